package org.pressgraph.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.pressgraph.rdf.Pg;
import org.pressgraph.rdf.Schema;

/**
 * Finds in a database the pieces of articles that go on elsewhere. To be used within one
 * transaction.
 */
public final class ContinuedPieces {

  private final DatasetGraph dataset;

  /**
   * Looks into a database.
   *
   * @param store the database
   */
  public ContinuedPieces(GraphStore store) {
    this.dataset = store.database();
  }

  /**
   * Where a piece stands.
   *
   * @param graph the graph of its page
   * @param article the piece
   * @param page its page
   */
  public record Place(Node graph, Node article, Node page) {}

  /**
   * All pieces, by what holds their pages together: the issue of a newspaper that is known, else
   * the folder (or the file of many pages) with the day as far as it is known.
   *
   * @return the places of the pieces, both in a fixed order
   */
  public Map<String, List<Place>> byIssue() {
    Map<String, TreeSet<Place>> found = new TreeMap<>();
    for (Node note : List.of(Pg.CONTINUED_FROM, Pg.CONTINUED_ON)) {
      Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, note, Node.ANY);
      while (quads.hasNext()) {
        Quad quad = quads.next();
        page(quad.getGraph(), quad.getSubject())
            .ifPresent(
                page ->
                    found
                        .computeIfAbsent(key(quad.getGraph(), page), key -> new TreeSet<>(BY_IRI))
                        .add(new Place(quad.getGraph(), quad.getSubject(), page)));
      }
    }
    Map<String, List<Place>> places = new TreeMap<>();
    found.forEach((key, set) -> places.put(key, new ArrayList<>(set)));
    return places;
  }

  private static final Comparator<Place> BY_IRI =
      Comparator.comparing(place -> place.article().getURI());

  private Optional<Node> page(Node graph, Node article) {
    Iterator<Quad> parts = dataset.find(graph, article, Schema.IS_PART_OF, Node.ANY);
    while (parts.hasNext()) {
      Node whole = parts.next().getObject();
      if (dataset.contains(graph, whole, RDF.type.asNode(), Pg.PAGE)) {
        return Optional.of(whole);
      }
    }
    return Optional.empty();
  }

  private String key(Node graph, Node page) {
    Optional<Node> issue = object(graph, page, Schema.IS_PART_OF);
    boolean shared =
        issue.isPresent()
            && object(graph, issue.get(), Schema.DATE_PUBLISHED).isPresent()
            && object(graph, issue.get(), Schema.IS_PART_OF).isPresent();
    if (shared) {
      return issue.get().getURI();
    }
    String file = text(graph, page, Pg.SOURCE_FILE).orElse("");
    boolean ofMany = page.getURI().matches(".*/\\d+") && !file.matches(".*/\\d+");
    String folder = ofMany ? file : file.substring(0, file.lastIndexOf('/') + 1);
    String day = issue.flatMap(i -> text(graph, i, Schema.DATE_PUBLISHED)).orElse("");
    return folder + " " + day;
  }

  /**
   * What a graph says of a thing.
   *
   * @param graph the graph
   * @param subject the thing
   * @param property the property
   * @return the first value as text
   */
  public Optional<String> text(Node graph, Node subject, Node property) {
    return object(graph, subject, property).map(Node::getLiteralLexicalForm);
  }

  private Optional<Node> object(Node graph, Node subject, Node property) {
    Iterator<Quad> found = dataset.find(graph, subject, property, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }
}
