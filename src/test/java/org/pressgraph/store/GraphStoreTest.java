package org.pressgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.rdf.DatasetDescription;
import org.pressgraph.rdf.Iris;
import org.pressgraph.store.GraphWriter.Change;

class GraphStoreTest {

  private static final Node PAGE = NodeFactory.createURI("http://example.org/graph/a.txt");
  private static final Node OTHER = NodeFactory.createURI("http://example.org/graph/b.txt");

  @TempDir private Path folder;

  @Test
  void keepsWhatWasPutAcrossOpenings() {
    try (GraphStore store = GraphStore.openOrCreate(folder);
        GraphWriter writer = store.writer()) {
      assertThat(writer.put(PAGE, triples("a", "b"))).isEqualTo(Change.ADDED);
      writer.commit();
    }
    try (GraphStore store = GraphStore.open(folder)) {
      assertThat(quads(store)).hasSize(2);
    }
  }

  @Test
  void aGraphPutAgainSaysOnlyWhatItSaysNow() {
    try (GraphStore store = GraphStore.openOrCreate(folder);
        GraphWriter writer = store.writer()) {
      writer.put(OTHER, triples("z"));
      writer.put(PAGE, triples("a", "b"));
      assertThat(writer.put(PAGE, triples("b", "c"))).isEqualTo(Change.CHANGED);
      assertThat(writer.put(PAGE, triples("c", "b"))).isEqualTo(Change.UNCHANGED);
      writer.commit();
      assertThat(quads(store))
          .extracting(q -> q.getObject().getLiteralLexicalForm())
          .containsExactlyInAnyOrder("z", "b", "c");
    }
  }

  @Test
  void whatWasNotCommittedIsNotThere() {
    try (GraphStore store = GraphStore.openOrCreate(folder)) {
      try (GraphWriter writer = store.writer()) {
        writer.put(PAGE, triples("a"));
        writer.commit();
      }
      try (GraphWriter writer = store.writer()) {
        writer.put(OTHER, triples("b"));
      }
      assertThat(quads(store)).hasSize(1);
    }
  }

  @Test
  void aLongTransactionEndsAtACheckpoint() {
    List<Triple> many = new ArrayList<>();
    for (int i = 0; i < GraphWriter.TRIPLES_A_TRANSACTION; i++) {
      many.add(triple("value " + i));
    }
    try (GraphStore store = GraphStore.openOrCreate(folder)) {
      try (GraphWriter writer = store.writer()) {
        writer.put(OTHER, triples("a"));
        assertThat(writer.checkpoint()).isFalse();
        writer.put(PAGE, many);
        assertThat(store.dataset().transactionMode()).isEqualTo(ReadWrite.WRITE);
        assertThat(writer.checkpoint()).isTrue();
        assertThat(store.dataset().isInTransaction()).isFalse();
        writer.put(OTHER, triples("b"));
        assertThat(store.dataset().transactionMode()).isEqualTo(ReadWrite.WRITE);
      }
      assertThat(quads(store)).hasSize(GraphWriter.TRIPLES_A_TRANSACTION + 1);
    }
  }

  @Test
  void aGraphCanBeReadAndRemovedInItsTransaction() {
    try (GraphStore store = GraphStore.openOrCreate(folder);
        GraphWriter writer = store.writer()) {
      writer.put(PAGE, triples("a", "b"));
      assertThat(writer.triples(PAGE)).containsExactlyInAnyOrderElementsOf(triples("a", "b"));
      writer.put(OTHER, triples("a"));
      assertThat(writer.remove(PAGE)).isTrue();
      assertThat(writer.remove(PAGE)).isFalse();
      writer.commit();
      assertThat(quads(store)).extracting(Quad::getGraph).containsExactly(OTHER);
    }
  }

  @Test
  void changesOfOneTransactionFollowEachOther() {
    Node subject = triple("a").getSubject();
    Triple elsewhere = Triple.create(PAGE, triple("a").getPredicate(), OTHER);
    try (GraphStore store = GraphStore.openOrCreate(folder);
        GraphWriter writer = store.writer()) {
      writer.put(PAGE, triples("a", "b"));
      assertThat(writer.put(PAGE, triples("b"))).isEqualTo(Change.CHANGED);
      writer.add(PAGE, List.of(elsewhere));
      assertThat(writer.putSubject(PAGE, subject, triples("c", "d"))).isEqualTo(Change.CHANGED);
      writer.putSubject(PAGE, subject, triples("d", "b"));
      writer.add(PAGE, triples("b", "e"));
      writer.put(OTHER, triples("a"));
      writer.remove(OTHER);
      writer.add(OTHER, triples("f"));
      assertThat(writer.triples(PAGE))
          .containsExactlyInAnyOrder(elsewhere, triple("b"), triple("d"), triple("e"));
      writer.put(PAGE, triples("g"));
      writer.commit();
      assertThat(quads(store))
          .containsExactlyInAnyOrder(
              Quad.create(PAGE, triple("g")), Quad.create(OTHER, triple("f")));
      assertThat(store.read(() -> new Compaction(store).quads())).isEqualTo(2);
    }
  }

  /** Many changes are made by several threads, and each order of the quads has all of them. */
  @Test
  void manyChangesAreInEveryIndexOrInNone() {
    List<Triple> many = new ArrayList<>();
    for (int i = 0; i < 150_000; i++) {
      many.add(triple("value " + i));
    }
    try (GraphStore store = GraphStore.openOrCreate(folder)) {
      put(store, "there");
      try (GraphWriter writer = store.writer()) {
        writer.put(OTHER, many);
      }
      assertThat(quads(store)).hasSize(1);
      try (GraphWriter writer = store.writer()) {
        writer.put(OTHER, many);
        writer.put(PAGE, List.of());
        writer.put(OTHER, many.subList(0, 100_000));
        writer.commit();
      }
      Triple last = many.get(99_999);
      Triple gone = many.get(100_000);
      store.read(
          () -> {
            for (Node g : List.of(OTHER, Node.ANY)) {
              for (Node s : List.of(last.getSubject(), Node.ANY)) {
                for (Node p : List.of(last.getPredicate(), Node.ANY)) {
                  assertThat(store.dataset().stream(g, s, p, last.getObject())).hasSize(1);
                  assertThat(store.dataset().stream(g, s, p, gone.getObject())).isEmpty();
                }
              }
            }
            assertThat(store.dataset().stream(OTHER, last.getSubject(), null, null).count())
                .isEqualTo(100_000);
            return null;
          });
    }
  }

  @Test
  void aNodeIsRenamedInAllGraphsAtOnce() {
    Node old = NodeFactory.createURI("http://example.org/old");
    Node other = NodeFactory.createURI("http://example.org/other");
    Node now = NodeFactory.createURI("http://example.org/new");
    Node says = NodeFactory.createURI("http://example.org/p");
    try (GraphStore store = GraphStore.openOrCreate(folder);
        GraphWriter writer = store.writer()) {
      writer.put(PAGE, List.of(Triple.create(old, says, other), Triple.create(other, says, old)));
      writer.put(OTHER, triples("a"));
      writer.commit();
      assertThat(writer.rename(Map.of(old, now, other, old))).containsExactly(PAGE);
      writer.commit();
      assertThat(store.read(() -> writer.triples(PAGE)))
          .containsExactlyInAnyOrder(Triple.create(now, says, old), Triple.create(old, says, now));
    }
  }

  @Test
  void remembersItsBase() {
    Iris iris = new Iris("http://example.org/press/");
    try (GraphStore store = GraphStore.openOrCreate(folder);
        GraphWriter writer = store.writer()) {
      assertThat(store.baseIri()).isEmpty();
      // A page may speak of the base of another data set.
      writer.put(
          PAGE,
          List.of(
              Triple.create(
                  PAGE,
                  org.apache.jena.vocabulary.VOID.uriSpace.asNode(),
                  NodeFactory.createLiteralString("http://other.org/"))));
      writer.put(Iris.datasetOf(iris.base()), DatasetDescription.triples(iris));
      writer.commit();
      assertThat(store.baseIri()).contains("http://example.org/press/");
    }
  }

  @Test
  void opensACompactedDatabase() {
    compactAndOpen();
  }

  @Test
  void opensACompactedDatabaseWhereDigitsAreOthers() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      compactAndOpen();
    } finally {
      Locale.setDefault(before);
    }
  }

  private void compactAndOpen() {
    try (GraphStore store = GraphStore.openOrCreate(folder)) {
      try (GraphWriter writer = store.writer()) {
        writer.put(PAGE, triples("a"));
        writer.commit();
      }
      store.compact();
    }
    assertThat(folder.resolve("Data-0001")).doesNotExist();
    try (GraphStore store = GraphStore.openOrCreate(folder)) {
      assertThat(quads(store)).hasSize(1);
    }
  }

  /** A reader that is slow holds up the removal of the old data, and nobody else. */
  @Test
  void compactionBlocksNoReader() throws Exception {
    try (GraphStore store = GraphStore.openOrCreate(folder)) {
      put(store, "a");
      CountDownLatch reading = new CountDownLatch(1);
      CountDownLatch enough = new CountDownLatch(1);
      ExecutorService threads = Executors.newFixedThreadPool(2);
      try {
        Future<Integer> slow =
            threads.submit(
                () ->
                    store.read(
                        () -> {
                          reading.countDown();
                          await(enough);
                          return store.dataset().stream().toList().size();
                        }));
        await(reading);
        Future<?> compaction = threads.submit(store::compact);
        for (int i = 0; i < 600 && Space.generations(folder).size() < 2; i++) {
          Thread.sleep(50);
        }
        assertThat(quads(store)).hasSize(1);
        put(store, "b");
        assertThat(quads(store)).hasSize(2);
        assertThat(compaction.isDone()).isFalse();
        enough.countDown();
        assertThat(slow.get()).isEqualTo(1);
        compaction.get();
        assertThat(quads(store)).hasSize(2);
        assertThat(Space.generations(folder)).hasSize(1);
      } finally {
        enough.countDown();
        threads.shutdown();
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(GraphStore store, String value) {
    try (GraphWriter writer = store.writer()) {
      writer.add(PAGE, triples(value));
      writer.commit();
    }
  }

  @Test
  void aDatabaseThatSwellsIsCompacted() {
    try (GraphStore store = GraphStore.openOrCreate(folder)) {
      boolean compacted = false;
      long largest = 0;
      for (int version = 0; version < 12; version++) {
        List<Triple> page = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
          page.add(triple("version " + version + " of " + i));
        }
        try (GraphWriter writer = store.writer()) {
          writer.put(PAGE, page);
          writer.commit();
        }
        compacted |= store.compactIfSwollen();
        largest = Math.max(largest, store.usedBytes());
      }
      assertThat(compacted).isTrue();
      assertThat(largest).isLessThan(8L << 20);
      assertThat(store.compactIfSwollen()).isFalse();
      assertThat(quads(store)).hasSize(3000);
    }
  }

  @Test
  void staysOpenUntilTheLastOneCloses() {
    try (GraphStore first = GraphStore.openOrCreate(folder)) {
      GraphStore second = GraphStore.open(folder);
      second.close();
      second.close();
      assertThat(quads(first)).isEmpty();
    }
  }

  @Test
  void opensOnlyWhatIsADatabase() throws IOException {
    assertThatThrownBy(() -> GraphStore.open(folder))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("no database here");
    Files.writeString(folder.resolve("letter.txt"), "Dear");
    assertThatThrownBy(() -> GraphStore.openOrCreate(folder))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("other files");
    assertThatThrownBy(() -> GraphStore.openOrCreate(folder.resolve("letter.txt")))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("letter.txt")
        .hasMessageContaining("it is a file, not a folder");
  }

  @Test
  void saysWhichProcessHoldsTheDatabase() throws Exception {
    try (GraphStore store = GraphStore.openOrCreate(folder)) {
      assertThat(quads(store)).isEmpty();
    }
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(holder.inputReader().readLine()).startsWith("open");
      assertThatThrownBy(() -> GraphStore.open(folder))
          .isInstanceOf(PressgraphException.class)
          .hasMessageContaining("process " + holder.pid() + " holds this database");
    } finally {
      holder.destroyForcibly().waitFor();
    }
    try (GraphStore store = GraphStore.open(folder)) {
      assertThat(quads(store)).isEmpty();
    }
  }

  /** Opens a database in another process, says so and waits to be killed. */
  static final class Holder {
    public static void main(String[] args) throws Exception {
      try (GraphStore store = GraphStore.open(Path.of(args[0]))) {
        System.out.println("open " + store.folder());
        Thread.sleep(60_000);
      }
    }
  }

  private static List<Quad> quads(GraphStore store) {
    return store.read(() -> store.dataset().stream().toList());
  }

  private static List<Triple> triples(String... values) {
    return java.util.Arrays.stream(values).map(GraphStoreTest::triple).toList();
  }

  private static Triple triple(String value) {
    return Triple.create(
        NodeFactory.createURI("http://example.org/s"),
        NodeFactory.createURI("http://example.org/p"),
        NodeFactory.createLiteralString(value));
  }
}
