package org.pressgraph.evaluate;

/**
 * How many of the things that a page says were found, and how many of those found are right.
 *
 * @param right how many are both given and annotated
 * @param given how many the graph has
 * @param annotated how many the annotation has
 */
public record PrecisionRecall(int right, int given, int annotated) {

  /**
   * The share of what is given that is right.
   *
   * @return the precision from 0 to 1; 0 where nothing is given
   */
  public double precision() {
    return given == 0 ? 0 : 1.0 * right / given;
  }

  /**
   * The share of what is annotated that was found.
   *
   * @return the recall from 0 to 1; 0 where nothing is annotated
   */
  public double recall() {
    return annotated == 0 ? 0 : 1.0 * right / annotated;
  }

  /**
   * The harmonic mean of both.
   *
   * @return the F1 score from 0 to 1
   */
  public double f1() {
    return harmonicMean(precision(), recall());
  }

  PrecisionRecall plus(PrecisionRecall other) {
    return new PrecisionRecall(
        right + other.right, given + other.given, annotated + other.annotated);
  }

  static double harmonicMean(double p, double r) {
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }
}
