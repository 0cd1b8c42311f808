package org.pressgraph.rdf;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;

/**
 * An article as it was written, of which pieces stand on several pages. It goes by its first piece.
 *
 * @param title the headline, where a piece has one
 * @param pieces the IRIs of its pieces, in their order
 */
public record WholeArticle(Optional<String> title, List<Node> pieces) {

  /** Checks that there are pieces and keeps the list as it is now. */
  public WholeArticle {
    Objects.requireNonNull(title, "title");
    pieces = List.copyOf(pieces);
    if (pieces.size() < 2) {
      throw new IllegalArgumentException("pieces: " + pieces);
    }
  }

  /**
   * The article as triples.
   *
   * @param iris mints the IRIs of the database
   * @return its triples
   */
  public Collection<Triple> triples(Iris iris) {
    TripleCollector out = new TripleCollector();
    Node node = iris.whole(pieces.get(0));
    out.type(node, Pg.WHOLE_ARTICLE);
    out.chinese(node, RDFS.label.asNode(), title.orElse("…"));
    title.ifPresent(t -> out.string(node, Schema.HEADLINE, t));
    for (Node piece : pieces) {
      out.add(piece, Schema.IS_PART_OF, node);
      out.add(piece, DCTerms.isPartOf.asNode(), node);
    }
    return out.triples();
  }

  /**
   * The graph that holds the articles of an issue that stand on several pages.
   *
   * @param iris mints the IRIs of the database
   * @param issue what holds the pages together
   * @return the IRI of the graph
   */
  public static Node graph(Iris iris, String issue) {
    return NodeFactory.createURI(iris.base() + GRAPHS + Iris.escape(issue));
  }

  /**
   * Tells whether a graph is such a one.
   *
   * @param iris mints the IRIs of the database
   * @param graph the IRI of a graph
   * @return whether it holds articles that stand on several pages
   */
  public static boolean isGraph(Iris iris, Node graph) {
    return graph.isURI() && graph.getURI().startsWith(iris.base() + GRAPHS);
  }

  private static final String GRAPHS = "continuations/";
}
