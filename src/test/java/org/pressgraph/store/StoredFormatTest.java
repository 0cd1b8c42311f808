package org.pressgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we write faster than TDB2 is what TDB2 itself reads, and the other way round. */
class StoredFormatTest {

  private static final Node PAGE = NodeFactory.createURI("http://example.org/graph/a.txt");
  private static final Node OTHER = NodeFactory.createURI("http://example.org/graph/b.txt");

  @TempDir private Path folder;

  private static List<Triple> triples(String... values) {
    Node property = NodeFactory.createURI("http://example.org/p");
    return Stream.of(values)
        .map(value -> Triple.create(PAGE, property, NodeFactory.createLiteralString(value)))
        .toList();
  }

  private void put(Node page, String... values) {
    try (GraphStore store = GraphStore.openOrCreate(folder);
        GraphWriter writer = store.writer()) {
      writer.put(page, triples(values));
      writer.commit();
    }
  }

  /** What Jena reads without us. */
  private List<String> values() {
    DatasetGraph database = DatabaseMgr.connectDatasetGraph(folder.toString());
    try {
      return Txn.calculateRead(database, () -> Iter.toList(database.find())).stream()
          .map(quad -> quad.getObject().getLiteralLexicalForm())
          .toList();
    } finally {
      TDBInternal.expel(database);
    }
  }

  @Test
  void jenaReadsWhatWeWrite() {
    put(PAGE, "a", "b");
    put(PAGE, "b", "c");
    put(OTHER, "d");
    assertThat(values()).containsExactlyInAnyOrder("b", "c", "d");
  }

  @Test
  void weReadWhatJenaWrites() {
    put(PAGE, "a");
    DatasetGraph database = DatabaseMgr.connectDatasetGraph(folder.toString());
    try {
      Txn.executeWrite(
          database, () -> triples("b").forEach(t -> database.add(Quad.create(OTHER, t))));
    } finally {
      TDBInternal.expel(database);
    }
    put(PAGE, "c");
    assertThat(values()).containsExactlyInAnyOrder("b", "c");
  }

  @Test
  void termsAreReadAfterATransactionWasGivenUp() {
    put(PAGE, "a");
    try (GraphStore store = GraphStore.open(folder)) {
      try (GraphWriter writer = store.writer()) {
        writer.put(OTHER, triples("b".repeat(300_000)));
      }
      assertThat(store.read(() -> store.dataset().stream().count())).isEqualTo(1);
      try (GraphWriter writer = store.writer()) {
        writer.put(OTHER, triples("c", "d".repeat(300_000)));
        writer.commit();
      }
    }
    assertThat(values()).containsExactlyInAnyOrder("a", "c", "d".repeat(300_000));
  }
}
