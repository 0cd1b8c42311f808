package org.pressgraph.page;

import java.util.Arrays;
import java.util.List;

/**
 * The pairs of neighbouring letters of a page's texts, by their numbers, and how much one of them
 * tells: the fewer stretches of the page have it, the more (inverse document frequency, Spärck
 * Jones 1972).
 */
final class PagePairs {

  /** So many letters of a page are one stretch of it. */
  private static final int STRETCH = 150;

  /** The numbers of all pairs. */
  final PairNumbers numbers;

  private final List<String> texts;

  /** For each text and each of its letters the number of the pair that the letter ends. */
  private final int[][] pairs;

  /** For each pair the number of stretches that have it. */
  private final int[] stretchesWith;

  /** For each pair whether it was seen in the text that is asked about. */
  private final boolean[] seen;

  /** The square of what a pair tells, by the number of stretches that have it. */
  private final double[] squares;

  /** Counts the pairs of the texts of a page. */
  PagePairs(List<String> texts) {
    this(texts, new PairNumbers(texts.stream().mapToInt(String::length).sum()));
  }

  private PagePairs(List<String> texts, PairNumbers numbers) {
    this(texts, numbers, texts.stream().map(numbers::number).toArray(int[][]::new));
  }

  /**
   * Counts the pairs of the texts of a page.
   *
   * @param pairs for each text and each of its letters the number of the pair that the letter ends
   */
  PagePairs(List<String> texts, PairNumbers numbers, int[][] pairs) {
    this.numbers = numbers;
    this.texts = texts;
    this.pairs = pairs;
    this.stretchesWith = new int[numbers.size()];
    this.seen = new boolean[numbers.size()];
    int stretches = count();
    this.squares = new double[stretches + 1];
    for (int count = 0; count <= stretches; count++) {
      double weight = Math.log((stretches + 1.0) / (count + 0.5));
      squares[count] = weight * weight;
    }
  }

  private int count() {
    int[] lastStretch = new int[numbers.size()];
    int stretches = 0;
    for (int[] text : pairs) {
      for (int from = 0; from < text.length; from += STRETCH) {
        stretches++;
        // The first letter of a stretch ends no pair of it.
        for (int i = from + 1; i < Math.min(text.length, from + STRETCH); i++) {
          if (text[i] != PairNumbers.NONE && lastStretch[text[i]] != stretches) {
            lastStretch[text[i]] = stretches;
            stretchesWith[text[i]]++;
          }
        }
      }
    }
    return stretches;
  }

  /** A text by its number. */
  String text(int text) {
    return texts.get(text);
  }

  /** For each letter of a text the number of the pair that it ends. */
  int[] ofText(int text) {
    return pairs[text];
  }

  /** Some texts, one behind the other without anything between. */
  Bigrams.Text joined(int begin, int end) {
    int[] joined =
        numbers.joined(texts.subList(begin, end), Arrays.asList(pairs).subList(begin, end));
    return new Bigrams.Text(joined, joined.length);
  }

  /** The square of what a pair tells. */
  double square(int pair) {
    return squares[stretchesWith[pair]];
  }

  /** The share of the pairs of a text that more than one stretch of the page has, 0 if none. */
  double recurring(int text) {
    int recurring = 0;
    int distinct = 0;
    for (int pair : pairs[text]) {
      if (pair != PairNumbers.NONE && !seen[pair]) {
        seen[pair] = true;
        distinct++;
        recurring += stretchesWith[pair] > 1 ? 1 : 0;
      }
    }
    for (int pair : pairs[text]) {
      if (pair != PairNumbers.NONE) {
        seen[pair] = false;
      }
    }
    return distinct == 0 ? 0 : (double) recurring / distinct;
  }

  /** The different pairs among those that letters end, in rising order. */
  static int[] distinct(int[] pairs) {
    int[] sorted = pairs.clone();
    Arrays.sort(sorted);
    int distinct = 0;
    int last = PairNumbers.NONE;
    for (int pair : sorted) {
      if (pair != last) {
        sorted[distinct++] = pair;
        last = pair;
      }
    }
    return Arrays.copyOf(sorted, distinct);
  }
}
