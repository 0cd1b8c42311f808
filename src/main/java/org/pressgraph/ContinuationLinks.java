package org.pressgraph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.pressgraph.rdf.Iris;
import org.pressgraph.rdf.Pg;
import org.pressgraph.rdf.Schema;
import org.pressgraph.rdf.WholeArticle;
import org.pressgraph.resolve.ContinuationMatcher;
import org.pressgraph.resolve.ContinuationMatcher.Piece;
import org.pressgraph.store.ContinuedPieces;
import org.pressgraph.store.ContinuedPieces.Place;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.GraphWriter;

/**
 * Links the pieces of articles that go on on other pages, once the pages are stored: the links of
 * each issue stand in a graph of their own, so that the graph of a page depends on that page alone.
 * The text of one issue at a time is held.
 */
final class ContinuationLinks {

  private final GraphStore store;
  private final GraphWriter writer;
  private final Iris iris;

  ContinuationLinks(GraphStore store, GraphWriter writer, Iris iris) {
    this.store = store;
    this.writer = writer;
    this.iris = iris;
  }

  /** Brings the links up to date with the pages; those of which nothing changed are passed over. */
  void update(List<PageChange> changes) {
    Set<Node> changed = new HashSet<>();
    changes.forEach(change -> changed.add(iris.page(change.page())));
    Map<String, List<Place>> issues = store.read(() -> new ContinuedPieces(store).byIssue());
    Set<Node> stale = new LinkedHashSet<>(store.read(this::linkGraphs));
    for (Map.Entry<String, List<Place>> issue : issues.entrySet()) {
      Node graph = WholeArticle.graph(iris, issue.getKey());
      stale.remove(graph);
      if (concerns(issue.getValue(), changed) || !isWhole(graph, issue.getValue())) {
        List<Triple> links = store.read(() -> links(issue.getValue()));
        writer.put(graph, links);
        writer.checkpoint();
      }
    }
    stale.forEach(writer::remove);
    writer.commit();
  }

  private List<Node> linkGraphs() {
    return store.graphNames().stream().filter(g -> WholeArticle.isGraph(iris, g)).toList();
  }

  private static boolean concerns(List<Place> places, Set<Node> changed) {
    return places.stream().anyMatch(place -> changed.contains(place.page()));
  }

  /**
   * Whether there are links, as a build that was broken off leaves none, and all lead somewhere.
   */
  private boolean isWhole(Node graph, List<Place> places) {
    Set<Node> there = new HashSet<>();
    places.forEach(place -> there.add(place.article()));
    List<Triple> links = writer.triples(graph);
    return (places.size() == 1 || !links.isEmpty())
        && links.stream()
            .filter(triple -> triple.getPredicate().equals(Schema.IS_PART_OF))
            .allMatch(triple -> there.contains(triple.getSubject()));
  }

  private List<Triple> links(List<Place> places) {
    ContinuedPieces pieces = new ContinuedPieces(store);
    List<Piece> found = new ArrayList<>();
    for (Place place : places) {
      Node graph = place.graph();
      found.add(
          new Piece(
              place.article().getURI(),
              pieces.text(graph, place.page(), Schema.POSITION),
              pieces.text(graph, place.article(), Pg.CONTINUED_FROM),
              pieces.text(graph, place.article(), Pg.CONTINUED_ON),
              pieces.text(graph, place.article(), Schema.HEADLINE),
              pieces.text(graph, place.article(), Schema.ARTICLE_BODY).orElse("")));
    }
    List<Triple> links = new ArrayList<>();
    for (List<Piece> whole : ContinuationMatcher.match(found)) {
      Optional<String> title = whole.stream().flatMap(p -> p.title().stream()).findFirst();
      List<Node> nodes = whole.stream().map(p -> NodeFactory.createURI(p.id())).toList();
      links.addAll(new WholeArticle(title, nodes).triples(iris));
    }
    return links;
  }
}
