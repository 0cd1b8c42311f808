package org.pressgraph;

import java.util.Objects;

/**
 * What a build changed: one page.
 *
 * @param page the name of the page
 * @param change what became of it
 */
public record PageChange(String page, Kind change) {

  /** What can become of a page. */
  public enum Kind {
    /** The database did not have it. */
    ADDED,
    /** The database says something else of it now. */
    CHANGED,
    /** Its file, or its place in the file, is no longer there, nor is what the database said. */
    REMOVED
  }

  /** Checks that nothing is missing. */
  public PageChange {
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(change, "change");
  }
}
