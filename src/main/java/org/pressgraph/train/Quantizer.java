package org.pressgraph.train;

import java.util.Arrays;
import java.util.Map;
import org.pressgraph.ner.tagger.TaggerKnowledge;
import org.pressgraph.ner.tagger.TaggerModel;
import org.pressgraph.ner.tagger.Tags;

/** Makes the weights of training into those of a model: few and of eight bits. */
final class Quantizer {

  /** Weights beyond this are cut: the largest are those of a handful of features. */
  private static final float LARGEST = 2f;

  /** A feature whose weights are all smaller is left out. */
  private static final float LEAST = 0.04f;

  private static final int STEPS = 127;

  private Quantizer() {}

  static TaggerModel model(
      Map<String, String> info,
      TaggerKnowledge knowledge,
      long[] features,
      float[] weights,
      float[] transitions) {
    float scale = LARGEST / STEPS;
    Integer[] kept = new Integer[features.length];
    int n = 0;
    for (int f = 0; f < features.length; f++) {
      if (isKept(weights, f)) {
        kept[n++] = f;
      }
    }
    Integer[] order = Arrays.copyOf(kept, n);
    Arrays.sort(order, java.util.Comparator.comparingLong(f -> features[f]));
    long[] numbers = new long[n];
    byte[] small = new byte[n * Tags.COUNT];
    for (int i = 0; i < n; i++) {
      numbers[i] = features[order[i]];
      for (int tag = 0; tag < Tags.COUNT; tag++) {
        int steps = Math.round(weights[order[i] * Tags.COUNT + tag] / scale);
        small[i * Tags.COUNT + tag] = (byte) Math.max(-STEPS, Math.min(STEPS, steps));
      }
    }
    return new TaggerModel(info, knowledge, numbers, small, transitions, scale);
  }

  private static boolean isKept(float[] weights, int feature) {
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      if (Math.abs(weights[feature * Tags.COUNT + tag]) >= LEAST) {
        return true;
      }
    }
    return false;
  }
}
