package org.pressgraph.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IOUtil;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.utility.Predefine;
import java.io.IOException;
import java.io.ObjectInputStream;

/**
 * How often two words of HanLP's dictionary were counted one behind the other. HanLP searches for a
 * pair among all that begin with the same word; here it is looked up at once, and pairs that were
 * never counted, most of those that a text could have, are told by one bit. It does not change and
 * serves all threads.
 */
final class WordPairs {

  private static final int FILTER_BITS = 21;

  /** So many bits of an entry are the count, those above the words. */
  private static final int COUNT_BITS = 30;

  /** Spreads the pairs (Knuth, The Art of Computer Programming 3, 6.4). */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long words;
  private final long[] filter = new long[1 << FILTER_BITS - 6];

  /** An open hash table of pairs with their counts; null if HanLP is to be asked. */
  private final long[] table;

  private final int shift;

  /**
   * Takes pairs.
   *
   * @param starts for each word where the pairs begin of which it is the first, and where the last
   *     ones end
   * @param pairs for each pair its second word and its count
   */
  WordPairs(int[] starts, int[] pairs) {
    words = starts.length - 1;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(pairs.length);
    table = new long[1 << bits];
    shift = Long.SIZE - bits;
    for (int first = 0; first < words; first++) {
      for (int i = starts[first]; i < starts[first + 1]; i++) {
        if (pairs[2 * i + 1] > 0) {
          put(first * words + pairs[2 * i], pairs[2 * i + 1]);
        }
      }
    }
  }

  private WordPairs() {
    words = 0;
    table = null;
    shift = 0;
  }

  /** Reads HanLP's file of pairs, for a dictionary of so many words. */
  static WordPairs of(int words) {
    String file = HanLP.Config.BiGramDictionaryPath + ".table" + Predefine.BIN_EXT;
    try (ObjectInputStream in = new ObjectInputStream(IOUtil.newInputStream(file))) {
      int[] starts = (int[]) in.readObject();
      int[] pairs = (int[]) in.readObject();
      return starts.length == words + 1 ? new WordPairs(starts, pairs) : new WordPairs();
    } catch (IOException | ClassNotFoundException | ClassCastException e) {
      // HanLP makes the file where its user has another dictionary, and tells what goes wrong.
      return new WordPairs();
    }
  }

  private void put(long pair, int count) {
    long hash = pair * GOLDEN;
    int bit = (int) (hash >>> Long.SIZE - FILTER_BITS);
    filter[bit >> 6] |= 1L << bit;
    int at = (int) (hash >>> shift);
    while (table[at] != 0) {
      at = at + 1 & table.length - 1;
    }
    table[at] = pair << COUNT_BITS | count;
  }

  /** How often two words stood one behind the other. */
  int count(int first, int second) {
    if (table == null || (first | second) < 0) {
      return CoreBiGramTableDictionary.getBiFrequency(first, second);
    }
    long pair = first * words + second;
    long hash = pair * GOLDEN;
    int bit = (int) (hash >>> Long.SIZE - FILTER_BITS);
    if ((filter[bit >> 6] >>> bit & 1) == 0) {
      return 0;
    }
    int at = (int) (hash >>> shift);
    while (table[at] != 0) {
      if (table[at] >>> COUNT_BITS == pair) {
        return (int) table[at] & (1 << COUNT_BITS) - 1;
      }
      at = at + 1 & table.length - 1;
    }
    return 0;
  }
}
