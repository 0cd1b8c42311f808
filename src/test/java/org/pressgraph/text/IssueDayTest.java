package org.pressgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressgraph.page.ArticleSegmenter;
import org.pressgraph.page.Issue;
import org.pressgraph.page.Page;
import org.pressgraph.page.RawPage;

class IssueDayTest {

  @ParameterizedTest
  @CsvSource({
    "截至2021年底全市共有学校九所。力争2022年年底前再建一所。, 2022-03-04",
    "2019年以来修了三条路。2021年下半年将召开代表大会。, ",
    "公安部门开展“清源2020”专项行动。, 2020-03-04",
    "今年是新中国成立75周年。, 2024-03-04",
    "全市贯彻党的二十届三中全会精神。, 2025-03-04",
    "到2035年建成强市。, ",
    "截至2022年1月全市修了三条路。, 2022-03-04",
    "今年是中国共产党成立一百周年。, 2021-03-04",
    "今年是“十二五”规划的开局之年。, 2011-03-04",
    "今天，十届全国人大三次会议在北京开幕。, 2005-03-04",
    "2021年8月全市修了三条路。, ",
    "2022年1月全市修了三条路。全市迎来2023骑行大赛。, 2023-03-04",
    "3月4日，2023全市骑行大赛在城东落下帷幕。, 2023-03-04",
    "3月3日，2023年全市春耕技能大赛在城东举行。, 2023-03-04"
  })
  void theTextTellsTheYear(String text, LocalDate day) {
    assertThat(estimate("新华社拉萨3月4日电 " + text).orElseThrow())
        .hasToString(day == null ? "--03-04" : day.toString());
  }

  @Test
  void aBroadcastSaysWhichDayIsToday() {
    DateContext context =
        IssueDay.estimate(
            new ArticleSegmenter().segment(new RawPage("# 春耕\n\n8月1日，8月1日，今天（8月3日），全市春耕开始了。")));
    assertThat(context.filed()).contains(MonthDay.of(8, 3));
    assertThat(context.basis()).isEqualTo(DateContext.Basis.WRITTEN);
  }

  @Test
  void aDayThatIsOnlyNamedIsNotToday() {
    DateContext context =
        IssueDay.estimate(
            new ArticleSegmenter().segment(new RawPage("# 春耕\n\n8月1日，全市春耕开始了，今天正忙。")));
    assertThat(context.basis()).isEqualTo(DateContext.Basis.ABOUT);
  }

  @Test
  void withoutADayNothingIsTold() {
    assertThat(estimate("今年是新中国成立75周年。")).isEmpty();
  }

  @Test
  void twoYearsAreNoAnswer() {
    assertThat(estimate("新华社拉萨3月4日电 2021年1月全市修了三条路。2022年2月又修了两条。").orElseThrow())
        .hasToString("--03-04");
  }

  private static Optional<PartialDate> estimate(String text) {
    return IssueDay.estimate(new ArticleSegmenter().segment(new RawPage("# 春耕\n\n" + text)))
        .filedOn();
  }

  private static DateContext of(LocalDate issued, String text) {
    Page page = new ArticleSegmenter().segment(new RawPage("# 春耕\n\n" + text));
    Issue issue = new Issue(Optional.of("江北日报"), Optional.of(issued));
    return IssueDay.context(page, issue, IssueDay.estimate(page));
  }

  @Test
  void anOlderDatelineSaysNothingOfOtherArticles() {
    DateContext page = of(LocalDate.of(2024, 3, 4), "新华社拉萨3月1日电 全市春耕今天开始。");
    assertThat(page.filed()).contains(MonthDay.of(3, 4));
    assertThat(page.basis()).isEqualTo(DateContext.Basis.ISSUED);
  }

  @Test
  void aPageThatTellsNoDayIsOfItsIssue() {
    DateContext page = of(LocalDate.of(2024, 3, 4), "春耕2日开始。");
    assertThat(page.filed()).contains(MonthDay.of(3, 4));
  }

  @Test
  void anEveningPaperIsWrittenOnItsDay() {
    Page page = new ArticleSegmenter().segment(new RawPage("# 春耕\n\n春耕昨日开始。"));
    Issue issue = new Issue(Optional.of("江北晚报"), Optional.of(LocalDate.of(2024, 3, 4)));
    assertThat(IssueDay.context(page, issue, IssueDay.estimate(page)).basis())
        .isEqualTo(DateContext.Basis.WRITTEN);
  }

  @Test
  void aPaperIsWrittenBeforeItsDay() {
    DateContext context = of(LocalDate.of(2024, 3, 4), "全市春耕昨日开始，将于5月2日结束，5月2日还有庆典。");
    assertThat(context.filed()).contains(MonthDay.of(3, 4));
    assertThat(context.basis()).isEqualTo(DateContext.Basis.ISSUED);
  }

  @Test
  void aBroadcastReportsWhatHappensOnItsDay() {
    DateContext context = of(LocalDate.of(2024, 3, 4), "3月4日，全市春耕开始了，今天正忙。");
    assertThat(context.filed()).contains(MonthDay.of(3, 4));
    assertThat(context.basis()).isEqualTo(DateContext.Basis.WRITTEN);
    assertThat(of(LocalDate.of(2024, 3, 4), "全市春耕将于3月4日开始。").basis())
        .isEqualTo(DateContext.Basis.ISSUED);
  }

  @Test
  void whatCallsItselfABroadcastIsOfItsDay() {
    DateContext context = of(LocalDate.of(2024, 3, 4), "本台消息，全市春耕今天开始。");
    assertThat(context.basis()).isEqualTo(DateContext.Basis.WRITTEN);
  }

  @ParameterizedTest
  @CsvSource({
    "江北早新闻　文字稿, WRITTEN",
    "江北新闻广播　07:00—07:30, WRITTEN",
    "江北日报　要闻, ISSUED",
    "播音：李梅说，春耕, ISSUED"
  })
  void theHeadOfAPageSaysThatItIsABroadcast(String head, DateContext.Basis basis) {
    Page page = new ArticleSegmenter().segment(new RawPage(head + "\n\n全市春耕今天开始了，农民正忙。"));
    Issue issue = new Issue(Optional.empty(), Optional.of(LocalDate.of(2024, 3, 4)));
    assertThat(IssueDay.context(page, issue, IssueDay.estimate(page)).basis()).isEqualTo(basis);
  }

  @Test
  void aDayWithoutAYearIsThatOfTheIssue() {
    Page page = new ArticleSegmenter().segment(new RawPage("# 春耕\n\n本台消息，春耕昨天开始。5月2日结束。"));
    Issue issue = new Issue(Optional.empty(), Optional.empty(), Optional.of(MonthDay.of(3, 4)));
    DateContext context = IssueDay.context(page, issue, IssueDay.estimate(page));
    assertThat(context.issued()).isEmpty();
    assertThat(context.filed()).contains(MonthDay.of(3, 4));
    assertThat(context.basis()).isEqualTo(DateContext.Basis.WRITTEN);
  }

  @Test
  void figuresInWordsTellTheYear() {
    assertThat(estimate("新华社拉萨三月四日电 今年是二〇〇六年。").orElseThrow()).hasToString("2006-03-04");
  }

  @Test
  void aDatelineGoesBeforeTheDayOfTheIssue() {
    DateContext page = of(LocalDate.of(2024, 3, 4), "新华社拉萨3月3日电 全市春耕今天开始。");
    assertThat(page.filed()).contains(MonthDay.of(3, 4));
    assertThat(page.basis()).isEqualTo(DateContext.Basis.ISSUED);
    DateContext article = page.filedOn(Optional.of(MonthDay.of(3, 3)));
    assertThat(article.filed()).contains(MonthDay.of(3, 3));
    assertThat(article.basis()).isEqualTo(DateContext.Basis.WRITTEN);
  }

  @Test
  void todayAndYesterdayAreThoseOfThePaper() {
    DateContext page = DateContext.issuedOn(LocalDate.of(2024, 3, 4));
    String text = "春耕今日开始，昨日备耕，前天下雨，今天天晴。";
    assertThat(DateFinder.find(text, new Sentence(0, text.length()), page))
        .extracting(span -> span.from().toString())
        .containsExactly("2024-03-04", "2024-03-03", "2024-03-02");
  }
}
