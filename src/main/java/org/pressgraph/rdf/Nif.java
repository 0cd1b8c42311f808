package org.pressgraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the NLP Interchange Format (NIF 2.0 Core) that the graph uses. */
public final class Nif {

  /** The namespace. */
  public static final String NS = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

  /** The text of a page as a whole. */
  public static final Node CONTEXT = term("Context");

  /** A part of the text, by its offsets. */
  public static final Node OFFSET_BASED_STRING = term("OffsetBasedString");

  /** The raw text of a page. */
  public static final Node IS_STRING = term("isString");

  /** The page of which something is a part. */
  public static final Node REFERENCE_CONTEXT = term("referenceContext");

  /** The offset of the first character, in code points. */
  public static final Node BEGIN_INDEX = term("beginIndex");

  /** The offset after the last character, in code points. */
  public static final Node END_INDEX = term("endIndex");

  /** The characters of the part, without line breaks and padding. */
  public static final Node ANCHOR_OF = term("anchorOf");

  private Nif() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
