package org.pressgraph.page;

import java.util.Arrays;

/**
 * What the pieces of a page have in common: how much the pairs of letters tell that both the end of
 * one piece and the head of another have. The pieces are found by their pairs, so that no two are
 * compared that share none.
 */
final class PieceTopics {

  /** So many letters at either end tell what a piece is about. */
  private static final int WINDOW = 300;

  private final PagePairs pairs;

  /** For each piece the different pairs in its end. */
  private final int[][] tails;

  /** How much all pairs of a head, and of an end, tell; the root of it. */
  private final double[] toldByHead;

  private final double[] toldByTail;

  /** For each pair where the pieces begin that have it in their heads, and these pieces. */
  private final int[] piecesOf;

  private final int[] pieces;

  /** Of the pieces of which a page's pairs are. */
  PieceTopics(int count, PagePairs pairs) {
    this.pairs = pairs;
    this.tails = new int[count][];
    this.toldByHead = new double[count];
    this.toldByTail = new double[count];
    int[][] heads = new int[count][];
    int[] seenIn = new int[pairs.numbers.size()];
    this.piecesOf = new int[seenIn.length + 1];
    int all = 0;
    for (int i = 0; i < count; i++) {
      int[] text = pairs.ofText(i);
      heads[i] = distinct(text, 0, Math.min(WINDOW, text.length), seenIn, 2 * i + 1);
      toldByHead[i] = told(heads[i]);
      boolean whole = text.length <= WINDOW;
      tails[i] =
          whole ? heads[i] : distinct(text, text.length - WINDOW, text.length, seenIn, 2 * i + 2);
      toldByTail[i] = whole ? toldByHead[i] : told(tails[i]);
      all += heads[i].length;
      for (int pair : heads[i]) {
        piecesOf[pair + 1]++;
      }
    }
    this.pieces = new int[all];
    index(heads);
  }

  /** The different pairs in a part of a text; marks where they were seen. */
  private static int[] distinct(int[] text, int begin, int end, int[] seenIn, int mark) {
    int[] found = new int[end - begin];
    int n = 0;
    for (int i = begin + 1; i < end; i++) {
      if (text[i] != PairNumbers.NONE && seenIn[text[i]] != mark) {
        seenIn[text[i]] = mark;
        found[n++] = text[i];
      }
    }
    return Arrays.copyOf(found, n);
  }

  private double told(int[] list) {
    double told = 0;
    for (int pair : list) {
      told += pairs.square(pair);
    }
    return Math.sqrt(told);
  }

  private void index(int[][] heads) {
    for (int pair = 1; pair < piecesOf.length; pair++) {
      piecesOf[pair] += piecesOf[pair - 1];
    }
    int[] free = piecesOf.clone();
    for (int i = 0; i < heads.length; i++) {
      for (int pair : heads[i]) {
        pieces[free[pair]++] = i;
      }
    }
  }

  /** How much all pairs of the end of one piece and of the head of another tell, by their mean. */
  double told(int first, int second) {
    return toldByTail[first] * toldByHead[second];
  }

  /** How much the pairs tell that the end of a piece shares with the heads of a row of others. */
  double[] shared(int first, int from, int to) {
    double[] shared = new double[to - from];
    for (int pair : tails[first]) {
      double square = pairs.square(pair);
      int end = piecesOf[pair + 1];
      for (int at = firstPiece(pair, from); at < end && pieces[at] < to; at++) {
        shared[pieces[at] - from] += square;
      }
    }
    return shared;
  }

  /** Where the pieces with a pair begin that are not before a piece. */
  private int firstPiece(int pair, int from) {
    int low = piecesOf[pair];
    int high = piecesOf[pair + 1];
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
