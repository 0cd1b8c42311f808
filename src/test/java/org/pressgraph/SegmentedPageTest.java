package org.pressgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pressgraph.page.Issue;
import org.pressgraph.source.PageOrigin;
import org.pressgraph.source.SourcePage;

class SegmentedPageTest {

  private static final String HEAD = "工人日报 2024年10月26日 星期六 第6版\n\n";
  private static final String TEXT = "本报讯 全市春耕工作会议在沈阳召开，市长王强出席会议并讲话。\n";

  @Test
  void whatTheUserSaysCountsMostThenTheFileThenItsNameThenThePage() {
    Issue user = issue("甲报", 29);
    Issue file = issue("乙报", 28);
    String name = "丙日报_2024-10-27_05.txt";
    assertIssue(read(HEAD + TEXT, name, file, user), "甲报", 29);
    assertIssue(read(HEAD + TEXT, name, file, Issue.UNKNOWN), "乙报", 28);
    assertIssue(read(HEAD + TEXT, name, Issue.UNKNOWN, Issue.UNKNOWN), "丙日报", 27);
    assertIssue(read(HEAD + TEXT, "a.txt", Issue.UNKNOWN, Issue.UNKNOWN), "工人日报", 26);
  }

  @Test
  void whatOneDoesNotTellAnotherMay() {
    Issue user = new Issue(Optional.of("甲报"), Optional.empty());
    SegmentedPage page = read(HEAD + TEXT, "2024-10-27.txt", Issue.UNKNOWN, user);
    assertIssue(page, "甲报", 27);
    assertThat(page.source().origin().number()).contains("6");
  }

  @Test
  void theYearIsWorkedOutFromThePage() {
    String dateline = "新华社北京2024年10月28日电 全市春耕工作会议在沈阳召开。\n";
    assertThat(read("10月29日 星期二\n" + dateline).issue().date()).contains(LocalDate.of(2024, 10, 29));
    assertThat(read("1月3日\n" + dateline.replace("10月28日", "12月31日")).issue().date())
        .contains(LocalDate.of(2025, 1, 3));
  }

  @Test
  void theYearIsLeftOpenWhereThePageDoesNotTellIt() {
    assertOpen(read("10月29日 星期二\n" + TEXT));
    String otherWeekday = "10月29日 星期五\n新华社北京2024年10月28日电 会议在沈阳召开。\n";
    assertOpen(read(otherWeekday));
    assertOpen(read("10月29日 星期二\n新华社北京2024年3月28日电 会议在沈阳召开。\n"));
  }

  @Test
  void theFoldersThatTheUserNamedTellTheDay() {
    SourcePage page = page(TEXT, "03.txt", Issue.UNKNOWN);
    SegmentedPage read = SegmentedPage.of(page, Issue.UNKNOWN, "archive/2024-10/29/03.txt");
    assertThat(read.issue().date()).contains(LocalDate.of(2024, 10, 29));
    assertThat(read.source().origin().number()).contains("3");
  }

  private static void assertOpen(SegmentedPage page) {
    assertThat(page.issue().date()).isEmpty();
    assertThat(page.issue().dayOfYear()).contains(MonthDay.of(10, 29));
  }

  private static void assertIssue(SegmentedPage page, String newspaper, int day) {
    assertThat(page.issue()).isEqualTo(issue(newspaper, day));
  }

  private static Issue issue(String newspaper, int day) {
    return new Issue(Optional.of(newspaper), Optional.of(LocalDate.of(2024, 10, day)));
  }

  private static SegmentedPage read(String text) {
    return read(text, "a.txt", Issue.UNKNOWN, Issue.UNKNOWN);
  }

  private static SegmentedPage read(String text, String name, Issue file, Issue user) {
    return SegmentedPage.of(page(text, name, file), user, "");
  }

  private static SourcePage page(String text, String name, Issue file) {
    PageOrigin origin =
        new PageOrigin(name, "0".repeat(64), "UTF-8", file, Optional.empty(), Optional.empty());
    return new SourcePage(name, text, List.of(), origin, List.of());
  }
}
