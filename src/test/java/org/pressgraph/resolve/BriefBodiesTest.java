package org.pressgraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressgraph.ner.MentionType;

class BriefBodiesTest {

  @ParameterizedTest
  @CsvSource({
    "温州师大, 温州师范大学",
    "温州市五院, 温州市第五人民医院",
    "春山茶业, 浙江省春山茶业有限公司",
    "温州春机, 温州春山机械股份有限公司",
    "温州市摄协, 温州市摄影家协会",
    "春山集团, 春山金属集团控股有限公司",
    "温州队, 温州女排"
  })
  void lettersOfANameInTheirOrderAreItsShortForm(String brief, String full) {
    assertThat(BriefBodies.isBrief(body(brief), body(full))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "温州商会, 温州市瑞安市商会",
    "温州医院, 温州市第五医院",
    "温州大学, 温州大学数学学院",
    "春山机械, 秋水机械有限公司",
    "春山集团, 春山金属集团温州分公司",
    "温州市总工会, 温州市鹿城区总工会",
    "温州队, 瑞安女排"
  })
  void aBodyOfAnotherPlaceKindOrNumberIsNot(String brief, String full) {
    assertThat(BriefBodies.isBrief(body(brief), body(full))).isFalse();
  }

  private static Entity body(String name) {
    return new Entity(MentionType.ORGANIZATION, name);
  }
}
