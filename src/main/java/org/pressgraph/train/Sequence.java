package org.pressgraph.train;

import org.pressgraph.ner.tagger.Tags;

/**
 * A sentence to learn from.
 *
 * @param features the positions of each character's features
 * @param tags the right tag of each character
 * @param unknown whether a label was not looked for, by the label's position
 */
record Sequence(int[][] features, byte[] tags, boolean[] unknown) {

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
