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

  /** For each pair its place among those that are asked for, 0 if it is not. */
  private final int[] places;

  /** For each of these places the number of texts that have the pair. */
  private final int[] textsWith;

  /**
   * A text.
   *
   * @param pairs the numbers of its pairs, among them {@link PairNumbers#NONE} for what is none
   * @param length its length in letters
   */
  record Text(int[] pairs, int length) {}

  /**
   * Learns from texts how rare pairs are.
   *
   * @param numbers the numbers of their pairs
   * @param headlines all that is asked for
   */
  Bigrams(PairNumbers numbers, List<Text> texts, List<String> headlines) {
    this.numbers = numbers;
    this.meanLength = Math.max(1, texts.stream().mapToInt(Text::length).average().orElse(1));
    this.places = new int[numbers.size()];
    int asked = 0;
    for (String headline : headlines) {
      for (int i = 1; i < headline.length(); i++) {
        int pair = numbers.find(headline.charAt(i - 1), headline.charAt(i));
        if (pair != PairNumbers.NONE && places[pair] == 0) {
          places[pair] = ++asked;
        }
      }
    }
    this.textsWith = new int[asked + 1];
    int[] lastText = new int[asked + 1];
    int count = 0;
    for (Text text : texts) {
      count++;
      for (int pair : text.pairs()) {
        if (pair != PairNumbers.NONE && lastText[places[pair]] != count) {
          lastText[places[pair]] = count;
          textsWith[places[pair]]++;
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
    PairNumbers numbers = new PairNumbers(headlines.stream().mapToInt(String::length).sum());
    headlines.forEach(numbers::number);
    int[] pairs = new int[text.length()];
    Arrays.fill(pairs, 0, Math.min(1, pairs.length), PairNumbers.NONE);
    for (int i = 1; i < pairs.length; i++) {
      pairs[i] = numbers.find(text.charAt(i - 1), text.charAt(i));
    }
    List<Text> texts = List.of(new Text(pairs, pairs.length));
    Subjects subjects = new Bigrams(numbers, texts, headlines).subjects(texts);
    return headlines.stream().mapToDouble(headline -> subjects.relevances(headline)[0]).toArray();
  }

  /** Texts of which it is asked what they speak of. */
  Subjects subjects(List<Text> texts) {
    return new Subjects(texts);
  }

  /** Texts of which it is asked what they speak of; they are found by their pairs. */
  final class Subjects {

    /** For each text its length as the measure takes it. */
    private final double[] lengths;

    /** For each pair that is asked for the texts that have it, each with how often it does. */
    private final int[][] textsOf = new int[textsWith.length][];

    private final int[] sizes = new int[textsWith.length];

    private Subjects(List<Text> subjects) {
      this.lengths = new double[subjects.size()];
      for (int i = 0; i < lengths.length; i++) {
        lengths[i] = 1 - B + B * subjects.get(i).length() / meanLength;
        for (int pair : subjects.get(i).pairs()) {
          if (pair != PairNumbers.NONE && places[pair] != 0) {
            count(places[pair], i);
          }
        }
      }
    }

    private void count(int place, int text) {
      int[] texts = textsOf[place];
      int size = sizes[place];
      if (size > 0 && texts[size - 2] == text) {
        texts[size - 1]++;
        return;
      }
      if (texts == null || size == texts.length) {
        texts = texts == null ? new int[4] : Arrays.copyOf(texts, 2 * size);
        textsOf[place] = texts;
      }
      texts[size] = text;
      texts[size + 1] = 1;
      sizes[place] = size + 2;
    }

    /** How much each of the texts speaks of a headline, from 0 to 1. */
    double[] relevances(String headline) {
      int[] own = new PairNumbers(headline.length()).number(headline);
      double[] reached = new double[lengths.length];
      double most = 0;
      int seen = 0;
      for (int i = 1; i < own.length; i++) {
        // Each pair counts once: where it has the next number.
        if (own[i] == seen) {
          seen++;
          int pair = numbers.find(headline.charAt(i - 1), headline.charAt(i));
          int place = pair == PairNumbers.NONE ? 0 : places[pair];
          double weight = weights[place == 0 ? 0 : textsWith[place]];
          most += weight * (K1 + 1);
          if (place != 0) {
            add(place, weight, reached);
          }
        }
      }
      for (int i = 0; i < reached.length; i++) {
        reached[i] = most == 0 ? 0 : reached[i] / most;
      }
      return reached;
    }

    private void add(int place, double weight, double[] reached) {
      for (int at = 0; at < sizes[place]; at += 2) {
        double frequency = textsOf[place][at + 1];
        int text = textsOf[place][at];
        reached[text] += weight * frequency * (K1 + 1) / (frequency + K1 * lengths[text]);
      }
    }
  }
}
