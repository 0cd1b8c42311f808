package org.pressgraph.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.text.Word;

/**
 * Classes of words that stand in the same surroundings ({@code word-classes.txt}): what is known of
 * one word carries over to others of its class, after S. Miller, J. Guinness and A. Zamanian, Name
 * Tagging with Word Clusters and Discriminative Training, 2004.
 */
final class WordClasses {

  private static final Map<String, String> CLASSES = read();

  private WordClasses() {}

  private static Map<String, String> read() {
    Map<String, String> classes = new HashMap<>();
    List<String> lines = WordList.lines(WordClasses.class, "word-classes.txt");
    for (int i = 0; i < lines.size(); i++) {
      String name = String.valueOf(i);
      for (String word : lines.get(i).split(" ")) {
        classes.put(word, name);
      }
    }
    return classes;
  }

  /** The class of a word; null if nothing is known of it. */
  static String of(String word) {
    return CLASSES.get(word);
  }

  /** The index of the first of some words, in the order of their text, that begins at a place. */
  static int firstAt(List<Word> words, int begin) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).begin() < begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
