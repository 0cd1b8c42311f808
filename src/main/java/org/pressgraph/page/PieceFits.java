package org.pressgraph.page;

/**
 * How well the pieces of a page go on from each other by the letters at the break. Each two of them
 * within reach are compared once.
 */
final class PieceFits {

  static final double MOST = 8;
  private static final double LEAST = -12;

  /** So much better, as a logarithm of odds, is clearly better. */
  private static final double CLEARLY = 3;

  /** A fit below this is a poor one. */
  private static final double POORLY = 0.5;

  /** What a phrase of the page across the break counts for, when two breaks are compared. */
  private static final double PHRASE_WORTH = 1.5;

  private final PageLayout layout;
  private final Continuity continuity;
  private final Continuity.End[] ends;
  private final Continuity.Start[] starts;

  /**
   * For each piece that is left open how well those within reach follow, and by how many phrases.
   */
  private final double[][] follows;

  /** The same with these phrases, as {@link #fit} has it. */
  private final double[][] fits;

  private final byte[][] phrases;

  /**
   * For each piece how well the two best others go on from it, and how well it goes on from two.
   */
  private final double[][] out;

  private final double[][] in;

  /** For each piece the one from which it goes on best. */
  private final int[] bestFirst;

  PieceFits(PageLayout layout, Continuity continuity) {
    int n = layout.pieces.size();
    this.layout = layout;
    this.continuity = continuity;
    this.ends = new Continuity.End[n];
    this.starts = new Continuity.Start[n];
    this.follows = new double[n][];
    this.fits = new double[n][];
    this.phrases = new byte[n][];
    this.out = new double[n][];
    this.in = new double[n][];
    this.bestFirst = new int[n];
    for (int i = 0; i < n; i++) {
      ends[i] = continuity.end(layout.pieces.get(i).text);
      starts[i] = continuity.start(layout.pieces.get(i).text);
      out[i] = new double[] {LEAST, LEAST};
      in[i] = new double[] {LEAST, LEAST};
    }
    for (int i = 0; i < n; i++) {
      if (layout.pieces.get(i).open && !layout.pieces.get(i).ends) {
        compare(i);
      }
    }
  }

  private void compare(int first) {
    int from = layout.from(first);
    int to = layout.to(first);
    follows[first] = new double[to - from];
    fits[first] = new double[to - from];
    phrases[first] = new byte[to - from];
    int[] pairs = new int[to - from];
    for (int second = from; second < to; second++) {
      pairs[second - from] = continuity.across(ends[first], starts[second]);
    }
    for (int second = from; second < to; second++) {
      if (second != first && !layout.begins(second)) {
        follows[first][second - from] =
            continuity.follows(ends[first], starts[second], pairs[second - from]);
        phrases[first][second - from] = (byte) across(first, second);
        double fit =
            fit(follows[first][second - from], phrases[first][second - from], opens(second));
        fits[first][second - from] = fit;
        note(out[first], fit);
        if (fit > in[second][0]) {
          bestFirst[second] = first;
        }
        note(in[second], fit);
      }
    }
  }

  private static void note(double[] best, double value) {
    if (value > best[0]) {
      best[1] = best[0];
      best[0] = value;
    } else if (value > best[1]) {
      best[1] = value;
    }
  }

  /** Whether an open sentence could go on with a piece, by its letters. */
  boolean mayGoOn(int first, int second) {
    return layout.pieces.get(first).open && fit(first, second) > 0;
  }

  /**
   * Whether two uncut pieces that stand one behind the other do not fit at an open sentence, while
   * the second clearly fits a third one, which fits no other better.
   */
  boolean fitsBetterElsewhere(int first, int second) {
    Piece piece = layout.pieces.get(first);
    boolean uncut = piece.column == 0 && layout.pieces.get(second).column == 0;
    return piece.open
        && uncut
        && fit(first, second) < POORLY
        && in[second][0] - fit(first, second) > CLEARLY
        && in[second][0] > 1
        && in[second][0] >= out[bestFirst[second]][0];
  }

  /** Whether the sentence of one of two pieces goes on better with a third one. */
  boolean hasRival(int first, int second) {
    if (!layout.pieces.get(first).open) {
      return false;
    }
    double fit = fit(first, second);
    return fit < out[first][0] || fit < in[second][0];
  }

  /** By how much a piece fits better behind an open one than any other does. */
  double leadOut(int first, int second) {
    return lead(fit(first, second), out[first]);
  }

  /** By how much an open piece fits better before another one than any other does. */
  double leadIn(int first, int second) {
    return lead(fit(first, second), in[second]);
  }

  private static double lead(double value, double[] best) {
    double other = value >= best[0] ? best[1] : best[0];
    return clip(value - other);
  }

  /** How poorly a piece fits behind an open one, as a number below 0; 0 if it fits. */
  double lack(int first, int second) {
    return Math.min(0, clip(fit(first, second)));
  }

  static double clip(double value) {
    return Math.max(-MOST, Math.min(MOST, value));
  }

  /** How much better the second piece goes on from the first than a paragraph would begin. */
  double fit(int first, int second) {
    return isNoted(first, second)
        ? fits[first][second - layout.from(first)]
        : fit(follows(first, second), phrases(first, second), opens(second));
  }

  private static double fit(double follows, int phrases, double opens) {
    return follows + PHRASE_WORTH * phrases - Math.max(0, opens);
  }

  /** How well the letters of the second piece follow those of the first. */
  double follows(int first, int second) {
    return isNoted(first, second)
        ? follows[first][second - layout.from(first)]
        : continuity.follows(ends[first], starts[second]);
  }

  /** How many stretches of letters that the page has stand across the break between two pieces. */
  int phrases(int first, int second) {
    return isNoted(first, second)
        ? phrases[first][second - layout.from(first)]
        : across(first, second);
  }

  private boolean isNoted(int first, int second) {
    return follows[first] != null
        && second >= layout.from(first)
        && second < layout.to(first)
        && !layout.begins(second);
  }

  private int across(int first, int second) {
    return layout.phrases.across(layout.pieces.get(first).text, layout.pieces.get(second).text);
  }

  /** How well a piece begins a sentence. */
  double opens(int piece) {
    return starts[piece].opens();
  }
}
