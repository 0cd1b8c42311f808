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

  private final PairCounts stretchesWith = PairCounts.none();

  /** Counts the pairs of the texts of a page. */
  PagePairs(List<String> texts) {
    for (String text : texts) {
      for (int from = 0; from < text.length(); from += STRETCH) {
        stretchesWith.addText(text, from, Math.min(text.length(), from + STRETCH));
      }
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

  private double weight(int pair) {
    return Math.log((stretchesWith.texts() + 1.0) / (stretchesWith.count(pair) + 0.5));
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

  /** What the pairs that two texts share tell, all together. */
  double shared(int[] a, int[] b) {
    double sum = 0;
    int i = 0;
    int k = 0;
    while (i < a.length && k < b.length) {
      if (a[i] == b[k]) {
        double weight = weight(a[i]);
        sum += weight * weight;
        i++;
        k++;
      } else if (a[i] < b[k]) {
        i++;
      } else {
        k++;
      }
    }
    return sum;
  }

  /** What all pairs of a text tell. */
  double told(int[] pairs) {
    double sum = 0;
    for (int pair : pairs) {
      double weight = weight(pair);
      sum += weight * weight;
    }
    return sum;
  }
}
