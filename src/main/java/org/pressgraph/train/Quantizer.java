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

  private static final int STEPS = TaggerModel.LARGEST_WEIGHT;

  private Quantizer() {}

  /**
   * How weights are rounded.
   *
   * @param largest weights beyond this are cut: the largest are those of a handful of features
   * @param fewestSteps a feature whose weights are all of fewer steps is left out
   */
  record Rounding(float largest, int fewestSteps) {

    static final Rounding USUAL = new Rounding(1.1f, 2);

    /** Of much text more features have weights, and these reach farther. */
    static final Rounding TAUGHT = new Rounding(1.6f, 3);
  }

  static TaggerModel model(
      Rounding rounding,
      Map<String, String> info,
      TaggerKnowledge knowledge,
      long[] features,
      float[] weights,
      float[] transitions) {
    float scale = rounding.largest() / STEPS;
    byte[] steps = new byte[features.length * Tags.COUNT];
    Integer[] kept = new Integer[features.length];
    int n = 0;
    for (int f = 0; f < features.length; f++) {
      if (round(weights, steps, f, scale) >= rounding.fewestSteps()) {
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
