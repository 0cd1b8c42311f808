package org.pressgraph.page;

import java.util.Arrays;
import java.util.Locale;

/**
 * What speaks for and against one piece of text going on with another: the sentence at the break,
 * the letters on both sides of it, quotation marks, numbers in a row, common words, columns, what
 * stands between them.
 */
final class JoinFeatures {

  private static final int OWN = Feature.values().length;

  /** How many there are; the weights of closed breaks stand behind those of open ones. */
  static final int COUNT = 2 * OWN;

  private static final double MOST = 8;
  private static final double LEAST = -12;

  /** So much better, as a logarithm of odds, is clearly better. */
  private static final double CLEARLY = 3;

  /** What a phrase of the page across the break counts for, when two breaks are compared. */
  private static final double PHRASE_WORTH = 1.5;

  private enum Feature {
    BIAS,
    FOLLOWS,
    FOLLOWS_POORLY,
    FOLLOWS_WELL,
    LEADS_OUT,
    LEADS_IN,
    PHRASES,
    PHRASE,
    OPENS,
    OPENS_POORLY,
    UNCUT,
    UNCUT_NEXT,
    QUOTE_FITS,
    QUOTE_UNFIT,
    SHARED,
    ALIKE,
    SAME_COLUMN,
    OTHER_COLUMN,
    NEXT_NUMBER,
    OTHER_NUMBER,
    INDENTED,
    NEXT,
    ACROSS_HEADING,
    ACROSS_SECTION,
    NEAR,
    MIDDLE,
    FAR,
    BACKWARD,
    HEADING_BEFORE,
    HEADING_BEFORE_BEHIND,
    HEADING_AFTER,
    HEADING_AFTER_BEHIND,
    SHORT_FIRST,
    SHORT_SECOND
  }

  private final PageLayout layout;
  private final PieceTopics topics;
  private final Continuity continuity;
  private final double side;

  private final Continuity.End[] ends;
  private final Continuity.Start[] starts;

  /** For each piece that is left open how well those within reach go on from it. */
  private final double[][] fits;

  /**
   * For each piece how well the two best others go on from it, and how well it goes on from two.
   */
  private final double[][] out;

  private final double[][] in;

  /** For each piece the one from which it goes on best. */
  private final int[] bestFirst;

  /** For each piece what its end shares with those within reach, once it was asked for. */
  private final double[][] shared;

  /** For each piece how short it is, from nearly 0 to 1. */
  private final double[] shortness;

  private final double[] weighed = new double[OWN];

  /** Features on one page. */
  JoinFeatures(PageLayout layout, Continuity continuity) {
    this.layout = layout;
    this.topics = new PieceTopics(layout.pieces.size(), layout.pairs);
    this.continuity = continuity;
    this.side = layout.side;
    int n = layout.pieces.size();
    this.ends = new Continuity.End[n];
    this.starts = new Continuity.Start[n];
    this.fits = new double[n][];
    this.out = new double[n][];
    this.in = new double[n][];
    this.bestFirst = new int[n];
    this.shared = new double[n][];
    this.shortness = new double[n];
    for (int i = 0; i < n; i++) {
      shortness[i] = 1 / Math.sqrt(1 + layout.pieces.get(i).text.length() / 20.0);
      ends[i] = continuity.end(layout.pieces.get(i).text);
      starts[i] = continuity.start(layout.pieces.get(i).text);
      out[i] = new double[] {LEAST, LEAST};
      in[i] = new double[] {LEAST, LEAST};
    }
    compare();
  }

  private void compare() {
    for (int i = 0; i < out.length; i++) {
      Piece first = layout.pieces.get(i);
      if (!first.open || first.ends) {
        continue;
      }
      int from = from(i);
      int to = to(i);
      double[] row = new double[to - from];
      for (int k = from; k < to; k++) {
        if (k != i && !layout.pieces.get(k).begins) {
          double follows = fit(i, k);
          row[k - from] = follows;
          note(out[i], follows);
          if (follows > in[k][0]) {
            bestFirst[k] = i;
          }
          note(in[k], follows);
        }
      }
      fits[i] = row;
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

  /**
   * Whether nothing forbids that a piece goes on with another: a piece under a headline with a mark
   * begins an article, but for one that clearly mends a broken sentence.
   */
  boolean isAllowed(int first, int second) {
    Piece piece = layout.pieces.get(first);
    Piece other = layout.pieces.get(second);
    boolean quote = piece.open && piece.unclosedQuote && other.unopenedQuote;
    return PieceChains.isPossible(piece, other)
        && (!layout.isUnderMark(second) || quote || fits(first, second));
  }

  /** Whether an open sentence could go on with a piece, by its letters. */
  boolean fits(int first, int second) {
    Piece piece = layout.pieces.get(first);
    return piece.open && fit(first, second) > 0;
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
        && fit(first, second) < 0
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

  /** How much better the second piece goes on from the first than a paragraph would begin. */
  private double shared(int first, int second) {
    int from = from(first);
    if (second < from || second >= to(first)) {
      return topics.shared(first, second, second + 1)[0];
    }
    if (shared[first] == null) {
      shared[first] = topics.shared(first, from, to(first));
    }
    return shared[first][second - from];
  }

  /** The first piece that may be joined to another one as far as its distance goes. */
  private static int from(int piece) {
    return Math.max(0, piece - PieceChains.REACH);
  }

  /** The piece behind the last that may be joined to another one as far as its distance goes. */
  private int to(int piece) {
    return Math.min(layout.pieces.size(), piece + PieceChains.REACH);
  }

  private double fit(int first, int second) {
    if (fits[first] != null && second >= from(first) && second < to(first)) {
      return fits[first][second - from(first)];
    }
    String before = layout.pieces.get(first).text;
    String after = layout.pieces.get(second).text;
    return continuity.follows(ends[first], starts[second])
        + PHRASE_WORTH * layout.phrases.across(before, after)
        - Math.max(0, starts[second].opens());
  }

  private static double lead(double value, double[] best) {
    double other = value >= best[0] ? best[1] : best[0];
    return Math.max(-MOST, Math.min(MOST, value - other));
  }

  /** What stands between two pieces. */
  record Between(
      int pieces, boolean heading, boolean section, boolean beforeSecond, boolean afterFirst) {}

  /** What a second piece going on from a first one weighs. */
  double weigh(int first, int second, Weights weights) {
    Arrays.fill(weighed, 0);
    put(first, second, weighed, 0);
    return weights.sum(base(first), weighed);
  }

  /** The features of a second piece going on from a first one. */
  double[] of(int first, int second) {
    double[] features = new double[COUNT];
    put(first, second, features, base(first));
    return features;
  }

  /** Where the features stand of breaks such as that behind a piece. */
  private int base(int first) {
    return layout.pieces.get(first).open ? 0 : OWN;
  }

  private void put(int firstPiece, int secondPiece, double[] features, int base) {
    Piece first = layout.pieces.get(firstPiece);
    Piece second = layout.pieces.get(secondPiece);
    Between between = layout.between(firstPiece, secondPiece);
    set(features, base, Feature.BIAS, 1);
    addLetters(features, base, firstPiece, secondPiece);
    boolean quote = first.open && first.unclosedQuote;
    set(features, base, Feature.QUOTE_FITS, quote && second.unopenedQuote ? 1 : 0);
    set(features, base, Feature.QUOTE_UNFIT, quote != second.unopenedQuote ? 1 : 0);
    double shared = shared(firstPiece, secondPiece);
    set(features, base, Feature.SHARED, shared == 0 ? 0 : Math.log1p(shared));
    set(
        features,
        base,
        Feature.ALIKE,
        shared == 0 ? 0 : 10 * shared / topics.told(firstPiece, secondPiece));
    addColumns(features, base, first, second);
    addNumbers(features, base, first, second);
    set(features, base, Feature.INDENTED, second.indented ? 1 : 0);
    set(features, base, Feature.SHORT_FIRST, shortness[firstPiece]);
    set(features, base, Feature.SHORT_SECOND, shortness[secondPiece]);
    addPlaces(features, base, between);
  }

  private void addLetters(double[] features, int base, int firstPiece, int secondPiece) {
    Piece first = layout.pieces.get(firstPiece);
    Piece second = layout.pieces.get(secondPiece);
    double follows = clip(continuity.follows(ends[firstPiece], starts[secondPiece]));
    double opens = clip(starts[secondPiece].opens());
    set(features, base, Feature.FOLLOWS, follows);
    set(features, base, Feature.FOLLOWS_POORLY, Math.max(0, -follows));
    set(features, base, Feature.FOLLOWS_WELL, Math.max(0, follows - 3));
    set(features, base, Feature.OPENS, opens);
    set(features, base, Feature.OPENS_POORLY, Math.max(0, -opens));
    int across = layout.phrases.across(first.text, second.text);
    set(features, base, Feature.PHRASES, across);
    set(features, base, Feature.PHRASE, across > 0 ? 1 : 0);
    if (first.open) {
      double fit = fit(firstPiece, secondPiece);
      set(features, base, Feature.LEADS_OUT, lead(fit, out[firstPiece]));
      set(features, base, Feature.LEADS_IN, lead(fit, in[secondPiece]));
    }
    boolean uncut = first.column == 0 && second.column == 0;
    set(features, base, Feature.UNCUT, uncut ? 1 : 0);
    set(features, base, Feature.UNCUT_NEXT, uncut && secondPiece == firstPiece + 1 ? 1 : 0);
  }

  private static void addColumns(double[] features, int base, Piece first, Piece second) {
    boolean both = first.column > 0 && second.column > 0;
    boolean same = both && Math.abs(first.column - second.column) <= 1;
    boolean other = both && !same || (first.column > 0) != (second.column > 0);
    set(features, base, Feature.SAME_COLUMN, same ? 1 : 0);
    set(features, base, Feature.OTHER_COLUMN, other ? 1 : 0);
  }

  private static void addNumbers(double[] features, int base, Piece first, Piece second) {
    boolean both = first.lastOrdinal != 0 && second.firstOrdinal != 0;
    boolean next = both && second.firstOrdinal == first.lastOrdinal + 1;
    boolean begins = (second.firstOrdinal & 0xFF) == 1;
    set(features, base, Feature.NEXT_NUMBER, next ? 1 : 0);
    boolean other = !next && second.firstOrdinal != 0 && !begins && first.lastOrdinal != 0;
    set(features, base, Feature.OTHER_NUMBER, other ? 1 : 0);
  }

  private void addPlaces(double[] features, int base, Between between) {
    double before = Math.max(0, side);
    double behind = Math.max(0, -side);
    int n = between.pieces();
    boolean next = n == 0;
    set(features, base, Feature.NEXT, next && !between.heading() ? 1 : 0);
    set(features, base, Feature.ACROSS_HEADING, next && between.heading() ? 1 : 0);
    set(features, base, Feature.ACROSS_SECTION, next && between.section() ? 1 : 0);
    set(features, base, Feature.NEAR, n == 1 || n == 2 ? 1 : 0);
    set(features, base, Feature.MIDDLE, n > 2 && n <= 6 ? 1 : 0);
    set(features, base, Feature.FAR, n > 6 ? 1 : 0);
    set(features, base, Feature.BACKWARD, n < 0 ? 1 : 0);
    set(features, base, Feature.HEADING_BEFORE, between.beforeSecond() ? before : 0);
    set(features, base, Feature.HEADING_BEFORE_BEHIND, between.beforeSecond() ? behind : 0);
    set(features, base, Feature.HEADING_AFTER, between.afterFirst() ? before : 0);
    set(features, base, Feature.HEADING_AFTER_BEHIND, between.afterFirst() ? behind : 0);
  }

  private static void set(double[] features, int base, Feature feature, double value) {
    features[base + feature.ordinal()] = value;
  }

  private static double clip(double value) {
    return Math.max(-MOST, Math.min(MOST, value));
  }

  /** The name of a feature by its number, as the file of the weights has it. */
  static String name(int index) {
    return (index < OWN ? "open " : "closed ")
        + Feature.values()[index % OWN].name().toLowerCase(Locale.ROOT);
  }
}
