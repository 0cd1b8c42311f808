package org.pressgraph.page;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * How often single letters, pairs and triples of them were counted. What was seen behind a letter,
 * and behind a pair, stands side by side: the letters behind one break are looked up again and
 * again, and their part of the table is then near at hand.
 */
final class LetterCounts {

  /** The place of a pair that was not seen. */
  static final int NONE = -1;

  /** Counts are kept as a logarithm to the base of two, in steps of this part. */
  static final double STEPS = 5;

  private static final int LETTERS = 1 << 16;

  /** What a logarithm stands for. */
  private static final double[] POWERS = powers();

  /** For each letter its count as a logarithm, more by one, 0 for none. */
  private final byte[] singles = new byte[LETTERS];

  /**
   * For each letter where the pairs begin of which it is the first; those end where others begin.
   */
  private final int[] pairsOf = new int[LETTERS + 1];

  private final char[] seconds;
  private final byte[] pairs;

  /** For each pair where the triples begin of which it is the head. */
  private final int[] triplesOf;

  private final char[] thirds;
  private final byte[] triples;

  /** Most pairs and triples that are asked for were never seen: these tell it without a search. */
  private final Sieve seenPairs = new Sieve();

  private final Sieve seenTriples = new Sieve();

  /**
   * Tells of most numbers that are not in a set that they are not, and of none that is (Bloom,
   * Space/Time Trade-offs in Hash Coding with Allowable Errors, 1970, with one hash function).
   */
  private static final class Sieve {

    private static final int BITS = 1 << 21;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long[] bits = new long[BITS / Long.SIZE];

    void add(long number) {
      int bit = bit(number);
      bits[bit >> 6] |= 1L << bit;
    }

    boolean mayHave(long number) {
      int bit = bit(number);
      return (bits[bit >> 6] >> bit & 1) != 0;
    }

    private static int bit(long number) {
      return (int) (number * GOLDEN >>> 32) & BITS - 1;
    }
  }

  /** Reads keys in rising order, each as the difference to the one before it, with their counts. */
  LetterCounts(DataInputStream data, int size) throws IOException {
    long[] keys = new long[size];
    byte[] logs = new byte[size];
    long key = 0;
    for (int i = 0; i < size; i++) {
      key += data.readLong();
      keys[i] = key;
      logs[i] = data.readByte();
    }
    int pairsFrom = first(keys, 1L << 16);
    int triplesFrom = first(keys, 1L << 32);
    for (int i = 0; i < pairsFrom; i++) {
      singles[(int) keys[i]] = (byte) (logs[i] + 1);
    }
    this.seconds = lastLetters(keys, pairsFrom, triplesFrom);
    this.pairs = Arrays.copyOfRange(logs, pairsFrom, triplesFrom);
    this.thirds = lastLetters(keys, triplesFrom, size);
    this.triples = Arrays.copyOfRange(logs, triplesFrom, size);
    for (int a = 0; a <= LETTERS; a++) {
      pairsOf[a] = first(keys, Math.max(1, (long) a) << 16) - pairsFrom;
    }
    this.triplesOf = new int[pairs.length + 1];
    for (int pair = 0; pair < pairs.length; pair++) {
      triplesOf[pair] = first(keys, keys[pairsFrom + pair] << 16) - triplesFrom;
    }
    triplesOf[pairs.length] = triples.length;
    fillSieves();
  }

  private void fillSieves() {
    for (int a = 0; a < LETTERS; a++) {
      for (int pair = pairsOf[a]; pair < pairsOf[a + 1]; pair++) {
        seenPairs.add((long) a << 16 | seconds[pair]);
        for (int triple = triplesOf[pair]; triple < triplesOf[pair + 1]; triple++) {
          seenTriples.add((long) pair << 16 | thirds[triple]);
        }
      }
    }
  }

  private static double[] powers() {
    double[] powers = new double[Byte.MAX_VALUE + 1];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Math.pow(2, i / STEPS);
    }
    return powers;
  }

  /** The first of the keys that is not below a bound. */
  private static int first(long[] keys, long bound) {
    int at = Arrays.binarySearch(keys, bound);
    return at < 0 ? -at - 1 : at;
  }

  private static char[] lastLetters(long[] keys, int begin, int end) {
    char[] letters = new char[end - begin];
    for (int i = begin; i < end; i++) {
      letters[i - begin] = (char) keys[i];
    }
    return letters;
  }

  /** How often a letter was seen. */
  double single(char a) {
    return singles[a] == 0 ? 0 : POWERS[singles[a] - 1];
  }

  /** The place of a pair, {@link #NONE} if it was not seen. */
  int pair(char a, char b) {
    if (!seenPairs.mayHave((long) a << 16 | b)) {
      return NONE;
    }
    int at = Arrays.binarySearch(seconds, pairsOf[a], pairsOf[a + 1], b);
    return at < 0 ? NONE : at;
  }

  /** How often a pair was seen, by its place. */
  double pair(int place) {
    return place == NONE ? 0 : POWERS[pairs[place]];
  }

  /** How often a letter was seen behind a pair, by the place of the pair. */
  double triple(int pair, char c) {
    if (pair == NONE || !seenTriples.mayHave((long) pair << 16 | c)) {
      return 0;
    }
    int at = Arrays.binarySearch(thirds, triplesOf[pair], triplesOf[pair + 1], c);
    return at < 0 ? 0 : POWERS[triples[at]];
  }
}
