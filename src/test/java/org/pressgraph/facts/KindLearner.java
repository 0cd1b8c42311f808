package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns a {@link ChoiceModel}: stochastic gradients with steps of their own (AdaGrad; Duchi, Hazan
 * and Singer, Adaptive Subgradient Methods, 2011); some features are hidden at random each time
 * (Srivastava and others, Dropout, 2014).
 */
final class KindLearner {

  private static final int EPOCHS = 12;
  private static final double RATE = 0.02;
  private static final double DECAY = 1e-3;
  private static final double FIRST_SQUARE = 0.1;

  /** So many of ten features are hidden. */
  private static final int HIDDEN = 3;

  private final int kinds;
  private final List<Example> examples = new ArrayList<>();

  private record Example(int[] features, int kind) {}

  KindLearner(int kinds) {
    this.kinds = kinds;
  }

  /** Adds what is known of something, and its kind. */
  void add(FeatureHashes features, int kind) {
    examples.add(new Example(features.rows(ChoiceModel.RANGE), kind));
  }

  /** Adds all that another was told. */
  void addAll(KindLearner other) {
    examples.addAll(other.examples);
  }

  /** The model of all that was added. */
  ChoiceModel learn() {
    double[] weights = new double[ChoiceModel.RANGE * kinds];
    double[] squares = new double[weights.length];
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      double rate = RATE * (1 - 0.9 * epoch / EPOCHS);
      for (Example one : order) {
        learn(one, shown(one.features(), random), weights, squares, rate);
      }
    }
    return ChoiceModel.of(kinds, weights);
  }

  /** Some of the features, at random. */
  private static int[] shown(int[] features, Random random) {
    int[] shown = new int[features.length];
    int count = 0;
    for (int feature : features) {
      if (random.nextInt(10) >= HIDDEN) {
        shown[count++] = feature;
      }
    }
    return Arrays.copyOf(shown, count);
  }

  private void learn(Example one, int[] shown, double[] weights, double[] squares, double rate) {
    double scale = 10.0 / (10 - HIDDEN);
    double[] errors = new double[kinds];
    for (int feature : shown) {
      for (int k = 0; k < kinds; k++) {
        errors[k] += scale * weights[feature * kinds + k];
      }
    }
    ChoiceModel.likelihoods(errors);
    errors[one.kind()] -= 1;
    for (int feature : shown) {
      for (int k = 0; k < kinds; k++) {
        int at = feature * kinds + k;
        double gradient = scale * errors[k] + DECAY * weights[at];
        squares[at] += gradient * gradient;
        weights[at] -= rate * gradient / Math.sqrt(FIRST_SQUARE + squares[at]);
      }
    }
  }
}
