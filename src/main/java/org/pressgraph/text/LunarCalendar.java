package org.pressgraph.text;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;

/**
 * Days of the Chinese calendar in the Gregorian one, by ICU's {@link ChineseCalendar}. Years go by
 * the Gregorian year in which they begin.
 */
final class LunarCalendar {

  private static final int LAST_MONTH = 12;

  /** The time of Beijing, by which the calendar is made, without the summer time of some years. */
  private static final TimeZone BEIJING = TimeZone.getTimeZone("GMT+8");

  private LunarCalendar() {}

  /**
   * A day.
   *
   * @param year the Gregorian year in which the Chinese year begins
   * @param month 1 to 12
   * @param leap whether it is the leap month behind that month
   * @param day 1 to 30
   * @return the day, or nothing if that month of that year has no such day
   */
  static Optional<LocalDate> day(int year, int month, boolean leap, int day) {
    if (month < 1 || month > LAST_MONTH || day < 1) {
      return Optional.empty();
    }
    ChineseCalendar calendar = new ChineseCalendar(BEIJING);
    calendar.clear();
    calendar.set(ChineseCalendar.EXTENDED_YEAR, year);
    calendar.set(ChineseCalendar.MONTH, month - 1);
    calendar.set(ChineseCalendar.IS_LEAP_MONTH, leap ? 1 : 0);
    calendar.set(ChineseCalendar.DAY_OF_MONTH, day);
    Date time = calendar.getTime();
    boolean exists =
        calendar.get(ChineseCalendar.MONTH) == month - 1
            && calendar.get(ChineseCalendar.IS_LEAP_MONTH) == (leap ? 1 : 0)
            && calendar.get(ChineseCalendar.DAY_OF_MONTH) == day;
    return exists ? Optional.of(dateOf(time)) : Optional.empty();
  }

  /**
   * The last day of a year.
   *
   * @param year the Gregorian year in which the Chinese year begins
   * @return the day before the next Spring Festival
   */
  static LocalDate eve(int year) {
    return day(year + 1, 1, false, 1).orElseThrow().minusDays(1);
  }

  private static LocalDate dateOf(Date time) {
    return Instant.ofEpochMilli(time.getTime()).atOffset(ZoneOffset.ofHours(8)).toLocalDate();
  }
}
