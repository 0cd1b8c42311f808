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

  private final List<Double> odds = new ArrayList<>();
  private final List<Boolean> right = new ArrayList<>();

  /** Adds a happening, how likely it was found and whether it is right. */
  void add(double confidence, boolean isRight) {
    odds.add(ConfidenceScale.logOdds(confidence));
    right.add(isRight);
  }

  /** The line of the file. */
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
    return String.format(Locale.ROOT, "event %.2f %.2f%n", slope, shift);
  }
}
