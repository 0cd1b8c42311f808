package org.pressgraph.text;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of a HanLP dictionary as a tree of letters. It is HanLP's own double array (J. Aoe, An
 * Efficient Digital Search Algorithm by Using a Double-Array Structure, 1989) with all that one
 * step needs side by side, so that a step reads from memory once and not four times; and two
 * letters with which no word begins are told by a few bits. It does not change and serves all
 * threads.
 */
final class WordTrie {

  /** Where no word goes on. */
  static final int NONE = -1;

  /** The place before the first letter. */
  static final int ROOT = 0;

  /** Each place has where its children begin, where its siblings do, and the number of its word. */
  private static final int FIELDS = 4;

  /** More bits for two letters each than eight times the pairs of HanLP's dictionaries. */
  private static final int PAIR_BITS = 19;

  private final int[] places;
  private final long[] pairs = new long[1 << PAIR_BITS - 6];

  /** Takes the words of a dictionary as it is now. */
  WordTrie(DoubleArrayTrie<?> trie) {
    int[] base = trie.getBase();
    int[] check = trie.getCheck();
    places = new int[FIELDS * base.length];
    Map<Integer, Character> firsts = new HashMap<>();
    for (int place = 0; place < base.length; place++) {
      int children = base[place];
      places[FIELDS * place] = children;
      places[FIELDS * place + 1] = check[place];
      boolean inner = children > 0 && children < base.length;
      if (inner && check[children] == children && base[children] < 0) {
        places[FIELDS * place + 2] = -base[children];
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
    int children = places[FIELDS * place];
    int next = children + letter + 1;
    boolean known =
        next >= 0 && FIELDS * next < places.length && places[FIELDS * next + 1] == children;
    return known ? next : NONE;
  }

  /**
   * The number of the word that the letters that lead to a place are; {@link #NONE} if they are
   * none.
   */
  int word(int place) {
    return places[FIELDS * place + 2] - 1;
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
