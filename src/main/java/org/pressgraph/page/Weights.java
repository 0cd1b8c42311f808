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

  double of(int feature) {
    return weights[feature];
  }

  double sum(double[] features) {
    return sum(0, features);
  }

  /** The sum over features that begin at a place, where all others are 0. */
  double sum(int from, double[] features) {
    double even = 0;
    double odd = 0;
    int last = features.length - 1;
    // Two sums at once, as every addition waits for the one before it.
    for (int i = 0; i < last; i += 2) {
      even += weights[from + i] * features[i];
      odd += weights[from + i + 1] * features[i + 1];
    }
    return even + odd + (last % 2 == 0 ? weights[from + last] * features[last] : 0);
  }
}
