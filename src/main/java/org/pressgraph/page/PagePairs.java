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

  private int[] keys = new int[1 << 10];
  private int[] stretchesWith = new int[1 << 10];
  private int used;
  private int stretches;

  /** Counts the pairs of the texts of a page. */
  PagePairs(List<String> texts) {
    for (String text : texts) {
      for (int from = 0; from < text.length(); from += STRETCH) {
        stretches++;
        for (int pair : of(text.substring(from, Math.min(text.length(), from + STRETCH)))) {
          add(pair);
        }
      }
    }
  }

  /**
   * The different pairs of a text, in rising order; pairs with punctuation in them are left out.
   */
  static int[] of(String text) {
    int[] pairs = new int[Math.max(0, text.length() - 1)];
    int n = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      char a = text.charAt(i);
      char b = text.charAt(i + 1);
      if (Character.isLetterOrDigit(a) && Character.isLetterOrDigit(b)) {
        pairs[n++] = a << 16 | b;
      }
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

  private void add(int pair) {
    if (2 * (used + 1) > keys.length) {
      grow();
    }
    int at = slot(pair);
    used += stretchesWith[at] == 0 ? 1 : 0;
    keys[at] = pair;
    stretchesWith[at]++;
  }

  private int slot(int pair) {
    int at = (pair * 0x9E3779B9) >>> 7 & (keys.length - 1);
    while (stretchesWith[at] != 0 && keys[at] != pair) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = stretchesWith;
    keys = new int[oldKeys.length * 2];
    stretchesWith = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        stretchesWith[at] = oldCounts[i];
      }
    }
  }

  private double weight(int pair) {
    return Math.log((stretches + 1.0) / (stretchesWith[slot(pair)] + 0.5));
  }

  /** The share of pairs that more than one stretch of the page has. */
  double recurring(int[] pairs) {
    int recurring = 0;
    for (int pair : pairs) {
      recurring += stretchesWith[slot(pair)] > 1 ? 1 : 0;
    }
    return (double) recurring / pairs.length;
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
