package org.pressgraph.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as far as it is known: a day, a month, a year, or a day of a year that is not known.
 *
 * @param year the year
 * @param month the month, 1 to 12
 * @param day the day of the month; only where the month is known
 */
public record PartialDate(Optional<Integer> year, Optional<Integer> month, Optional<Integer> day) {

  /** Has every day that a year that is not known may have. */
  private static final int LEAP_YEAR = 2024;

  /**
   * Checks that the parts make a date.
   *
   * @throws DateTimeException if there is no such date (February 30), or the parts have a hole (a
   *     year and a day, a month alone)
   */
  public PartialDate {
    if (day.isPresent() && month.isPresent()) {
      if (year.isPresent()) {
        LocalDate.of(year.get(), month.get(), day.get());
      } else {
        MonthDay.of(month.get(), day.get());
      }
    } else if (day.isPresent() || year.isEmpty()) {
      throw new DateTimeException("no date: " + year + " " + month + " " + day);
    } else if (month.isPresent()) {
      YearMonth.of(year.get(), month.get());
    }
  }

  /**
   * A whole date.
   *
   * @param date the day
   * @return the same day
   */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(
        Optional.of(date.getYear()),
        Optional.of(date.getMonthValue()),
        Optional.of(date.getDayOfMonth()));
  }

  /**
   * The first day it can be.
   *
   * @return the first day of the year or month, or the day itself; nothing if the year is not known
   */
  public Optional<LocalDate> earliest() {
    return year.map(y -> LocalDate.of(y, month.orElse(1), day.orElse(1)));
  }

  /**
   * The last day it can be.
   *
   * @return the last day of the year or month, or the day itself; nothing if the year is not known
   */
  public Optional<LocalDate> latest() {
    return year.map(
        y -> {
          YearMonth last = YearMonth.of(y, month.orElse(12));
          return last.atDay(day.orElse(last.lengthOfMonth()));
        });
  }

  /**
   * A day some days later or earlier.
   *
   * @param days how many days later; less than 0 for earlier
   * @return that day, with the year as far as it is known; nothing if this is no day, or the new
   *     year begins in between and it is not known which
   */
  public Optional<PartialDate> plusDays(int days) {
    if (day.isEmpty() || month.isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = LocalDate.of(year.orElse(LEAP_YEAR), month.get(), day.get());
    LocalDate to = from.plusDays(days);
    if (year.isPresent()) {
      return Optional.of(of(to));
    }
    return from.getYear() == to.getYear()
        ? Optional.of(
            new PartialDate(
                Optional.empty(), Optional.of(to.getMonthValue()), Optional.of(to.getDayOfMonth())))
        : Optional.empty();
  }

  /**
   * The date as XML Schema writes it.
   *
   * @return 2024-10-28, 2024-10, 2024 or --10-28
   */
  @Override
  public String toString() {
    String monthDay =
        month.map(m -> "-" + padded(m, 2)).orElse("") + day.map(d -> "-" + padded(d, 2)).orElse("");
    return year.map(y -> padded(y, 4) + monthDay).orElse("-" + monthDay);
  }

  /** Formats would write other digits in some locales. */
  private static String padded(int number, int digits) {
    String plain = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - plain.length())) + plain;
  }
}
