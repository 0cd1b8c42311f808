package org.pressgraph.export;

import java.util.Locale;

/** A format in which a graph, or a part of it, can be written. */
public enum GraphFormat {
  /** Turtle: readable, grouped by subject, without the names of the page graphs. */
  TURTLE,
  /** N-Triples: a statement a line, without the names of the page graphs. */
  NTRIPLES,
  /** N-Quads: a statement a line, with the name of its page graph. */
  NQUADS,
  /** TriG: readable, page graph by page graph. */
  TRIG,
  /** JSON-LD 1.1: an object for each subject of each page graph. */
  JSONLD,
  /** RDF/XML, without the names of the page graphs. */
  RDFXML,
  /** GEXF 1.3 for Gephi: entities and happenings as nodes, facts as edges. */
  GEXF,
  /** GraphML: entities and happenings as nodes, facts as edges. */
  GRAPHML,
  /** Two files of comma-separated values with the headers that neo4j-admin imports. */
  CSV,
  /** JSON Lines: an article a line, with its entities, positions, events and evidence. */
  JSONL;

  /** The name as the command line writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
