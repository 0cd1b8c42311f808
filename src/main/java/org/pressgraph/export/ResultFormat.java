package org.pressgraph.export;

import java.util.Locale;

/** A format for the results of a query. */
public enum ResultFormat {
  /** A table for people. */
  TABLE,
  /** Comma-separated values with a header (SPARQL 1.1 Query Results CSV). */
  CSV,
  /** Tab-separated values that keep the types (SPARQL 1.1 Query Results TSV). */
  TSV,
  /** SPARQL 1.1 Query Results JSON; JSON-LD for a graph. */
  JSON;

  /** The name as the command line writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
