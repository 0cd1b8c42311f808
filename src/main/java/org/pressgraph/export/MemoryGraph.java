package org.pressgraph.export;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** A graph in memory: the answer of a query, the neighbourhood of an entity. */
final class MemoryGraph extends ExportSource {

  private final Graph graph;

  MemoryGraph(Graph graph) {
    this.graph = graph;
  }

  @Override
  Graph union() {
    return graph;
  }

  @Override
  void subjects(Consumer<List<Triple>> action) {
    bySubject(triples(null).iterator(), action);
  }

  @Override
  List<Node> graphs() {
    return List.of();
  }

  @Override
  List<Triple> triples(Node name) {
    return name == null ? graph.find().toList().stream().sorted(READABLE).toList() : List.of();
  }

  @Override
  long weight(Triple triple) {
    return 1;
  }
}
