package org.pressgraph.text;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.TextPatterns;
import org.pressgraph.page.Characters;

/**
 * Finds dates in Chinese text: 2024年10月28日, 10月28日, 6月25日至29日, 2024年1月, 今年8月, 今年前三季度, 8月底,
 * 今天（9月9日）, 昨天, 本周五, 上月, 23日下午, 二十三日下午, 当日, 次日, 同年; days of the Chinese calendar and festivals, by
 * {@link TraditionalDates}.
 *
 * <p>A year that the text does not give is worked out from the day of the issue, else left open; a
 * day alone, and 今天, are read by the dateline, 当日 and 次日 by the date before, else passed over.
 * Nothing is guessed.
 */
public final class DateFinder {

  private static final TextPatterns PATTERNS = TextPatterns.load(DateFinder.class);

  /** A text without any of these has no date. */
  private static final TextPattern SIGN = TextPattern.of(PATTERNS.get("sign"));

  private static final TextPattern MONTH_DAY = TextPattern.of(PATTERNS.get("month-day"));
  private static final TextPattern QUARTERS = TextPattern.of(PATTERNS.get("quarters"));
  private static final TextPattern MONTHS = TextPattern.of(PATTERNS.get("months"));
  private static final TextPattern MONTH_ONLY = TextPattern.of(PATTERNS.get("month-only"));
  private static final TextPattern RELATIVE_MONTH = TextPattern.of(PATTERNS.get("relative-month"));
  private static final TextPattern YEAR_ONLY = TextPattern.of(PATTERNS.get("year-only"));
  private static final TextPattern DAY_ONLY = TextPattern.of(PATTERNS.get("day-only"));
  private static final TextPattern RELATIVE = TextPattern.of(PATTERNS.get("relative-day"));
  private static final TextPattern THAT_DAY = TextPattern.of(PATTERNS.get("that-day"));

  /** What says that a day lies ahead, before it and behind it. */
  private static final Pattern AHEAD_BEFORE = PATTERNS.get("ahead-before");

  private static final Pattern AHEAD_BEHIND = PATTERNS.get("ahead-behind");
  private static final Pattern AHEAD_IN_CLAUSE = PATTERNS.get("ahead-in-clause");

  /** So many days ahead of the dateline a day alone is still one of the same month, no more. */
  private static final int DAYS_AHEAD = 15;

  private DateFinder() {}

  /**
   * Finds the dates in a part of a text.
   *
   * @param text cleaned text
   * @param sentence the part to look at
   * @param context what is known of the time of writing
   * @return the dates by place, none overlapping another
   */
  public static List<DateSpan> find(String text, Sentence sentence, DateContext context) {
    return find(text, sentence, context, Optional.empty());
  }

  /**
   * Finds the dates in a part of a text.
   *
   * @param text cleaned text
   * @param sentence the part to look at
   * @param context what is known of the time of writing
   * @param before the last date that the text named before, to which 当日 and 次日 refer
   * @return the dates by place, none overlapping another
   */
  public static List<DateSpan> find(
      String text, Sentence sentence, DateContext context, Optional<PartialDate> before) {
    String own = Characters.halfWidth(text.substring(sentence.begin(), sentence.end()));
    List<TraditionalDates.Found> traditional = TraditionalDates.find(own, context);
    DateFigures figures =
        DateFigures.of(
            own, traditional.stream().map(day -> new int[] {day.begin(), day.end()}).toList());
    if (traditional.isEmpty() && !SIGN.in(figures.text())) {
      return List.of();
    }
    Search search = new Search(figures.text(), context, before);
    search.traditional(traditional, figures);
    search.weekdays();
    search.monthDays();
    search.quarters();
    search.months();
    search.relativeMonths();
    search.years();
    search.days();
    search.relativeDays();
    search.thatDay();
    return search.found.stream()
        .sorted(Comparator.comparingInt(DateSpan::begin))
        .map(
            day ->
                new DateSpan(
                    figures.origin(day.begin()) + sentence.begin(),
                    figures.origin(day.end()) + sentence.begin(),
                    day.from(),
                    day.to()))
        .toList();
  }

  private static final class Search {

    final List<DateSpan> found = new ArrayList<>();
    private final List<int[]> closed = new ArrayList<>();
    private final String text;
    private final DateContext context;
    private final Optional<PartialDate> before;

    Search(String text, DateContext context, Optional<PartialDate> before) {
      this.text = text;
      this.context = context;
      this.before = before;
    }

    void traditional(List<TraditionalDates.Found> days, DateFigures figures) {
      for (TraditionalDates.Found day : days) {
        int begin = figures.index(day.begin());
        int end = figures.index(day.end());
        closed.add(new int[] {begin, end});
        day.from().ifPresent(from -> found.add(new DateSpan(begin, end, from, day.to())));
      }
    }

    void weekdays() {
      found.addAll(Weekdays.find(text, context));
    }

    void monthDays() {
      MONTH_DAY.forEach(
          text,
          m -> {
            int month = number(m, "month");
            int day = number(m, m.group("day") == null ? "day2" : "day");
            Optional<Integer> year = year(m, month, day);
            Optional<Integer> toDay = Optional.ofNullable(m.group("toDay")).map(Integer::valueOf);
            int toMonth = m.group("toMonth") == null ? month : number(m, "toMonth");
            // 12月28日至1月3日 ends in the next year; what would still end before it began is a slip.
            Optional<Integer> toYear = toMonth < month ? year.map(y -> y + 1) : year;
            boolean forward = toMonth != month || toDay.map(d -> d >= day).orElse(true);
            add(
                m,
                date(year, month, day),
                toDay.filter(d -> forward).flatMap(d -> date(toYear, toMonth, d)));
          });
    }

    void quarters() {
      QUARTERS.forEach(
          text,
          m -> {
            String figure = m.group("quarter") == null ? m.group("number") : m.group("quarter");
            int quarter = "一二三四".indexOf(figure) + 1;
            int from = m.group("first") == null ? 3 * quarter - 2 : 1;
            year(m, 3 * quarter).ifPresent(y -> add(m, date(y, from), date(y, 3 * quarter)));
          });
    }

    void months() {
      MONTHS.forEach(
          text,
          m -> {
            int from = number(m, "month");
            int to = number(m, "toMonth");
            if (from < to) {
              year(m, to).ifPresent(y -> add(m, date(y, from), date(y, to)));
            }
          });
      MONTH_ONLY.forEach(
          text,
          m -> {
            int month = number(m, "month");
            boolean ahead = m.group().indexOf('年') < 0 && isAhead(m);
            (ahead ? context.yearAhead(month) : year(m, month))
                .ifPresent(y -> add(m, date(y, month), Optional.empty()));
          });
    }

    void relativeMonths() {
      RELATIVE_MONTH.forEach(
          text,
          m -> {
            int months = m.group("lastMonth") != null ? -1 : m.group("nextMonth") != null ? 1 : 0;
            context
                .issued()
                .map(day -> day.plusMonths(months))
                .ifPresent(d -> addOfMonth(m, d.getYear(), d.getMonthValue()));
          });
    }

    /** 本月 is a month, 本月15日至17日 days of it. */
    private void addOfMonth(Matcher m, int year, int month) {
      if (m.group("day") == null) {
        add(m, date(year, month), Optional.empty());
      } else {
        Optional<PartialDate> to =
            Optional.ofNullable(m.group("toDay"))
                .map(Integer::valueOf)
                .filter(d -> d > number(m, "day"))
                .flatMap(d -> date(Optional.of(year), month, d));
        add(m, date(Optional.of(year), month, number(m, "day")), to);
      }
    }

    void years() {
      YEAR_ONLY.forEach(
          text,
          m -> {
            givenYear(m)
                .ifPresent(
                    y ->
                        add(
                            m,
                            Optional.of(
                                new PartialDate(
                                    Optional.of(y), Optional.empty(), Optional.empty())),
                            Optional.empty()));
          });
    }

    void days() {
      DAY_ONLY.forEach(
          text,
          m -> {
            int day = number(m, "day");
            Optional<PartialDate> from =
                isAhead(m)
                    ? dayAhead(day)
                    : dayOfMonth(day)
                        .or(() -> isAheadInClause(m) ? dayAhead(day) : Optional.empty());
            Optional<PartialDate> to =
                Optional.ofNullable(m.group("toDay"))
                    .map(Integer::valueOf)
                    .filter(d -> d > day)
                    .flatMap(d -> from.flatMap(f -> f.plusDays(d - day)));
            add(m, from, to);
          });
    }

    /** Whether the words around a day say that it is still to come: 26日将开幕. */
    private boolean isAhead(Matcher m) {
      return AHEAD_BEHIND.matcher(text).region(m.end(), text.length()).lookingAt()
          || AHEAD_BEFORE.matcher(text.substring(0, m.start())).find();
    }

    /** Whether what follows says that a day lies ahead, be it behind a name: 26日，他将访问. */
    private boolean isAheadInClause(Matcher m) {
      return AHEAD_IN_CLAUSE.matcher(text).region(m.end(), text.length()).lookingAt();
    }

    /** A day alone that is still to come is the next of its number behind the dateline. */
    private Optional<PartialDate> dayAhead(int day) {
      if (context.filed().isEmpty()) {
        return Optional.empty();
      }
      int month = context.filed().get().getMonthValue();
      if (day >= context.filed().get().getDayOfMonth()) {
        return date(context.yearOf(month), month, day);
      }
      int next = month == 12 ? 1 : month + 1;
      return date(context.yearOf(next), next, day);
    }

    /** A day alone is one of the month of the dateline, or of the month before it. */
    private Optional<PartialDate> dayOfMonth(int day) {
      if (context.filed().isEmpty()) {
        return Optional.empty();
      }
      int month = context.filed().get().getMonthValue();
      int ahead = day - context.filed().get().getDayOfMonth();
      if (ahead <= 0) {
        return date(context.yearOf(month), month, day);
      }
      if (ahead < DAYS_AHEAD) {
        // What is put together of what was written on several days may tell of a later one.
        Optional<PartialDate> told = date(context.yearOf(month), month, day);
        return told.filter(
            d ->
                context.issued().isPresent()
                    && d.earliest().filter(e -> !e.isAfter(context.issued().get())).isPresent());
      }
      int last = month == 1 ? 12 : month - 1;
      return date(context.yearOf(last), last, day);
    }

    void relativeDays() {
      RELATIVE.forEach(
          text,
          m -> {
            int days =
                m.group("today") != null
                    ? 0
                    : m.group("yesterday") != null ? -1 : m.group("before") != null ? -2 : 1;
            add(
                m,
                context
                    .filedOn()
                    .filter(d -> context.tells(m.group(), days))
                    .flatMap(d -> d.plusDays(days)),
                Optional.empty());
          });
    }

    void thatDay() {
      THAT_DAY.forEach(
          text,
          m -> {
            Optional<PartialDate> told =
                found.stream()
                    .filter(d -> d.end() <= m.start())
                    .max(Comparator.comparingInt(DateSpan::begin))
                    .map(DateSpan::from)
                    .or(() -> before);
            int days = m.group("nextDay") != null ? 1 : m.group("dayBefore") != null ? -1 : 0;
            add(m, told.flatMap(d -> d.plusDays(days)), Optional.empty());
          });
    }

    private static int number(Matcher m, String group) {
      return Integer.parseInt(m.group(group));
    }

    private Optional<Integer> givenYear(Matcher m) {
      if (m.group("year") != null) {
        return Optional.of(number(m, "year"));
      }
      if (m.group("same") != null) {
        return before.flatMap(PartialDate::year);
      }
      int years =
          m.group("last") != null
              ? -1
              : m.group("previous") != null ? -2 : m.group("next") != null ? 1 : 0;
      return context.issued().map(day -> day.getYear() + years);
    }

    private Optional<Integer> year(Matcher m, int month) {
      boolean given =
          m.group("year") != null
              || m.group("this") != null
              || m.group("last") != null
              || m.group("previous") != null
              || m.group("next") != null
              || m.group("same") != null;
      return given ? givenYear(m) : context.yearOf(month);
    }

    /** The year of a day; one that is called today, or is not said to lie ahead, is over. */
    private Optional<Integer> year(Matcher m, int month, int day) {
      Optional<Integer> year = year(m, month);
      boolean given =
          year.isEmpty() || !year.equals(context.yearOf(month)) || m.group("year") != null;
      if (given || m.group("this") != null || day > Month.of(month).maxLength()) {
        return year;
      }
      boolean told =
          m.group("today") != null || m.group("yesterday") != null || m.group("before") != null;
      return told || !isAhead(m) && !isAheadInClause(m)
          ? context.yearOf(MonthDay.of(month, day), told)
          : year;
    }

    private static Optional<PartialDate> date(Optional<Integer> year, int month, int day) {
      try {
        return Optional.of(new PartialDate(year, Optional.of(month), Optional.of(day)));
      } catch (DateTimeException e) {
        // 2月30日 is a slip of the page: no date is better than a wrong one.
        return Optional.empty();
      }
    }

    private static Optional<PartialDate> date(int year, int month) {
      return Optional.of(new PartialDate(Optional.of(year), Optional.of(month), Optional.empty()));
    }

    private void add(Matcher m, Optional<PartialDate> from, Optional<PartialDate> to) {
      boolean overlaps =
          found.stream().anyMatch(d -> d.begin() < m.end() && m.start() < d.end())
              || closed.stream().anyMatch(c -> c[0] < m.end() && m.start() < c[1]);
      if (from.isPresent() && !overlaps) {
        // 今天（9月9日） is one date with its bracket.
        boolean bracket =
            m.end() < text.length()
                && "）)".indexOf(text.charAt(m.end())) >= 0
                && m.group().matches(".*[（(].*");
        int end = m.end() + (bracket ? 1 : 0);
        found.add(new DateSpan(m.start(), end, from.get(), to));
      }
    }
  }
}
