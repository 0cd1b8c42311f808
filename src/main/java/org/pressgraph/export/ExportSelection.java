package org.pressgraph.export;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.rdf.Schema;
import org.pressgraph.store.GraphStore;

/** Chooses what of a database is exported. */
final class ExportSelection {

  private ExportSelection() {}

  /** What a request asks for; to be called and used within one reading transaction. */
  static ExportSource of(GraphStore store, ExportRequest request) {
    boolean dated = request.from().isPresent() || request.to().isPresent();
    if (request.query().isPresent()) {
      if (dated || request.entity().isPresent()) {
        throw new PressgraphException("usage.export-query");
      }
      return new MemoryGraph(answer(store, request.query().get()));
    }
    ExportSource source =
        dated
            ? new SelectedGraphs(store.dataset(), pagesOf(store, request))
            : new WholeDatabase(store);
    return request
        .entity()
        .<ExportSource>map(
            iri -> new MemoryGraph(Neighbourhood.of(source.union(), iri, request.hops())))
        .orElse(source);
  }

  private static Graph answer(GraphStore store, ExportRequest.NamedQuery asked) {
    Query query = QueryRunner.parse(asked.name(), asked.text());
    Graph graph = GraphFactory.createDefaultGraph();
    try (QueryExec execution = QueryExec.dataset(store.dataset()).query(query).build()) {
      if (query.isConstructType()) {
        execution.construct(graph);
      } else if (query.isDescribeType()) {
        execution.describe(graph);
      } else {
        throw new PressgraphException("usage.export-construct");
      }
    }
    return graph;
  }

  /**
   * The graphs of the pages of some days, in order. A page's day is that of its issue, else the
   * last one that its articles were filed on; pages without a day are none of them.
   */
  private static List<Node> pagesOf(GraphStore store, ExportRequest request) {
    Map<String, Node> pages = new TreeMap<>();
    days(store, Schema.DATE_CREATED).forEach((graph, day) -> select(graph, day, request, pages));
    days(store, Schema.DATE_PUBLISHED)
        .forEach(
            (graph, day) -> {
              pages.remove(graph.getURI());
              select(graph, day, request, pages);
            });
    return List.copyOf(pages.values());
  }

  private static void select(
      Node graph, LocalDate day, ExportRequest request, Map<String, Node> pages) {
    boolean early = request.from().filter(day::isBefore).isPresent();
    boolean late = request.to().filter(day::isAfter).isPresent();
    if (!early && !late) {
      pages.put(graph.getURI(), graph);
    }
  }

  private static Map<Node, LocalDate> days(GraphStore store, Node property) {
    Map<Node, LocalDate> days = new HashMap<>();
    Iterator<Quad> quads = store.dataset().find(Node.ANY, Node.ANY, property, Node.ANY);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      String text = quad.getObject().getLiteralLexicalForm();
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        days.merge(quad.getGraph(), LocalDate.parse(text), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return days;
  }
}
