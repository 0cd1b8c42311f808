package org.pressgraph.explorer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.pressgraph.rdf.Iris;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.GraphWriter;
import org.pressgraph.store.Inferences;

/** A large database out of a small one: its page graphs over and over, things under other names. */
final class Copies {

  private static final String BASE = Iris.DEFAULT_BASE;
  private static final String PAGES = BASE + "graph/";

  private Copies() {}

  /** Writes copies until there are so many triples; gives how many there are. */
  static long write(Path from, Path to, long wanted) {
    Map<Node, List<Triple>> graphs = read(from);
    long written = 0;
    try (GraphStore store = GraphStore.openOrCreate(to)) {
      try (GraphWriter writer = store.writer()) {
        for (Map.Entry<Node, List<Triple>> graph : graphs.entrySet()) {
          if (!graph.getKey().getURI().startsWith(PAGES)) {
            writer.put(graph.getKey(), graph.getValue());
            written += graph.getValue().size();
          }
        }
        for (int copy = 0; written < wanted; copy++) {
          for (Map.Entry<Node, List<Triple>> graph : graphs.entrySet()) {
            if (graph.getKey().getURI().startsWith(PAGES)) {
              written += copy(graph.getKey(), graph.getValue(), copy, writer);
            }
          }
        }
        writer.commit();
      }
      try (GraphWriter writer = store.writer()) {
        new Inferences(store, new Iris(BASE)).refresh(writer);
      }
      store.compactIfSwollen();
    }
    return written;
  }

  private static long copy(Node graph, List<Triple> triples, int copy, GraphWriter writer) {
    String name = graph.getURI().substring(PAGES.length());
    List<Triple> copied =
        triples.stream()
            .map(
                triple ->
                    Triple.create(
                        renamed(triple.getSubject(), copy),
                        triple.getPredicate(),
                        renamed(triple.getObject(), copy)))
            .toList();
    writer.put(NodeFactory.createURI(PAGES + "copy" + copy + "/" + name), copied);
    writer.checkpoint();
    return copied.size();
  }

  private static Map<Node, List<Triple>> read(Path from) {
    try (GraphStore store = GraphStore.open(from)) {
      return store.read(
          () -> {
            Map<Node, List<Triple>> graphs = new LinkedHashMap<>();
            store.dataset().stream()
                .forEach(
                    quad ->
                        graphs
                            .computeIfAbsent(quad.getGraph(), name -> new ArrayList<>())
                            .add(quad.asTriple()));
            return graphs;
          });
    }
  }

  /**
   * Every copy has things of its own, and with them as many entities of each name; but one entity in
   * ten is the same in all, as those are of which every page speaks.
   */
  private static Node renamed(Node node, int copy) {
    if (!node.isURI() || !node.getURI().startsWith(BASE)) {
      return node;
    }
    String rest = node.getURI().substring(BASE.length());
    boolean entity = rest.matches("(person|organization|place)/.*");
    boolean shared =
        rest.matches("(role|run|software)/.*")
            || (entity && (rest.hashCode() & 0x7fffffff) % 10 == 0);
    return shared
        ? node
        : NodeFactory.createURI(BASE + rest.replaceFirst("/", "/copy" + copy + "/"));
  }
}
