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

  /** What a break looks like; each kind of break has weights of its own. */
  private enum Break {
    /** A sentence that is left open by a line that no column has cut. */
    OPEN,
    /**
     * A sentence that is left open in a column. Such lines are taken for breaks only where their
     * letters do not fit, so that a poor fit tells less.
     */
    CUT,
    /** The end of a sentence. */
    CLOSED
  }

  /** How many there are. */
  static final int COUNT = Break.values().length * OWN;

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
    SHORT_SECOND,
    FITS_APART,
    FITS_ELSEWHERE,
    NEXT_RIVALLED,
    NEXT_RIVALS,
    NEXT_POORLY
  }

  private final PageLayout layout;
  private final PieceTopics topics;
  private final PieceFits fits;
  private final double side;

  /** For each piece what its end shares with those within reach, once it was asked for. */
  private final double[][] shared;

  /** For each piece how short it is, from nearly 0 to 1. */
  private final double[] shortness;

  private final double[] weighed = new double[OWN];

  /** Features on one page. */
  JoinFeatures(PageLayout layout, Continuity continuity) {
    int n = layout.pieces.size();
    this.layout = layout;
    this.topics = new PieceTopics(n, layout.pairs);
    this.fits = new PieceFits(layout, continuity);
    this.side = layout.side;
    this.shared = new double[n][];
    this.shortness = new double[n];
    for (int i = 0; i < n; i++) {
      shortness[i] = 1 / Math.sqrt(1 + layout.pieces.get(i).text.length() / 20.0);
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
        && (!layout.isUnderMark(second) || quote || fits.mayGoOn(first, second));
  }

  /** How well the letters on both sides of the breaks fit. */
  PieceFits fits() {
    return fits;
  }

  /** How much the pairs tell that the end of one piece and the head of another share. */
  private double shared(int first, int second) {
    int from = PieceFits.from(first);
    if (second < from || second >= fits.to(first)) {
      return topics.shared(first, second, second + 1)[0];
    }
    if (shared[first] == null) {
      shared[first] = topics.shared(first, from, fits.to(first));
    }
    return shared[first][second - from];
  }

  /** What stands between two pieces. */
  record Between(
      int pieces, boolean heading, boolean section, boolean beforeSecond, boolean afterFirst) {}

  /** What a second piece going on from a first one weighs. */
  double weigh(int first, int second, Weights weights) {
    Arrays.fill(weighed, 0);
    put(first, second, weighed, 0);
    return weights.sum(base(first, second), weighed);
  }

  /** The features of a second piece going on from a first one. */
  double[] of(int first, int second) {
    double[] features = new double[COUNT];
    put(first, second, features, base(first, second));
    return features;
  }

  /** Where the features stand of breaks such as that between two pieces. */
  private int base(int firstPiece, int secondPiece) {
    Piece first = layout.pieces.get(firstPiece);
    boolean uncut = first.column == 0 && layout.pieces.get(secondPiece).column == 0;
    Break kind = !first.open ? Break.CLOSED : uncut ? Break.OPEN : Break.CUT;
    return kind.ordinal() * OWN;
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
    double follows = PieceFits.clip(fits.follows(firstPiece, secondPiece));
    double opens = PieceFits.clip(fits.opens(secondPiece));
    set(features, base, Feature.FOLLOWS, follows);
    set(features, base, Feature.FOLLOWS_POORLY, Math.max(0, -follows));
    set(features, base, Feature.FOLLOWS_WELL, Math.max(0, follows - 3));
    set(features, base, Feature.OPENS, opens);
    set(features, base, Feature.OPENS_POORLY, Math.max(0, -opens));
    int across = fits.phrases(firstPiece, secondPiece);
    set(features, base, Feature.PHRASES, across);
    set(features, base, Feature.PHRASE, across > 0 ? 1 : 0);
    if (first.open) {
      set(features, base, Feature.LEADS_OUT, fits.leadOut(firstPiece, secondPiece));
      set(features, base, Feature.LEADS_IN, fits.leadIn(firstPiece, secondPiece));
      addRivals(features, base, firstPiece, secondPiece);
    }
    boolean uncut = first.column == 0 && second.column == 0;
    set(features, base, Feature.UNCUT, uncut ? 1 : 0);
    set(features, base, Feature.UNCUT_NEXT, uncut && secondPiece == firstPiece + 1 ? 1 : 0);
  }

  /** How an open sentence fits where it stands, and how others would fit. */
  private void addRivals(double[] features, int base, int first, int second) {
    if (second != first + 1) {
      set(features, base, Feature.FITS_APART, fits.mayGoOn(first, second) ? 1 : 0);
      return;
    }
    set(features, base, Feature.FITS_ELSEWHERE, fits.fitsBetterElsewhere(first, second) ? 1 : 0);
    set(features, base, Feature.NEXT_RIVALLED, Math.min(0, fits.leadOut(first, second)));
    set(features, base, Feature.NEXT_RIVALS, Math.min(0, fits.leadIn(first, second)));
    set(features, base, Feature.NEXT_POORLY, fits.lack(first, second));
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

  /** The name of a feature by its number, as the file of the weights has it. */
  static String name(int index) {
    return (Break.values()[index / OWN] + " " + Feature.values()[index % OWN])
        .toLowerCase(Locale.ROOT);
  }
}
