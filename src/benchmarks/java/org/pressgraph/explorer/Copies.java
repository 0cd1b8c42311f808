package org.pressgraph.explorer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.GraphWriter;

/** A large database out of a small one: its graphs over and over, every thing under other names. */
final class Copies {

  private static final String BASE = "http://localhost:3030/";

  private Copies() {}

  /** Writes copies until there are so many triples; gives how many there are. */
  static long write(Path from, Path to, long wanted) throws IOException {
    List<Quad> quads = new ArrayList<>();
    try (GraphStore store = GraphStore.open(from)) {
      store.read(
          () -> {
            store.dataset().stream().forEach(quads::add);
            return null;
          });
    }
    long written = 0;
    try (GraphStore store = GraphStore.openOrCreate(to);
        GraphWriter writer = store.writer()) {
      for (int copy = 0; written < wanted; copy++) {
        Node graph = NodeFactory.createURI(BASE + "graph/copy" + copy);
        List<Triple> triples = new ArrayList<>();
        for (Quad quad : quads) {
          triples.add(Triple.create(renamed(quad.getSubject(), copy), quad.getPredicate(), renamed(quad.getObject(), copy)));
        }
        writer.put(graph, triples);
        writer.checkpoint();
        written += triples.size();
      }
      writer.commit();
    }
    return written;
  }

  /** Every copy has entities of its own but one in ten, which all share, as names in the news do. */
  private static Node renamed(Node node, int copy) {
    if (!node.isURI() || !node.getURI().startsWith(BASE) || (node.hashCode() & 0x7fffffff) % 10 == 0) {
      return node;
    }
    return NodeFactory.createURI(node.getURI().replaceFirst("^" + BASE + "([a-z]+)/", BASE + "$1/copy" + copy + "/"));
  }
}
