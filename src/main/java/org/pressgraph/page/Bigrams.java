package org.pressgraph.page;

import java.util.Arrays;
import java.util.List;

/**
 * How much texts speak of what a headline says: the pairs of neighbouring letters of the headline
 * are looked up in the texts like the words of a query.
 *
 * <p>The measure is BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and
 * Beyond, 2009, with the usual k1 = 1.2 and b = 0.75), divided by the most it can reach, so that it
 * lies between 0 and 1. Rare pairs count more, and a long text must have a pair more often.
 */
final class Bigrams {

  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final PairNumbers numbers;
  private final double meanLength;

  /** What pairs weigh, by the number of texts that have them. */
  private final double[] weights;

  /** For each pair the number of texts that have it. */
  private final int[] textsWith;

  /**
   * A text.
   *
   * @param pairs the numbers of its pairs, among them {@link PairNumbers#NONE} for what is none
   * @param length its length in letters
   */
  record Text(int[] pairs, int length) {}

  /** Learns from texts how rare pairs are; the numbers are those of their pairs. */
  Bigrams(PairNumbers numbers, List<Text> texts) {
    this.numbers = numbers;
    this.meanLength = Math.max(1, texts.stream().mapToInt(Text::length).average().orElse(1));
    this.textsWith = new int[numbers.size()];
    int[] lastText = new int[numbers.size()];
    int count = 0;
    for (Text text : texts) {
      count++;
      for (int pair : text.pairs()) {
        if (pair != PairNumbers.NONE && lastText[pair] != count) {
          lastText[pair] = count;
          textsWith[pair]++;
        }
      }
    }
    this.weights = new double[count + 1];
    for (int with = 0; with <= count; with++) {
      weights[with] = Math.log(1 + (count + 1.0) / (with + 1));
    }
  }

  /** How much one text speaks of each of some headlines, by itself, from 0 to 1. */
  static double[] relevances(List<String> headlines, String text) {
    PairNumbers numbers = new PairNumbers(text.length());
    List<Text> texts = List.of(new Text(numbers.number(text), text.length()));
    Subjects subjects = new Bigrams(numbers, texts).subjects(texts);
    return headlines.stream().mapToDouble(headline -> subjects.relevances(headline)[0]).toArray();
  }

  /** Texts of which it is asked what they speak of. */
  Subjects subjects(List<Text> texts) {
    return new Subjects(texts);
  }

  /** Texts of which it is asked what they speak of; they are found by their pairs. */
  final class Subjects {

    private final int count;

    /** For each text its length as the measure takes it. */
    private final double[] lengths;

    /** For each pair where the texts begin that have it, these texts, and how often they do. */
    private final int[] textsOf = new int[textsWith.length + 1];

    private final int[] texts;
    private final int[] frequencies;

    private Subjects(List<Text> subjects) {
      this.count = subjects.size();
      this.lengths = new double[count];
      int[] lastText = new int[textsWith.length];
      for (int i = 0; i < count; i++) {
        lengths[i] = 1 - B + B * subjects.get(i).length() / meanLength;
        for (int pair : subjects.get(i).pairs()) {
          if (pair != PairNumbers.NONE && lastText[pair] != i + 1) {
            lastText[pair] = i + 1;
            textsOf[pair + 1]++;
          }
        }
      }
      for (int pair = 1; pair < textsOf.length; pair++) {
        textsOf[pair] += textsOf[pair - 1];
      }
      this.texts = new int[textsOf[textsOf.length - 1]];
      this.frequencies = new int[texts.length];
      index(subjects);
    }

    private void index(List<Text> subjects) {
      int[] free = textsOf.clone();
      Arrays.fill(texts, -1);
      for (int i = 0; i < count; i++) {
        for (int pair : subjects.get(i).pairs()) {
          if (pair != PairNumbers.NONE) {
            boolean again = free[pair] > textsOf[pair] && texts[free[pair] - 1] == i;
            int at = again ? free[pair] - 1 : free[pair]++;
            texts[at] = i;
            frequencies[at]++;
          }
        }
      }
    }

    /** How much each of the texts speaks of a headline, from 0 to 1. */
    double[] relevances(String headline) {
      int[] own = new PairNumbers(headline.length()).number(headline);
      double[] reached = new double[count];
      double most = 0;
      int seen = 0;
      for (int i = 1; i < own.length; i++) {
        // Each pair counts once: where it has the next number.
        if (own[i] == seen) {
          seen++;
          int pair = numbers.find(headline.charAt(i - 1), headline.charAt(i));
          double weight = weights[pair == PairNumbers.NONE ? 0 : textsWith[pair]];
          most += weight * (K1 + 1);
          if (pair != PairNumbers.NONE) {
            add(pair, weight, reached);
          }
        }
      }
      for (int i = 0; i < count; i++) {
        reached[i] = most == 0 ? 0 : reached[i] / most;
      }
      return reached;
    }

    private void add(int pair, double weight, double[] reached) {
      for (int at = textsOf[pair]; at < textsOf[pair + 1]; at++) {
        double frequency = frequencies[at];
        int text = texts[at];
        reached[text] += weight * frequency * (K1 + 1) / (frequency + K1 * lengths[text]);
      }
    }
  }
}
