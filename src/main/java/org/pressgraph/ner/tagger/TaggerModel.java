package org.pressgraph.ner.tagger;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A trained model as it is kept in a file, see {@link ModelFile}.
 *
 * @param info what is told of the model: its name, its data, its figures; by key
 * @param knowledge clusters and dictionaries that its features draw on
 * @param features the numbers of its features, ascending
 * @param weights for every feature {@link Tags#COUNT} weights in steps of scale, that of {@link
 *     Tags#OUTSIDE} being 0 and none beyond {@link #LARGEST_WEIGHT}
 * @param transitions what it counts for one tag to stand behind another: the score of tag b behind
 *     tag a at {@code a * Tags.COUNT + b}
 * @param scale what one step of a weight counts
 */
public record TaggerModel(
    Map<String, String> info,
    TaggerKnowledge knowledge,
    long[] features,
    byte[] weights,
    float[] transitions,
    float scale) {

  /** How many steps a weight has at most, up or down. */
  public static final int LARGEST_WEIGHT = FeatureTable.LARGEST;

  /** Checks that the parts fit each other. */
  public TaggerModel {
    info = Collections.unmodifiableMap(new TreeMap<>(info));
    Objects.requireNonNull(knowledge, "knowledge");
    if (weights.length != features.length * Tags.COUNT
        || transitions.length != Tags.COUNT * Tags.COUNT) {
      throw new IllegalArgumentException("weights do not fit the features or the tags");
    }
    for (int w = 0; w < weights.length; w++) {
      if (Math.abs(weights[w]) > (w % Tags.COUNT == Tags.OUTSIDE ? 0 : LARGEST_WEIGHT)) {
        throw new IllegalArgumentException("a weight is too large");
      }
    }
  }
}
