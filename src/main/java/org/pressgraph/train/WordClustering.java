package org.pressgraph.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pressgraph.ner.tagger.WordClusters;

/**
 * Sorts the words of a text into classes so that the class of a word says as much as possible of
 * the class of the next: the exchange algorithm of S. Martin, J. Liermann and H. Ney, Algorithms
 * for bigram and trigram word clustering, Speech Communication 24 (1998). Every word is tried in
 * every class and stays where the likelihood of the text is highest, until few words move.
 */
final class WordClustering {

  /** The numbers of classes, coarse to fine. */
  static final int[] GRAINS = {60, 250, 800};

  /** Words that are rarer tell too little of their surroundings. */
  private static final int RAREST = 3;

  private static final int MOST_ROUNDS = 8;

  private final Map<String, Integer> frequencies = new HashMap<>();
  private final List<String[]> sentences = new ArrayList<>();

  /** Adds the words of a sentence, all digits written as 0. */
  void add(List<String> words) {
    words.forEach(word -> frequencies.merge(word, 1, Integer::sum));
    sentences.add(words.toArray(String[]::new));
  }

  /** Sorts the words that were added. */
  WordClusters cluster() {
    List<String> words =
        frequencies.entrySet().stream()
            .filter(e -> e.getValue() >= RAREST)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Integer> ids = new HashMap<>();
    words.forEach(word -> ids.put(word, ids.size()));
    WordPairs pairs = WordPairs.count(sentences, ids);
    Map<String, int[]> classes = new TreeMap<>();
    words.forEach(word -> classes.put(word, new int[GRAINS.length]));
    for (int g = 0; g < GRAINS.length; g++) {
      int[] found = new WordExchange(pairs, words.size(), GRAINS[g]).run(MOST_ROUNDS);
      for (int w = 0; w < words.size(); w++) {
        classes.get(words.get(w))[g] = found[w];
      }
    }
    return new WordClusters(GRAINS.length, classes);
  }
}
