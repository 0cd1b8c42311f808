package org.pressgraph.ner.tagger;

/** The features of a character as the tagger needs them: some have rows, the others numbers. */
final class FeatureList {

  final int[] rows;
  int rowCount;

  final long[] numbers;
  int count;

  /** Room for one word of weights of each of the numbers. */
  final long[] words;

  FeatureList(int most) {
    rows = new int[most];
    numbers = new long[most];
    words = new long[most];
  }
}
