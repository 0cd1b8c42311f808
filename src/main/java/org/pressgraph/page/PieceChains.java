package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which piece of text goes on with which. Neighbours that surely belong together are joined first;
 * the runs of pieces that this makes are then weighed against each other as wholes and joined round
 * by round, the surest joins first: what a run is about is the clearer the longer it is.
 */
final class PieceChains {

  /** More runs than this are joined in parts, for the sake of memory and time. */
  private static final int MOST_RUNS = 1200;

  /** A neighbour so likely is not weighed against others. */
  private static final double SURE = 5;

  /** What it takes for a neighbour that goes on better than all others do, and for any other. */
  private static final double SURE_BEST = 3;

  private static final double SURE_RIVALLED = 6.5;

  /**
   * What it costs to join two neighbours that do not fit while others would, on top of what was
   * learnt; set by hand.
   */
  private static final double UNFIT = 1.5;

  /** What the look of a section's heading between two pieces is worth; set by hand. */
  private static final double SECTION = 5;

  /** The same of headings of sections that are made alike; set by hand. */
  private static final double PARALLEL = 10;

  private final PageLayout layout;
  private final JoinFeatures features;
  private final JoinNet joins;

  /** For each piece the next one, -1 for none; and the other way round. */
  private final int[] next;

  private final int[] previous;

  PieceChains(PageLayout layout, JoinNet joins) {
    this.layout = layout;
    this.features = new JoinFeatures(layout, Continuity.standard());
    this.joins = joins;
    this.next = new int[layout.pieces.size()];
    this.previous = new int[layout.pieces.size()];
    Arrays.fill(next, -1);
    Arrays.fill(previous, -1);
  }

  /** The pieces of the page in chains, in the order of their first pieces. */
  static List<List<Piece>> of(PageLayout layout, JoinNet joins, JoinNet runs, JoinNet whole) {
    PieceChains chains = new PieceChains(layout, joins);
    for (RunFeatures part : chains.parts()) {
      chains.link(RunSearch.join(part, runs, whole));
    }
    return chains.chains();
  }

  /** Whether a piece may go on with another at all. */
  static boolean isPossible(Piece first, Piece second) {
    return first != second && !first.ends && !second.begins;
  }

  /** Joins sure neighbours; the runs of the page come back, usually in one part. */
  List<RunFeatures> parts() {
    int n = layout.pieces.size();
    joinSure();
    int[] heads = new int[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (previous[i] < 0) {
        heads[count++] = i;
      }
    }
    List<RunFeatures> parts = new ArrayList<>();
    for (int begin = 0; begin < count; begin += MOST_RUNS) {
      int end = Math.min(count, begin + MOST_RUNS);
      int[] first = Arrays.copyOfRange(heads, begin, end);
      int[] last = new int[first.length];
      for (int run = 0; run < last.length; run++) {
        last[run] = (begin + run + 1 < count ? heads[begin + run + 1] : n) - 1;
      }
      parts.add(new RunFeatures(features, new Runs(layout, first, last), gains(first, last)));
    }
    return parts;
  }

  private void joinSure() {
    Pairs pairs = new Pairs();
    for (int i = 0; i + 1 < next.length; i++) {
      if (features.isAllowed(i, i + 1)) {
        pairs.add(i, i + 1);
      }
    }
    float[] gains = pairs.gains();
    for (int i = 0; i < pairs.count; i++) {
      if (isSure(pairs.firsts[i], gains[i])) {
        link(pairs.firsts[i], pairs.seconds[i]);
      }
    }
  }

  private boolean isSure(int first, double gain) {
    return gain >= SURE_RIVALLED
        || (gain >= SURE && !features.fits().hasRival(first, first + 1))
        || (gain >= SURE_BEST && features.isBest(first, first + 1));
  }

  private float[][] gains(int[] first, int[] last) {
    float[][] gains = new float[first.length][first.length];
    Pairs pairs = new Pairs();
    for (int a = 0; a < first.length; a++) {
      Arrays.fill(gains[a], Float.NaN);
      for (int b = 0; b < first.length; b++) {
        boolean near = layout.isNear(last[a], first[b]);
        if (near
            && (layout.parallel.goesOn(last[a], first[b])
                || features.isLikely(last[a], first[b]))) {
          pairs.add(last[a], first[b]);
          // What is asked for stands here until its gain does.
          gains[a][b] = 0;
        }
      }
    }
    float[] found = pairs.gains();
    int next = 0;
    for (float[] row : gains) {
      for (int b = 0; b < row.length; b++) {
        row[b] = Float.isNaN(row[b]) ? row[b] : found[next++];
      }
    }
    return gains;
  }

  /** Pieces each going on with another one. */
  private final class Pairs {

    int[] firsts = new int[JoinOptions.MOST];
    int[] seconds = new int[JoinOptions.MOST];
    int count;

    void add(int first, int second) {
      if (count == firsts.length) {
        firsts = Arrays.copyOf(firsts, 2 * count);
        seconds = Arrays.copyOf(seconds, 2 * count);
      }
      firsts[count] = first;
      seconds[count++] = second;
    }

    /** What they gain. */
    float[] gains() {
      float[] gains = features.weigh(firsts, seconds, count, joins);
      for (int i = 0; i < count; i++) {
        gains[i] += setByHand(firsts[i], seconds[i]);
      }
      return gains;
    }
  }

  private double setByHand(int first, int second) {
    boolean next = second == first + 1;
    return (layout.between(first, second).section() ? SECTION : 0)
        + (layout.parallel.goesOn(first, second) ? PARALLEL : 0)
        - (next && features.fits().fitsBetterElsewhere(first, second) ? UNFIT : 0);
  }

  private void link(Runs runs) {
    for (int run = 0; run < runs.count; run++) {
      if (runs.next(run) != Runs.NONE) {
        link(runs.ownLast(run), runs.first(runs.next(run)));
      }
    }
  }

  private void link(int first, int second) {
    next[first] = second;
    previous[second] = first;
  }

  private List<List<Piece>> chains() {
    List<List<Piece>> chains = new ArrayList<>();
    for (int i = 0; i < next.length; i++) {
      if (previous[i] < 0) {
        List<Piece> chain = new ArrayList<>();
        for (int k = i; k >= 0; k = next[k]) {
          chain.add(layout.pieces.get(k));
        }
        chains.add(chain);
      }
    }
    return chains;
  }
}
