package org.pressgraph.page;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What the pieces of a page have in common: how much the pairs of letters tell that both the end of
 * one piece and the head of another have, by themselves or with the texts around them. The pieces
 * are found by their pairs, so that no two are compared that share none.
 */
final class PieceTopics {

  /** So many letters at either end tell what a piece is about. */
  private static final int WINDOW = 300;

  /** So many letters around a break tell what the texts on its sides are about. */
  private static final int AROUND = 300;

  private final PagePairs pairs;

  /**
   * For each piece the first one, and the last one, of the texts around it; see {@link #around}.
   */
  private final int[] leftmost;

  private final int[] rightmost;

  /** For each pair the piece, more by one, for which it was last seen. */
  private final int[] seenLeft;

  /** How much all pairs of the heads of all pieces before one tell, in squares. */
  private final double[] toldBefore;

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
    this(count, pairs, piece -> true);
  }

  /**
   * Of the pieces of which a page's pairs are.
   *
   * @param cut whether something between a piece and the one before it tells them apart
   */
  PieceTopics(int count, PagePairs pairs, IntPredicate cut) {
    this.pairs = pairs;
    this.leftmost = new int[count];
    this.rightmost = new int[count];
    this.toldBefore = new double[count + 1];
    this.seenLeft = new int[pairs.numbers.size()];
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
    for (int i = 0; i < count; i++) {
      toldBefore[i + 1] = toldBefore[i] + toldByHead[i] * toldByHead[i];
    }
    around(count, cut);
  }

  /** The pieces that stand in a row with another one, as far as they tell what it is about. */
  private void around(int count, IntPredicate cut) {
    for (int i = 0; i < count; i++) {
      int letters = pairs.ofText(i).length;
      int left = i;
      while (left > 0 && letters < AROUND && !cut.test(left)) {
        letters += pairs.ofText(--left).length;
      }
      leftmost[i] = left;
      letters = pairs.ofText(i).length;
      int right = i;
      while (right + 1 < count && letters < AROUND && !cut.test(right + 1)) {
        letters += pairs.ofText(++right).length;
      }
      rightmost[i] = right;
    }
  }

  /**
   * How alike what stands before the end of a piece and what stands behind the head of each of a
   * row of others are, from 0 to about 1.
   */
  double[] around(int first, int from, int to) {
    int last = Math.min(rightmost.length, to);
    for (int k = from; k < to; k++) {
      last = Math.max(last, rightmost[k] + 1);
    }
    double[] shared = new double[last - from + 1];
    double told = shareWithAll(first, from, last, shared);
    double[] alike = new double[to - from];
    for (int k = from; k < to; k++) {
      // Where the second stands before the first, the texts between them count for neither twice.
      int end =
          Math.max(k, k <= first ? Math.min(rightmost[k], leftmost[first] - 1) : rightmost[k]);
      double all = Math.sqrt(told * (toldBefore[end + 1] - toldBefore[k]));
      alike[k - from] = all == 0 ? 0 : (shared[end + 1 - from] - shared[k - from]) / all;
    }
    return alike;
  }

  /**
   * Sums up what the texts before the end of a piece share with the heads of a row of others, from
   * the first of these on; how much all pairs of the texts tell comes back.
   */
  private double shareWithAll(int first, int from, int last, double[] shared) {
    double told = 0;
    for (int pair : leftPairs(first)) {
      double square = pairs.square(pair);
      told += square;
      int end = piecesOf[pair + 1];
      for (int at = firstPiece(pair, from); at < end && pieces[at] < last; at++) {
        shared[pieces[at] - from + 1] += square;
      }
    }
    for (int k = 1; k < shared.length; k++) {
      shared[k] += shared[k - 1];
    }
    return told;
  }

  /** The different pairs in the last letters up to the end of a piece, those before it too. */
  private int[] leftPairs(int piece) {
    int letters = 0;
    for (int i = leftmost[piece]; i <= piece; i++) {
      letters += pairs.ofText(i).length;
    }
    int[] all = new int[letters];
    int n = 0;
    for (int i = leftmost[piece]; i <= piece; i++) {
      int[] text = pairs.ofText(i);
      boolean tooFar = i == leftmost[piece] && letters > AROUND;
      int begin = tooFar ? Math.min(text.length, letters - AROUND) : 0;
      for (int k = begin; k < text.length; k++) {
        int pair = text[k];
        if (pair != PairNumbers.NONE && seenLeft[pair] != piece + 1) {
          seenLeft[pair] = piece + 1;
          all[n++] = pair;
        }
      }
    }
    return Arrays.copyOf(all, n);
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
    if (from == 0 || low == high || pieces[low] >= from) {
      return low;
    }
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
