package org.pressgraph.page;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much a text speaks of what a headline says: the pairs of neighbouring letters of the headline
 * are looked up in the text like the words of a query.
 *
 * <p>The measure is BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and
 * Beyond, 2009, with the usual k1 = 1.2 and b = 0.75), divided by the most it can reach, so that it
 * lies between 0 and 1. Rare pairs count more, and a long text must have a pair more often.
 */
final class Bigrams {

  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final Map<String, Integer> textsWith = new HashMap<>();
  private final int texts;
  private final double meanLength;

  /** Counts the pairs of a page's texts. */
  Bigrams(List<String> texts) {
    this.texts = texts.size();
    this.meanLength = Math.max(1, texts.stream().mapToInt(String::length).average().orElse(1));
    for (String text : texts) {
      for (String pair : of(text)) {
        textsWith.merge(pair, 1, Integer::sum);
      }
    }
  }

  /** The pairs of neighbouring letters and digits in a text. */
  static Set<String> of(String text) {
    return new LinkedHashSet<>(counts(text).keySet());
  }

  private static Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))
          && Character.isLetterOrDigit(text.charAt(i + 1))) {
        counts.merge(text.substring(i, i + 2), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** How much a text speaks of a headline, from 0 to 1. */
  double relevance(String headline, String text) {
    Map<String, Integer> counts = counts(text);
    double length = 1 - B + B * text.length() / meanLength;
    double most = 0;
    double reached = 0;
    for (String pair : of(headline)) {
      double weight = Math.log(1 + (texts + 1.0) / (textsWith.getOrDefault(pair, 0) + 1));
      double frequency = counts.getOrDefault(pair, 0);
      most += weight * (K1 + 1);
      reached += weight * frequency * (K1 + 1) / (frequency + K1 * length);
    }
    return most == 0 ? 0 : reached / most;
  }
}
