package org.pressgraph.facts;

import java.util.Optional;
import org.pressgraph.text.PartialDate;

/**
 * The time during which a post is held, as far as the text tells it.
 *
 * @param from when it began; nothing if the text does not say
 * @param to when it ended or will end; nothing if the text does not say
 */
public record Tenure(Optional<PartialDate> from, Optional<PartialDate> to) {

  /**
   * Checks that something is known.
   *
   * @throws IllegalArgumentException if neither end is
   */
  public Tenure {
    if (from.isEmpty() && to.isEmpty()) {
      throw new IllegalArgumentException("a time without beginning and end");
    }
  }
}
