package org.pressgraph.export;

/** Is told how a load goes on. */
public interface LoadListener {

  /** Hears nothing. */
  LoadListener SILENT = new LoadListener() {};

  /**
   * The graphs are known; loading begins.
   *
   * @param graphs how many there are
   */
  default void started(int graphs) {}

  /**
   * A graph is in the remote store as it is in the database, or would be.
   *
   * @param graph its IRI
   * @param action what was done about it
   */
  default void done(String graph, Action action) {}

  /** What can be done about a graph. */
  enum Action {
    /** It was put. */
    PUT,
    /** It was put before, and has not changed. */
    SKIPPED,
    /** It was deleted. */
    DELETED
  }
}
