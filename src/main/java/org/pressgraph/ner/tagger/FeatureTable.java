package org.pressgraph.ner.tagger;

/**
 * The weights of features, six bits for each tag, in one array of slots that is searched by the
 * feature's number. Time goes into reading from memory, so a slot is as small as can be, two words
 * of ten weights and four bits of the number each; weights are added five at a time in lanes of
 * twelve bits, which no sum overflows.
 *
 * <p>Eight bits of a number cannot tell all numbers apart: one in two hundred of the features that
 * pass the filter by chance counts like another. Measured, that changes no figure.
 */
final class FeatureTable {

  private static final int SLOT = 2;
  private static final int FIELDS = 10;
  private static final int FIELD = 6;
  private static final int LANE = 2 * FIELD;
  private static final int BIAS = 32;
  private static final long LANES = 0x003F03F03F03F03FL;
  private static final int CHECK = FIELDS * FIELD;

  /** A sum of more weights than this could overflow its lane: 4095 / 63. */
  static final int MOST_FEATURES = 65;

  /** The largest weight, in steps. */
  static final int LARGEST = BIAS - 1;

  /** A word of weights of no steps. */
  static final long NOTHING = BIAS * 0x0041041041041041L;

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
   * @param weights for every feature {@link Tags#COUNT} weights in steps of scale, 0 for no name,
   *     none beyond {@link #LARGEST}
   * @param scale what a weight of one step counts
   */
  FeatureTable(long[] features, byte[] weights, float scale) {
    int size = Integer.highestOneBit(Math.max(1, features.length * 4 / 3)) * 2;
    slots = new long[FIRST + size * SLOT];
    mask = (size - 1) * SLOT;
    this.scale = scale;
    for (int f = 0; f < features.length; f++) {
      int at = home(features[f]);
      while (slots[at] != 0) {
        at = next(at);
      }
      slots[at] = low(features[f]) << CHECK;
      slots[at + 1] = high(features[f]) << CHECK;
      for (int tag = 1; tag < Tags.COUNT; tag++) {
        long weight = weights[f * Tags.COUNT + tag] + BIAS;
        slots[at + (tag - 1) / FIELDS] |= weight << (FIELD * ((tag - 1) % FIELDS));
      }
      int bit = filterBit(features[f]);
      filter[bit >>> 6] |= 1L << bit;
    }
  }

  /**
   * Copies the weights of a feature.
   *
   * @param feature the feature's number
   * @param to where its two words of weights go, {@link #NOTHING} if it is not known
   * @param at the place of the first of them
   * @return whether the feature is known
   */
  boolean copy(long feature, long[] to, int at) {
    int bit = filterBit(feature);
    int slot = slot(feature);
    boolean known = (filter[bit >>> 6] >>> bit & 1) != 0 && slots[slot] != 0;
    to[at] = known ? slots[slot] : NOTHING;
    to[at + 1] = known ? slots[slot + 1] : NOTHING;
    return known;
  }

  /**
   * Adds up the weights of a character's features.
   *
   * @param list the features, {@link #MOST_FEATURES} at most; their numbers are changed
   * @param weights the words of weights of all rows
   * @param scores where the sum for each tag goes
   * @param from where in scores the first one goes
   */
  void score(FeatureList list, long[] weights, float[] scores, int from) {
    long[] features = list.numbers;
    long[] first = list.words;
    int known = 0;
    // Most features that no weight is known of end here, in a filter that the cache holds.
    for (int f = 0; f < list.count; f++) {
      long feature = features[f];
      int bit = filterBit(feature);
      features[known] = feature;
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
    for (int r = 0; r < list.rowCount; r++) {
      long w0 = weights[2 * list.rows[r]];
      long w1 = weights[2 * list.rows[r] + 1];
      even0 += w0 & LANES;
      odd0 += w0 >>> FIELD & LANES;
      even1 += w1 & LANES;
      odd1 += w1 >>> FIELD & LANES;
    }
    int summed = list.rowCount;
    for (int f = 0; f < known; f++) {
      long feature = features[f];
      int at = home(feature);
      if (first[f] == 0
          || first[f] >>> CHECK != low(feature)
          || slots[at + 1] >>> CHECK != high(feature)) {
        at = slot(feature);
        if (slots[at] == 0) {
          continue;
        }
      }
      summed++;
      long w0 = slots[at];
      long w1 = slots[at + 1];
      even0 += w0 & LANES;
      odd0 += w0 >>> FIELD & LANES;
      even1 += w1 & LANES;
      odd1 += w1 >>> FIELD & LANES;
    }
    int bias = BIAS * summed;
    scores[from + Tags.OUTSIDE] = 0;
    spread(even0, odd0, bias, scores, from + 1);
    spread(even1, odd1, bias, scores, from + 1 + FIELDS);
  }

  private void spread(long even, long odd, int bias, float[] scores, int from) {
    for (int field = 0; field < FIELDS; field++) {
      long lanes = (field & 1) == 0 ? even : odd;
      int sum = (int) (lanes >>> (LANE * (field >> 1))) & 0xFFF;
      scores[from + field] = (sum - bias) * scale;
    }
  }

  /** The slot of a number, or the empty one where it would go. */
  private int slot(long feature) {
    int at = home(feature);
    while (slots[at] != 0
        && (slots[at] >>> CHECK != low(feature) || slots[at + 1] >>> CHECK != high(feature))) {
      at = next(at);
    }
    return at;
  }

  private int next(int at) {
    return (at - FIRST + SLOT & mask) + FIRST;
  }

  private int home(long feature) {
    return ((int) feature * SLOT & mask) + FIRST;
  }

  private static long low(long feature) {
    return feature >>> 20 & 0xF;
  }

  private static long high(long feature) {
    return feature >>> 24 & 0xF;
  }

  private static int filterBit(long feature) {
    return (int) (feature >>> (FeatureHash.BITS - FILTER_BITS));
  }
}
