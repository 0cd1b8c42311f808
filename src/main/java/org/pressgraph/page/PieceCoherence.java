package org.pressgraph.page;

/** How well the pieces of a page go on from each other by what is said on both sides of a break. */
final class PieceCoherence {

  /** What coherence counts for beside letters that follow each other. */
  private static final double WEIGHT = 0.7;

  private final PageLayout layout;
  private final PieceFits fits;
  private final float[][] coheres;

  /** The same with the letters, where one may follow the other. */
  private final double[][] together;

  /** For each piece the two best of those that may follow it, and of those that it may follow. */
  private final Best[] out;

  private final Best[] in;

  /** The two greatest of some numbers, of coherence and with the letters. */
  private static final class Best {
    double coheres = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    double together = Double.NEGATIVE_INFINITY;
    double secondTogether = Double.NEGATIVE_INFINITY;

    void note(double value, double both) {
      if (value > coheres) {
        second = coheres;
        coheres = value;
      } else {
        second = Math.max(second, value);
      }
      if (both > together) {
        secondTogether = together;
        together = both;
      } else {
        secondTogether = Math.max(secondTogether, both);
      }
    }

    double lead(double value) {
      return PieceFits.clip(value - (value >= coheres ? second : coheres));
    }

    double leadTogether(double both) {
      return PieceFits.clip(both - (both >= together ? secondTogether : together));
    }
  }

  PieceCoherence(PageLayout layout, PieceFits fits, Coherence coherence) {
    int n = layout.pieces.size();
    this.layout = layout;
    this.fits = fits;
    this.coheres = new float[n][];
    this.together = new double[n][];
    this.out = new Best[n];
    this.in = new Best[n];
    float[][] starts = new float[n][];
    for (int i = 0; i < n; i++) {
      starts[i] = coherence.start(layout.pieces.get(i).text);
      out[i] = new Best();
      in[i] = new Best();
    }
    float[][] rows = coherence.sideBySide(starts);
    for (int i = 0; i < n; i++) {
      int from = layout.from(i);
      float[] end = coherence.end(layout.pieces.get(i).text);
      coheres[i] = coherence.fits(end, rows, from, layout.to(i));
      together[i] = new double[coheres[i].length];
      note(i, from);
    }
  }

  private void note(int first, int from) {
    Piece piece = layout.pieces.get(first);
    for (int k = from; k < from + together[first].length; k++) {
      if (layout.mayGoOn(first, k)) {
        double value = coheres[first][k - from];
        double both = (piece.open ? fits.fit(first, k) : 0) + WEIGHT * value;
        together[first][k - from] = both;
        out[first].note(value, both);
        in[k].note(value, both);
      }
    }
  }

  /** How well a piece goes with another one behind it. */
  double of(int first, int second) {
    return coheres[first][second - layout.from(first)];
  }

  /** The same, with how well the letters follow each other where a sentence is left open. */
  double together(int first, int second) {
    return together[first][second - layout.from(first)];
  }

  double leadOut(int first, int second) {
    return out[first].lead(of(first, second));
  }

  double leadIn(int first, int second) {
    return in[second].lead(of(first, second));
  }

  double togetherOut(int first, int second) {
    return out[first].leadTogether(together(first, second));
  }

  double togetherIn(int first, int second) {
    return in[second].leadTogether(together(first, second));
  }
}
