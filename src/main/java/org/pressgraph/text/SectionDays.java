package org.pressgraph.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.pressgraph.lexicon.TextPatterns;
import org.pressgraph.page.Characters;
import org.pressgraph.page.Page;

/**
 * The days of a page that holds the digests of several: each says which day it is, and what stands
 * behind is of that day until the next says so. Where one says the weekday and not the year, it is
 * the year nearest to that of the page in which the day falls on that weekday.
 */
public final class SectionDays {

  private static final Pattern DAY = TextPatterns.load(SectionDays.class).get("section-day");

  private static final String WEEKDAYS = "一二三四五六日";

  /** So many years around that of the page a day may fall on the weekday that is told. */
  private static final int YEARS_APART = 4;

  /** What is known of the days by the offsets in the raw page of their telling, in code points. */
  private final TreeMap<Integer, DateContext> told;

  private SectionDays(TreeMap<Integer, DateContext> told) {
    this.told = told;
  }

  /**
   * Looks for the days of a page.
   *
   * @param page the page taken apart
   * @param context what is known of the time of the page
   * @return its days; none where it tells one day only, which is that of the page
   */
  public static SectionDays of(Page page, DateContext context) {
    String raw = Characters.halfWidth(page.raw().text());
    TreeMap<Integer, DateContext> told = new TreeMap<>();
    Matcher matcher = DAY.matcher(raw);
    while (matcher.find()) {
      int at = raw.codePointCount(0, matcher.start());
      day(matcher, context.issued().map(LocalDate::getYear)).ifPresent(day -> told.put(at, day));
    }
    return new SectionDays(new HashSet<>(told.values()).size() > 1 ? told : new TreeMap<>());
  }

  /**
   * What is known of the time of a piece of the page.
   *
   * @param offset the offset of the piece in the raw page, in code points
   * @param page what is known of the time of the page
   * @return the day that was told last before it, else what is known of the page
   */
  public DateContext at(int offset, DateContext page) {
    Map.Entry<Integer, DateContext> last = told.floorEntry(offset);
    return last == null ? page : last.getValue();
  }

  private static Optional<DateContext> day(Matcher told, Optional<Integer> about) {
    try {
      MonthDay day =
          MonthDay.of(Integer.parseInt(told.group("month")), Integer.parseInt(told.group("day")));
      Optional<Integer> year = Optional.ofNullable(told.group("year")).map(Integer::valueOf);
      Optional<LocalDate> date =
          year.isPresent()
              ? year.map(day::atYear)
              : about.flatMap(y -> nearest(day, told.group("weekday"), y));
      return Optional.of(new DateContext(date, Optional.of(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The day in the year nearest to another in which it falls on a weekday; nothing without one. */
  private static Optional<LocalDate> nearest(MonthDay day, String weekday, int about) {
    if (weekday == null) {
      return Optional.empty();
    }
    DayOfWeek wanted = DayOfWeek.of(1 + WEEKDAYS.indexOf(weekday.replace('天', '日')));
    return IntStream.rangeClosed(about - YEARS_APART, about + YEARS_APART)
        .filter(day::isValidYear)
        .mapToObj(day::atYear)
        .filter(date -> date.getDayOfWeek() == wanted)
        .min(
            Comparator.comparingInt((LocalDate date) -> Math.abs(date.getYear() - about))
                .thenComparing(Comparator.naturalOrder()));
  }
}
