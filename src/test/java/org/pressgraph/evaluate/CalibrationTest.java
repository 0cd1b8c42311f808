package org.pressgraph.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pressgraph.rdf.ConfidenceScale;

/** Whether what is stated is what is right. */
class CalibrationTest {

  private static final double CLOSE = 1e-9;

  private static List<Calibration.Claim> claims(double confidence, int right, int wrong) {
    List<Calibration.Claim> claims = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      claims.add(new Calibration.Claim(confidence, i < right));
    }
    return claims;
  }

  @Test
  void aBinHasWhatLiesBetweenItsBounds() {
    List<Calibration.Claim> claims = claims(0.9, 9, 1);
    claims.addAll(claims(1, 2, 0));
    claims.addAll(claims(0.85, 0, 1));
    Calibration calibration = new Calibration(Map.of(Calibration.EVENTS, claims));
    assertThat(calibration.bins().get(Calibration.EVENTS))
        .extracting(Calibration.Bin::from, Calibration.Bin::claims)
        .containsExactly(tuple(0.8, 1), tuple(0.9, 10), tuple(0.95, 2));
    assertThat(calibration.bins().get(Calibration.EVENTS).get(1).right())
        .isCloseTo(0.9, within(CLOSE));
    assertThat(calibration.error(Calibration.EVENTS)).isCloseTo(0.85 / 13, within(CLOSE));
    assertThat(calibration.error(Calibration.POSITIONS)).isZero();
  }

  @Test
  void aGraphThatIsAsSureAsItIsRightHasNoError() {
    Calibration calibration = new Calibration(Map.of(Calibration.POSITIONS, claims(0.75, 3, 1)));
    assertThat(calibration.error(Calibration.POSITIONS)).isCloseTo(0, within(CLOSE));
  }

  @Test
  void everyKindHasACurveThatKeepsTheOrder() {
    for (ConfidenceScale scale : ConfidenceScale.values()) {
      double last = 0;
      for (double sure = 0.01; sure < 0.999; sure += 0.01) {
        double right = scale.right(sure);
        assertThat(right).as("%s of %s", scale, sure).isBetween(last, 1.0);
        assertThat(scale.sure(right)).isCloseTo(sure, within(1e-6));
        last = right;
      }
    }
  }

  @Test
  void theCurveIsLearntFromWhatIsRight() {
    List<Calibration.Claim> claims = new ArrayList<>();
    claims.addAll(claims(ConfidenceScale.EVENT.right(0.99), 800, 200));
    claims.addAll(claims(ConfidenceScale.EVENT.right(0.6), 300, 700));
    double[] curve = LearnConfidence.fit(ConfidenceScale.EVENT, claims);
    assertThat(curved(curve, 0.99)).isCloseTo(0.8, within(0.02));
    assertThat(curved(curve, 0.6)).isCloseTo(0.3, within(0.02));
  }

  private static double curved(double[] curve, double sure) {
    double z = curve[0] * ConfidenceScale.logOdds(sure) + curve[1];
    return 1 / (1 + Math.exp(-z));
  }
}
