package org.pressgraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the Simple Event Model that the graph uses. */
public final class Sem {

  /** The namespace. */
  public static final String NS = "http://semanticweb.cs.vu.nl/2009/11/sem/";

  /** A happening. */
  public static final Node EVENT = term("Event");

  /** A participation in a happening. */
  public static final Node ROLE = term("Role");

  /** The kind of a reported happening. */
  public static final Node EVENT_TYPE = term("eventType");

  /** Where it was. */
  public static final Node HAS_PLACE = term("hasPlace");

  /** Who took part. */
  public static final Node HAS_ACTOR = term("hasActor");

  /** What a participant did. */
  public static final Node ROLE_TYPE = term("roleType");

  /** The first moment at which it can have begun. */
  public static final Node HAS_EARLIEST_BEGIN_TIME_STAMP = term("hasEarliestBeginTimeStamp");

  /** The last moment at which it can have ended. */
  public static final Node HAS_LATEST_END_TIME_STAMP = term("hasLatestEndTimeStamp");

  private Sem() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
