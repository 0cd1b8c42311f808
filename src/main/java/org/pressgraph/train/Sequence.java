package org.pressgraph.train;

import java.util.Arrays;
import org.pressgraph.ner.tagger.Tags;

/**
 * A sentence to learn from.
 *
 * @param features the positions of each character's features
 * @param tags the right tag of each character
 * @param unknown whether a label was not looked for, by the label's position
 * @param others the other tag that a character may have, null if none is in doubt
 * @param shares how likely that one is, from 0 to 1, null if none is in doubt
 */
record Sequence(int[][] features, byte[] tags, boolean[] unknown, byte[] others, float[] shares) {

  /** The sequence with its features at other positions, or without them where that is -1. */
  Sequence moved(int[] positions) {
    int[][] rows = new int[features.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.stream(features[i]).map(f -> positions[f]).filter(f -> f >= 0).toArray();
    }
    return new Sequence(rows, tags, unknown, others, shares);
  }

  /** How likely a tag is the right one, from 0 to 1. */
  float right(int index, int tag) {
    float share = shares == null ? 0 : shares[index];
    return tag == tags[index] ? 1 - share : share > 0 && tag == others[index] ? share : 0;
  }

  int length() {
    return tags.length;
  }

  /** Whether every label was looked for. */
  boolean isComplete() {
    for (boolean label : unknown) {
      if (label) {
        return false;
      }
    }
    return true;
  }

  /** Whether a tag agrees with what was labelled: nobody knows what was not looked for. */
  boolean allows(int index, int tag) {
    return tag == tags[index]
        || tags[index] == Tags.OUTSIDE && tag != Tags.OUTSIDE && unknown[Tags.label(tag)];
  }
}
