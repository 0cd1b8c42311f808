package org.pressgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntry;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
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
  @ValueSource(ints = {10, 16, 30, 16 + 24, 16 + 60})
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

  @Test
  void entriesThatAreWholeStay() throws Exception {
    Path data = Files.createDirectories(folder.resolve("Data-0001"));
    Journal journal = Journal.create(Location.create(data.toString()));
    ComponentId component = ComponentId.create(null, new byte[ComponentId.SIZE]);
    journal.write(JournalEntryType.REDO, component, ByteBuffer.wrap(new byte[] {1, 2, 3}));
    journal.write(JournalEntryType.REDO, component, ByteBuffer.wrap(new byte[200_000]));
    journal.writeJournal(JournalEntry.COMMIT);
    journal.sync();
    journal.close();
    Path file = data.resolve("journal.jrnl");
    byte[] whole = Files.readAllBytes(file);

    JournalTail.cut(folder);
    assertThat(file).hasBinaryContent(whole);
    Files.write(file, new byte[] {0, 0, 0, 24, 5}, StandardOpenOption.APPEND);
    JournalTail.cut(folder);
    assertThat(file).hasBinaryContent(whole);
  }
}
