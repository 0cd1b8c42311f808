package org.pressgraph.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.TextPatterns;
import org.pressgraph.page.Article;
import org.pressgraph.page.Characters;
import org.pressgraph.page.Dateline;
import org.pressgraph.page.Issue;
import org.pressgraph.page.Line;
import org.pressgraph.page.Page;
import org.pressgraph.page.Passage;

/**
 * Tells about when a page appeared by what it says. The day is the last that a dateline names; the
 * year is told by {@link YearModel}: by what the page says of years, anniversaries, congresses and
 * campaigns. Where that leaves more than one year likely, nothing is told.
 */
public final class IssueDay {

  private static final TextPatterns PATTERNS = TextPatterns.load(IssueDay.class);
  private static final TextPattern DAY = TextPattern.of(PATTERNS.get("day-of-year"));

  /** A day that is not said to lie ahead, nor to be the end of a time. */
  private static final TextPattern REPORTED = TextPattern.of(PATTERNS.get("reported-day"));

  private static final TextPattern TODAY = TextPattern.of(PATTERNS.get("dated-today"));
  private static final Pattern EVENING = PATTERNS.get("evening-paper");

  /** What is broadcast tells of the day on which it is. */
  private static final Pattern BROADCAST = PATTERNS.get("broadcast");

  private static final Pattern PROGRAMME = PATTERNS.get("programme");

  /** So many lines at its beginning are the head of a page. */
  private static final int HEAD = 4;

  /** A line with one of these is part of a sentence. */
  private static final Pattern PAUSES = Pattern.compile("[，。；！？]");

  private IssueDay() {}

  /**
   * Estimates the day on which a page appeared.
   *
   * @param page the page taken apart
   * @return a day of the time of its making, with the year if the page tells it; nothing if it
   *     tells no day
   */
  public static DateContext estimate(Page page) {
    return estimate(page, true);
  }

  /**
   * Tells on which day of the year a page was made, where its issue is known.
   *
   * @param page the page taken apart
   * @return a day of the time of its making without a year; nothing if it tells no day
   */
  public static DateContext estimateDay(Page page) {
    return estimate(page, false);
  }

  private static DateContext estimate(Page page, boolean withYear) {
    StringBuilder text = new StringBuilder();
    for (Article article : page.articles()) {
      for (Passage passage : article.passages()) {
        text.append(Characters.halfWidth(passage.text().text())).append('\n');
      }
    }
    String whole = DateFigures.of(text.toString(), List.of()).text();
    Optional<Integer> dated = datelines(page).stream().flatMap(d -> d.year().stream()).findFirst();
    Optional<MonthDay> filed = filed(page).or(() -> today(whole));
    return filed
        .or(() -> mostNamed(whole))
        .map(
            day -> {
              Optional<Integer> year =
                  withYear
                      ? dated.or(() -> YearModel.yearOf(Punctuation.fullWidth(whole), day))
                      : Optional.empty();
              return DateContext.of(
                  new PartialDate(
                      year.filter(day::isValidYear),
                      Optional.of(day.getMonthValue()),
                      Optional.of(day.getDayOfMonth())),
                  filed.isPresent());
            })
        .orElse(DateContext.UNKNOWN);
  }

  /**
   * What is known of the time of a page beside the datelines of its articles. Where the day of its
   * issue is known, and what stands in it was not written on another, it was written on that day if
   * it reports what happened then, as broadcasts do and papers cannot.
   *
   * @param page the page taken apart
   * @param issue what is known of its issue
   * @param told what the page tells itself, by {@link #estimate}
   * @return what dates without a year or a month can be told by
   */
  public static DateContext context(Page page, Issue issue, DateContext told) {
    if (issue.date().isEmpty()) {
      return issue.dayOfYear().isEmpty()
              || told.filed().isPresent() && told.basis() == DateContext.Basis.WRITTEN
          ? told
          : new DateContext(
              Optional.empty(),
              issue.dayOfYear(),
              isBroadcast(page) ? DateContext.Basis.WRITTEN : DateContext.Basis.ISSUED);
    }
    LocalDate day = issue.date().get();
    MonthDay ofYear = MonthDay.from(day);
    if (told.basis() == DateContext.Basis.WRITTEN && told.filed().isPresent()) {
      // The dateline of one article does not say when another was written, unless it was that day.
      return told.filed().equals(Optional.of(ofYear))
          ? new DateContext(issue.date(), told.filed())
          : DateContext.issuedOn(day);
    }
    // What a paper that appears in the evening calls today is the day on which it appears.
    boolean sameDay =
        issue.newspaper().filter(name -> EVENING.matcher(name).find()).isPresent()
            || isBroadcast(page)
            || page.articles().stream().anyMatch(a -> reports(a, ofYear));
    return sameDay ? new DateContext(issue.date(), Optional.of(ofYear)) : DateContext.issuedOn(day);
  }

  private static boolean isBroadcast(Page page) {
    return BROADCAST.matcher(page.raw().text()).find()
        || page.raw().lines().stream()
            .map(Line::text)
            .filter(line -> !line.isBlank())
            .limit(HEAD)
            .filter(line -> !PAUSES.matcher(line).find())
            .anyMatch(line -> PROGRAMME.matcher(line).find());
  }

  private static boolean reports(Article article, MonthDay wanted) {
    TextPattern.Search search =
        REPORTED.search(DateFigures.of(Characters.halfWidth(article.body()), List.of()).text());
    while (search.find()) {
      if (monthDay(search.match()).equals(Optional.of(wanted))) {
        return true;
      }
    }
    return false;
  }

  private static List<Dateline> datelines(Page page) {
    return page.articles().stream().flatMap(a -> a.datelines().stream()).toList();
  }

  /** The last day of the datelines. */
  private static Optional<MonthDay> filed(Page page) {
    List<MonthDay> filed = new ArrayList<>();
    for (Dateline dateline : datelines(page)) {
      if (dateline.month().isPresent() && dateline.day().isPresent()) {
        monthDay(dateline.month().get(), dateline.day().get()).ifPresent(filed::add);
      }
    }
    return filed.stream().max(Comparator.naturalOrder());
  }

  /**
   * The day that a broadcast calls today: 今天（9月9日）.
   *
   * @param text a text
   * @return the first such day in it
   */
  public static Optional<MonthDay> today(String text) {
    TextPattern.Search search = TODAY.search(text);
    return search.find() ? monthDay(search.match()) : Optional.empty();
  }

  /** The day that the text names most often; of several the last. */
  private static Optional<MonthDay> mostNamed(String text) {
    TreeMap<MonthDay, Integer> counts = new TreeMap<>();
    DAY.forEach(text, m -> monthDay(m).ifPresent(day -> counts.merge(day, 1, Integer::sum)));
    return counts.descendingMap().entrySet().stream()
        .max(Comparator.comparing(e -> e.getValue()))
        .map(e -> e.getKey());
  }

  private static Optional<MonthDay> monthDay(Matcher day) {
    return monthDay(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
  }

  private static Optional<MonthDay> monthDay(int month, int day) {
    try {
      return Optional.of(MonthDay.of(month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
