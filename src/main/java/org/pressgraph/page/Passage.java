package org.pressgraph.page;

import java.util.Objects;

/**
 * A stretch of an article that is read in one go: a headline, the body, a caption.
 *
 * @param role what it is
 * @param text its cleaned text; the body's paragraphs are set apart by {@code \n}
 */
public record Passage(SegmentRole role, CleanText text) {

  /** Checks that nothing is missing. */
  public Passage {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(text, "text");
  }
}
