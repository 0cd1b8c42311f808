package org.pressgraph.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as file names and metadata write them. */
final class DateText {

  /** A year with month and day, set apart by one mark or by none. */
  static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(?<y>(?:1[89]|20)\\d\\d)(?:"
              + "[-/._](?<m>\\d{1,2})[-/._](?<d>\\d{1,2})(?!\\d)"
              + "|年(?<m2>\\d{1,2})月(?<d2>\\d{1,2})日?"
              + "|(?<m3>\\d{2})[-/_]?(?<d3>\\d{2})(?!\\d))");

  private DateText() {}

  /**
   * The first day in a text.
   *
   * @param text such as {@code 2024-10-29T08:00:00+08:00}, {@code 2024年10月29日}, {@code 20241029}
   * @return the day, or nothing if there is none
   */
  static Optional<LocalDate> first(String text) {
    Matcher matcher = DAY.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      Optional<LocalDate> day = day(matcher);
      if (day.isPresent()) {
        return day;
      }
      from = matcher.start() + 1;
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher matcher) {
    String month = first(matcher.group("m"), matcher.group("m2"), matcher.group("m3"));
    String day = first(matcher.group("d"), matcher.group("d2"), matcher.group("d3"));
    return of(matcher.group("y"), month, day);
  }

  private static String first(String... groups) {
    for (String group : groups) {
      if (group != null) {
        return group;
      }
    }
    throw new IllegalArgumentException("no group");
  }

  /** The day of a year, a month and a day in figures, if there is such a day. */
  static Optional<LocalDate> of(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
