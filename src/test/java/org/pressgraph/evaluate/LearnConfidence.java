package org.pressgraph.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pressgraph.Pressgraph;
import org.pressgraph.rdf.ConfidenceScale;

/**
 * Fits the curves of {@code confidence-scale.txt} to annotated pages and prints them: by logistic
 * regression on the log-odds of what the tagger and the rules say, held near the identity where
 * there is little to learn from.
 */
public final class LearnConfidence {

  /** A claim weighs as much as this much of the wish to leave slope and shift as they are. */
  private static final double PRIOR = 1;

  private static final int STEPS = 50;

  private LearnConfidence() {}

  /**
   * Prints the lines of the file.
   *
   * @param args the folder of a database, and that of the annotation of its pages
   */
  public static void main(String[] args) {
    QualityReport report = Pressgraph.evaluate(Path.of(args[0]), Path.of(args[1]), miss -> {});
    Map<String, List<Calibration.Claim>> claims = report.calibration().claims();
    print(ConfidenceScale.MENTION, claims.get(Calibration.ENTITIES));
    print(ConfidenceScale.POSITION, claims.get(Calibration.POSITIONS));
    print(ConfidenceScale.EVENT, claims.get(Calibration.EVENTS));
  }

  private static void print(ConfidenceScale scale, List<Calibration.Claim> claims) {
    double[] curve = fit(scale, claims);
    System.out.printf(
        Locale.ROOT, "%s %.2f %.2f%n", scale.name().toLowerCase(Locale.ROOT), curve[0], curve[1]);
  }

  /** Newton's method on the posterior of slope and shift, in steps that never make it less. */
  static double[] fit(ConfidenceScale scale, List<Calibration.Claim> claims) {
    double[] curve = {1, 0};
    for (int step = 0; step < STEPS; step++) {
      double[] direction = direction(scale, claims, curve);
      double size = 1;
      double[] next = moved(curve, direction, size);
      while (loss(scale, claims, next) > loss(scale, claims, curve) && size > 1e-6) {
        size /= 2;
        next = moved(curve, direction, size);
      }
      curve = next;
    }
    return curve;
  }

  private static double[] moved(double[] curve, double[] direction, double size) {
    return new double[] {curve[0] - size * direction[0], curve[1] - size * direction[1]};
  }

  private static double loss(
      ConfidenceScale scale, List<Calibration.Claim> claims, double[] curve) {
    double loss = PRIOR / 2 * ((curve[0] - 1) * (curve[0] - 1) + curve[1] * curve[1]);
    for (Calibration.Claim claim : claims) {
      double z = curve[0] * oddsOf(scale, claim) + curve[1];
      loss += Math.log1p(Math.exp(claim.right() ? -z : z));
    }
    return loss;
  }

  private static double oddsOf(ConfidenceScale scale, Calibration.Claim claim) {
    return ConfidenceScale.logOdds(scale.sure(claim.confidence()));
  }

  private static double[] direction(
      ConfidenceScale scale, List<Calibration.Claim> claims, double[] curve) {
    double gradientSlope = PRIOR * (curve[0] - 1);
    double gradientShift = PRIOR * curve[1];
    double bySlope = PRIOR;
    double byShift = PRIOR;
    double byBoth = 0;
    for (Calibration.Claim claim : claims) {
      double x = oddsOf(scale, claim);
      double p = 1 / (1 + Math.exp(-(curve[0] * x + curve[1])));
      double error = p - (claim.right() ? 1 : 0);
      gradientSlope += error * x;
      gradientShift += error;
      bySlope += p * (1 - p) * x * x;
      byShift += p * (1 - p);
      byBoth += p * (1 - p) * x;
    }
    double determinant = bySlope * byShift - byBoth * byBoth;
    return new double[] {
      (byShift * gradientSlope - byBoth * gradientShift) / determinant,
      (bySlope * gradientShift - byBoth * gradientSlope) / determinant
    };
  }
}
