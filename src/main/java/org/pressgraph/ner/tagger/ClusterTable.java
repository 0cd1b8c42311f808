package org.pressgraph.ner.tagger;

import java.util.Map;

/** The clusters of words, found by the number of a word instead of its text. */
final class ClusterTable {

  private final int grains;
  private final long[] words;
  private final short[] classes;

  ClusterTable(WordClusters clusters) {
    grains = clusters.grains();
    int size = Integer.highestOneBit(Math.max(1, clusters.classes().size())) * 4;
    words = new long[size];
    classes = new short[size * Math.max(1, grains)];
    for (Map.Entry<String, int[]> entry : clusters.classes().entrySet()) {
      String word = entry.getKey();
      int slot = slot(FeatureHash.word(word, 0, word.length()));
      words[slot] = FeatureHash.word(word, 0, word.length());
      for (int g = 0; g < grains; g++) {
        classes[slot * grains + g] = (short) entry.getValue()[g];
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
    int slot = slot(word);
    return words[slot] == word ? slot : -1;
  }

  int classOf(int row, int grain) {
    return classes[row * grains + grain];
  }

  private int slot(long word) {
    int mask = words.length - 1;
    int slot = (int) ((word * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (words[slot] != 0 && words[slot] != word) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
