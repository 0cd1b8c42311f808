package org.pressgraph;

/** What a build may be asked to do besides. */
public enum BuildOption {
  /**
   * Remove the pages of files that are not among the inputs any more. Afterwards the database holds
   * the pages of these inputs alone. Nothing is removed where an input could not be found or read.
   */
  PRUNE,
  /** Read all files, also those that the database knows with the same bytes and settings. */
  READ_AGAIN
}
