package org.pressgraph.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.TextPatterns;

/**
 * Finds days of a week that is told by the time of writing: 本周五, 上周六, 下周末. A week begins on Monday,
 * as Chinese calendars have it (GB/T 7408.1). A weekday alone (周五) may be that of any week and is
 * passed over.
 */
final class Weekdays {

  private static final Pattern PATTERN = TextPatterns.load(Weekdays.class).get("weekday");

  private static final String DAYS = "一二三四五六日";
  private static final int SATURDAY = 6;

  private Weekdays() {}

  /**
   * Finds the days in a text with figures in half width.
   *
   * @param text the text
   * @param context what is known of the time of writing; where no day is known, nothing is found
   * @return the days, each with the UTF-16 indexes of its words
   */
  static List<DateSpan> find(String text, DateContext context) {
    Optional<LocalDate> written = context.dayOfWriting();
    List<DateSpan> found = new ArrayList<>();
    if (written.isEmpty() || !text.contains("周") && !text.contains("星期")) {
      return found;
    }
    for (Matcher m = PATTERN.matcher(text); m.find(); ) {
      int weeks = m.group("week").equals("上") ? -1 : m.group("week").equals("下") ? 1 : 0;
      int inWeek = written.get().getDayOfWeek().getValue();
      LocalDate sunday = written.get().plusWeeks(weeks).minusDays(inWeek);
      String day = m.group("day").replace('天', '日');
      boolean weekend = day.equals("末");
      LocalDate from = sunday.plusDays(weekend ? SATURDAY : DAYS.indexOf(day) + 1);
      Optional<PartialDate> to =
          weekend ? Optional.of(PartialDate.of(from.plusDays(1))) : Optional.empty();
      found.add(new DateSpan(m.start(), m.end(), PartialDate.of(from), to));
    }
    return found;
  }
}
