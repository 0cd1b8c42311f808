package org.pressgraph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.pressgraph.rdf.Org;
import org.pressgraph.rdf.PageGraphWriter.PageGraph;
import org.pressgraph.rdf.Schema;
import org.pressgraph.store.GraphWriter.Change;

/** Counts what page graphs hold, and what became of them in the database. */
final class GraphCounts {

  private final Map<Node, Long> byType = new HashMap<>();
  private final Map<Change, Long> byChange = new HashMap<>();
  private long pages;
  private long triples;

  void add(PageGraph graph, Change change) {
    pages++;
    triples += graph.triples().size();
    byChange.merge(change, 1L, Long::sum);
    for (Triple triple : graph.triples()) {
      if (triple.getPredicate().equals(RDF.type.asNode())) {
        byType.merge(triple.getObject(), 1L, Long::sum);
      }
    }
  }

  /** Pages of a file that need not be read again. */
  void addUnread(long count) {
    byChange.merge(Change.UNCHANGED, count, Long::sum);
  }

  BuildReport report(List<PageChange> changes, List<String> lapsed, long failed, double seconds) {
    long removed = changes.stream().filter(c -> c.change() == PageChange.Kind.REMOVED).count();
    return new BuildReport(
        pages,
        of(Schema.NEWS_ARTICLE),
        of(Schema.PERSON),
        of(Schema.ORGANIZATION),
        of(Schema.PLACE),
        of(Schema.EVENT),
        of(Schema.CREATIVE_WORK),
        of(Org.MEMBERSHIP),
        triples,
        byChange.getOrDefault(Change.ADDED, 0L),
        byChange.getOrDefault(Change.CHANGED, 0L),
        byChange.getOrDefault(Change.UNCHANGED, 0L),
        removed,
        failed,
        changes,
        lapsed,
        seconds);
  }

  private long of(Node type) {
    return byType.getOrDefault(type, 0L);
  }
}
