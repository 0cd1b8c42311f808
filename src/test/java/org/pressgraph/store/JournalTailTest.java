package org.pressgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTailTest {

  private static final Node GRAPH = NodeFactory.createURI("http://example.org/graph");
  private static final Triple TRIPLE =
      Triple.create(
          NodeFactory.createURI("http://example.org/s"),
          NodeFactory.createURI("http://example.org/p"),
          NodeFactory.createLiteralString("o"));

  @TempDir private Path folder;

  /**
   * Half a header, a header alone, a header with less data than it says, and one with other data.
   */
  @ParameterizedTest
  @ValueSource(ints = {10, 28, 40, 28 + 24, 28 + 60})
  void aDatabaseOpensWhoseJournalIsCutShort(int bytes) throws Exception {
    try (GraphStore store = GraphStore.openOrCreate(folder);
        GraphWriter writer = store.writer()) {
      writer.add(GRAPH, List.of(TRIPLE));
      writer.commit();
    }
    Path journal = folder.resolve("Data-0001").resolve("journal.jrnl");
    assertThat(journal).isEmptyFile();
    ByteBuffer entry = ByteBuffer.allocate(bytes);
    entry.putInt(0, 24);
    Files.write(journal, entry.array());
    try (GraphStore store = GraphStore.open(folder)) {
      boolean there = store.read(() -> store.dataset().getGraph(GRAPH).contains(TRIPLE));
      assertThat(there).isTrue();
    }
  }
}
