package org.pressgraph.export;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** Some graphs of a database, of which no more than a page is in memory at a time. */
final class SelectedGraphs extends ExportSource {

  private final DatasetGraph dataset;
  private final List<Node> names;
  private final Set<Node> selected;

  /** Takes these graphs, which are named in order. */
  SelectedGraphs(DatasetGraph dataset, List<Node> names) {
    this.dataset = dataset;
    this.names = List.copyOf(names);
    this.selected = new HashSet<>(names);
  }

  @Override
  Graph union() {
    return new GraphBase() {
      @Override
      protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return WrappedIterator.create(quads(pattern))
            .filterKeep(quad -> selected.contains(quad.getGraph()))
            .mapWith(Quad::asTriple)
            .filterKeep(new Once<>()::first);
      }
    };
  }

  /** The same statement of several graphs comes together, since the indexes end with the graph. */
  private Iterator<Quad> quads(Triple pattern) {
    return dataset.find(
        Node.ANY, pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
  }

  private static final class Once<T> {
    private T last;

    boolean first(T value) {
      boolean first = !value.equals(last);
      last = value;
      return first;
    }
  }

  /** A subject of several pages comes once for each. */
  @Override
  void subjects(Consumer<List<Triple>> action) {
    for (Node graph : names) {
      bySubject(triples(graph).iterator(), action);
    }
  }

  @Override
  List<Node> graphs() {
    return names;
  }

  @Override
  List<Triple> triples(Node graph) {
    return graph == null ? List.of() : sorted(dataset, graph);
  }

  @Override
  long weight(Triple triple) {
    return WrappedIterator.create(quads(triple))
        .filterKeep(quad -> selected.contains(quad.getGraph()))
        .toList()
        .size();
  }
}
