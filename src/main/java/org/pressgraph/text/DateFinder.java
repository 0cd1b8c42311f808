package org.pressgraph.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.page.Characters;

/**
 * Finds dates in Chinese text: 2024年10月28日, 10月28日, 6月25日至29日, 2024年1月, 今年8月, 今天, 23日下午.
 *
 * <p>A year that the text does not give is worked out from the day of the issue, else left open; a
 * day alone, and 今天, are read by the dateline, else passed over. Nothing is guessed.
 */
public final class DateFinder {

  private static final String YEAR = "(?:(?<year>(?:19|20)\\d{2})年|(?<this>今年|本年)|(?<last>去年))?";
  private static final String DAY = "(?<day>3[01]|[12]\\d|0?[1-9])[日号]";
  private static final String MONTH = "(?<month>1[0-2]|0?[1-9])月";
  private static final String TO =
      "(?:[至到—–~～-]+(?:(?<toMonth>1[0-2]|0?[1-9])月)?(?<toDay>3[01]|[12]\\d|0?[1-9])[日号])?";

  private static final Pattern MONTH_DAY = Pattern.compile(YEAR + MONTH + DAY + TO);
  private static final Pattern MONTH_ONLY =
      Pattern.compile(
          "(?:(?<year>(?:19|20)\\d{2})年|(?<this>今年|本年)|(?<last>去年))" + MONTH + "(?![\\d日])");
  private static final Pattern YEAR_ONLY = Pattern.compile("(?<year>(?:19|20)\\d{2})年(?!\\d)");
  private static final Pattern DAY_ONLY =
      Pattern.compile("(?<![\\d月年])" + DAY + "(?=上午|下午|晚|凌晨|清晨|中午|在|，)");
  private static final Pattern TODAY = Pattern.compile("今天|今日");

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
    Search search = new Search(text, sentence, context);
    search.monthDays();
    search.months();
    search.years();
    search.days();
    search.today();
    search.found.sort(Comparator.comparingInt(DateSpan::begin));
    return search.found;
  }

  private static final class Search {

    final List<DateSpan> found = new ArrayList<>();
    private final String text;
    private final Sentence sentence;
    private final DateContext context;

    Search(String text, Sentence sentence, DateContext context) {
      this.text = Characters.halfWidth(text);
      this.sentence = sentence;
      this.context = context;
    }

    void monthDays() {
      for (Matcher m = matcher(MONTH_DAY); m.find(); ) {
        int month = Integer.parseInt(m.group("month"));
        int day = Integer.parseInt(m.group("day"));
        Optional<Integer> year = year(m, month);
        Optional<Integer> toDay = Optional.ofNullable(m.group("toDay")).map(Integer::valueOf);
        int toMonth = m.group("toMonth") == null ? month : Integer.parseInt(m.group("toMonth"));
        // 12月28日至1月3日 ends in the next year; what would still end before it began is a slip.
        Optional<Integer> toYear = toMonth < month ? year.map(y -> y + 1) : year;
        boolean forward = toMonth != month || toDay.map(d -> d >= day).orElse(true);
        add(
            m,
            date(year, month, day),
            toDay.filter(d -> forward).flatMap(d -> date(toYear, toMonth, d)));
      }
    }

    void months() {
      for (Matcher m = matcher(MONTH_ONLY); m.find(); ) {
        int month = Integer.parseInt(m.group("month"));
        year(m, month).ifPresent(y -> add(m, date(y, month), Optional.empty()));
      }
    }

    void years() {
      for (Matcher m = matcher(YEAR_ONLY); m.find(); ) {
        Optional<Integer> year = Optional.of(Integer.valueOf(m.group("year")));
        add(
            m,
            Optional.of(new PartialDate(year, Optional.empty(), Optional.empty())),
            Optional.empty());
      }
    }

    void days() {
      for (Matcher m = matcher(DAY_ONLY); m.find() && context.filed().isPresent(); ) {
        int month = context.filed().get().getMonthValue();
        int day = Integer.parseInt(m.group("day"));
        // A later day may be one of the month before, or one to come.
        if (day <= context.filed().get().getDayOfMonth()) {
          add(m, date(context.yearOf(month), month, day), Optional.empty());
        }
      }
    }

    void today() {
      for (Matcher m = matcher(TODAY); m.find() && context.filed().isPresent(); ) {
        int month = context.filed().get().getMonthValue();
        int day = context.filed().get().getDayOfMonth();
        add(m, date(context.yearOf(month), month, day), Optional.empty());
      }
    }

    private Matcher matcher(Pattern pattern) {
      return pattern.matcher(text).region(sentence.begin(), sentence.end());
    }

    private Optional<Integer> year(Matcher m, int month) {
      if (m.group("year") != null) {
        return Optional.of(Integer.valueOf(m.group("year")));
      }
      if (m.group("this") != null) {
        return context.issued().map(LocalDate::getYear);
      }
      if (m.group("last") != null) {
        return context.issued().map(date -> date.getYear() - 1);
      }
      return context.yearOf(month);
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
      boolean overlaps = found.stream().anyMatch(d -> d.begin() < m.end() && m.start() < d.end());
      if (from.isPresent() && !overlaps) {
        found.add(new DateSpan(m.start(), m.end(), from.get(), to));
      }
    }
  }
}
