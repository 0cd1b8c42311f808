package org.pressgraph.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pressgraph.lexicon.TextPattern;

/**
 * Finds days of the Chinese calendar (农历正月十五, 腊月廿三, 大年初一, 农历2024年八月十五) and festivals that are used
 * as a time (中秋节当天), and tells their day by the year that the text gives, or else by the day of the
 * issue. Where neither tells it, the place is reported without a day.
 */
final class TraditionalDates {

  /**
   * A place in a text that names such a day.
   *
   * @param begin the UTF-16 index of its first character
   * @param end the UTF-16 index after its last character
   * @param from the day, or the first of several; nothing if it cannot be told
   * @param to the last of several days
   */
  record Found(int begin, int end, Optional<PartialDate> from, Optional<PartialDate> to) {}

  /** A day further away than this from the issue may as well be that of another year. */
  private static final int MOST_DAYS = 150;

  /** From the eleventh month on, a Chinese year may reach into the next Gregorian one. */
  private static final int LAST_SURE_MONTH = 10;

  private static final int STEMS = 10;
  private static final int BRANCHES = 12;

  /** 1984 was 甲子, the first year of a cycle. */
  private static final int CYCLE_BEGIN = 1984;

  private static final int CYCLE = 60;

  private static final String DIGITS = "一二三四五六七八九十";
  private static final String DAY =
      "初[一二三四五六七八九十]|(?:二十|廿|三十|卅|十)[一二三四五六七八九]?|(?:3[01]|[12]\\d|0?[1-9])日";
  private static final String MONTH = "闰?(?:正月|[二三四五六七八九]月|十[一二]?月|冬月|腊月|大年|(?:1[0-2]|0?[1-9])月)";

  private static final TextPattern LUNAR =
      TextPattern.of(
          Pattern.compile(
              "(?:(?<year>(?:19|20)\\d{2})年|(?<this>今年|本年)|(?<last>去年)|(?<next>明年))?"
                  + "(?<mark>农历|旧历|阴历|夏历)?的?"
                  + "(?:(?<lunarYear>(?:19|20)\\d{2})年|(?<cycle>[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])年)?"
                  + "(?<month>"
                  + MONTH
                  + ")(?<day>"
                  + DAY
                  + ")(?![月\\d])日?(?:[至到—–~～-]+(?:"
                  + MONTH
                  + ")?(?<toDay>"
                  + DAY
                  + "))?"));

  /** A text without any of these has no such day. */
  private static final TextPattern SIGN = TextPattern.of(Pattern.compile("[农旧阴夏]历|[正腊冬闰]月|大年|月初"));

  private final String text;
  private final DateContext context;
  private final List<Found> found = new ArrayList<>();

  private TraditionalDates(String text, DateContext context) {
    this.text = text;
    this.context = context;
  }

  /** Finds the days of a text with figures in half width. */
  static List<Found> find(String text, DateContext context) {
    TraditionalDates finder = new TraditionalDates(text, context);
    if (SIGN.in(text)) {
      finder.lunarDays();
    }
    finder.festivals();
    return finder.found;
  }

  private void lunarDays() {
    LUNAR.forEach(
        text,
        m -> {
          if (isLunar(m)) {
            String name = m.group("month");
            boolean leap = name.startsWith("闰");
            int month = month(leap ? name.substring(1) : name);
            Optional<LocalDate> from = day(m, month, leap, dayOf(m.group("day")));
            Optional<LocalDate> to =
                Optional.ofNullable(m.group("toDay"))
                    .map(TraditionalDates::dayOf)
                    .flatMap(day -> from.map(f -> f.plusDays(day - dayOf(m.group("day")))))
                    .filter(day -> day.isAfter(from.get()));
            found.add(
                new Found(m.start(), m.end(), from.map(PartialDate::of), to.map(PartialDate::of)));
          }
        });
  }

  /** 八月十五日 alone is a day of the Gregorian calendar, in the figures of a solemn text. */
  private static boolean isLunar(Matcher m) {
    return m.group("mark") != null
        || m.group("cycle") != null
        || m.group("month").matches("正月|冬月|腊月|大年|闰.*") && !m.group("day").endsWith("日")
        || m.group("day").startsWith("初");
  }

  private void festivals() {
    Festivals.AS_DATE.forEach(
        text,
        m -> {
          Festivals.Festival festival = Festivals.of(m.group("name"));
          int month = festival.month();
          Optional<PartialDate> day =
              switch (festival.calendar()) {
                case LUNAR -> day(m, month, false, festival.day()).map(PartialDate::of);
                case EVE -> eve(m).map(PartialDate::of);
                case TERM ->
                    solarYear(m, month)
                        .map(y -> PartialDate.of(LocalDate.of(y, month, Festivals.qingming(y))));
                case SOLAR -> solar(solarYear(m, month), month, festival.day());
              };
          found.add(new Found(m.start(), m.end(), day, Optional.empty()));
        });
  }

  private static Optional<PartialDate> solar(Optional<Integer> year, int month, int day) {
    try {
      return Optional.of(new PartialDate(year, Optional.of(month), Optional.of(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> day(Matcher m, int month, boolean leap, int day) {
    Optional<Integer> lunarYear = lunarYear(m);
    if (lunarYear.isPresent()) {
      return LunarCalendar.day(lunarYear.get(), month, leap, day);
    }
    if (saysYear(m)) {
      return givenYear(m)
          .filter(y -> month <= LAST_SURE_MONTH)
          .flatMap(y -> LunarCalendar.day(y, month, leap, day));
    }
    return nearest(
        years().map(y -> LunarCalendar.day(y, month, leap, day)).flatMap(Optional::stream));
  }

  /** 2024年除夕 may be the eve of that year or its last day. */
  private Optional<LocalDate> eve(Matcher m) {
    return saysYear(m) ? Optional.empty() : nearest(years().map(LunarCalendar::eve));
  }

  private Stream<Integer> years() {
    return context.issued().stream()
        .flatMap(d -> Stream.of(d.getYear() - 1, d.getYear(), d.getYear() + 1));
  }

  private Optional<LocalDate> nearest(Stream<LocalDate> days) {
    return days.filter(day -> distance(day) <= MOST_DAYS).min(Comparator.comparing(this::distance));
  }

  private long distance(LocalDate day) {
    return Math.abs(ChronoUnit.DAYS.between(context.issued().orElseThrow(), day));
  }

  /** The year that the text gives in the Chinese calendar: 农历2024年, 甲辰年. */
  private Optional<Integer> lunarYear(Matcher m) {
    if (m.pattern() == Festivals.AS_DATE.pattern()) {
      return Optional.empty();
    }
    if (m.group("lunarYear") != null) {
      return Optional.of(Integer.valueOf(m.group("lunarYear")));
    }
    String cycle = m.group("cycle");
    if (cycle == null || context.issued().isEmpty()) {
      return Optional.empty();
    }
    int stem = "甲乙丙丁戊己庚辛壬癸".indexOf(cycle.charAt(0));
    int branch = "子丑寅卯辰巳午未申酉戌亥".indexOf(cycle.charAt(1));
    int issued = context.issued().get().getYear();
    return Stream.iterate(issued - CYCLE / 2, y -> y + 1)
        .limit(CYCLE)
        .filter(y -> Math.floorMod(y - CYCLE_BEGIN, STEMS) == stem)
        .filter(y -> Math.floorMod(y - CYCLE_BEGIN, BRANCHES) == branch)
        .findFirst();
  }

  private static boolean saysYear(Matcher m) {
    return m.group("year") != null
        || m.group("this") != null
        || m.group("last") != null
        || m.group("next") != null
        || m.pattern() == LUNAR.pattern() && m.group("cycle") != null;
  }

  /** The Gregorian year that the text gives: 2024年, 今年, 去年, 明年. */
  private Optional<Integer> givenYear(Matcher m) {
    if (m.group("year") != null) {
      return Optional.of(Integer.valueOf(m.group("year")));
    }
    if (m.pattern() == LUNAR.pattern() && m.group("cycle") != null) {
      return Optional.empty();
    }
    int years = m.group("last") != null ? -1 : m.group("next") != null ? 1 : 0;
    return context.issued().map(day -> day.getYear() + years);
  }

  private Optional<Integer> solarYear(Matcher m, int month) {
    return saysYear(m) ? givenYear(m) : context.yearOf(month);
  }

  private static int month(String name) {
    String figure = name.replace("月", "");
    return switch (figure) {
      case "正", "大年" -> 1;
      case "冬", "十一" -> 11;
      case "腊", "十二" -> 12;
      default ->
          Character.isDigit(figure.charAt(0))
              ? Integer.parseInt(figure)
              : DIGITS.indexOf(figure) + 1;
    };
  }

  /** The number of a day: 初八 is 8, 廿三 is 23, 三十 is 30. */
  private static int dayOf(String name) {
    String figure = name.replace("日", "").replace("廿", "二十").replace("卅", "三十");
    if (Character.isDigit(figure.charAt(0))) {
      return Integer.parseInt(figure);
    }
    if (figure.startsWith("初")) {
      return DIGITS.indexOf(figure.charAt(1)) + 1;
    }
    int ten = figure.indexOf('十');
    int tens = ten == 0 ? 1 : DIGITS.indexOf(figure.charAt(0)) + 1;
    int units = ten + 1 < figure.length() ? DIGITS.indexOf(figure.charAt(ten + 1)) + 1 : 0;
    return tens * 10 + units;
  }
}
