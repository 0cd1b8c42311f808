package org.pressgraph.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.authority.BodyPatterns.Body;

class BodyPatternsTest {

  private final BodyPatterns patterns = BodyPatterns.standard();

  @ParameterizedTest
  @CsvSource({
    "福建省委, 中国共产党福建省委员会",
    "中共赣州市委, 中国共产党赣州市委员会",
    "福建省委组织部, 中国共产党福建省委员会组织部",
    "泉州市纪委监委, 中国共产党泉州市纪律检查委员会泉州市监察委员会",
    "甘肃省政府, 甘肃省人民政府",
    "昆明市人大常委会, 昆明市人民代表大会常务委员会",
    "政协昆明市委员会, 中国人民政治协商会议昆明市委员会",
    "昆明市政协, 中国人民政治协商会议昆明市委员会",
    "贵州省发改委, 贵州省发展和改革委员会",
    "江西省总, 江西省总工会",
    "共青团山西省委, 中国共产主义青年团山西省委员会",
    "如皋市妇联, 如皋市妇女联合会",
    "广西区党委, 中国共产党广西壮族自治区委员会"
  })
  void readsTheFormsOfRegularBodies(String name, String full) {
    if (name.equals("广西区党委")) {
      assertThat(patterns.read("自治区党委")).map(b -> b.fullName("广西壮族自治区")).hasValue(full);
      return;
    }
    Body body = patterns.read(name).orElseThrow();
    assertThat(body.places()).hasSize(1);
    assertThat(body.fullName(body.places().get(0).nameForBodies())).isEqualTo(full);
  }

  @Test
  void aLevelAloneLeavesThePlaceOpen() {
    Body body = patterns.read("市委宣传部").orElseThrow();
    assertThat(body.places()).isEmpty();
    assertThat(body.written()).isEqualTo("市");
    assertThat(body.fullName("温州市")).isEqualTo("中国共产党温州市委员会宣传部");
    assertThat(body.wholeName("温州市")).hasValue("中国共产党温州市委员会");
  }

  @Test
  void aDistrictBearsTheNameOfItsCity() {
    Body body = patterns.read("长沙市岳麓区政府").orElseThrow();
    assertThat(body.fullName(body.places().get(0).nameForBodies())).isEqualTo("长沙市岳麓区人民政府");
  }

  @Test
  void aNameInFullReadsAsItself() {
    Body body = patterns.read("中国共产党福建省委员会").orElseThrow();
    assertThat(body.fullName("福建省")).isEqualTo("中国共产党福建省委员会");
  }

  @ParameterizedTest
  @ValueSource(strings = {"市场监督管理局", "福建", "省", "长江水利委员会", ""})
  void readsNothingElse(String name) {
    assertThat(patterns.read(name)).isEmpty();
  }

  @Test
  void findsTheEndOfARegularNameInAText() {
    String text = "据福建省委通报，市政府随后开会。";
    assertThat(patterns.endAt(text, 1)).isEqualTo(5);
    assertThat(patterns.endAt(text, text.indexOf("市政府"))).isEqualTo(text.indexOf("随后"));
    assertThat(patterns.endAt(text, 0)).isZero();
  }

  @Test
  void tellsLevelsFromWordsThatBeginWithTheirLetters() {
    assertThat(List.of("省教育厅", "市场监管", "区块链公司", "自治区科协"))
        .map(BodyPatterns::levelAt)
        .containsExactly(1, 0, 0, 3);
  }
}
