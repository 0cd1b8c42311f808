package org.pressgraph.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;

/**
 * Quads as keys of indexes, in the order of each. The numbers of nodes are ranked once for all
 * indexes; then a quad is one number of its four ranks, and such numbers are sorted faster than
 * keys of 32 bytes. Many threads may ask.
 */
final class QuadKeys {

  private static final int SLOTS = 4;

  /** What is packed must not be negative. */
  private static final int MOST_BITS = 63;

  private final int size;

  /** For each place in a quad the different numbers there, in the order of their bytes. */
  private final long[][] numbers = new long[SLOTS][];

  /** For each place, and each quad, where its number stands among them. */
  private final int[][] ranks = new int[SLOTS][];

  private final int[] bits = new int[SLOTS];

  /** Ranks the numbers of quads. */
  QuadKeys(List<Tuple<NodeId>> quads) {
    this.size = quads.size();
    byte[] number = new byte[NodeId.SIZE];
    for (int slot = 0; slot < SLOTS; slot++) {
      long[] all = new long[size];
      for (int i = 0; i < size; i++) {
        NodeIdFactory.set(quads.get(i).get(slot), number, 0);
        // Bytes are compared without a sign, numbers with one.
        all[i] = bigEndian(number) ^ Long.MIN_VALUE;
      }
      numbers[slot] = distinct(all);
      ranks[slot] = new int[size];
      for (int i = 0; i < size; i++) {
        ranks[slot][i] = Arrays.binarySearch(numbers[slot], all[i]);
      }
      bits[slot] = Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, numbers[slot].length - 1));
    }
  }

  private static long[] distinct(long[] all) {
    long[] sorted = all.clone();
    Arrays.sort(sorted);
    int different = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[different++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, different);
  }

  private static long bigEndian(byte[] bytes) {
    long value = 0;
    for (byte one : bytes) {
      value = value << Byte.SIZE | one & 0xff;
    }
    return value;
  }

  /**
   * The keys of an index, in its order.
   *
   * @param slots which place of a quad stands first in a key, which next
   */
  SortedRecords sorted(int[] slots, RecordFactory factory) {
    return new SortedRecords(
        Arrays.stream(bits).sum() > MOST_BITS ? byRanks(slots) : packed(slots), factory);
  }

  private long[] byRanks(int[] slots) {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Comparator<Integer> byPlace = Comparator.comparing(i -> ranks[slots[0]][i]);
    for (int place = 1; place < SLOTS; place++) {
      int slot = slots[place];
      byPlace = byPlace.thenComparing(i -> ranks[slot][i]);
    }
    Arrays.sort(order, byPlace);
    long[] words = new long[size * SLOTS];
    for (int i = 0; i < size; i++) {
      for (int place = 0; place < SLOTS; place++) {
        words[i * SLOTS + place] = word(slots[place], ranks[slots[place]][order[i]]);
      }
    }
    return words;
  }

  private long[] packed(int[] slots) {
    int[] shifts = new int[SLOTS];
    for (int place = SLOTS - 2; place >= 0; place--) {
      shifts[slots[place]] = shifts[slots[place + 1]] + bits[slots[place + 1]];
    }
    long[] packed = new long[size];
    for (int i = 0; i < size; i++) {
      for (int slot = 0; slot < SLOTS; slot++) {
        packed[i] |= (long) ranks[slot][i] << shifts[slot];
      }
    }
    Arrays.sort(packed);
    long[] words = new long[size * SLOTS];
    for (int place = 0; place < SLOTS; place++) {
      int slot = slots[place];
      long mask = (1L << bits[slot]) - 1;
      for (int i = 0; i < size; i++) {
        words[i * SLOTS + place] = word(slot, (int) (packed[i] >>> shifts[slot] & mask));
      }
    }
    return words;
  }

  private long word(int slot, int rank) {
    return numbers[slot][rank] ^ Long.MIN_VALUE;
  }
}
