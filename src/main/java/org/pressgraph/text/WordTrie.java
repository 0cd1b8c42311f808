package org.pressgraph.text;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of a HanLP dictionary as a tree of letters. It is HanLP's own double array (J. Aoe, An
 * Efficient Digital Search Algorithm by Using a Double-Array Structure, 1989) with all that one
 * step needs in one number, so that a step reads from memory once and not four times, and little of
 * it, the number of a word beside it; and two letters with which no word begins are told by a few
 * bits. It does not change and serves all threads.
 */
final class WordTrie {

  /** Where no word goes on. */
  static final int NONE = -1;

  /** The place before the first letter. */
  static final int ROOT = 0;

  /** Below this bit of a place stands where its children begin, above it where its siblings do. */
  private static final int SIBLINGS = Integer.SIZE;

  /** Set in a place whose letters are a word: most are none, and need no look at the words. */
  private static final long WORD = 1L << SIBLINGS - 1;

  /** More bits for two letters each than eight times the pairs of HanLP's dictionaries. */
  private static final int PAIR_BITS = 19;

  /** For each place what a step needs, and behind it the number of its word if it has one. */
  private final long[] places;

  /** How many places there are. */
  private final int size;

  private final long[] pairs = new long[1 << PAIR_BITS - 6];

  /** Takes the words of a dictionary as it is now. */
  WordTrie(DoubleArrayTrie<?> trie) {
    int[] base = trie.getBase();
    int[] check = trie.getCheck();
    size = base.length;
    places = new long[2 * size];
    Map<Integer, Character> firsts = new HashMap<>();
    for (int place = 0; place < base.length; place++) {
      int children = base[place];
      boolean inner = children > 0 && children < base.length;
      places[2 * place] = (long) check[place] << SIBLINGS | (inner ? children : 0);
      if (inner && check[children] == children && base[children] < 0) {
        places[2 * place] |= WORD;
        places[2 * place + 1] = -base[children] - 1;
      }
      int letter = place - base[ROOT] - 1;
      if (check[place] == base[ROOT] && inner && letter >= 0 && letter <= Character.MAX_VALUE) {
        firsts.put(children, (char) letter);
      }
    }
    for (int place = 0; place < base.length; place++) {
      Character first = firsts.get(check[place]);
      int letter = place - check[place] - 1;
      if (first != null && letter >= 0 && letter <= Character.MAX_VALUE) {
        int bit = pair(first, (char) letter);
        pairs[bit >>> 6] |= 1L << bit;
      }
    }
  }

  /**
   * Where the letters lead that lead to a place with one more behind them; {@link #NONE} if none.
   */
  int step(int place, char letter) {
    int children = (int) (places[2 * place] & ~WORD);
    int next = children + letter + 1;
    // Where there are no children, they would begin at 0, which are nobody's siblings.
    return next < size && children > 0 && (int) (places[2 * next] >> SIBLINGS) == children
        ? next
        : NONE;
  }

  /**
   * The number of the word that the letters that lead to a place are; {@link #NONE} if they are
   * none.
   */
  int word(int place) {
    return (places[2 * place] & WORD) == 0 ? NONE : (int) places[2 * place + 1];
  }

  /** False if no word begins with two letters; true if one may. */
  boolean mayBegin(char first, char second) {
    int bit = pair(first, second);
    return (pairs[bit >>> 6] >>> bit & 1) != 0;
  }

  private static int pair(char first, char second) {
    // The golden ratio spreads the letters (Knuth, The Art of Computer Programming 3, 6.4).
    return (first << 16 | second) * 0x9E3779B9 >>> 32 - PAIR_BITS;
  }
}
