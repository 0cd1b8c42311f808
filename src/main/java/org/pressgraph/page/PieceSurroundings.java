package org.pressgraph.page;

/**
 * What stands around the ends of the pieces of a page: how alike the texts are on both sides of a
 * break beyond the two pieces themselves, and which pieces hang in the air.
 */
final class PieceSurroundings {

  /** Worse than this no sentence begins. */
  private static final double OPENS_BADLY = -1;

  private final PageLayout layout;

  /** What the pieces have in common. */
  final PieceTopics topics;

  /** For each piece how alike the texts are around its end and around the heads within reach. */
  private final double[][] alike;

  /** For each piece the two greatest of them, by its end and by its head. */
  private final double[][] out;

  private final double[][] in;

  private final boolean[] endHangs;
  private final boolean[] startHangs;
  private int hangingEnds;
  private int hangingStarts;

  PieceSurroundings(PageLayout layout, PieceFits fits) {
    int n = layout.pieces.size();
    this.layout = layout;
    this.topics = new PieceTopics(n, layout.pairs, this::isApart);
    this.alike = new double[n][];
    this.out = new double[n][2];
    this.in = new double[n][2];
    this.endHangs = new boolean[n];
    this.startHangs = new boolean[n];
    compare(fits);
    for (int i = 0; i < n; i++) {
      Piece piece = layout.pieces.get(i);
      endHangs[i] = piece.open && !piece.ends && isApart(i + 1);
      boolean afterEnd = isApart(i) || !layout.pieces.get(i - 1).open;
      startHangs[i] = !piece.begins && fits.opens(i) < OPENS_BADLY && afterEnd;
      hangingEnds += endHangs[i] ? 1 : 0;
      hangingStarts += startHangs[i] ? 1 : 0;
    }
  }

  private void compare(PieceFits fits) {
    int n = layout.pieces.size();
    for (int i = 0; i < n; i++) {
      int from = layout.from(i);
      alike[i] = topics.around(i, from, layout.to(i));
      for (int k = from; k < layout.to(i); k++) {
        if (layout.mayGoOn(i, k)) {
          note(out[i], alike[i][k - from]);
          note(in[k], alike[i][k - from]);
        }
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

  private static double lead(double value, double[] best) {
    return value - (value >= best[0] ? best[1] : best[0]);
  }

  /** How alike the texts are around the end of a piece and the head of another, from 0 to 1. */
  double alike(int first, int second) {
    return alike[first][second - layout.from(first)];
  }

  /** By how much they are more alike than around the end of the first and any other head. */
  double leadOut(int first, int second) {
    return lead(alike(first, second), out[first]);
  }

  /** By how much they are more alike than around any other end and the head of the second. */
  double leadIn(int first, int second) {
    return lead(alike(first, second), in[second]);
  }

  /**
   * Whether the page, a headline, or an article's end or beginning stands between a piece and the
   * one before it; the number of all pieces asks about the end of the last one.
   */
  boolean isApart(int piece) {
    return piece == 0
        || piece == layout.pieces.size()
        || layout.begins(piece)
        || layout.pieces.get(piece - 1).ends
        || layout.isBelowHeading(piece);
  }

  /** Whether a piece breaks off, and what stands behind it is clearly something else. */
  boolean endHangs(int piece) {
    return endHangs[piece];
  }

  /** Whether a piece begins within a sentence, and none is open before it. */
  boolean startHangs(int piece) {
    return startHangs[piece];
  }

  /** How many ends hang in the air. */
  int hangingEnds() {
    return hangingEnds;
  }

  /** How many beginnings hang in the air. */
  int hangingStarts() {
    return hangingStarts;
  }
}
