package org.pressgraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the Organization ontology that the graph uses. */
public final class Org {

  /** The namespace. */
  public static final String NS = "http://www.w3.org/ns/org#";

  /** An organization. */
  public static final Node ORGANIZATION = term("Organization");

  /** A post that somebody holds. */
  public static final Node MEMBERSHIP = term("Membership");

  /** Who holds the post. */
  public static final Node MEMBER = term("member");

  /** The body in which the post is. */
  public static final Node HAS_ORGANIZATION = term("organization");

  /** The title of the post. */
  public static final Node ROLE = term("role");

  /** When the post is held. */
  public static final Node MEMBER_DURING = term("memberDuring");

  /** The body of which a body is part. */
  public static final Node SUB_ORGANIZATION_OF = term("subOrganizationOf");

  private Org() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
