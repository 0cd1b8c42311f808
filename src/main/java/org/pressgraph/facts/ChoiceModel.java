package org.pressgraph.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How likely each of a few kinds is: a multinomial logistic regression (Theil, A Multinomial
 * Extension of the Linear Logit Model, 1969) over {@link FeatureHashes}. docs/rules.md tells of
 * what the model was learnt.
 */
final class ChoiceModel {

  /** How many features are told apart. */
  static final int RANGE = 1 << 17;

  /** A weight is kept in so many parts of one. */
  private static final double STEPS = 24;

  private final int kinds;
  private final byte[] weights;

  private ChoiceModel(int kinds, byte[] weights) {
    this.kinds = kinds;
    this.weights = weights;
  }

  /** What knows nothing: all kinds are as likely. */
  static ChoiceModel none(int kinds) {
    return new ChoiceModel(kinds, new byte[RANGE * kinds]);
  }

  /**
   * Reads a model that stands beside this class, a byte a kind, hash by hash.
   *
   * @throws IllegalArgumentException if there is none, or it is of another size
   */
  static ChoiceModel load(String resource, int kinds) {
    try (InputStream in = ChoiceModel.class.getResourceAsStream(resource)) {
      byte[] weights = in == null ? new byte[0] : in.readAllBytes();
      if (weights.length != RANGE * kinds) {
        throw new IllegalArgumentException(resource + " has " + weights.length + " bytes");
      }
      return new ChoiceModel(kinds, weights);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a model of weights, which are rounded. */
  static ChoiceModel of(int kinds, double[] weights) {
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < bytes.length; i++) {
      long rounded = Math.round(weights[i] * STEPS);
      bytes[i] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, rounded));
    }
    return new ChoiceModel(kinds, bytes);
  }

  /** What speaks for each kind; only differences between kinds tell something. */
  double[] scores(FeatureHashes features) {
    int[] sums = new int[kinds];
    features.addRows(weights, RANGE, sums);
    double[] scores = new double[kinds];
    for (int k = 0; k < kinds; k++) {
      scores[k] = sums[k] / STEPS;
    }
    return scores;
  }

  /** How likely each kind is, by what speaks for it; the scores are overwritten. */
  static double[] likelihoods(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      scores[k] = StrictMath.exp(scores[k] - most);
      sum += scores[k];
    }
    for (int k = 0; k < scores.length; k++) {
      scores[k] /= sum;
    }
    return scores;
  }

  /** What {@link #load} reads. */
  byte[] bytes() {
    return weights.clone();
  }
}
