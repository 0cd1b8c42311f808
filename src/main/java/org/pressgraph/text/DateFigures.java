package org.pressgraph.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.ChineseFigures;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.TextPatterns;

/**
 * A text with the figures of its dates in Arabic, as {@link DateFinder} reads them: 一九九六年十月二十八日 is
 * 1996年10月28日. Papers of earlier years, and some of today, write them in words. Figures that count
 * something else stay as they are.
 */
final class DateFigures {

  private static final TextPattern DATES =
      TextPattern.of(TextPatterns.load(DateFigures.class).get("date-in-words"));

  /** The figures in a date. */
  private static final Pattern FIGURES =
      Pattern.compile("(?<year>" + ChineseFigures.YEAR + ")(?=年)|" + ChineseFigures.DAY);

  /** What stands behind the figures of a date. */
  private static final TextPattern SIGN =
      TextPattern.of(Pattern.compile("[〇○零一二三四五六七八九十廿卅](?:[年月日]|[至到—–~～-])"));

  private final String text;

  /**
   * For each UTF-16 index of the text, and its end, the index in the original; null if the text is
   * the original.
   */
  private final int[] origins;

  private DateFigures(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  /**
   * Reads the figures of a text.
   *
   * @param original a text
   * @param closed UTF-16 indexes between which nothing is read: dates that were found before
   * @return the text with Arabic figures
   */
  static DateFigures of(String original, List<int[]> closed) {
    if (!SIGN.in(original)) {
      return new DateFigures(original, null);
    }
    StringBuilder text = new StringBuilder();
    int[] origins = new int[2 * original.length() + 1];
    int last = 0;
    TextPattern.Search search = DATES.search(original);
    while (search.find()) {
      Matcher date = search.match();
      if (closed.stream().anyMatch(c -> c[0] < date.end() && date.start() < c[1])) {
        continue;
      }
      Matcher m = FIGURES.matcher(original).region(date.start(), date.end());
      while (m.find()) {
        copy(original, last, m.start(), text, origins);
        String figures =
            m.group("year") == null
                ? String.valueOf(ChineseFigures.number(m.group()))
                : ChineseFigures.year(m.group());
        for (int i = 0; i < figures.length(); i++) {
          origins[text.length()] = Math.min(m.start() + i, m.end() - 1);
          text.append(figures.charAt(i));
        }
        last = m.end();
      }
    }
    copy(original, last, original.length(), text, origins);
    origins[text.length()] = original.length();
    return new DateFigures(text.toString(), origins);
  }

  private static void copy(String from, int begin, int end, StringBuilder text, int[] origins) {
    for (int i = begin; i < end; i++) {
      origins[text.length()] = i;
      text.append(from.charAt(i));
    }
  }

  /** The text with Arabic figures. */
  String text() {
    return text;
  }

  /**
   * Where a place of the text stands in the original.
   *
   * @param index a UTF-16 index, up to the length of the text
   * @return the UTF-16 index in the original
   */
  int origin(int index) {
    return origins == null ? index : origins[index];
  }

  /**
   * Where a place of the original stands in the text.
   *
   * @param origin a UTF-16 index in the original that is no part of a figure, up to its length
   * @return the first UTF-16 index in the text that comes of it
   */
  int index(int origin) {
    int index = Math.min(origin, text.length());
    if (origins == null) {
      return index;
    }
    while (index > 0 && origins[index] > origin) {
      index--;
    }
    while (index < text.length() && origins[index] < origin) {
      index++;
    }
    return index;
  }
}
