package org.pressgraph.page;

import java.util.Arrays;

/**
 * How often each pair of neighbouring letters and digits was seen. A pair is a number, its first
 * letter in the upper half, so that no strings are made of texts of which every letter begins one;
 * the numbers stand in an open hash table.
 */
final class PairCounts {

  /** Spreads the numbers over the table (Knuth, The Art of Computer Programming 3, 6.4). */
  private static final int GOLDEN = 0x9E3779B9;

  private int[] keys;
  private int[] counts;

  /** The number of the text that counted a pair last; empty while none did. */
  private int[] lastText = new int[0];

  /** The different pairs in the order in which they came, and how many there are. */
  private int[] pairs;

  private int size;
  private int texts;

  private PairCounts(int letters) {
    int room = Integer.highestOneBit(Math.max(8, letters)) * 4;
    this.keys = new int[room];
    this.counts = new int[room];
    this.pairs = new int[room / 2];
  }

  /** No pairs yet. */
  static PairCounts none() {
    return new PairCounts(1 << 8);
  }

  /** The pairs of a text, with how often it has each. */
  static PairCounts of(String text) {
    PairCounts counts = new PairCounts(text.length());
    boolean before = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      if (letter && before) {
        counts.counts[counts.place(pair(text, i - 1))]++;
      }
      before = letter;
    }
    return counts;
  }

  /** Counts the pairs of a part of a text, each once. */
  void addText(String text, int begin, int end) {
    texts++;
    lastText = lastText.length == 0 ? new int[keys.length] : lastText;
    boolean before = false;
    for (int i = begin; i < end; i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      if (letter && before) {
        int at = place(pair(text, i - 1));
        if (lastText[at] != texts) {
          lastText[at] = texts;
          counts[at]++;
        }
      }
      before = letter;
    }
  }

  /** The number of texts that were added. */
  int texts() {
    return texts;
  }

  /** The number of different pairs. */
  int size() {
    return size;
  }

  /** A pair by its number, in the order in which they came. */
  int pair(int number) {
    return pairs[number];
  }

  /** How often a pair was seen. */
  int count(int pair) {
    return counts[slot(pair)];
  }

  /** The number of the pair at an index; it is never 0. */
  static int pair(String text, int i) {
    return text.charAt(i) << 16 | text.charAt(i + 1);
  }

  /** The place of a pair in the table, which has it from now on. */
  private int place(int pair) {
    int at = slot(pair);
    if (keys[at] != 0) {
      return at;
    }
    if (size == pairs.length) {
      grow();
      at = slot(pair);
    }
    keys[at] = pair;
    pairs[size++] = pair;
    return at;
  }

  private int slot(int pair) {
    int mask = keys.length - 1;
    int at = pair * GOLDEN >>> 7 & mask;
    while (keys[at] != 0 && keys[at] != pair) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    int[] oldTexts = lastText;
    keys = new int[oldKeys.length * 2];
    counts = new int[oldKeys.length * 2];
    lastText = new int[oldTexts.length * 2];
    pairs = Arrays.copyOf(pairs, oldKeys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        counts[at] = oldCounts[i];
        if (oldTexts.length > 0) {
          lastText[at] = oldTexts[i];
        }
      }
    }
  }
}
