package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns a {@link LogisticModel} of which of several things is right: the conditional logit
 * (McFadden, Conditional Logit Analysis of Qualitative Choice Behavior, 1974), by stochastic
 * gradients with steps of their own.
 */
final class ChoiceLearner {

  private static final int EPOCHS = 20;
  private static final double RATE = 0.03;
  private static final double DECAY = 1e-2;
  private static final double FIRST_SQUARE = 0.1;

  /** What is as sure as this teaches nothing more. */
  private static final double SURE = 1e-4;

  private final List<Choice> choices = new ArrayList<>();

  private record Choice(List<int[]> candidates, List<Boolean> right) {}

  /** Adds candidates, and which of them are right: one or more. */
  void add(List<int[]> candidates, List<Boolean> right) {
    choices.add(new Choice(candidates, right));
  }

  /** Adds all that another was told. */
  void addAll(ChoiceLearner other) {
    choices.addAll(other.choices);
  }

  /** The model of all that was added. */
  LogisticModel learn() {
    double[] weights = new double[FeatureHashes.SIZE];
    double[] squares = new double[FeatureHashes.SIZE];
    List<Choice> order = new ArrayList<>(choices);
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      order.forEach(one -> step(one, weights, squares));
    }
    return LogisticModel.of(weights);
  }

  private static void step(Choice choice, double[] weights, double[] squares) {
    int count = choice.candidates().size();
    double[] odds = new double[count];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      for (int feature : choice.candidates().get(i)) {
        odds[i] += weights[feature];
      }
      most = Math.max(most, odds[i]);
    }
    double sum = 0;
    double right = 0;
    for (int i = 0; i < count; i++) {
      odds[i] = Math.exp(odds[i] - most);
      sum += odds[i];
      right += choice.right().get(i) ? odds[i] : 0;
    }
    for (int i = 0; i < count; i++) {
      double wanted = choice.right().get(i) && right > 0 ? odds[i] / right : 0;
      double error = odds[i] / sum - wanted;
      if (Math.abs(error) < SURE) {
        continue;
      }
      for (int feature : choice.candidates().get(i)) {
        double gradient = error + DECAY * weights[feature];
        squares[feature] += gradient * gradient;
        weights[feature] -= RATE * gradient / Math.sqrt(FIRST_SQUARE + squares[feature]);
      }
    }
  }
}
