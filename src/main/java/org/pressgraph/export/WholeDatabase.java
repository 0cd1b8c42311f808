package org.pressgraph.export;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
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

  /**
   * TDB2 gives all its graphs by an index of subjects, which keeps together what several graphs
   * say; the union that it offers would keep every statement in memory to know it again.
   */
  @Override
  void subjects(Consumer<List<Triple>> action) {
    Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    bySubject(Iter.distinctAdjacent(Iter.map(quads, Quad::asTriple)), action);
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
