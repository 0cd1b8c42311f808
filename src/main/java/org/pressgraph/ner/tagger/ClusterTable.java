package org.pressgraph.ner.tagger;

import java.util.Arrays;
import java.util.Map;

/**
 * The clusters of words, found by the number of a word instead of its text. Where its number is
 * found, its clusters have come out of memory with it.
 */
final class ClusterTable {

  /** So many clusters stand in one number. */
  private static final int IN_ONE = Long.BYTES / Short.BYTES;

  private final int grains;

  /** For each slot the number of its word, and behind it the word's clusters. */
  private final long[] words;

  /** How many numbers a slot has. */
  private final int room;

  private final int mask;

  ClusterTable(WordClusters clusters) {
    grains = clusters.grains();
    int size = Integer.highestOneBit(Math.max(1, clusters.classes().size())) * 4;
    mask = size - 1;
    room = 1 + (grains + IN_ONE - 1) / IN_ONE;
    words = new long[size * room];
    for (Map.Entry<String, int[]> entry : clusters.classes().entrySet()) {
      String word = entry.getKey();
      int row = slot(FeatureHash.word(word, 0, word.length()));
      words[row] = FeatureHash.word(word, 0, word.length());
      // Words that differ by their figures have one number, and the last of them counts.
      Arrays.fill(words, row + 1, row + room, 0);
      for (int g = 0; g < grains; g++) {
        long its = entry.getValue()[g] & 0xFFFFL;
        words[row + 1 + g / IN_ONE] |= its << g % IN_ONE * Short.SIZE;
      }
    }
  }

  int grains() {
    return grains;
  }

  /** The row of a word, -1 if nothing is known of it. */
  int row(long word) {
    if (grains == 0) {
      return -1;
    }
    int row = slot(word);
    return words[row] == word ? row : -1;
  }

  int classOf(int row, int grain) {
    return (short) (words[row + 1 + grain / IN_ONE] >> grain % IN_ONE * Short.SIZE);
  }

  /** Where the slot of a word begins, or that which it would have. */
  private int slot(long word) {
    int slot = (int) ((word * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (words[slot * room] != 0 && words[slot * room] != word) {
      slot = (slot + 1) & mask;
    }
    return slot * room;
  }
}
