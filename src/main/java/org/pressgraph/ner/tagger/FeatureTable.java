package org.pressgraph.ner.tagger;

/**
 * The weights of features, eight bits for each tag, in one array of slots that is searched by the
 * feature's number. A slot is a number and three words of eight weights, half a cache line, so that
 * a feature costs one access to memory; weights are added four at a time in lanes of sixteen bits,
 * which no sum overflows.
 */
final class FeatureTable {

  private static final int SLOT = 4;
  private static final int WORDS = 3;
  private static final int BIAS = 128;
  private static final long LANES = 0x00FF00FF00FF00FFL;

  /** A sum of more weights than this could overflow its lane: 65535 / 255. */
  static final int MOST_FEATURES = 257;

  /** The slots begin where a line of the cache begins, behind the header of the array. */
  private static final int FIRST = 6;

  private static final int FILTER_BITS = 22;

  private final long[] slots;
  private final int mask;
  private final long[] filter = new long[1 << (FILTER_BITS - 6)];
  private final float scale;

  /**
   * Makes a table.
   *
   * @param features the numbers of the features, each once
   * @param weights for every feature {@link Tags#COUNT} weights in steps of scale
   * @param scale what a weight of one step counts
   */
  FeatureTable(long[] features, byte[] weights, float scale) {
    int size = Integer.highestOneBit(Math.max(1, features.length * 3 / 2)) * 2;
    slots = new long[FIRST + size * SLOT];
    mask = (size - 1) * SLOT;
    this.scale = scale;
    for (int f = 0; f < features.length; f++) {
      int at = slot(features[f] + 1);
      slots[at] = features[f] + 1;
      for (int tag = 0; tag < WORDS * 8; tag++) {
        long weight = tag < Tags.COUNT ? weights[f * Tags.COUNT + tag] + BIAS : BIAS;
        slots[at + 1 + tag / 8] |= weight << (8 * (tag % 8));
      }
      int bit = filterBit(features[f]);
      filter[bit >>> 6] |= 1L << bit;
    }
  }

  /**
   * Adds up the weights of a character's features.
   *
   * @param features the features' numbers; they are changed
   * @param first room for as many numbers
   * @param count how many they are, {@link #MOST_FEATURES} at most
   * @param scores where the sum for each tag goes
   * @param from where in scores the first one goes
   */
  void score(long[] features, long[] first, int count, float[] scores, int from) {
    int known = 0;
    // Most features that no weight is known of end here, in a filter that the cache holds.
    for (int f = 0; f < count; f++) {
      long feature = features[f];
      int bit = filterBit(feature);
      features[known] = feature + 1;
      known += (int) (filter[bit >>> 6] >>> bit) & 1;
    }
    // Without a branch between them these reads wait for memory together, not one behind the other.
    for (int f = 0; f < known; f++) {
      first[f] = slots[home(features[f])];
    }
    long even0 = 0;
    long odd0 = 0;
    long even1 = 0;
    long odd1 = 0;
    long even2 = 0;
    long odd2 = 0;
    int summed = 0;
    for (int f = 0; f < known; f++) {
      int at = home(features[f]);
      if (first[f] != features[f]) {
        at = slot(features[f]);
        if (slots[at] == 0) {
          continue;
        }
      }
      summed++;
      long w0 = slots[at + 1];
      long w1 = slots[at + 2];
      long w2 = slots[at + 3];
      even0 += w0 & LANES;
      odd0 += w0 >>> 8 & LANES;
      even1 += w1 & LANES;
      odd1 += w1 >>> 8 & LANES;
      even2 += w2 & LANES;
      odd2 += w2 >>> 8 & LANES;
    }
    int bias = BIAS * summed;
    spread(even0, odd0, bias, scores, from, 8);
    spread(even1, odd1, bias, scores, from + 8, 8);
    spread(even2, odd2, bias, scores, from + 16, Tags.COUNT - 16);
  }

  private void spread(long even, long odd, int bias, float[] scores, int from, int count) {
    for (int lane = 0; lane < count; lane++) {
      long lanes = (lane & 1) == 0 ? even : odd;
      int sum = (int) (lanes >>> (16 * (lane >> 1))) & 0xFFFF;
      scores[from + lane] = (sum - bias) * scale;
    }
  }

  /** The slot of a number, or the empty one where it would go. */
  private int slot(long key) {
    int at = home(key);
    while (slots[at] != 0 && slots[at] != key) {
      at = (at - FIRST + SLOT & mask) + FIRST;
    }
    return at;
  }

  private int home(long key) {
    return ((int) (key << 2) & mask) + FIRST;
  }

  private static int filterBit(long feature) {
    return (int) (feature >>> (FeatureHash.BITS - FILTER_BITS));
  }
}
