package org.pressgraph.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.pressgraph.lexicon.WordList;

/**
 * Weights of features. Of a logistic regression (Cox, The Regression Analysis of Binary Sequences,
 * 1958) their sum is the logarithm of the odds that something is so.
 */
final class Weights {

  private final double[] weights;

  Weights(double[] weights) {
    this.weights = weights.clone();
  }

  /**
   * Reads a resource file with a name and a weight a line; what it does not name weighs nothing.
   */
  static Weights read(String resource, int count, IntFunction<String> names) {
    Map<String, Double> byName = new HashMap<>();
    List<String> lines = WordList.lines(Weights.class, resource);
    for (String line : lines) {
      int colon = line.lastIndexOf(':');
      byName.put(line.substring(0, colon), Double.valueOf(line.substring(colon + 1).strip()));
    }
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      weights[i] = byName.getOrDefault(names.apply(i), 0.0);
    }
    return new Weights(weights);
  }

  double sum(double[] features) {
    return sum(features, 0, weights.length);
  }

  /** The sum over some of the features, where the others are 0. */
  double sum(double[] features, int begin, int end) {
    double sum = 0;
    for (int i = begin; i < end; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }
}
