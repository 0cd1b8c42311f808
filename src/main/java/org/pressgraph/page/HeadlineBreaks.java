package org.pressgraph.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Tells of two lines of a headline that touch each other whether they are parts of it, one above
 * the other, or one line that did not fit: a logistic regression over how they are set, how their
 * letters go on, and how much the head of the text speaks of each. Where blank lines stand around
 * the parts of a headline, lines that touch are one.
 */
final class HeadlineBreaks {

  private enum Feature {
    BIAS,
    TOUCHES_TEXT,
    ONE_SPACED,
    BOTH_SPACED,
    RUBRIC,
    SHORT_UPPER,
    SHORT_LOWER,
    LONGER_UPPER,
    LONGER_LOWER,
    EQUAL,
    NEARLY_EQUAL,
    LONG,
    VERY_LONG,
    FOLLOWED,
    OPENS,
    DASH,
    INTRODUCTION,
    EXPLANATION,
    REPORTED_UPPER,
    REPORTED_LOWER,
    PHRASES_UPPER,
    PHRASES_LOWER,
    QUOTES_UPPER,
    QUOTES_LOWER,
    COMMA_UPPER,
    COMMA_LOWER,
    RELEVANCE_UPPER,
    RELEVANCE_LOWER,
    THREE_LINES
  }

  /** How many there are. */
  static final int COUNT = Feature.values().length;

  private static final Weights WEIGHTS =
      Weights.read("headline-break-weights.txt", COUNT, HeadlineBreaks::name);

  /** The name of a column of a newspaper is no wider, in full-width characters. */
  private static final double RUBRIC = 5;

  private static final double SHORT = 9;
  private static final double UNLIKE = 3;

  /** Two lines that are wider together would hardly be one headline. */
  private static final double LONG = 26;

  private static final double VERY_LONG = 34;

  /** So many letters are the head of a text. */
  private static final int HEAD = 90;

  private final Supplier<String> text;
  private final boolean touchesText;
  private String head;

  /**
   * Weighs the lines of a headline.
   *
   * @param text the text below it
   * @param touchesText whether no blank line stands between the headline and the text
   */
  HeadlineBreaks(Supplier<String> text, boolean touchesText) {
    this.text = text;
    this.touchesText = touchesText;
  }

  /** Whether two lines, the second of which touches the first, are parts of their own. */
  boolean between(CleanLine upper, CleanLine lower, int lines) {
    boolean quote =
        Block.opensWithoutClosing(upper.plain()) && Block.closesWithoutOpening(lower.plain());
    return touchesText && !quote && WEIGHTS.sum(of(upper, lower, lines)) > 0;
  }

  /** What speaks for it. */
  double[] of(CleanLine upper, CleanLine lower, int lines) {
    double[] f = new double[COUNT];
    set(f, Feature.BIAS, true);
    set(f, Feature.TOUCHES_TEXT, touchesText);
    set(f, Feature.ONE_SPACED, upper.spacedOut() != lower.spacedOut());
    set(f, Feature.BOTH_SPACED, upper.spacedOut() && lower.spacedOut());
    set(f, Feature.THREE_LINES, lines > 2);
    addWidths(f, upper.width(), lower.width());
    f[Feature.FOLLOWED.ordinal()] = clip(upper.isFollowedBy(lower));
    f[Feature.OPENS.ordinal()] = clip(lower.opens());
    String above = upper.plain();
    String below = lower.plain();
    set(f, Feature.DASH, below.startsWith("—"));
    set(f, Feature.INTRODUCTION, LineShapes.INTRODUCTION.in(above));
    set(f, Feature.EXPLANATION, LineShapes.EXPLANATION.in(above));
    set(f, Feature.REPORTED_UPPER, LineShapes.REPORTED.in(above));
    set(f, Feature.REPORTED_LOWER, LineShapes.REPORTED.in(below));
    set(f, Feature.PHRASES_UPPER, above.indexOf(' ') >= 0);
    set(f, Feature.PHRASES_LOWER, below.indexOf(' ') >= 0);
    set(f, Feature.QUOTES_UPPER, above.indexOf('“') >= 0);
    set(f, Feature.QUOTES_LOWER, below.indexOf('“') >= 0);
    set(f, Feature.COMMA_UPPER, above.indexOf('，') >= 0 || above.indexOf('：') >= 0);
    set(f, Feature.COMMA_LOWER, below.indexOf('，') >= 0 || below.indexOf('：') >= 0);
    addText(f, above, below);
    return f;
  }

  private void addText(double[] f, String above, String below) {
    if (head == null) {
      String all = text.get();
      head = all.substring(0, Math.min(HEAD, all.length()));
    }
    double[] relevances = Bigrams.relevances(List.of(above, below), head);
    f[Feature.RELEVANCE_UPPER.ordinal()] = relevances[0];
    f[Feature.RELEVANCE_LOWER.ordinal()] = relevances[1];
  }

  private static void addWidths(double[] f, double upper, double lower) {
    set(f, Feature.RUBRIC, upper <= RUBRIC);
    set(f, Feature.SHORT_UPPER, upper <= SHORT);
    set(f, Feature.SHORT_LOWER, lower <= SHORT);
    set(f, Feature.LONGER_UPPER, upper > lower + UNLIKE);
    set(f, Feature.LONGER_LOWER, lower > upper + UNLIKE);
    set(f, Feature.EQUAL, Math.abs(upper - lower) <= 0.5);
    set(f, Feature.NEARLY_EQUAL, Math.abs(upper - lower) <= 1.5);
    set(f, Feature.LONG, upper + lower > LONG);
    set(f, Feature.VERY_LONG, upper + lower > VERY_LONG);
  }

  private static double clip(double value) {
    return Math.max(-6, Math.min(6, value));
  }

  private static void set(double[] f, Feature feature, boolean is) {
    f[feature.ordinal()] = is ? 1 : 0;
  }

  /** The name of a feature by its number, as the file of the weights has it. */
  static String name(int index) {
    return Feature.values()[index].name().toLowerCase(Locale.ROOT);
  }
}
