package org.pressgraph.page;

import java.util.Locale;

/**
 * What speaks for and against one piece of text going on with another: the sentence at the break,
 * the letters on both sides of it and what they speak of, quotation marks, numbers in a row, common
 * words, columns, what stands between them, and how well either would go on with its neighbour.
 */
final class JoinFeatures {

  /** Brings what lies between 0 and 1 to the size of the other features. */
  private static final double AROUND_SCALE = 10;

  /** The logarithm of how many letters a piece has. */
  private static final double USUAL_LENGTH = 3;

  /** Pieces that fit by so much less than the best are not weighed, for the sake of time. */
  private static final double LEAST_LEAD = -6;

  /**
   * The same on pages of which a greater share of the ends hang in the air: letters are misread
   * there, and the right piece may fit worst of all.
   */
  private static final double LEAST_LEAD_BROKEN = -9;

  /** From this share of the page's pieces whose ends hang in the air on; set by hand. */
  private static final double BROKEN = 0.045;

  /** Stands for a neighbour with which a piece cannot go on. */
  private static final double MUCH = 8;

  /** How many there are. */
  static final int COUNT = JoinFeature.values().length;

  private final PageLayout layout;
  private final PieceTopics topics;
  private final PieceFits fits;
  private final PieceSurroundings surroundings;
  private final PieceCoherence coherence;
  private final double side;

  /** For each piece what its end shares with those within reach, once it was asked for. */
  private final double[][] shared;

  /** For each piece how short it is, from nearly 0 to 1. */
  private final double[] shortness;

  /** For each piece by how much it is longer than is usual, as a logarithm. */
  private final double[] longer;

  private final JoinOptions options = new JoinOptions(COUNT);

  /** How many ends, and how many beginnings, of the page's pieces hang in the air. */
  private final double hangingEnds;

  private final double hangingStarts;
  private final double leastLead;

  /** Features on one page. */
  JoinFeatures(PageLayout layout, Continuity continuity) {
    int n = layout.pieces.size();
    this.layout = layout;
    this.fits = new PieceFits(layout, continuity);
    this.surroundings = new PieceSurroundings(layout, fits);
    this.topics = surroundings.topics;
    this.coherence = new PieceCoherence(layout, fits, Coherence.standard());
    this.side = layout.side;
    this.shared = new double[n][];
    this.shortness = new double[n];
    this.longer = new double[n];
    for (int i = 0; i < n; i++) {
      int letters = layout.pieces.get(i).text.length();
      shortness[i] = 1 / Math.sqrt(1 + letters / 20.0);
      longer[i] = Math.log1p(letters) - USUAL_LENGTH;
    }
    this.hangingEnds = Math.log1p(surroundings.hangingEnds());
    this.hangingStarts = Math.log1p(surroundings.hangingStarts());
    this.leastLead = hanging() > BROKEN ? LEAST_LEAD_BROKEN : LEAST_LEAD;
  }

  /**
   * Whether nothing forbids that a piece goes on with another: a piece under a headline with a mark
   * begins an article, but for one that clearly mends a broken sentence.
   */
  boolean isAllowed(int first, int second) {
    return layout.mayGoOn(first, second)
        && (!layout.isUnderMark(second)
            || quotes(layout.pieces.get(first), layout.pieces.get(second))
            || fits.mayGoOn(first, second));
  }

  /** Whether a quotation goes on from one piece to another. */
  private static boolean quotes(Piece first, Piece second) {
    return first.open && first.unclosedQuote && second.unopenedQuote;
  }

  /**
   * Whether a join is worth weighing: nothing forbids it, and the pieces are neighbours or fit
   * nearly as well as the best of those that fit either of them.
   */
  boolean isLikely(int first, int second) {
    return isAllowed(first, second)
        && (second == first + 1
            || coherence.togetherOut(first, second) > leastLead
            || coherence.togetherIn(first, second) > leastLead);
  }

  /** Whether no other piece goes on better from the first, and from none the second does. */
  boolean isBest(int first, int second) {
    return coherence.togetherOut(first, second) > 0 && coherence.togetherIn(first, second) > 0;
  }

  /** How many of the ends of the page's pieces hang in the air, as a share of all. */
  double hanging() {
    return Math.expm1(hangingEnds) / Math.max(1, layout.pieces.size());
  }

  /** What stands around the ends of the pieces. */
  PieceSurroundings surroundings() {
    return surroundings;
  }

  /** How well the letters on both sides of the breaks fit. */
  PieceFits fits() {
    return fits;
  }

  /** How much the pairs tell that the end of one piece and the head of another share. */
  private double shared(int first, int second) {
    int from = layout.from(first);
    if (second < from || second >= layout.to(first)) {
      return topics.shared(first, second, second + 1)[0];
    }
    if (shared[first] == null) {
      shared[first] = topics.shared(first, from, layout.to(first));
    }
    return shared[first][second - from];
  }

  /** What stands between two pieces. */
  record Between(
      int pieces, boolean heading, boolean section, boolean beforeSecond, boolean afterFirst) {}

  /**
   * What pieces weigh as second ones going on from first ones.
   *
   * @param firsts the numbers of the first ones
   * @param seconds for each of them that of the second one
   * @param count how many there are
   */
  float[] weigh(int[] firsts, int[] seconds, int count, JoinNet net) {
    float[] weights = new float[count];
    for (int begin = 0; begin < count; begin += JoinOptions.MOST) {
      options.clear();
      for (int i = begin; i < Math.min(count, begin + JoinOptions.MOST); i++) {
        options.add();
        put(firsts[i], seconds[i], options);
      }
      System.arraycopy(options.weigh(net), 0, weights, begin, options.size());
    }
    return weights;
  }

  /** The features of a second piece going on from a first one. */
  float[] of(int first, int second) {
    options.clear();
    options.add();
    put(first, second, options);
    return options.of(0);
  }

  private void put(int firstPiece, int secondPiece, JoinOptions features) {
    Piece first = layout.pieces.get(firstPiece);
    Piece second = layout.pieces.get(secondPiece);
    Between between = layout.between(firstPiece, secondPiece);
    set(features, JoinFeature.BIAS, 1);
    boolean inColumns = first.column > 0 || second.column > 0;
    set(features, JoinFeature.OPEN, first.open && !inColumns ? 1 : 0);
    set(features, JoinFeature.CUT, first.open && inColumns ? 1 : 0);
    set(features, JoinFeature.CLOSED, first.open ? 0 : 1);
    addLetters(features, firstPiece, secondPiece);
    boolean quote = first.open && first.unclosedQuote;
    set(features, JoinFeature.QUOTE_FITS, quote && second.unopenedQuote ? 1 : 0);
    set(features, JoinFeature.QUOTE_UNFIT, quote != second.unopenedQuote ? 1 : 0);
    double shared = shared(firstPiece, secondPiece);
    set(features, JoinFeature.SHARED, shared == 0 ? 0 : Math.log1p(shared));
    set(
        features,
        JoinFeature.ALIKE,
        shared == 0 ? 0 : 10 * shared / topics.told(firstPiece, secondPiece));
    addColumns(features, first, second);
    addNumbers(features, first, second);
    set(features, JoinFeature.INDENTED, second.indented ? 1 : 0);
    set(features, JoinFeature.LEADS, second.leads);
    set(features, JoinFeature.TELLS_DAY, second.tellsDay ? 1 : 0);
    set(features, JoinFeature.SHORT_FIRST, shortness[firstPiece]);
    set(features, JoinFeature.SHORT_SECOND, shortness[secondPiece]);
    addPlaces(features, between);
    addRoom(features, between, first, second);
    addAround(features, firstPiece, secondPiece);
    addCoherence(features, firstPiece, secondPiece);
  }

  private void addAround(JoinOptions features, int first, int second) {
    set(features, JoinFeature.AROUND, AROUND_SCALE * surroundings.alike(first, second));
    double leadOut = surroundings.leadOut(first, second);
    set(features, JoinFeature.AROUND_LEADS_OUT, AROUND_SCALE * leadOut);
    set(features, JoinFeature.AROUND_LEADS_IN, AROUND_SCALE * surroundings.leadIn(first, second));
    boolean open = layout.pieces.get(first).open;
    set(features, JoinFeature.BEST_OUT, open && fits.leadOut(first, second) > 0 ? 1 : 0);
    set(features, JoinFeature.BEST_IN, open && fits.leadIn(first, second) > 0 ? 1 : 0);
    set(features, JoinFeature.FIT, open ? PieceFits.clip(fits.fit(first, second)) : 0);
    set(features, JoinFeature.HANGING_ENDS, hangingEnds);
    set(features, JoinFeature.HANGING_STARTS, hangingStarts);
    set(features, JoinFeature.MARKED, layout.marked ? 1 : 0);
    set(features, JoinFeature.SIDE, side);
    set(features, JoinFeature.LONG_FIRST, longer[first]);
    set(features, JoinFeature.LONG_SECOND, longer[second]);
    if (second != first + 1) {
      addNeighbours(features, first, second);
    }
  }

  /** What speaks for two pieces that stand apart going on with their neighbours instead. */
  private void addNeighbours(JoinOptions features, int first, int second) {
    boolean end = surroundings.isApart(first + 1);
    boolean start = surroundings.isApart(second);
    double alike = surroundings.alike(first, second);
    double next = first + 1 < layout.pieces.size() ? surroundings.alike(first, first + 1) : 0;
    double last = second > 0 ? surroundings.alike(second - 1, second) : 0;
    set(features, JoinFeature.AROUND_NEXT, AROUND_SCALE * (alike - next));
    set(features, JoinFeature.AROUND_LAST, AROUND_SCALE * (alike - last));
    double own = coherence.of(first, second);
    double toNext = end ? MUCH : PieceFits.clip(own - coherence.of(first, first + 1));
    double toLast = start ? MUCH : PieceFits.clip(own - coherence.of(second - 1, second));
    set(features, JoinFeature.COHERES_NEXT, toNext / 2);
    set(features, JoinFeature.COHERES_LAST, toLast / 2);
    double fitNext = end ? -MUCH : PieceFits.clip(fits.fit(first, first + 1));
    double fitLast = start ? -MUCH : PieceFits.clip(fits.fit(second - 1, second));
    set(features, JoinFeature.FIT_NEXT, fitNext);
    set(features, JoinFeature.FIT_LAST, fitLast);
    set(features, JoinFeature.LEFT_HANGING, surroundings.endHangs(first) ? 1 : 0);
    set(features, JoinFeature.STARTS_HANGING, surroundings.startHangs(second) ? 1 : 0);
    boolean closed = second == 0 || !layout.pieces.get(second - 1).open;
    set(features, JoinFeature.LAST_CLOSED, closed ? 1 : 0);
    set(features, JoinFeature.LAST_ENDS, start ? 1 : 0);
    set(features, JoinFeature.NEXT_BEGINS, end ? 1 : 0);
  }

  private void addCoherence(JoinOptions features, int first, int second) {
    set(features, JoinFeature.COHERES, coherence.of(first, second) / 2);
    set(features, JoinFeature.COHERES_OUT, coherence.leadOut(first, second) / 2);
    set(features, JoinFeature.COHERES_IN, coherence.leadIn(first, second) / 2);
    set(features, JoinFeature.TOGETHER, coherence.together(first, second) / 2);
    set(features, JoinFeature.TOGETHER_OUT, coherence.togetherOut(first, second) / 2);
    set(features, JoinFeature.TOGETHER_IN, coherence.togetherIn(first, second) / 2);
  }

  private void addLetters(JoinOptions features, int firstPiece, int secondPiece) {
    Piece first = layout.pieces.get(firstPiece);
    Piece second = layout.pieces.get(secondPiece);
    double follows = PieceFits.clip(fits.follows(firstPiece, secondPiece));
    double opens = PieceFits.clip(fits.opens(secondPiece));
    set(features, JoinFeature.FOLLOWS, follows);
    set(features, JoinFeature.FOLLOWS_POORLY, Math.max(0, -follows));
    set(features, JoinFeature.FOLLOWS_WELL, Math.max(0, follows - 3));
    set(features, JoinFeature.OPENS, opens);
    set(features, JoinFeature.OPENS_POORLY, Math.max(0, -opens));
    int across = fits.phrases(firstPiece, secondPiece);
    set(features, JoinFeature.PHRASES, across);
    set(features, JoinFeature.PHRASE, across > 0 ? 1 : 0);
    if (first.open) {
      set(features, JoinFeature.LEADS_OUT, fits.leadOut(firstPiece, secondPiece));
      set(features, JoinFeature.LEADS_IN, fits.leadIn(firstPiece, secondPiece));
      addRivals(features, firstPiece, secondPiece);
    }
    boolean uncut = first.column == 0 && second.column == 0;
    set(features, JoinFeature.UNCUT, uncut ? 1 : 0);
    set(features, JoinFeature.UNCUT_NEXT, uncut && secondPiece == firstPiece + 1 ? 1 : 0);
  }

  /** How an open sentence fits where it stands, and how others would fit. */
  private void addRivals(JoinOptions features, int first, int second) {
    if (second != first + 1) {
      set(features, JoinFeature.FITS_APART, fits.mayGoOn(first, second) ? 1 : 0);
      return;
    }
    set(features, JoinFeature.FITS_ELSEWHERE, fits.fitsBetterElsewhere(first, second) ? 1 : 0);
    set(features, JoinFeature.NEXT_RIVALLED, Math.min(0, fits.leadOut(first, second)));
    set(features, JoinFeature.NEXT_RIVALS, Math.min(0, fits.leadIn(first, second)));
    set(features, JoinFeature.NEXT_POORLY, fits.lack(first, second));
  }

  private static void addColumns(JoinOptions features, Piece first, Piece second) {
    boolean both = first.column > 0 && second.column > 0;
    boolean same = both && Math.abs(first.column - second.column) <= 1;
    boolean other = both && !same || (first.column > 0) != (second.column > 0);
    set(features, JoinFeature.SAME_COLUMN, same ? 1 : 0);
    set(features, JoinFeature.OTHER_COLUMN, other ? 1 : 0);
  }

  private static void addNumbers(JoinOptions features, Piece first, Piece second) {
    boolean both = first.lastOrdinal != 0 && second.firstOrdinal != 0;
    boolean next = both && second.firstOrdinal == first.lastOrdinal + 1;
    boolean begins = (second.firstOrdinal & 0xFF) == 1;
    set(features, JoinFeature.NEXT_NUMBER, next ? 1 : 0);
    boolean other = !next && second.firstOrdinal != 0 && !begins && first.lastOrdinal != 0;
    set(features, JoinFeature.OTHER_NUMBER, other ? 1 : 0);
  }

  private void addPlaces(JoinOptions features, Between between) {
    double before = Math.max(0, side);
    double behind = Math.max(0, -side);
    int n = between.pieces();
    boolean next = n == 0;
    set(features, JoinFeature.NEXT, next && !between.heading() ? 1 : 0);
    set(features, JoinFeature.ACROSS_HEADING, next && between.heading() ? 1 : 0);
    set(features, JoinFeature.ACROSS_SECTION, next && between.section() ? 1 : 0);
    set(features, JoinFeature.NEAR, n == 1 || n == 2 ? 1 : 0);
    set(features, JoinFeature.MIDDLE, n > 2 && n <= 6 ? 1 : 0);
    set(features, JoinFeature.FAR, n > 6 ? 1 : 0);
    set(features, JoinFeature.BACKWARD, n < 0 ? 1 : 0);
    set(features, JoinFeature.HEADING_BEFORE, between.beforeSecond() ? before : 0);
    set(features, JoinFeature.HEADING_BEFORE_BEHIND, between.beforeSecond() ? behind : 0);
    set(features, JoinFeature.HEADING_AFTER, between.afterFirst() ? before : 0);
    set(features, JoinFeature.HEADING_AFTER_BEHIND, between.afterFirst() ? behind : 0);
  }

  /** How much the room around both tells that one ends there and the other begins. */
  private static void addRoom(JoinOptions f, Between between, Piece first, Piece second) {
    boolean next = between.pieces() == 0;
    set(f, JoinFeature.ROOM_BETWEEN, next && !between.heading() ? second.roomAbove : 0);
    set(f, JoinFeature.ROOM_BEHIND_FIRST, next ? 0 : first.roomBelow);
    set(f, JoinFeature.ROOM_BEFORE_SECOND, next ? 0 : second.roomAbove);
  }

  private static void set(JoinOptions features, JoinFeature feature, double value) {
    features.set(feature.ordinal(), value);
  }

  /** The name of a feature by its number, as the file of the weights has it. */
  static String name(int index) {
    return JoinFeature.values()[index].name().toLowerCase(Locale.ROOT);
  }
}
