package org.pressgraph.train;

import org.pressgraph.ner.tagger.Tags;

/**
 * A character whose tag a teacher was not sure of.
 *
 * @param index its UTF-16 index in the text
 * @param tag the other tag that it may have, see {@link Tags}
 * @param percent how likely that one is, in percent; the tag of the labelled spans has the rest
 */
public record Doubt(int index, int tag, int percent) {

  /** Checks the numbers. */
  public Doubt {
    if (index < 0 || tag < 0 || tag >= Tags.COUNT || percent < 0 || percent > 100) {
      throw new IllegalArgumentException("doubt " + index + " " + tag + " " + percent);
    }
  }
}
