package org.pressgraph.ner.tagger;

/**
 * The weights of features, six bits for each tag, in a hash table that is searched by the feature's
 * number. Time goes into reading from memory, so a slot is as small as can be, two words of ten
 * weights and four bits of the number each, and empty slots take a bit each; weights are added five
 * at a time in lanes of twelve bits, which no sum overflows.
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

  /**
   * The slots begin where a line of the cache begins, behind the header of the array; before them
   * stands the one for all that are empty.
   */
  private static final int FIRST = 6;

  private static final int EMPTY = FIRST - SLOT;

  private static final int FILTER_BITS = 22;

  /** The slots that are not empty, one behind the other. */
  private final long[] slots;

  /**
   * For each 64 slots two words: a bit for each that is not empty, and how many there are before
   * them that are not.
   */
  private final long[] used;

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
    int size = Math.max(64, Integer.highestOneBit(Math.max(1, features.length * 4 / 3)) * 2);
    mask = size - 1;
    this.scale = scale;
    long[] all = new long[size * SLOT];
    for (int f = 0; f < features.length; f++) {
      int at = home(features[f]);
      while (all[at * SLOT] != 0) {
        at = at + 1 & mask;
      }
      fill(all, at * SLOT, features[f], weights, f);
      int bit = filterBit(features[f]);
      filter[bit >>> 6] |= 1L << bit;
    }
    used = new long[size >> 5];
    slots = new long[FIRST + features.length * SLOT];
    int count = 0;
    for (int at = 0; at < size; at++) {
      if ((at & 63) == 0) {
        used[(at >> 6) * 2 + 1] = count;
      }
      if (all[at * SLOT] != 0) {
        used[(at >> 6) * 2] |= 1L << at;
        System.arraycopy(all, at * SLOT, slots, FIRST + SLOT * count++, SLOT);
      }
    }
  }

  private static void fill(long[] slots, int at, long feature, byte[] weights, int f) {
    slots[at] = low(feature) << CHECK;
    slots[at + 1] = high(feature) << CHECK;
    for (int tag = 1; tag < Tags.COUNT; tag++) {
      long weight = weights[f * Tags.COUNT + tag] + BIAS;
      slots[at + (tag - 1) / FIELDS] |= weight << (FIELD * ((tag - 1) % FIELDS));
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
   * Adds up the weights of the features of some characters.
   *
   * <p>Each step is taken for all characters before the next one, so that many reads wait for
   * memory together, not one behind the other.
   *
   * @param batch the features of the characters; it is empty afterwards
   * @param weights the words of weights of all rows
   * @param scores where the sums for each tag go, those of each character behind those of the one
   *     before
   * @param from where in scores the first one goes
   */
  void score(FeatureBatch batch, long[] weights, float[] scores, int from) {
    long[] numbers = batch.numbers;
    long[] first = batch.words;
    int[] places = batch.places;
    int known = keepKnown(batch);
    for (int f = 0; f < known; f++) {
      places[f] = place(home(numbers[f]));
    }
    for (int f = 0; f < known; f++) {
      first[f] = slots[places[f]];
    }
    int row = 0;
    int f = 0;
    for (int i = 0; i < batch.size; i++) {
      long even0 = 0;
      long odd0 = 0;
      long even1 = 0;
      long odd1 = 0;
      int summed = batch.rowEnds[i] - row;
      for (; row < batch.rowEnds[i]; row++) {
        long w0 = weights[2 * batch.rows[row]];
        long w1 = weights[2 * batch.rows[row] + 1];
        even0 += w0 & LANES;
        odd0 += w0 >>> FIELD & LANES;
        even1 += w1 & LANES;
        odd1 += w1 >>> FIELD & LANES;
      }
      for (; f < batch.ends[i]; f++) {
        int at = places[f];
        if (at != EMPTY
            && (first[f] >>> CHECK != low(numbers[f])
                || slots[at + 1] >>> CHECK != high(numbers[f]))) {
          at = slotBehind(at, numbers[f]);
        }
        long w0 = slots[at];
        if (w0 != 0) {
          long w1 = slots[at + 1];
          summed++;
          even0 += w0 & LANES;
          odd0 += w0 >>> FIELD & LANES;
          even1 += w1 & LANES;
          odd1 += w1 >>> FIELD & LANES;
        }
      }
      int to = from + i * Tags.COUNT;
      scores[to + Tags.OUTSIDE] = 0;
      spread(even0, odd0, BIAS * summed, scores, to + 1);
      spread(even1, odd1, BIAS * summed, scores, to + 1 + FIELDS);
    }
    batch.clear();
  }

  /** Most features that no weight is known of end here, in a filter that the cache holds. */
  private int keepKnown(FeatureBatch batch) {
    long[] numbers = batch.numbers;
    int known = 0;
    int f = 0;
    for (int i = 0; i < batch.size; i++) {
      for (; f < batch.ends[i]; f++) {
        long feature = numbers[f];
        int bit = filterBit(feature);
        numbers[known] = feature;
        known += (int) (filter[bit >>> 6] >>> bit) & 1;
      }
      batch.ends[i] = known;
    }
    return known;
  }

  private void spread(long even, long odd, int bias, float[] scores, int from) {
    for (int field = 0; field < FIELDS; field++) {
      long lanes = (field & 1) == 0 ? even : odd;
      int sum = (int) (lanes >>> (LANE * (field >> 1))) & 0xFFF;
      scores[from + field] = (sum - bias) * scale;
    }
  }

  /** Where the slot of a number stands, or the empty one. */
  private int slot(long feature) {
    int place = place(home(feature));
    return isOf(feature, place) ? place : slotBehind(place, feature);
  }

  /** The same where the slot that the number should have is another's, or empty. */
  private int slotBehind(int first, long feature) {
    int at = home(feature);
    int place = first;
    while (!isOf(feature, place)) {
      at = at + 1 & mask;
      // Slots one behind the other that are not empty stand one behind the other.
      place = at == 0 ? place(at) : isUsed(at) ? place + SLOT : EMPTY;
    }
    return place;
  }

  /** Whether a slot is that of a number, or the empty one. */
  private boolean isOf(long feature, int place) {
    return place == EMPTY
        || slots[place] >>> CHECK == low(feature) && slots[place + 1] >>> CHECK == high(feature);
  }

  private boolean isUsed(int at) {
    return (used[at >> 6 << 1] >>> at & 1) != 0;
  }

  /** Where a slot stands among those that are not empty, {@link #EMPTY} if it is. */
  private int place(int at) {
    int word = at >> 6 << 1;
    long bits = used[word];
    int before = (int) used[word + 1] + Long.bitCount(bits & (1L << at) - 1);
    return (bits >>> at & 1) == 0 ? EMPTY : FIRST + SLOT * before;
  }

  private int home(long feature) {
    return (int) feature & mask;
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
