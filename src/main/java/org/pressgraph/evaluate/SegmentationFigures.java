package org.pressgraph.evaluate;

import java.util.OptionalDouble;

/**
 * How well lines were put together into articles: the precision and recall of B-cubed (Bagga and
 * Baldwin, 1998), every line weighted by its characters.
 *
 * @param precision how much of the articles that a line was put into belongs with it, from 0 to 1
 * @param recall how much of what belongs with a line was put into its article
 * @param noiseKeptOut the share of noise that is in no article, where there is noise
 * @param headlines the share of headlines that are exactly right
 * @param roles the share of characters whose line has the right role
 */
public record SegmentationFigures(
    double precision, double recall, OptionalDouble noiseKeptOut, double headlines, double roles) {

  /**
   * The harmonic mean of precision and recall.
   *
   * @return the F1 score from 0 to 1
   */
  public double f1() {
    return PrecisionRecall.harmonicMean(precision, recall);
  }
}
