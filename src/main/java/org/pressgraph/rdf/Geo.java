package org.pressgraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of GeoSPARQL that the graph uses. */
public final class Geo {

  /** The namespace. */
  public static final String NS = "http://www.opengis.net/ont/geosparql#";

  /** A place on the earth. */
  public static final Node FEATURE = term("Feature");

  private Geo() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
