package org.pressgraph.page;

import java.util.Arrays;

/**
 * Some ways to go on with their features, and what they weigh: for each feature a row with its
 * value for each of them. A network weighs all of them at once by sums that grow side by side, in a
 * fraction of the time that it takes one by one.
 */
final class JoinOptions {

  /** How many there are at most: so many that their features stay near at hand. */
  static final int MOST = 192;

  /** For each feature its value for each of them. */
  private final float[][] features;

  /** Whether any of them has a feature; rows without change no sum. */
  private final boolean[] used;

  /** The features that any of them has, in rising order, when they are weighed. */
  private final int[] rows;

  private int rowCount;

  private final float[] sums = new float[MOST];
  private final float[] weights = new float[MOST];
  private int size;

  /**
   * No ways to go on yet.
   *
   * @param count how many features there are
   */
  JoinOptions(int count) {
    this.features = new float[count][MOST];
    this.used = new boolean[count];
    this.rows = new int[count];
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** Forgets all of them. */
  void clear() {
    for (int k = 0; k < features.length; k++) {
      if (used[k]) {
        Arrays.fill(features[k], 0, size, 0);
        used[k] = false;
      }
    }
    size = 0;
  }

  /** Adds one that has none of the features; {@link #set} sets its own. */
  void add() {
    size++;
  }

  /** Sets a feature of the one that was added last. */
  void set(int feature, double value) {
    features[feature][size - 1] = (float) value;
    used[feature] |= value != 0;
  }

  /** The features of one of them. */
  float[] of(int option) {
    float[] values = new float[features.length];
    for (int k = 0; k < values.length; k++) {
      values[k] = features[k][option];
    }
    return values;
  }

  /**
   * What each of them weighs.
   *
   * @return the logarithm of the odds against leaving two apart, for each of them; another call
   *     changes it
   */
  float[] weigh(JoinNet net) {
    rowCount = 0;
    for (int k = 0; k < used.length; k++) {
      rows[rowCount] = k;
      rowCount += used[k] ? 1 : 0;
    }
    weigh(net, JoinNet.HIDDEN, weights);
    for (int unit = 0; unit < JoinNet.HIDDEN; unit++) {
      weigh(net, unit, sums);
      addRectified(net.out[unit], sums, weights, size);
    }
    return weights;
  }

  /** The sum of the weighed features, for one unit or the plain sum behind them. */
  private void weigh(JoinNet net, int unit, float[] to) {
    int room = JoinNet.HIDDEN + 1;
    Arrays.fill(to, 0, size, 0);
    int i = 0;
    for (; i + 4 <= rowCount; i += 4) {
      int a = rows[i];
      int b = rows[i + 1];
      int c = rows[i + 2];
      int d = rows[i + 3];
      addFour(
          net.in[a * room + unit],
          net.in[b * room + unit],
          net.in[c * room + unit],
          net.in[d * room + unit],
          features[a],
          features[b],
          features[c],
          features[d],
          to,
          size);
    }
    for (; i < rowCount; i++) {
      add(net.in[rows[i] * room + unit], features[rows[i]], to, size);
    }
  }

  private static void addFour(
      float a,
      float b,
      float c,
      float d,
      float[] ofA,
      float[] ofB,
      float[] ofC,
      float[] ofD,
      float[] to,
      int size) {
    for (int i = 0; i < size; i++) {
      to[i] = (((to[i] + a * ofA[i]) + b * ofB[i]) + c * ofC[i]) + d * ofD[i];
    }
  }

  private static void add(float weight, float[] row, float[] to, int size) {
    for (int i = 0; i < size; i++) {
      to[i] += weight * row[i];
    }
  }

  private static void addRectified(float weight, float[] sums, float[] to, int size) {
    for (int i = 0; i < size; i++) {
      to[i] += Math.max(0, sums[i]) * weight;
    }
  }
}
