package org.pressgraph.page;

import java.util.List;

/**
 * What the pieces of a page have in common: how much the pairs of letters tell that both the end of
 * one piece and the head of another have. The pieces are found by their pairs, so that no two are
 * compared that share none.
 */
final class PieceTopics {

  private final PagePairs pairs;
  private final int[][] tails;

  /** How much all pairs of a head, and of an end, tell. */
  private final double[] toldByHead;

  private final double[] toldByTail;

  /** The pairs of all heads. */
  private final PairCounts headPairs = new PairCounts(1 << 10);

  /** For each pair where the pieces begin that have it in their heads, and these pieces. */
  private final int[] piecesOf;

  private final int[] pieces;

  PieceTopics(List<Piece> pieces, PagePairs pairs) {
    int n = pieces.size();
    this.pairs = pairs;
    this.tails = new int[n][];
    this.toldByHead = new double[n];
    this.toldByTail = new double[n];
    int[][] heads = new int[n][];
    int all = 0;
    for (int i = 0; i < n; i++) {
      heads[i] = pieces.get(i).headPairs();
      tails[i] = pieces.get(i).tailPairs();
      toldByHead[i] = pairs.told(heads[i]);
      toldByTail[i] = tails[i] == heads[i] ? toldByHead[i] : pairs.told(tails[i]);
      all += heads[i].length;
      for (int pair : heads[i]) {
        headPairs.add(pair);
      }
    }
    this.piecesOf = new int[headPairs.size() + 1];
    this.pieces = new int[all];
    index(heads);
  }

  private void index(int[][] heads) {
    int[] free = new int[headPairs.size()];
    for (int pair = 0; pair < free.length; pair++) {
      free[pair] = piecesOf[pair];
      piecesOf[pair + 1] = piecesOf[pair] + headPairs.countAt(pair);
    }
    for (int i = 0; i < heads.length; i++) {
      for (int pair : heads[i]) {
        pieces[free[headPairs.place(pair)]++] = i;
      }
    }
  }

  /** How much all pairs of the end of one piece and of the head of another tell. */
  double told(int first, int second) {
    return toldByTail[first] * toldByHead[second];
  }

  /** How much the pairs tell that the end of a piece shares with the heads of a row of others. */
  double[] shared(int first, int from, int to) {
    double[] shared = new double[to - from];
    for (int pair : tails[first]) {
      int place = headPairs.place(pair);
      if (place != PairCounts.NONE) {
        double square = pairs.square(pair);
        for (int at = firstPiece(place, from); at < piecesOf[place + 1] && pieces[at] < to; at++) {
          shared[pieces[at] - from] += square;
        }
      }
    }
    return shared;
  }

  /** Where the pieces with a pair begin that are not before a piece. */
  private int firstPiece(int place, int from) {
    int low = piecesOf[place];
    int high = piecesOf[place + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces[middle] < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
