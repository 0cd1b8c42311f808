package org.pressgraph.page;

import java.util.Arrays;

/**
 * How often each pair of neighbouring letters and digits was seen. A pair is one number, its first
 * letter in the upper half, so that no strings are made of texts of which every letter begins one.
 * The pairs stand in the order in which they came; an open hash table finds them.
 */
final class PairCounts {

  /** The place of a pair that was not seen. */
  static final int NONE = -1;

  /** Spreads the pairs over the table (Knuth, The Art of Computer Programming 3, 6.4). */
  private static final int GOLDEN = 0x9E3779B9;

  /** In each slot the place of a pair, more by one; 0 for none. */
  private int[] table;

  private int[] pairs;
  private int[] counts;

  /** The number of the text that counted a pair last. */
  private int[] lastText;

  private int size;
  private int texts;

  /** No pairs yet, and room for those of a text of so many letters. */
  PairCounts(int letters) {
    int room = Integer.highestOneBit(Math.max(8, letters)) * 2;
    this.table = new int[2 * room];
    this.pairs = new int[room];
    this.counts = new int[room];
    this.lastText = new int[room];
  }

  /** The pairs of a text, with how often it has each. */
  static PairCounts of(String text) {
    PairCounts counts = new PairCounts(text.length() / 2);
    boolean before = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      if (letter && before) {
        counts.add(pair(text, i - 1));
      }
      before = letter;
    }
    return counts;
  }

  /** Counts the pairs of a part of a text, each once. */
  void addText(String text, int begin, int end) {
    texts++;
    boolean before = false;
    for (int i = begin; i < end; i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      if (letter && before) {
        int place = placeFor(pair(text, i - 1));
        if (lastText[place] != texts) {
          lastText[place] = texts;
          counts[place]++;
        }
      }
      before = letter;
    }
  }

  /** Counts a pair. */
  void add(int pair) {
    int place = placeFor(pair);
    counts[place]++;
  }

  /** The number of texts that were added. */
  int texts() {
    return texts;
  }

  /** The number of different pairs. */
  int size() {
    return size;
  }

  /** The pair at a place, from 0 in the order in which they came. */
  int pairAt(int place) {
    return pairs[place];
  }

  /** How often the pair at a place was seen. */
  int countAt(int place) {
    return counts[place];
  }

  /** The place of a pair, {@link #NONE} if it was not seen. */
  int place(int pair) {
    return table[slot(pair)] - 1;
  }

  /** How often a pair was seen. */
  int count(int pair) {
    int place = place(pair);
    return place == NONE ? 0 : counts[place];
  }

  /** The pair of the letter at an index and the one behind it. */
  static int pair(String text, int i) {
    return text.charAt(i) << 16 | text.charAt(i + 1);
  }

  /** The place of a pair, which has one from now on. */
  private int placeFor(int pair) {
    int slot = slot(pair);
    if (table[slot] == 0) {
      if (size == pairs.length) {
        grow();
        slot = slot(pair);
      }
      pairs[size++] = pair;
      table[slot] = size;
    }
    return table[slot] - 1;
  }

  private int slot(int pair) {
    int mask = table.length - 1;
    int slot = pair * GOLDEN >>> 7 & mask;
    while (table[slot] != 0 && pairs[table[slot] - 1] != pair) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    pairs = Arrays.copyOf(pairs, 2 * size);
    counts = Arrays.copyOf(counts, 2 * size);
    lastText = Arrays.copyOf(lastText, 2 * size);
    table = new int[4 * size];
    for (int place = 0; place < size; place++) {
      table[slot(pairs[place])] = place + 1;
    }
  }
}
