package org.pressgraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the PROV ontology that the graph uses. */
public final class Prov {

  /** The namespace. */
  public static final String NS = "http://www.w3.org/ns/prov#";

  /** A run of the software. */
  public static final Node ACTIVITY = term("Activity");

  /** A source file. */
  public static final Node ENTITY = term("Entity");

  /** The software. */
  public static final Node SOFTWARE_AGENT = term("SoftwareAgent");

  /** The run that wrote a page graph. */
  public static final Node WAS_GENERATED_BY = term("wasGeneratedBy");

  /** The evidence of a fact, the file of a page. */
  public static final Node WAS_DERIVED_FROM = term("wasDerivedFrom");

  /** The software of a run. */
  public static final Node WAS_ASSOCIATED_WITH = term("wasAssociatedWith");

  /** A file that a run read. */
  public static final Node USED = term("used");

  private Prov() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
