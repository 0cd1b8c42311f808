package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which piece of text goes on with which. Every pair that is not out of the question is weighed
 * against leaving both pieces alone, and those joins are made that gain most all together, each
 * piece going on with one other at most and being gone on to from one at most.
 */
final class PieceChains {

  /**
   * Pieces further apart than this are not looked at, so that long pages take time in proportion.
   */
  static final int REACH = 60;

  /** A neighbour so likely is not weighed against others. */
  private static final double SURE = 5;

  /**
   * What it costs to join two neighbours that do not fit while others would, on top of what was
   * learnt; set by hand.
   */
  private static final double UNFIT = 1.5;

  /** What the look of a section's heading between two pieces is worth; set by hand. */
  private static final double SECTION = 5;

  private final PageLayout layout;
  private final JoinFeatures features;
  private final JoinNet net;

  /** For each piece the next one, -1 for none; and the other way round. */
  private final int[] next;

  private final int[] previous;

  private PieceChains(PageLayout layout, JoinFeatures features, JoinNet net) {
    this.layout = layout;
    this.features = features;
    this.net = net;
    this.next = new int[layout.pieces.size()];
    this.previous = new int[layout.pieces.size()];
    Arrays.fill(next, -1);
    Arrays.fill(previous, -1);
  }

  /** The pieces of the page in chains, in the order of their first pieces. */
  static List<List<Piece>> of(PageLayout layout, JoinFeatures features, JoinNet net) {
    PieceChains chains = new PieceChains(layout, features, net);
    chains.join();
    return chains.chains();
  }

  /** Whether a piece may go on with another at all. */
  static boolean isPossible(Piece first, Piece second) {
    return first != second && !first.ends && !second.begins;
  }

  private void join() {
    List<Piece> pieces = layout.pieces;
    for (int i = 0; i + 1 < pieces.size(); i++) {
      if (features.isAllowed(i, i + 1)
          && !features.fits().hasRival(i, i + 1)
          && gain(i, i + 1) >= SURE) {
        link(i, i + 1);
      }
    }
    List<Join> joins = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      for (int k = Math.max(0, i - REACH); k < Math.min(pieces.size(), i + REACH); k++) {
        if (next[i] < 0 && previous[k] < 0 && features.isLikely(i, k)) {
          double gain = gain(i, k);
          if (gain > 0) {
            joins.add(new Join(i, k, gain));
          }
        }
      }
    }
    linkAll(BestJoins.of(joins));
    // A join that would have closed a circle leaves pieces that other joins may take.
    joins.sort(Comparator.comparingDouble(Join::gain).reversed());
    linkAll(joins);
  }

  private void linkAll(List<Join> joins) {
    for (Join join : joins) {
      if (next[join.first()] < 0 && previous[join.second()] < 0 && !isBefore(join)) {
        link(join.first(), join.second());
      }
    }
  }

  private double gain(int first, int second) {
    return features.weigh(first, second, net)
        - (second == first + 1 && features.fits().fitsBetterElsewhere(first, second) ? UNFIT : 0)
        + (layout.between(first, second).section() ? SECTION : 0);
  }

  private void link(int first, int second) {
    next[first] = second;
    previous[second] = first;
  }

  /** Whether the first piece of a join already goes on from the second. */
  private boolean isBefore(Join join) {
    int i = join.first();
    while (previous[i] >= 0) {
      i = previous[i];
    }
    return i == join.second();
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
