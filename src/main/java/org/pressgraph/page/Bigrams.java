package org.pressgraph.page;

import java.util.List;

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

  private final PairCounts textsWith = new PairCounts(1 << 8);
  private final double meanLength;

  /** Counts the pairs of a page's texts. */
  Bigrams(List<String> texts) {
    this.meanLength = Math.max(1, texts.stream().mapToInt(String::length).average().orElse(1));
    for (String text : texts) {
      textsWith.addText(text, 0, text.length());
    }
  }

  /** A text of which it is asked more than once what it speaks of: its pairs are counted once. */
  static final class Subject {

    private final PairCounts counts;
    private final int length;

    Subject(String text) {
      this.counts = PairCounts.of(text);
      this.length = text.length();
    }
  }

  /** How much a text speaks of a headline, from 0 to 1. */
  double relevance(String headline, String text) {
    return relevance(new Subject(headline), new Subject(text));
  }

  /** How much a text speaks of a headline, from 0 to 1. */
  double relevance(Subject headline, Subject text) {
    double length = 1 - B + B * text.length / meanLength;
    double most = 0;
    double reached = 0;
    for (int i = 0; i < headline.counts.size(); i++) {
      int pair = headline.counts.pairAt(i);
      double weight = weight(pair);
      double frequency = text.counts.count(pair);
      most += weight * (K1 + 1);
      reached += weight * frequency * (K1 + 1) / (frequency + K1 * length);
    }
    return most == 0 ? 0 : reached / most;
  }

  private double weight(int pair) {
    return Math.log(1 + (textsWith.texts() + 1.0) / (textsWith.count(pair) + 1));
  }
}
