package org.pressgraph.text;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of the time at which a text was written.
 *
 * @param issued the day on which the issue appeared
 * @param filed a day by which others can be told
 * @param basis what day that is
 */
public record DateContext(Optional<LocalDate> issued, Optional<MonthDay> filed, Basis basis) {

  /** What is known of the day by which others are told. */
  public enum Basis {
    /** The text was written on it: 今天 and 昨天 can be told. */
    WRITTEN,
    /** The issue appeared on it: 昨天 is the day before, 今日 the day, and 今天 may be either of both. */
    ISSUED,
    /** It is of the same time, no more: neither can be told. */
    ABOUT
  }

  /** Nothing is known. */
  public static final DateContext UNKNOWN = new DateContext(Optional.empty(), Optional.empty());

  /**
   * What a day tells of the time at which a text was written.
   *
   * @param day the day on which the text was written, about
   * @param exact whether it is that day
   * @return the day and, where the year is there, the year
   */
  public static DateContext of(PartialDate day, boolean exact) {
    return new DateContext(day.earliest(), monthDay(day), exact ? Basis.WRITTEN : Basis.ABOUT);
  }

  private static Optional<MonthDay> monthDay(PartialDate day) {
    return day.month().flatMap(m -> day.day().map(d -> MonthDay.of(m, d)));
  }

  /** Papers call the day of their issue so; a reporter's 今天 is the day of writing. */
  private static final String DAY_OF_ISSUE = "今日";

  /** A day that is told without a word for the time to come lies no further ahead than this. */
  private static final int DAYS_UNTOLD = 75;

  /** A month that lies further ahead than this is that of the year before. */
  private static final int MONTHS_AHEAD = 6;

  /**
   * What is known of a text with a dateline, or without any day.
   *
   * @param issued the day on which the issue appeared
   * @param filed the day that the dateline names
   */
  public DateContext(Optional<LocalDate> issued, Optional<MonthDay> filed) {
    this(issued, filed, Basis.WRITTEN);
  }

  /** Checks that nothing is missing. */
  public DateContext {
    Objects.requireNonNull(issued, "issued");
    Objects.requireNonNull(filed, "filed");
  }

  /**
   * The year that a date without one means: the one that brings it nearest to the issue.
   *
   * @param month the month, 1 to 12
   * @return the year, or nothing if the day of the issue is not known
   */
  Optional<Integer> yearOf(int month) {
    return issued.map(
        date -> {
          int ahead = month - date.getMonthValue();
          int year = date.getYear();
          return ahead > MONTHS_AHEAD ? year - 1 : ahead < -MONTHS_AHEAD ? year + 1 : year;
        });
  }

  /** The year of a month that is said to lie ahead: the next where it is over in this one. */
  Optional<Integer> yearAhead(int month) {
    return issued.map(day -> day.getYear() + (month < day.getMonthValue() ? 1 : 0));
  }

  /**
   * The year of a day without one that is not said to lie ahead: papers seldom tell of days months
   * ahead without saying that they are to come, and of days gone by they do.
   *
   * @param day the day
   * @param past whether it is told as one that is over, or the day of writing
   * @return the year, or nothing if the day of the issue is not known
   */
  Optional<Integer> yearOf(MonthDay day, boolean past) {
    return yearOf(day.getMonthValue())
        .map(
            year -> {
              LocalDate latest = issued.get().plusDays(past ? 1 : DAYS_UNTOLD);
              return day.isValidYear(year) && day.atYear(year).isAfter(latest) ? year - 1 : year;
            });
  }

  /**
   * The same with the day of a dateline.
   *
   * @param day the day; where it is missing, the day known so far stays
   * @return what is known then
   */
  public DateContext filedOn(Optional<MonthDay> day) {
    return day.isPresent() ? new DateContext(issued, day, Basis.WRITTEN) : this;
  }

  /**
   * What is known of a text of an issue whose day is known, and not its own.
   *
   * @param day the day on which the issue appeared
   * @return what is known then
   */
  public static DateContext issuedOn(LocalDate day) {
    return new DateContext(Optional.of(day), Optional.of(MonthDay.from(day)), Basis.ISSUED);
  }

  /** Whether a word tells a day that is so many days from that of writing or of the issue. */
  boolean tells(String word, int days) {
    return basis == Basis.WRITTEN
        || basis == Basis.ISSUED && (days < 0 || word.equals(DAY_OF_ISSUE));
  }

  /** The day on which the text was written, or its issue appeared; nothing if it is only about. */
  Optional<LocalDate> dayOfWriting() {
    return basis == Basis.ABOUT ? Optional.empty() : filedOn().flatMap(PartialDate::earliest);
  }

  /**
   * The day that the dateline names, with the year as far as it is known.
   *
   * @return the day of filing
   */
  public Optional<PartialDate> filedOn() {
    return filed.map(
        day ->
            new PartialDate(
                yearOf(day.getMonthValue()).filter(day::isValidYear),
                Optional.of(day.getMonthValue()),
                Optional.of(day.getDayOfMonth())));
  }
}
