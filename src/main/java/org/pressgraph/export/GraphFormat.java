package org.pressgraph.export;

import java.util.Locale;

/** A format in which the whole graph can be written. */
public enum GraphFormat {
  /** Turtle: readable, grouped by subject, without the names of the page graphs. */
  TURTLE,
  /** N-Quads: a statement a line, with the name of its page graph. */
  NQUADS;

  /** The name as the command line writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
