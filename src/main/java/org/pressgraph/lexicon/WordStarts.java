package org.pressgraph.lexicon;

import java.util.Collection;

/**
 * Tells by a few bits where in a text none of some words can stand: by the first letter, and by the
 * first two together (a filter after B. Bloom, Space/Time Trade-offs in Hash Coding with Allowable
 * Errors, 1970). Most places of a text are told so without a look at the words. It does not change
 * and serves all threads.
 *
 * <pre>{@code
 * WordStarts starts = WordStarts.of(List.of("主持", "出席"));
 * starts.mayBeAt("他主持会议", 0);  // false
 * starts.mayBeAt("他主持会议", 1);  // true
 * }</pre>
 */
public final class WordStarts {

  /** So many bits for each word let one in twenty places pass by chance, or fewer. */
  private static final int BITS_OF_WORD = 16;

  private static final int LETTERS = 1 << 10;

  /** One bit for the last bits of each first letter, and of each word of one letter. */
  private final long[] firsts = new long[LETTERS >> 6];

  private final long[] singles = new long[LETTERS >> 6];

  private final long[] pairs;
  private final int shift;

  private WordStarts(Collection<String> words) {
    int bits = Integer.highestOneBit(Math.max(4, words.size())) * 2 * BITS_OF_WORD;
    pairs = new long[bits >> 6];
    shift = Integer.numberOfLeadingZeros(bits) + 1;
    for (String word : words) {
      char first = word.charAt(0);
      set(firsts, first & LETTERS - 1);
      if (word.length() == 1) {
        set(singles, first & LETTERS - 1);
      } else {
        set(pairs, pair(first, word.charAt(1)));
      }
    }
  }

  /**
   * Looks at words.
   *
   * @param words the words, none empty
   * @return what tells where they may stand
   */
  public static WordStarts of(Collection<String> words) {
    return new WordStarts(words);
  }

  /**
   * Whether one of the words may stand at a place.
   *
   * @param text a text
   * @param at a UTF-16 index into it
   * @return false if none stands there; true if one may
   */
  public boolean mayBeAt(String text, int at) {
    char first = text.charAt(at);
    int bit = first & LETTERS - 1;
    if (!has(firsts, bit)) {
      return false;
    }
    return has(singles, bit)
        || at + 1 < text.length() && has(pairs, pair(first, text.charAt(at + 1)));
  }

  private int pair(char first, char second) {
    // The golden ratio spreads the letters (Knuth, The Art of Computer Programming 3, 6.4).
    return (first << 16 | second) * 0x9E3779B9 >>> shift;
  }

  private static void set(long[] bits, int bit) {
    bits[bit >> 6] |= 1L << bit;
  }

  private static boolean has(long[] bits, int bit) {
    return (bits[bit >> 6] >>> bit & 1) != 0;
  }
}
