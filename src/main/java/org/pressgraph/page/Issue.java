package org.pressgraph.page;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Optional;

/**
 * The issue of a newspaper to which a page belongs, as far as it is known.
 *
 * @param newspaper the name of the newspaper
 * @param date the day on which the issue appeared
 * @param dayOfYear the month and the day on which it appeared, where the year cannot be told;
 *     absent where the date is there
 */
public record Issue(
    Optional<String> newspaper, Optional<LocalDate> date, Optional<MonthDay> dayOfYear) {

  /** Nothing is known of the issue. */
  public static final Issue UNKNOWN = new Issue(Optional.empty(), Optional.empty());

  /** Checks that nothing is missing; a date leaves no day without a year beside it. */
  public Issue {
    Objects.requireNonNull(newspaper, "newspaper");
    Objects.requireNonNull(date, "date");
    dayOfYear = date.isPresent() ? Optional.empty() : dayOfYear;
  }

  /**
   * An issue of which the year is known, or nothing of its day.
   *
   * @param newspaper the name of the newspaper
   * @param date the day on which the issue appeared
   */
  public Issue(Optional<String> newspaper, Optional<LocalDate> date) {
    this(newspaper, date, Optional.empty());
  }

  /**
   * Fills what is not known here from another source of knowledge.
   *
   * @param other what counts less
   * @return what is known here, and of the rest what is known there; a date there completes a day
   *     without a year here only if it is that day
   */
  public Issue orElse(Issue other) {
    Optional<String> paper = newspaper.or(other::newspaper);
    if (date.isPresent()) {
      return new Issue(paper, date);
    }
    if (dayOfYear.isEmpty()) {
      return new Issue(paper, other.date, other.dayOfYear);
    }
    return new Issue(
        paper, other.date.filter(d -> MonthDay.from(d).equals(dayOfYear.get())), dayOfYear);
  }
}
