package org.pressgraph.train;

/**
 * How a {@link Crf} is trained.
 *
 * @param rate how long the steps are
 * @param smooth what is added to the squares of the changes, so that the first steps are not longer
 *     than the changes themselves
 * @param decay how strongly weights are drawn to 0 whenever they are changed
 * @param missCost what is added to the score of no name where there is one, while training
 * @param partialWeight how much texts count in which not all labels were looked for
 * @param noise which part of the features is hidden each time, see {@link FeatureNoise}
 * @param averaged of how many of the last epochs the weights are averaged
 */
record CrfSettings(
    float rate,
    float smooth,
    float decay,
    float missCost,
    float partialWeight,
    float noise,
    int averaged) {

  /** For models that find names for others: fast, and in haste. */
  static final CrfSettings FIRST = new CrfSettings(0.05f, 1f, 0.04f, 1f, 0.4f, 0f, 1);

  /** What did best on the development split, see the model card. */
  static final CrfSettings LAST = new CrfSettings(0.05f, 1f, 0.04f, 1f, 0.4f, 0.5f, 3);

  /** For what a teacher says, which misses less than it invents as it is. */
  static final CrfSettings TAUGHT = new CrfSettings(0.05f, 1f, 0.04f, 0.6f, 0.4f, 0.5f, 3);
}
