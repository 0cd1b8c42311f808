package org.pressgraph.ner.tagger;

/**
 * The features of some characters as the tagger needs them, one character behind the other: some
 * features have rows, the others numbers.
 */
final class FeatureBatch {

  /** So many characters have features enough to keep the memory busy, and few for the cache. */
  static final int CHARACTERS = 32;

  /** How many characters there are. */
  int size;

  final int[] rows;
  int rowCount;

  /** For each character where its rows end. */
  final int[] rowEnds = new int[CHARACTERS];

  final long[] numbers;
  int count;

  /** For each character where its numbers end. */
  final int[] ends = new int[CHARACTERS];

  /** Room for one word of weights of each of the numbers. */
  final long[] words;

  /** Room for the place of each of the numbers in a table. */
  final int[] places;

  /** Room for characters with no more than so many features each. */
  FeatureBatch(int most) {
    rows = new int[CHARACTERS * most];
    numbers = new long[CHARACTERS * most];
    words = new long[CHARACTERS * most];
    places = new int[CHARACTERS * most];
  }

  boolean isFull() {
    return size == CHARACTERS;
  }

  /** Tells that what was put last are all features of a character. */
  void endCharacter() {
    rowEnds[size] = rowCount;
    ends[size] = count;
    size++;
  }

  void clear() {
    size = 0;
    rowCount = 0;
    count = 0;
  }
}
