package org.pressgraph.ner.tagger;

import java.util.Map;
import java.util.TreeMap;

/**
 * Classes of words that stand in the same surroundings, in several grains. They carry what is known
 * of one word over to others of its class, found in text that nobody labelled.
 *
 * @param grains how many numbers each word has
 * @param classes the classes of each word, coarse to fine; digits of the words are all written as 0
 */
public record WordClusters(int grains, Map<String, int[]> classes) {

  /** No clusters. */
  public static final WordClusters NONE = new WordClusters(0, Map.of());

  /** Keeps the words in the order of their characters, so that a model is always written alike. */
  public WordClusters {
    classes = new TreeMap<>(classes);
  }
}
