package org.pressgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
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
    return values(folder);
  }

  private static List<String> values(Path folder) {
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

  /** Data that must be on the disk are there; of the others the files are as old as can be. */
  @Test
  void aPowerFailureLosesNothingThatWasCommitted(@TempDir Path disk) throws IOException {
    Path data = folder.resolve("Data-0001");
    put(PAGE, "a", "b");
    try (GraphStore store = GraphStore.open(folder)) {
      copy(folder, disk, file -> true);
      for (int version = 0; version < 100; version++) {
        try (GraphWriter writer = store.writer()) {
          writer.put(PAGE, triples("b", "version " + version));
          writer.commit();
        }
        if (version % 50 == 49) {
          copy(data, disk.resolve("Data-0001"), file -> !isState(file));
          assertThat(values(disk)).containsExactlyInAnyOrder("b", "version " + version);
          copy(folder, disk, file -> true);
        }
      }
      // The journal does not grow for ever.
      assertThat(Files.size(data.resolve("journal.jrnl"))).isBetween(1L, 100_000L);
    }
    assertThat(data.resolve("journal.jrnl")).isEmptyFile();
    assertThat(values()).containsExactlyInAnyOrder("b", "version 99");
  }

  private static boolean isState(Path file) {
    return file.toString().endsWith(".bpt") || file.toString().endsWith(".bdf");
  }

  private static void copy(Path from, Path to, Predicate<Path> which) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).filter(which).toList()) {
        if (!file.toString().endsWith(".lock")) {
          Path target = to.resolve(from.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
