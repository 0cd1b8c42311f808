package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pressgraph.rdf.ConfidenceScale;

/**
 * The curve of {@code confidence-scale.txt} for happenings: how often they are right by how likely
 * they are found, a logistic regression on the log-odds of that.
 */
final class EventCurve {

  private static final int STEPS = 3000;
  private static final double RATE = 0.5;

  /** The bounds of the shares by which it is told how well the curve holds. */
  private static final double[] BINS = {0, 0.6, 0.7, 0.8, 0.9, 1.01};

  private final List<Double> odds = new ArrayList<>();
  private final List<Boolean> right = new ArrayList<>();

  /** Adds a happening, how likely it was found and whether it is right. */
  void add(double confidence, boolean isRight) {
    odds.add(ConfidenceScale.logOdds(confidence));
    right.add(isRight);
  }

  /** The line of the file, and how well it holds. */
  @Override
  public String toString() {
    double slope = 1;
    double shift = 0;
    for (int step = 0; step < STEPS; step++) {
      double bySlope = 0;
      double byShift = 0;
      for (int i = 0; i < odds.size(); i++) {
        double error =
            LogisticModel.likelihood(slope * odds.get(i) + shift) - (right.get(i) ? 1 : 0);
        bySlope += error * odds.get(i);
        byShift += error;
      }
      slope -= RATE * bySlope / odds.size();
      shift -= RATE * byShift / odds.size();
    }
    StringBuilder lines = new StringBuilder();
    lines.append(String.format(Locale.ROOT, "event %.2f %.2f%n", slope, shift));
    for (int bin = 0; bin + 1 < BINS.length; bin++) {
      lines.append(bin(slope, shift, BINS[bin], BINS[bin + 1]));
    }
    return lines.toString();
  }

  /** How many are given so much by the curve, what they are given on average, and what is right. */
  private String bin(double slope, double shift, double from, double to) {
    int count = 0;
    int correct = 0;
    double stated = 0;
    for (int i = 0; i < odds.size(); i++) {
      double p = LogisticModel.likelihood(slope * odds.get(i) + shift);
      if (p >= from && p < to) {
        count++;
        stated += p;
        correct += right.get(i) ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "given %.2f to %.2f: %d, stated %.2f, right %.2f%n",
        from,
        to,
        count,
        stated / Math.max(1, count),
        1.0 * correct / Math.max(1, count));
  }
}
