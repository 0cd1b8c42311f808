package org.pressgraph.page;

import java.util.Arrays;
import java.util.List;

/**
 * The pairs of neighbouring letters of a page's texts, and how much one of them tells: the fewer
 * stretches of the page have it, the more (inverse document frequency, Spärck Jones 1972).
 */
final class PagePairs {

  /** So many letters of a page are one stretch of it. */
  private static final int STRETCH = 150;

  private final PairCounts stretchesWith = new PairCounts(1 << 10);

  /** The square of what a pair tells, by the number of stretches that have it. */
  private final double[] squares;

  /** Counts the pairs of the texts of a page. */
  PagePairs(List<String> texts) {
    for (String text : texts) {
      for (int from = 0; from < text.length(); from += STRETCH) {
        stretchesWith.addText(text, from, Math.min(text.length(), from + STRETCH));
      }
    }
    int stretches = stretchesWith.texts();
    this.squares = new double[stretches + 1];
    for (int count = 0; count <= stretches; count++) {
      double weight = Math.log((stretches + 1.0) / (count + 0.5));
      squares[count] = weight * weight;
    }
  }

  /**
   * The different pairs of a text, in rising order; pairs with punctuation in them are left out.
   */
  static int[] of(String text) {
    int[] pairs = new int[Math.max(0, text.length() - 1)];
    int n = 0;
    boolean before = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      if (letter && before) {
        pairs[n++] = PairCounts.pair(text, i - 1);
      }
      before = letter;
    }
    Arrays.sort(pairs, 0, n);
    int distinct = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[distinct++] = pairs[i];
      }
    }
    return Arrays.copyOf(pairs, distinct);
  }

  /** The square of what a pair tells. */
  double square(int pair) {
    return squares[stretchesWith.count(pair)];
  }

  /** The share of pairs that more than one stretch of the page has. */
  double recurring(int[] pairs) {
    int recurring = 0;
    for (int pair : pairs) {
      recurring += stretchesWith.count(pair) > 1 ? 1 : 0;
    }
    return (double) recurring / pairs.length;
  }

  /** How many pairs two lists in rising order have in common; the first is the shorter one. */
  static int common(int[] a, int[] b) {
    int common = 0;
    for (int pair : a) {
      common += Arrays.binarySearch(b, pair) >= 0 ? 1 : 0;
    }
    return common;
  }

  /** What all pairs of a text tell. */
  double told(int[] pairs) {
    double sum = 0;
    for (int pair : pairs) {
      sum += square(pair);
    }
    return sum;
  }
}
