package org.pressgraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of SKOS that the graph uses. */
public final class Skos {

  /** The namespace. */
  public static final String NS = "http://www.w3.org/2004/02/skos/core#";

  /** A title, a kind of happening, a role. */
  public static final Node CONCEPT = term("Concept");

  /** The full name. */
  public static final Node PREF_LABEL = term("prefLabel");

  /** Another form of the name. */
  public static final Node ALT_LABEL = term("altLabel");

  /** skos:exactMatch */
  public static final Node EXACT_MATCH = term("exactMatch");

  /** skos:notation */
  public static final Node NOTATION = term("notation");

  /** skos:inScheme */
  public static final Node IN_SCHEME = term("inScheme");

  /** skos:ConceptScheme */
  public static final Node CONCEPT_SCHEME = term("ConceptScheme");

  private Skos() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
