package org.pressgraph.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {

  private final Divisions divisions = Divisions.standard();

  @ParameterizedTest
  @CsvSource({
    "温州, 330300, 浙江省温州市",
    "西安, 610100, 陕西省西安市",
    "瑞安市, 330381, 浙江省温州市瑞安市",
    "凉山州, 513400, 四川省凉山彝族自治州",
    "恩施土家族苗族自治州, 422800, 湖北省恩施土家族苗族自治州",
    "广西, 450000, 广西壮族自治区",
    "内蒙古, 150000, 内蒙古自治区",
    "仙桃, 429004, 湖北省仙桃市",
    "浦东新区, 310115, 上海市浦东新区",
    "吉林, 220000, 吉林省",
    "吉林市, 220200, 吉林省吉林市"
  })
  void knowsDivisionsByWholeAndShortNames(String name, String code, String path) {
    assertThat(divisions.named(name)).hasSize(1);
    assertThat(divisions.named(name).get(0).code()).isEqualTo(code);
    assertThat(divisions.named(name).get(0).path()).isEqualTo(path);
  }

  @Test
  void aNameOfSeveralDivisionsMeansEach() {
    assertThat(divisions.named("鼓楼区")).hasSizeGreaterThan(3);
  }

  @Test
  void aCountyOfEarlierTimesLiesWhereItsCityDoes() {
    assertThat(divisions.named("海安县")).extracting(Division::path).containsExactly("江苏省南通市海安县");
    assertThat(divisions.named("大城市")).isEmpty();
  }

  @Test
  void aTownshipIsNotTheCityOfTheSameLetters() {
    assertThat(divisions.chainAt("永安镇田坝村", 0)).isEmpty();
    assertThat(divisions.chainAt("永安田坝村", 0)).isPresent();
  }

  @Test
  void readsChains() {
    Divisions.Chain chain = divisions.chainAt("福建省福州市鼓楼区税务局", 0).orElseThrow();
    assertThat(chain.end()).isEqualTo(9);
    assertThat(chain.several()).isTrue();
    assertThat(chain.last()).extracting(Division::code).containsExactly("350102");
    assertThat(divisions.chainAt("税务局", 0)).isEmpty();
  }

  @Test
  void knowsTownshipsWithTheirCounties() {
    assertThat(divisions.townships("沙溪镇")).extracting(Division::path).contains("江苏省苏州市太仓市沙溪镇");
  }

  @Test
  void lettersStandForProvinces() {
    assertThat(divisions.ofLetter('赣')).map(Division::name).hasValue("江西省");
    assertThat(divisions.ofLetter('水')).isEmpty();
  }

  @Test
  void countriesHaveOneNameAndManyForms() {
    assertThat(Countries.standard().named("大韩民国"))
        .isEqualTo(Countries.standard().named("韩国"))
        .map(Countries.Country::code)
        .hasValue("KR");
    assertThat(Countries.standard().named("月球")).isEmpty();
  }
}
