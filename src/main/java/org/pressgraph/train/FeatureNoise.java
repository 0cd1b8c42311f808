package org.pressgraph.train;

import java.util.Arrays;

/**
 * Hides features at random. The numbers are those of xorshift64* (S. Vigna, An Experimental
 * Exploration of Marsaglia's xorshift Generators, Scrambled, ACM TOMS 42, 2016), eight bits for
 * each feature, so that they are the same with every version of Java. It serves one thread.
 */
final class FeatureNoise {

  private static final int STEPS = 256;

  private final int hidden;
  private long state;
  private long rest;
  private int left;

  /**
   * Makes noise.
   *
   * @param share which part of the features is hidden, from 0 to 1; rounded to a 256th
   * @param seed where the numbers begin
   */
  FeatureNoise(float share, long seed) {
    hidden = Math.round(share * STEPS);
    state = seed * 0x9E3779B97F4A7C15L | 1;
  }

  /** The features that are left. */
  int[] hideSome(int[] features) {
    if (hidden == 0) {
      return features;
    }
    int[] shown = new int[features.length];
    int n = 0;
    for (int feature : features) {
      shown[n] = feature;
      n += next() < hidden ? 0 : 1;
    }
    return Arrays.copyOf(shown, n);
  }

  private int next() {
    if (left == 0) {
      state ^= state >>> 12;
      state ^= state << 25;
      state ^= state >>> 27;
      rest = state * 0x2545F4914F6CDD1DL;
      left = Long.BYTES;
    }
    left--;
    int step = (int) (rest & (STEPS - 1));
    rest >>>= 8;
    return step;
  }
}
