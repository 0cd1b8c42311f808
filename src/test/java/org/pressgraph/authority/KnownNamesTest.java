package org.pressgraph.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressgraph.authority.KnownName.Kind;

class KnownNamesTest {

  @ParameterizedTest
  @CsvSource({
    "中组部, 中国共产党中央委员会组织部",
    "国家发改委, 国家发展和改革委员会",
    "中国商飞, 中国商用飞机有限责任公司",
    "上海交大, 上海交通大学",
    "欧盟, 欧洲联盟",
    "共青团中央, 中国共产主义青年团中央委员会"
  })
  void knowsBodiesByTheirShortForms(String form, String full) {
    assertThat(KnownNames.standard().find(Kind.ORGANIZATION, form))
        .map(KnownName::name)
        .hasValue(full);
  }

  @Test
  void namesOfAUserGoFirst() {
    KnownName own =
        new KnownName(
            Kind.ORGANIZATION,
            "山东大学",
            List.of("山大"),
            Optional.empty(),
            Optional.empty(),
            "own",
            List.of("http://example.org/sdu"),
            false);
    assertThat(KnownNames.with(List.of(own)).find(Kind.ORGANIZATION, "山东大学")).hasValue(own);
    assertThat(KnownNames.with(List.of(own)).find(Kind.ORGANIZATION, "中组部")).isPresent();
  }

  @Test
  void findsBodiesInAText() {
    assertThat(KnownNames.standard().longestBodyAt("据国家能源局消息", 1)).isEqualTo(5);
    assertThat(KnownNames.standard().longestBodyAt("据国家能源局消息", 0)).isZero();
  }
}
