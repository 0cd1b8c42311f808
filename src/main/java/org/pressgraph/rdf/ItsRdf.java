package org.pressgraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the Internationalization Tag Set (ITS 2.0) that the graph uses. */
public final class ItsRdf {

  /** The namespace. */
  public static final String NS = "http://www.w3.org/2005/11/its/rdf#";

  /** The entity that a mention names. */
  public static final Node TA_IDENT_REF = term("taIdentRef");

  /** How likely the mention is right. */
  public static final Node TA_CONFIDENCE = term("taConfidence");

  private ItsRdf() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
