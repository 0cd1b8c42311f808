package org.pressgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.message.PressgraphException;

/** A database whose disk fails loses nothing, has nothing half, and goes on when the disk does. */
@Timeout(60)
class FailingDiskTest {

  private static final Node PAGE = NodeFactory.createURI("http://example.org/graph/a.txt");

  private static final int SEGMENT = 8 << 20;

  @TempDir private Path folder;

  private final List<FailingFile> files = new ArrayList<>();
  private GraphStore store;

  @BeforeEach
  void open() {
    GraphStore.openOrCreate(folder).close();
    DatasetGraph database = DatabaseMgr.connectDatasetGraph(folder.toString());
    JointCommit.use(
        TDBInternal.requireStorage(database),
        file -> {
          files.add(new FailingFile(file));
          return files.get(files.size() - 1);
        });
    store = GraphStore.open(folder);
    put(0);
  }

  @AfterEach
  void close() {
    each(file -> file.fails = false);
    store.close();
  }

  private void each(Consumer<FailingFile> change) {
    files.forEach(change);
  }

  private FailingFile journal() {
    return files.stream().filter(file -> file.getLabel().endsWith("jrnl")).findAny().orElseThrow();
  }

  /** A version has new terms, so that all files have other states. */
  private static List<Triple> triples(int version) {
    return IntStream.range(0, 40)
        .mapToObj(i -> NodeFactory.createURI("http://example.org/" + i + "/" + version))
        .map(term -> Triple.create(term, term, NodeFactory.createLiteralString("v " + term)))
        .toList();
  }

  private void put(int version) {
    try (GraphWriter writer = store.writer()) {
      writer.put(PAGE, triples(version));
      writer.commit();
    }
  }

  private static List<Triple> read(GraphStore store) {
    return store.read(
        () -> store.dataset().stream(PAGE, null, null, null).map(q -> q.asTriple()).toList());
  }

  /** What whoever opens the database finds after this process was killed. */
  private void assertThatAKillLeaves(int version) throws IOException {
    Path copy = Files.createTempDirectory(folder.getParent(), "killed");
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".lock")) {
          Path target = copy.resolve(folder.relativize(file).toString());
          Files.createDirectories(target.getParent());
          if (Files.size(file) < SEGMENT) {
            Files.copy(file, target);
          } else {
            // Whoever reads does not write there.
            Files.createLink(target, file);
          }
        }
      }
    }
    try (GraphStore killed = GraphStore.open(copy)) {
      assertThat(read(killed)).containsExactlyInAnyOrderElementsOf(triples(version));
    }
  }

  private void assertThatItIs(int version) throws IOException {
    assertThat(read(store)).containsExactlyInAnyOrderElementsOf(triples(version));
    assertThatAKillLeaves(version);
  }

  @Test
  void whatIsInTheJournalIsCommittedThoughStatesCannotBeWritten() throws IOException {
    each(file -> file.fails = file != journal());
    put(1);
    assertThatItIs(1);
    each(file -> file.left = file == journal() ? Long.MAX_VALUE : 3);
    for (int version = 2; version < 120; version++) {
      put(version);
    }
    assertThatItIs(119);
    assertThat(journal().size()).isGreaterThan(LastingJournal.LONG_BYTES);
    each(
        file -> {
          file.fails = false;
          file.left = Long.MAX_VALUE;
        });
    put(120);
    assertThat(journal().size()).isZero();
    assertThatItIs(120);
  }

  @Test
  void aTransactionThatCannotBeWrittenIsNoneAndOthersFollow() throws IOException {
    long before = journal().size();
    put(0);
    long bytes = journal().size() - before;
    for (int part = 1; part <= 6; part++) {
      journal().left = bytes * part / 6 - 1;
      assertThatThrownBy(() -> put(1))
          .isInstanceOf(PressgraphException.class)
          .hasMessageContainingAll(folder.toString(), "No space left on device");
      journal().left = Long.MAX_VALUE;
      assertThatItIs(0);
    }
    put(2);
    assertThatItIs(2);
  }

  @Test
  void aTransactionThatTheDiskDidNotKeepIsNoneAndOthersFollow() throws Exception {
    Runnable breaks = () -> journal().fails = true;
    for (int version = 2; version < 5; version++) {
      journal().step = breaks;
      assertThatThrownBy(() -> put(1)).isInstanceOf(RuntimeException.class);
      assertThatItIs(version == 2 ? 0 : version - 1);
      // Nobody else writes as long as the disk may have it.
      assertThatThrownBy(() -> put(1)).isInstanceOf(RuntimeException.class);
      journal().step = () -> {};
      journal().fails = false;
      int next = version;
      Thread other = new Thread(() -> put(next));
      other.start();
      other.join();
      assertThatItIs(version);
    }
  }

  @Test
  void anInterruptedThreadClosesNoFile() throws IOException {
    Thread.currentThread().interrupt();
    try {
      put(1);
    } catch (RuntimeException e) {
      // It may fail, but no other one after it.
    } finally {
      Thread.interrupted();
    }
    put(2);
    assertThatItIs(2);
  }
}
