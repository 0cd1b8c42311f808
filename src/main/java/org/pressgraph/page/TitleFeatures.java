package org.pressgraph.page;

import java.util.List;
import java.util.Locale;

/**
 * What speaks for and against one of several parts of a headline being the main one: how it is set
 * next to the others, its place, its length and its marks, and how much the text speaks of it.
 */
final class TitleFeatures {

  private enum Feature {
    RELEVANCE,
    LEAD,
    OF_HEAD,
    OF_HEAD_LEAD,
    SPACED,
    SPACED_ALONE,
    LINES,
    MARKED_HIGHER,
    SHORT,
    VERY_SHORT,
    LONGEST,
    SHORTEST,
    LONGER,
    FIRST,
    LAST,
    SECOND_OF_TWO,
    MIDDLE,
    DASH,
    BEHIND_DASH,
    DASH_BEHIND,
    COLON_BEHIND,
    INTRODUCTION,
    EXPLANATION,
    QUOTES,
    QUOTES_ALONE,
    CALL,
    DOT,
    COMMA,
    PHRASES,
    DIGITS,
    FIRST_LONG,
    FIRST_SHORT,
    LAST_LONG,
    ABOVE_SHORTER
  }

  /** How many there are. */
  static final int COUNT = Feature.values().length;

  /** A rubric is no wider. */
  private static final double RUBRIC = 7;

  /** A word of four letters is. */
  private static final double WORD = 4;

  private static final double NARROW = 10;

  /** A line that is longer by more, as a logarithm, tells no more by it. */
  private static final double MOST_LONGER = 0.8;

  private final List<List<CleanLine>> parts;
  private final List<String> joined;
  private final double[] relevances;
  private final double[] ofHead;
  private final double[] widths;

  /**
   * Features of parts of a headline.
   *
   * @param parts the lines of each part
   * @param joined each of them in one line
   * @param relevances how much the text speaks of each
   * @param ofHead how much the head of the text speaks of each
   */
  TitleFeatures(
      List<List<CleanLine>> parts, List<String> joined, double[] relevances, double[] ofHead) {
    this.parts = parts;
    this.joined = joined;
    this.relevances = relevances;
    this.ofHead = ofHead;
    this.widths = joined.stream().mapToDouble(Characters::width).toArray();
  }

  /** The features of one part. */
  double[] of(int part) {
    double[] f = new double[COUNT];
    addText(f, part);
    addLook(f, part);
    addPlace(f, part);
    addMarks(f, joined.get(part), part);
    return f;
  }

  private void addText(double[] f, int part) {
    set(f, Feature.RELEVANCE, relevances[part]);
    set(f, Feature.LEAD, relevances[part] - mostOfOthers(relevances, part));
    set(f, Feature.OF_HEAD, ofHead[part]);
    set(f, Feature.OF_HEAD_LEAD, ofHead[part] - mostOfOthers(ofHead, part));
  }

  private static double mostOfOthers(double[] values, int part) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      most = i == part ? most : Math.max(most, values[i]);
    }
    return most;
  }

  private void addLook(double[] f, int part) {
    boolean spaced = isSpaced(part);
    boolean alone = spaced;
    boolean quotesAlone = hasQuotes(part);
    boolean higher = level(part) > 0;
    for (int i = 0; i < parts.size(); i++) {
      alone &= i == part || !isSpaced(i);
      quotesAlone &= i == part || !hasQuotes(i);
      higher &= i == part || level(i) == 0 || level(i) > level(part);
    }
    set(f, Feature.SPACED, spaced);
    set(f, Feature.SPACED_ALONE, alone);
    set(f, Feature.LINES, parts.get(part).size() > 1);
    // The mark of a single word, as programmes are called, tells nothing of the line below it.
    set(f, Feature.MARKED_HIGHER, higher && widths[part] > WORD);
    set(f, Feature.QUOTES, hasQuotes(part));
    set(f, Feature.QUOTES_ALONE, quotesAlone);
    double others = mostOfOthers(widths, part);
    set(f, Feature.SHORT, widths[part] <= NARROW);
    set(f, Feature.VERY_SHORT, widths[part] <= RUBRIC);
    set(f, Feature.LONGEST, widths[part] > others);
    double longer = Math.log((widths[part] + 1) / (others + 1));
    set(f, Feature.LONGER, Math.max(-MOST_LONGER, Math.min(MOST_LONGER, longer)));
    boolean shortest = true;
    for (double width : widths) {
      shortest &= widths[part] <= width;
    }
    set(f, Feature.SHORTEST, shortest);
  }

  private boolean isSpaced(int part) {
    return parts.get(part).stream().anyMatch(CleanLine::spacedOut);
  }

  private boolean hasQuotes(int part) {
    return joined.get(part).indexOf('“') >= 0 || joined.get(part).indexOf('"') >= 0;
  }

  private int level(int part) {
    return parts.get(part).get(0).headingLevel();
  }

  private void addPlace(double[] f, int part) {
    int last = parts.size() - 1;
    boolean two = last == 1;
    set(f, Feature.FIRST, part == 0);
    set(f, Feature.LAST, part == last);
    set(f, Feature.SECOND_OF_TWO, two && part == 1);
    set(f, Feature.MIDDLE, part > 0 && part < last);
    set(f, Feature.FIRST_LONG, part == 0 && widths[0] > widths[1] + 3);
    set(f, Feature.FIRST_SHORT, part == 0 && widths[0] < widths[1] - 3);
    set(f, Feature.LAST_LONG, part == last && widths[last] > widths[last - 1] + 3);
    set(f, Feature.ABOVE_SHORTER, part < last && widths[part + 1] <= NARROW);
  }

  private void addMarks(double[] f, String text, int part) {
    set(f, Feature.DASH, text.startsWith("—"));
    set(f, Feature.DASH_BEHIND, text.endsWith("—"));
    set(f, Feature.BEHIND_DASH, part > 0 && joined.get(part - 1).endsWith("—"));
    set(f, Feature.COLON_BEHIND, text.endsWith("：") || text.endsWith(":"));
    set(f, Feature.INTRODUCTION, LineShapes.INTRODUCTION.in(text));
    set(f, Feature.EXPLANATION, LineShapes.EXPLANATION.in(text));
    set(f, Feature.CALL, "？！?!".indexOf(text.charAt(text.length() - 1)) >= 0);
    set(f, Feature.DOT, text.indexOf('·') >= 0 || text.indexOf('•') >= 0);
    set(f, Feature.COMMA, text.indexOf('，') >= 0 || text.indexOf('：') >= 0);
    set(f, Feature.PHRASES, text.indexOf(' ') >= 0);
    set(f, Feature.DIGITS, text.chars().anyMatch(c -> c >= '0' && c <= '9'));
  }

  private static void set(double[] f, Feature feature, boolean is) {
    set(f, feature, is ? 1 : 0);
  }

  private static void set(double[] f, Feature feature, double value) {
    f[feature.ordinal()] = value;
  }

  /** The name of a feature by its number, as the file of the weights has it. */
  static String name(int index) {
    return Feature.values()[index].name().toLowerCase(Locale.ROOT);
  }
}
