package org.pressgraph.export;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.pressgraph.store.GraphStore;

/** A whole database, of which no more than a page is in memory at a time. */
final class WholeDatabase extends ExportSource {

  private final GraphStore store;
  private final DatasetGraph dataset;

  WholeDatabase(GraphStore store) {
    this.store = store;
    this.dataset = store.dataset();
  }

  @Override
  Graph union() {
    return dataset.getUnionGraph();
  }

  /** TDB2 gives the union of its graphs by an index of subjects, which keeps each together. */
  @Override
  void subjects(Consumer<List<Triple>> action) {
    Iterator<Quad> quads = dataset.find(Quad.unionGraph, Node.ANY, Node.ANY, Node.ANY);
    bySubject(
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return quads.hasNext();
          }

          @Override
          public Triple next() {
            return quads.next().asTriple();
          }
        },
        action);
  }

  @Override
  List<Node> graphs() {
    return store.graphNames();
  }

  @Override
  List<Triple> triples(Node graph) {
    return graph == null ? List.of() : sorted(dataset, graph);
  }

  @Override
  long weight(Triple triple) {
    long pages = 0;
    Iterator<Quad> quads =
        dataset.find(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    for (; quads.hasNext(); quads.next()) {
      pages++;
    }
    return pages;
  }
}
