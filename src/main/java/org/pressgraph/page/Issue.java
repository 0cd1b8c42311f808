package org.pressgraph.page;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The issue of a newspaper to which a page belongs, as far as it is known.
 *
 * @param newspaper the name of the newspaper
 * @param date the day on which the issue appeared
 */
public record Issue(Optional<String> newspaper, Optional<LocalDate> date) {

  /** Nothing is known of the issue. */
  public static final Issue UNKNOWN = new Issue(Optional.empty(), Optional.empty());

  /** Checks that nothing is missing. */
  public Issue {
    Objects.requireNonNull(newspaper, "newspaper");
    Objects.requireNonNull(date, "date");
  }
}
