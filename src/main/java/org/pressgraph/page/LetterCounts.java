package org.pressgraph.page;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * How often single letters, pairs and triples of them were counted. The pairs stand in an open hash
 * table; what was seen behind a pair stands side by side.
 */
final class LetterCounts {

  /** The place of a pair that was not seen. */
  static final int NONE = -1;

  /** Counts are kept as a logarithm to the base of two, in steps of this part. */
  static final double STEPS = 5;

  /** Spreads pairs over their table (Knuth, The Art of Computer Programming 3, 6.4). */
  private static final int GOLDEN = 0x9E3779B9;

  /** How many numbers a place has, and which of them is what. */
  private static final int ENTRY = 4;

  private static final int BEGIN = 1;
  private static final int END = 2;
  private static final int REST = 3;

  /** The bits of a count. */
  private static final int LOG = 0xFF;

  /** What a logarithm stands for. */
  private static final double[] POWERS = powers();

  private static final int SEEN_BITS = 21;

  /** A bit for some pairs together: most of those that were not seen end here, near at hand. */
  private final long[] seen = new long[1 << SEEN_BITS - 6];

  /** For each letter its count as a logarithm, more by one, 0 for none. */
  private final byte[] singles = new byte[1 << 16];

  /**
   * In each place a pair, its first letter in the upper half, 0 for none; behind it where its
   * triples begin, where they end with its count in the lowest byte, and the bits of {@link
   * #restOfPair}. What is asked together stands together: a look far off takes the most time.
   */
  private final int[] pairs;

  /** The last letters of all triples with their counts in the lowest byte, pair by pair. */
  private final int[] triples;

  /** For each letter how often something was seen behind it that is left out. */
  private final float[] restsOfSingles = new float[1 << 16];

  /** Reads keys in rising order, each as the difference to the one before it, with their counts. */
  LetterCounts(DataInputStream data, int size) throws IOException {
    long[] keys = new long[size];
    byte[] logs = new byte[size];
    int found = 0;
    long last = 0;
    for (int i = 0; i < size; i++) {
      last += data.readLong();
      keys[i] = last;
      logs[i] = data.readByte();
      found += last >>> 16 != 0 && last >>> 32 == 0 ? 1 : 0;
    }
    // The table is asked far more often than anything else: it has no room that it does not need.
    int room = 2 * Integer.highestOneBit(Math.max(8, found));
    this.pairs = new int[room * ENTRY];
    int[] read = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      long key = keys[i];
      if (key >>> 16 == 0) {
        singles[(int) key] = (byte) (logs[i] + 1);
      } else if (key >>> 32 == 0) {
        int place = slot((int) key);
        pairs[place] = (int) key;
        seen[bit((int) key) >> 6] |= 1L << bit((int) key);
        pairs[place + END] = logs[i];
      } else {
        int place = slot((int) (key >>> 16));
        pairs[place + BEGIN] = end(place) == 0 ? count : pairs[place + BEGIN];
        read[count++] = (char) key << Byte.SIZE | logs[i];
        pairs[place + END] = count << Byte.SIZE | pairs[place + END] & LOG;
      }
    }
    this.triples = Arrays.copyOf(read, count);
    countRests();
  }

  private void countRests() {
    double[] keptOfSingles = new double[singles.length];
    for (int place = 0; place < pairs.length; place += ENTRY) {
      if (pairs[place] != 0) {
        keptOfSingles[pairs[place] >>> 16] += pair(place);
        double kept = 0;
        for (int i = pairs[place + BEGIN]; i < end(place); i++) {
          kept += POWERS[triples[i] & LOG];
        }
        float rest = (float) Math.max(0, pair(place) - kept);
        pairs[place + REST] = Float.floatToIntBits(rest);
      }
    }
    for (int a = 0; a < singles.length; a++) {
      restsOfSingles[a] = (float) Math.max(0, single((char) a) - keptOfSingles[a]);
    }
  }

  private static double[] powers() {
    double[] powers = new double[Byte.MAX_VALUE + 1];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Math.pow(2, i / STEPS);
    }
    return powers;
  }

  private static int bit(int pair) {
    return pair * GOLDEN >>> Integer.SIZE - SEEN_BITS;
  }

  private int slot(int pair) {
    int mask = pairs.length - 1;
    int slot = (pair * GOLDEN >>> 7) * ENTRY & mask;
    while (pairs[slot] != 0 && pairs[slot] != pair) {
      slot = slot + ENTRY & mask;
    }
    return slot;
  }

  /** Where the triples end that the pair of a place heads. */
  private int end(int place) {
    return pairs[place + END] >>> Byte.SIZE;
  }

  /** How often a letter was seen. */
  double single(char a) {
    return singles[a] == 0 ? 0 : POWERS[singles[a] - 1];
  }

  /** How often a letter was seen before others with which it is left out, being too rare. */
  double restOfSingle(char a) {
    return restsOfSingles[a];
  }

  /** How often a pair was seen before letters with which it is left out, being too rare. */
  double restOfPair(int place) {
    return place == NONE ? 0 : Float.intBitsToFloat(pairs[place + REST]);
  }

  /** The place of a pair, {@link #NONE} if it was not seen. */
  int pair(char a, char b) {
    int bit = bit(a << 16 | b);
    if ((seen[bit >> 6] >> bit & 1) == 0) {
      return NONE;
    }
    int slot = slot(a << 16 | b);
    return pairs[slot] == 0 ? NONE : slot;
  }

  /** How often a pair was seen, by its place. */
  double pair(int place) {
    return place == NONE ? 0 : POWERS[pairs[place + END] & LOG];
  }

  /** How often a letter was seen behind a pair, by the place of the pair. */
  double triple(int pair, char c) {
    if (pair == NONE) {
      return 0;
    }
    int low = pairs[pair + BEGIN];
    int high = end(pair);
    int wanted = c << Byte.SIZE;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (triples[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean found = low < end(pair) && triples[low] >>> Byte.SIZE == c;
    return found ? POWERS[triples[low] & LOG] : 0;
  }
}
