package org.pressgraph;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.pressgraph.page.ArticleSegmenter;
import org.pressgraph.page.Issue;
import org.pressgraph.page.Page;
import org.pressgraph.page.PageHead;
import org.pressgraph.page.RawPage;
import org.pressgraph.source.NameIssue;
import org.pressgraph.source.SourcePage;
import org.pressgraph.text.DateContext;
import org.pressgraph.text.IssueDay;

/**
 * A page taken apart into its articles, with its place in the issue of its newspaper.
 *
 * @param source the page as its source gives it, with its number as far as it is known
 * @param issue what is known of its issue
 * @param page the page taken apart
 * @param told about when it appeared, by what it says
 */
record SegmentedPage(SourcePage source, Issue issue, Page page, DateContext told) {

  /** A page appears so few days after the last that it speaks of as of its time. */
  private static final int DAYS_APART = 31;

  private static final ArticleSegmenter SEGMENTER = new ArticleSegmenter();

  /**
   * Takes a page apart. Of its issue counts first what the user says, then what the file itself
   * states, then the names of the file and of its folders, then the head of the page. A year that
   * none of them gives is worked out from the page, and left open where the page does not tell it.
   *
   * @param source the page
   * @param issue what the user says of its issue
   * @param path the path of its file as the user gave it
   * @return the page
   */
  static SegmentedPage of(SourcePage source, Issue issue, String path) {
    RawPage raw = new RawPage(source.text(), source.hints());
    Page page = SEGMENTER.segment(raw);
    PageHead head = PageHead.of(raw);
    NameIssue named = NameIssue.of(source.origin().file()).orElse(NameIssue.of(path));
    Issue known = issue.orElse(source.origin().issue()).orElse(named.issue()).orElse(head.issue());
    DateContext told =
        known.date().isPresent() ? IssueDay.estimateDay(page) : IssueDay.estimate(page);
    Optional<String> number = source.origin().number().or(named::number).or(head::number);
    return new SegmentedPage(
        source.withNumber(number), withYear(known, head.weekday(), told), page, told);
  }

  /** The year that the page tells, where the day of the week does not speak against it. */
  private static Issue withYear(Issue issue, Optional<DayOfWeek> weekday, DateContext told) {
    Optional<LocalDate> about = told.issued();
    if (issue.dayOfYear().isEmpty() || about.isEmpty()) {
      return issue;
    }
    MonthDay day = issue.dayOfYear().get();
    for (int year = about.get().getYear() - 1; year <= about.get().getYear() + 1; year++) {
      LocalDate date = day.atYear(year);
      boolean near = Math.abs(ChronoUnit.DAYS.between(date, about.get())) <= DAYS_APART;
      if (near
          && day.isValidYear(year)
          && weekday.orElse(date.getDayOfWeek()) == date.getDayOfWeek()) {
        return new Issue(issue.newspaper(), Optional.of(date));
      }
    }
    return issue;
  }
}
