package org.pressgraph.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How likely something is: a logistic regression (Cox, The Regression Analysis of Binary Sequences,
 * 1958) over {@link FeatureHashes}. docs/rules.md tells of what the models were learnt.
 */
final class LogisticModel {

  /** A weight is kept in so many parts of one. */
  private static final double STEPS = 24;

  /** What knows nothing: everything is as likely as not. */
  static final LogisticModel NONE = new LogisticModel(new byte[FeatureHashes.SIZE]);

  private final byte[] weights;

  private LogisticModel(byte[] weights) {
    this.weights = weights;
  }

  /**
   * Reads a model that stands beside this class, a byte a hash.
   *
   * @throws IllegalArgumentException if there is none, or it is of another size
   */
  static LogisticModel load(String resource) {
    try (InputStream in = LogisticModel.class.getResourceAsStream(resource)) {
      byte[] weights = in == null ? new byte[0] : in.readAllBytes();
      if (weights.length != FeatureHashes.SIZE) {
        throw new IllegalArgumentException(resource + " has " + weights.length + " bytes");
      }
      return new LogisticModel(weights);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a model of weights, which are rounded. */
  static LogisticModel of(double[] weights) {
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < bytes.length; i++) {
      long rounded = Math.round(weights[i] * STEPS);
      bytes[i] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, rounded));
    }
    return new LogisticModel(bytes);
  }

  /** What features add to the odds, in steps: sums of whole numbers are the same in any order. */
  int steps(FeatureHashes features) {
    return features.sum(weights);
  }

  /** What features together with a kind add to the odds, in steps. */
  int steps(FeatureHashes features, char kind) {
    return features.sum(weights, kind);
  }

  /** The logarithm of the odds that so many steps make. */
  double odds(int steps) {
    return steps / STEPS;
  }

  /** The likelihood for the logarithm of odds. */
  static double likelihood(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  /** What {@link #load} reads. */
  byte[] bytes() {
    return weights.clone();
  }
}
