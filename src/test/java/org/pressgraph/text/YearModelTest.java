package org.pressgraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.MonthDay;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearModelTest {

  private static final MonthDay MARCH = MonthDay.of(3, 4);

  @ParameterizedTest
  @CsvSource({
    "2021年开工。, any=0, 2021",
    "截至2021年底有九所。, asOf=1, 2022",
    "到2035年基本建成。, aim<, 2021",
    "2021年8月开工。, month.ahead=1, 2022",
    "2021年3月开工。, month.past=0, 2021",
    "新中国成立75周年。, age=0, 2024",
    "1958年建校以来，走过六十五周年。, born=0, 2023",
    "十四届全国人大二次会议开幕。, npc=0, 2024",
    "第六届中国国际进口博览会开幕。, fair=0, 2023",
    "贯彻十八届三中全会精神。, plenary+1, 2014",
    "贯彻十八届三中全会精神。, plenary<, 2012",
    "贯彻十八届三中全会精神。, plenary>+1, 2015",
    "开展党史学习教育。, campaign+0, 2021",
    "开展党史学习教育。, campaign>, 2022",
    "市应急管理局到场。, since<, 2017",
    "市应急管理局到场。, since+2, 2020",
    "铁道部通知。, ended>, 2014"
  })
  void tellsWhatSpeaksForAYear(String text, String feature, int year) {
    assertThat(YearClues.of(text).features(year, MARCH)).contains(feature);
  }

  @Test
  void whatCountsNothingIsNoClue() {
    assertThat(YearClues.of("春耕开始了，农民正忙。").isEmpty()).isTrue();
    assertThat(YearModel.yearOf("春耕开始了，农民正忙。", MARCH)).isEmpty();
  }

  @Test
  void theLikelihoodsOfAllYearsAreOne() {
    double[] likely =
        new YearModel(Map.of("any=0", 2.0)).likelihoods(YearClues.of("2021年开工。"), MARCH);
    assertThat(Arrays.stream(likely).sum()).isCloseTo(1, within(1e-9));
    assertThat(likely[2021 - YearModel.FIRST] / likely[0]).isCloseTo(Math.exp(2), within(1e-9));
  }

  @Test
  void aYearThatIsNotLikelyEnoughIsNotTold() {
    YearClues clues = YearClues.of("2021年开工。");
    assertThat(new YearModel(Map.of("any=0", 3.0)).yearOf(clues, MARCH)).isEmpty();
    assertThat(new YearModel(Map.of("any=0", 7.0)).yearOf(clues, MARCH)).contains(2021);
  }
}
