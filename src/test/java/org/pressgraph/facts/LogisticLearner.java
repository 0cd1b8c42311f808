package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns a {@link LogisticModel}: stochastic gradients with steps of their own (AdaGrad; Duchi,
 * Hazan and Singer, Adaptive Subgradient Methods, 2011).
 */
final class LogisticLearner {

  private static final int EPOCHS = 20;
  private static final double RATE = 0.02;
  private static final double DECAY = 1e-3;
  private static final double FIRST_SQUARE = 0.1;

  private final List<Example> examples = new ArrayList<>();

  private record Example(int[] features, boolean right) {}

  /** Adds what is right, or not. */
  void add(int[] features, boolean right) {
    examples.add(new Example(features, right));
  }

  /** Adds all that another was told. */
  void addAll(LogisticLearner other) {
    examples.addAll(other.examples);
  }

  /** The model of all that was added. */
  LogisticModel learn() {
    double[] weights = new double[FeatureHashes.SIZE];
    double[] squares = new double[FeatureHashes.SIZE];
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      double rate = RATE * (1 - 0.9 * epoch / EPOCHS);
      for (Example one : order) {
        double sum = 0;
        for (int feature : one.features()) {
          sum += weights[feature];
        }
        double error = LogisticModel.likelihood(sum) - (one.right() ? 1 : 0);
        for (int feature : one.features()) {
          double gradient = error + DECAY * weights[feature];
          squares[feature] += gradient * gradient;
          weights[feature] -= rate * gradient / Math.sqrt(FIRST_SQUARE + squares[feature]);
        }
      }
    }
    return LogisticModel.of(weights);
  }
}
