package org.pressgraph.export;

/** A format in which the whole graph can be written. */
public enum GraphFormat {
  /** Turtle: readable, grouped by subject, without the names of the page graphs. */
  TURTLE,
  /** N-Quads: a statement a line, with the name of its page graph. */
  NQUADS
}
