package org.pressgraph.train;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.pressgraph.ner.tagger.TaggerKnowledge;
import org.pressgraph.ner.tagger.TaggerModel;
import org.pressgraph.ner.tagger.Tags;

/**
 * Makes the weights of training into those of a model: few and of six bits. What counts is how far
 * they are from the weight of no name, which therefore is 0 in a model.
 */
final class Quantizer {

  /** Weights beyond this are cut: the largest are those of a handful of features. */
  private static final float LARGEST = 1.1f;

  private static final int STEPS = TaggerModel.LARGEST_WEIGHT;

  /** A feature whose weights are all of fewer steps is left out. */
  private static final int FEWEST_STEPS = 2;

  private Quantizer() {}

  static TaggerModel model(
      Map<String, String> info,
      TaggerKnowledge knowledge,
      long[] features,
      float[] weights,
      float[] transitions) {
    float scale = LARGEST / STEPS;
    byte[] steps = new byte[features.length * Tags.COUNT];
    Integer[] kept = new Integer[features.length];
    int n = 0;
    for (int f = 0; f < features.length; f++) {
      if (round(weights, steps, f, scale) >= FEWEST_STEPS) {
        kept[n++] = f;
      }
    }
    Integer[] order = Arrays.copyOf(kept, n);
    Arrays.sort(order, Comparator.comparingLong(f -> features[f]));
    long[] numbers = new long[n];
    byte[] small = new byte[n * Tags.COUNT];
    for (int i = 0; i < n; i++) {
      numbers[i] = features[order[i]];
      System.arraycopy(steps, order[i] * Tags.COUNT, small, i * Tags.COUNT, Tags.COUNT);
    }
    return new TaggerModel(info, knowledge, numbers, small, transitions, scale);
  }

  /** Rounds the weights of a feature; gives the steps of the largest. */
  private static int round(float[] weights, byte[] steps, int feature, float scale) {
    int row = feature * Tags.COUNT;
    int most = 0;
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      float weight = weights[row + tag] - weights[row + Tags.OUTSIDE];
      int rounded = Math.max(-STEPS, Math.min(STEPS, Math.round(weight / scale)));
      steps[row + tag] = (byte) rounded;
      most = Math.max(most, Math.abs(rounded));
    }
    return most;
  }
}
