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

  /** What a logarithm stands for. */
  private static final double[] POWERS = powers();

  /** For each letter its count as a logarithm, more by one, 0 for none. */
  private final byte[] singles = new byte[1 << 16];

  /** In each place a pair, its first letter in the upper half; 0 for none. */
  private final int[] pairs;

  /** For each place the count of its pair, and where the triples begin and end that it heads. */
  private final byte[] pairLogs;

  private final int[] triplesBegin;
  private final int[] triplesEnd;

  /** The last letters of all triples, those of one pair in rising order, and their counts. */
  private final char[] thirds;

  private final byte[] tripleLogs;

  /**
   * For each letter, and for each pair, how often something was seen behind it that is left out.
   */
  private final float[] restsOfSingles = new float[1 << 16];

  private final float[] restsOfPairs;

  /** Reads keys in rising order, each as the difference to the one before it, with their counts. */
  LetterCounts(DataInputStream data, int size) throws IOException {
    int room = 2 * Integer.highestOneBit(Math.max(8, size));
    this.pairs = new int[room];
    this.pairLogs = new byte[room];
    this.triplesBegin = new int[room];
    this.triplesEnd = new int[room];
    char[] letters = new char[size];
    byte[] logs = new byte[size];
    int triples = 0;
    long key = 0;
    for (int i = 0; i < size; i++) {
      key += data.readLong();
      byte log = data.readByte();
      if (key >>> 16 == 0) {
        singles[(int) key] = (byte) (log + 1);
      } else if (key >>> 32 == 0) {
        int place = slot((int) key);
        pairs[place] = (int) key;
        pairLogs[place] = log;
      } else {
        int place = slot((int) (key >>> 16));
        triplesBegin[place] = triplesEnd[place] == 0 ? triples : triplesBegin[place];
        letters[triples] = (char) key;
        logs[triples++] = log;
        triplesEnd[place] = triples;
      }
    }
    this.thirds = Arrays.copyOf(letters, triples);
    this.tripleLogs = Arrays.copyOf(logs, triples);
    this.restsOfPairs = new float[room];
    countRests();
  }

  private void countRests() {
    double[] keptOfSingles = new double[singles.length];
    for (int place = 0; place < pairs.length; place++) {
      if (pairs[place] != 0) {
        keptOfSingles[pairs[place] >>> 16] += pair(place);
        double kept = 0;
        for (int i = triplesBegin[place]; i < triplesEnd[place]; i++) {
          kept += POWERS[tripleLogs[i]];
        }
        restsOfPairs[place] = (float) Math.max(0, pair(place) - kept);
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

  private int slot(int pair) {
    int mask = pairs.length - 1;
    int slot = pair * GOLDEN >>> 7 & mask;
    while (pairs[slot] != 0 && pairs[slot] != pair) {
      slot = slot + 1 & mask;
    }
    return slot;
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
    return place == NONE ? 0 : restsOfPairs[place];
  }

  /** The place of a pair, {@link #NONE} if it was not seen. */
  int pair(char a, char b) {
    int slot = slot(a << 16 | b);
    return pairs[slot] == 0 ? NONE : slot;
  }

  /** How often a pair was seen, by its place. */
  double pair(int place) {
    return place == NONE ? 0 : POWERS[pairLogs[place]];
  }

  /** How often a letter was seen behind a pair, by the place of the pair. */
  double triple(int pair, char c) {
    if (pair == NONE) {
      return 0;
    }
    int at = Arrays.binarySearch(thirds, triplesBegin[pair], triplesEnd[pair], c);
    return at < 0 ? 0 : POWERS[tripleLogs[at]];
  }
}
