package org.pressgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFinderTest {

  private static final DateContext OCTOBER =
      new DateContext(Optional.of(LocalDate.of(2024, 10, 29)), Optional.of(MonthDay.of(10, 28)));

  @Test
  void readsWholeDates() {
    assertThat(find("2023年2月4日开幕", DateContext.UNKNOWN)).containsExactly("2023-02-04");
  }

  @Test
  void leavesAYearOpenThatNothingTells() {
    assertThat(find("10月28日召开", DateContext.UNKNOWN)).containsExactly("--10-28");
  }

  @Test
  void worksTheYearOutFromTheIssue() {
    assertThat(find("10月28日召开", OCTOBER)).containsExactly("2024-10-28");
    assertThat(find("今年8月", OCTOBER)).containsExactly("2024-08");
    assertThat(find("去年12月1日", OCTOBER)).containsExactly("2023-12-01");
  }

  @Test
  void aMonthFarAheadIsThatOfTheYearBefore() {
    DateContext january = new DateContext(Optional.of(LocalDate.of(2024, 1, 3)), Optional.empty());
    assertThat(find("12月30日召开", january)).containsExactly("2023-12-30");
  }

  @Test
  void aDayThatIsNotSaidToLieAheadIsOver() {
    DateContext january = new DateContext(Optional.of(LocalDate.of(2025, 1, 10)), Optional.empty());
    assertThat(find("5月22日在河南调研", january)).containsExactly("2024-05-22");
    assertThat(find("今天（1月14日）召开", january)).containsExactly("2024-01-14");
    assertThat(find("会议将于5月22日召开", january)).containsExactly("2025-05-22");
    assertThat(find("1月14日召开", january)).containsExactly("2025-01-14");
  }

  @Test
  void readsRanges() {
    DateSpan span = spans("6月25日至29日调研", DateContext.UNKNOWN).get(0);
    assertThat(span.from()).hasToString("--06-25");
    assertThat(span.to().orElseThrow()).hasToString("--06-29");
    DateSpan overMonths = spans("6月30日至7月2日", DateContext.UNKNOWN).get(0);
    assertThat(overMonths.to().orElseThrow()).hasToString("--07-02");
  }

  @Test
  void aRangeNeverEndsBeforeItBegins() {
    DateContext january = new DateContext(Optional.of(LocalDate.of(2025, 1, 5)), Optional.empty());
    DateSpan overNewYear = spans("12月28日至1月3日", january).get(0);
    assertThat(overNewYear.from()).hasToString("2024-12-28");
    assertThat(overNewYear.to().orElseThrow()).hasToString("2025-01-03");
    assertThat(spans("12月30日至28日", january).get(0).to()).isEmpty();
  }

  @Test
  void readsFullWidthFigures() {
    assertThat(find("２０２４年１０月２８日", DateContext.UNKNOWN)).containsExactly("2024-10-28");
  }

  @Test
  void readsMonthsAndYears() {
    assertThat(find("自2024年1月立项", DateContext.UNKNOWN)).containsExactly("2024-01");
    assertThat(find("2019年起", DateContext.UNKNOWN)).containsExactly("2019");
  }

  @Test
  void readsADayByTheDateline() {
    assertThat(find("今天举行", OCTOBER)).containsExactly("2024-10-28");
    assertThat(find("23日下午会见", OCTOBER)).containsExactly("2024-10-23");
    assertThat(find("今天举行，23日下午会见", DateContext.UNKNOWN)).isEmpty();
    assertThat(find("30日上午会见", OCTOBER)).isEmpty();
  }

  @Test
  void readsDaysByTheDayOfWriting() {
    assertThat(find("昨天举行", OCTOBER)).containsExactly("2024-10-27");
    assertThat(find("昨晚（10月27日）举行", OCTOBER)).containsExactly("2024-10-27");
    assertThat(find("明日召开", OCTOBER)).containsExactly("2024-10-29");
    assertThat(find("上月召开", OCTOBER)).containsExactly("2024-09");
    assertThat(find("今年前三季度", OCTOBER)).containsExactly("2024-01");
    assertThat(spans("今年前三季度", OCTOBER).get(0).to().orElseThrow()).hasToString("2024-09");
    assertThat(spans("1月至9月", OCTOBER).get(0).to().orElseThrow()).hasToString("2024-09");
    assertThat(find("去年成立", OCTOBER)).containsExactly("2023");
  }

  @ParameterizedTest
  @CsvSource({
    "话剧本周五上演, 2024-11-01",
    "上周六开展, 2024-10-26",
    "上个星期一开工, 2024-10-21",
    "下周日落幕, 2024-11-10",
    "本周末开演, 2024-11-02"
  })
  void readsDaysOfTheWeekOfWriting(String text, String day) {
    assertThat(find(text, OCTOBER)).containsExactly(day);
  }

  @ParameterizedTest
  @CsvSource({
    "一九九六年十月二十四日开工, 1996-10-24, 一九九六年十月二十四日",
    "会议二〇二三年十二月卅一日召开, 2023-12-31, 二〇二三年十二月卅一日",
    "会议九月十日至十二日召开, 2024-09-10/2024-09-12, 九月十日至十二日",
    "表彰会二十三日下午举行, 2024-10-23, 二十三日",
    "十六日至二十日举行, 2024-10-16/2024-10-20, 十六日至二十日",
    "上月二十六日开工, 2024-09-26, 上月二十六日",
    "今年八月开工, 2024-08, 今年八月",
    "农历八月十五团圆, 2024-09-17, 农历八月十五"
  })
  void readsFiguresInWords(String text, String day, String words) {
    List<DateSpan> found = DateFinder.find(text, new Sentence(0, text.length()), OCTOBER);
    assertThat(found).hasSize(1);
    DateSpan span = found.get(0);
    assertThat(span.from() + span.to().map(to -> "/" + to).orElse("")).isEqualTo(day);
    assertThat(text.substring(span.begin(), span.end())).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"三日内办结", "历时三日", "第三日召开", "二十年以来", "一日三餐", "近十日谈判", "三个月后开工"})
  void figuresThatCountAreNoDates(String text) {
    assertThat(find(text, OCTOBER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "8月底开工, 2024-08",
    "道路将于3月开工, 2025-03",
    "11月中旬播出, 2024-11",
    "前年9月签署, 2022-09",
    "前年毕业, 2022"
  })
  void readsMonthsWithoutAYear(String text, String month) {
    assertThat(find(text, OCTOBER)).containsExactly(month);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9月底前开工", "3个月后开工", "8月开工"})
  void aMonthIsNotReadWhereItIsAnEndOrNothingTellsItsYear(String text) {
    assertThat(find(text, text.startsWith("8") ? DateContext.UNKNOWN : OCTOBER)).isEmpty();
  }

  @Test
  void readsTheDayBeforeTheOneTold() {
    assertThat(find("论坛10月20日开幕，开幕前一天，代表参观了展览", OCTOBER))
        .containsExactly("2024-10-20", "2024-10-19");
  }

  @Test
  void whatIsPutTogetherLaterTellsOfDaysBehindThoseOfItsPieces() {
    DateContext weekly =
        new DateContext(Optional.of(LocalDate.of(2024, 10, 29)), Optional.of(MonthDay.of(10, 6)));
    assertThat(find("议会9日通过决议", weekly)).containsExactly("2024-10-09");
  }

  @Test
  void readsDaysOfAMonthOfWriting() {
    assertThat(find("本月15日开幕", OCTOBER)).containsExactly("2024-10-15");
    assertThat(find("下月5日开幕", OCTOBER)).containsExactly("2024-11-05");
    assertThat(spans("上月5日至8日", OCTOBER).get(0).to().orElseThrow()).hasToString("2024-09-08");
    assertThat(spans("9月5-8日", OCTOBER).get(0).to().orElseThrow()).hasToString("2024-09-08");
    assertThat(find("前日下午开幕", OCTOBER)).containsExactly("2024-10-26");
    assertThat(find("前日程序已定", OCTOBER)).isEmpty();
  }

  @Test
  void aDayOfAWeekThatNothingTellsIsNone() {
    assertThat(find("周五上演，每周六开放", OCTOBER)).isEmpty();
    assertThat(find("本周五上演", DateContext.UNKNOWN)).isEmpty();
  }

  @Test
  void aDayToComeIsTheNextOfItsNumber() {
    assertThat(find("运动会30日将在巴黎开幕", OCTOBER)).containsExactly("2024-10-30");
    assertThat(find("会议将于3日召开", OCTOBER)).containsExactly("2024-11-03");
    assertThat(find("30日，王刚将访问巴黎", OCTOBER)).containsExactly("2024-10-30");
    assertThat(find("会议3日召开", OCTOBER)).containsExactly("2024-10-03");
  }

  @Test
  void aDayFarAheadIsOneOfTheMonthBefore() {
    DateContext first =
        new DateContext(Optional.of(LocalDate.of(2024, 10, 2)), Optional.of(MonthDay.of(10, 2)));
    assertThat(find("30日上午会见", first)).containsExactly("2024-09-30");
  }

  @Test
  void readsADayByTheOneBefore() {
    PartialDate before = PartialDate.of(LocalDate.of(2023, 12, 31));
    String text = "当日开幕，次日闭幕，同年出版";
    assertThat(DateFinder.find(text, new Sentence(0, text.length()), OCTOBER, Optional.of(before)))
        .extracting(span -> span.from().toString())
        .containsExactly("2023-12-31", "2024-01-01", "2023");
    assertThat(find("当日开幕", OCTOBER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "农历八月十五团圆, 2024-09-17",
    "农历9月9日登高, 2024-10-11",
    "农历2024年腊月廿三祭灶, 2025-01-22",
    "农历甲辰年二月初二开耕, 2024-03-11",
    "2023年农历闰二月初一播种, 2023-03-22",
    "腊月廿三祭灶, 2025-01-22",
    "重阳节当天登高, 2024-10-11",
    "去年中秋节当晚开演, 2023-09-29",
    "“国庆节”当天升旗, 2024-10-01",
    "国庆节，升旗, 2024-10-01",
    "2022年清明节当天祭扫, 2022-04-05"
  })
  void readsTheChineseCalendarAndFestivals(String text, String day) {
    assertThat(find(text, OCTOBER)).containsExactly(day);
  }

  @ParameterizedTest
  @CsvSource({
    "农历正月十五赏灯, 2025-02-12",
    "大年初一拜年, 2025-01-29",
    "除夕当晚守岁, 2025-01-28",
    "元宵节当天赏灯, 2025-02-12",
    "清明节当天祭扫, 2025-04-04"
  })
  void theDayNearestToTheIssueIsMeant(String text, String day) {
    DateContext february = new DateContext(Optional.of(LocalDate.of(2025, 2, 3)), Optional.empty());
    assertThat(find(text, february)).containsExactly(day);
  }

  @Test
  void readsRangesOfTheChineseCalendar() {
    DateContext february = new DateContext(Optional.of(LocalDate.of(2025, 2, 3)), Optional.empty());
    DateSpan span = spans("正月初一至初七放假", february).get(0);
    assertThat(span.from()).hasToString("2025-01-29");
    assertThat(span.to().orElseThrow()).hasToString("2025-02-04");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "中秋节联欢会",
        "端午节龙舟赛开赛",
        "国庆节期间",
        "春节前夕慰问",
        "2024年除夕当晚",
        "今年腊月廿三祭灶",
        "四月十五赶集",
        "农历四月三十一赶集"
      })
  void aFestivalThatIsNoTimeAndADayThatCannotBeToldAreNone(String text) {
    assertThat(find(text, OCTOBER)).isEmpty();
  }

  @Test
  void theChineseCalendarWantsAYear() {
    assertThat(find("农历八月十五团圆，大年初一拜年，中秋节当天团圆", DateContext.UNKNOWN)).isEmpty();
    assertThat(find("农历9月9日登高", DateContext.UNKNOWN)).isEmpty();
    assertThat(find("国庆节当天升旗", DateContext.UNKNOWN)).containsExactly("--10-01");
  }

  @Test
  void aDayAboutThenIsNotToday() {
    DateContext about =
        new DateContext(
            Optional.empty(), Optional.of(MonthDay.of(10, 28)), DateContext.Basis.ABOUT);
    assertThat(find("今天举行，23日会见", about)).containsExactly("--10-23");
  }

  @Test
  void aDayThatNoMonthHasIsASlip() {
    assertThat(find("2月30日召开", OCTOBER)).isEmpty();
  }

  @Test
  void looksAtItsSentenceAlone() {
    String text = "3月1日。4月2日。";
    assertThat(DateFinder.find(text, new Sentence(5, 10), DateContext.UNKNOWN)).hasSize(1);
  }

  private static List<String> find(String text, DateContext context) {
    return spans(text, context).stream().map(span -> span.from().toString()).toList();
  }

  private static List<DateSpan> spans(String text, DateContext context) {
    return DateFinder.find(text, new Sentence(0, text.length()), context);
  }
}
