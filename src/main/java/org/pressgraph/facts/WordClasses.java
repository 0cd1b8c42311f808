package org.pressgraph.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.text.Word;

/**
 * Classes of words that stand in the same surroundings ({@code word-classes.txt}): what is known of
 * one word carries over to others of its class, after S. Miller, J. Guinness and A. Zamanian, Name
 * Tagging with Word Clusters and Discriminative Training, 2004.
 */
final class WordClasses {

  /** Words of so many letters are told by the letters themselves, packed into one number. */
  private static final int SHORT = Long.BYTES / Character.BYTES;

  private static final List<String> LINES = WordList.lines(WordClasses.class, "word-classes.txt");

  /** The names of the classes: their lines. */
  private static final String[] NAMES =
      IntStream.range(0, LINES.size()).mapToObj(String::valueOf).toArray(String[]::new);

  /** The classes of the words that are not short. */
  private static final Map<String, String> LONG = new HashMap<>();

  /**
   * An open hash table of the short words, each with its class behind it, so that a look at a word
   * in a text takes no copy of it and mostly one read from memory.
   */
  private static final long[] WORDS;

  static {
    Map<Long, Integer> shortWords = new HashMap<>();
    for (int i = 0; i < LINES.size(); i++) {
      for (String word : LINES.get(i).split(" ")) {
        if (word.length() <= SHORT) {
          shortWords.put(packed(word, 0, word.length()), i);
        } else {
          LONG.put(word, NAMES[i]);
        }
      }
    }
    WORDS = new long[8 * Integer.highestOneBit(Math.max(1, shortWords.size()))];
    shortWords.forEach(
        (word, its) -> {
          int slot = slot(word);
          WORDS[slot] = word;
          WORDS[slot + 1] = its;
        });
  }

  private WordClasses() {}

  /** The class of a word; null if nothing is known of it. */
  static String of(String word) {
    return of(word, 0, word.length());
  }

  /** The class of a word that stands in a text; null if nothing is known of it. */
  static String of(String text, int begin, int end) {
    if (end - begin > SHORT) {
      return LONG.get(text.substring(begin, end));
    }
    // A word that begins with nothing would look like a shorter one.
    if (begin == end || text.charAt(begin) == 0) {
      return null;
    }
    int slot = slot(packed(text, begin, end));
    return WORDS[slot] == 0 ? null : NAMES[(int) WORDS[slot + 1]];
  }

  private static long packed(String text, int begin, int end) {
    long letters = 0;
    for (int i = begin; i < end; i++) {
      letters = letters << Character.SIZE | text.charAt(i);
    }
    return letters;
  }

  /** Where a word stands in the table, or where it would. */
  private static int slot(long word) {
    // The golden ratio spreads the letters (Knuth, The Art of Computer Programming 3, 6.4).
    int slot = (int) (word * 0x9E3779B97F4A7C15L >>> Integer.SIZE) << 1 & WORDS.length - 1;
    while (WORDS[slot] != 0 && WORDS[slot] != word) {
      slot = slot + 2 & WORDS.length - 1;
    }
    return slot;
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
