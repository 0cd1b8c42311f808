package org.pressgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.base.file.BufferChannelMem;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntry;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.junit.jupiter.api.Test;

/** A journal that is kept has what was committed and nothing else, on a disk that fails, too. */
class LastingJournalTest {

  private static final ComponentId COMPONENT = ComponentId.create(null, new byte[ComponentId.SIZE]);

  private static final int DATA = 24;
  private static final int ENTRY = 3 * Integer.BYTES + ComponentId.SIZE + DATA;

  private final BufferChannel file = BufferChannelMem.create("journal");
  private final Disk disk = new Disk(file);
  private final Journal journal = Journal.create(disk);
  private final LastingJournal lasting = new LastingJournal(journal, Stream.empty(), Runnable::run);

  /** A disk that writes a few bytes at a time, and may become full or fail. */
  private static final class Disk extends HeldChannel {

    private final BufferChannel file;
    private int most = Integer.MAX_VALUE;
    private long left = Long.MAX_VALUE;
    private boolean fails;

    Disk(BufferChannel file) {
      super(file);
      this.file = file;
    }

    @Override
    public int write(ByteBuffer bytes) {
      if (left == 0) {
        throw new RuntimeIOException("full");
      }
      int count = (int) Math.min(left, Math.min(most, bytes.remaining()));
      ByteBuffer some = bytes.duplicate().limit(bytes.position() + count);
      file.write(some);
      bytes.position(bytes.position() + count);
      left -= count;
      return count;
    }

    @Override
    public void sync() {
      if (fails) {
        throw new RuntimeIOException("broken");
      }
    }
  }

  private void prepare(int value) {
    lasting.hold();
    journal.write(JournalEntryType.REDO, COMPONENT, ByteBuffer.allocate(DATA).putInt(0, value));
  }

  /** As TDB2 does it. */
  private void commit(int value) {
    prepare(value);
    journal.startWrite();
    try {
      journal.writeJournal(JournalEntry.COMMIT);
      journal.sync();
      journal.truncate(0);
      journal.commitWrite();
    } finally {
      journal.endWrite();
    }
  }

  /** The values of the entries as they are read after a crash, 0 where one ends a transaction. */
  private List<Integer> entries() {
    List<Integer> values = new ArrayList<>();
    Journal.create(file)
        .entries()
        .forEachRemaining(
            entry ->
                values.add(
                    entry.getType() == JournalEntryType.COMMIT
                        ? 0
                        : entry.getByteBuffer().getInt(0)));
    return values;
  }

  @Test
  void keepsTransactions() {
    commit(1);
    commit(2);
    assertThat(entries()).containsExactly(1, 0, 2, 0);
  }

  @Test
  void writesAllOnADiskThatWritesLittleAtOnce() {
    disk.most = 7;
    commit(1);
    commit(2);
    assertThat(entries()).containsExactly(1, 0, 2, 0);
  }

  @Test
  void writesBehindNoEntryThatIsCutShort() {
    commit(1);
    for (int left = 0; left < ENTRY; left += 5) {
      disk.left = left;
      assertThatThrownBy(() -> prepare(2)).isInstanceOf(RuntimeIOException.class);
      disk.left = Long.MAX_VALUE;
    }
    commit(3);
    assertThat(entries()).containsExactly(1, 0, 3, 0);
  }

  @Test
  void keepsNoTransactionThatFailedAndCutsNoOther() {
    for (int i = 1; i <= 30; i++) {
      commit(i);
    }
    disk.fails = true;
    assertThatThrownBy(() -> commit(31)).isInstanceOf(RuntimeIOException.class);
    disk.fails = false;
    commit(32);
    assertThat(entries()).hasSize(62).doesNotContain(31).endsWith(30, 0, 32, 0);
  }

  @Test
  void isEmptiedWhenItIsLong() {
    for (int i = 1; i <= 3_000; i++) {
      commit(i);
      assertThat(file.size()).isLessThan(100_000);
    }
    disk.fails = true;
    assertThatThrownBy(() -> commit(4_000)).isInstanceOf(RuntimeIOException.class);
    disk.fails = false;
    commit(5_000);
    assertThat(entries()).doesNotContain(4_000).endsWith(3_000, 0, 5_000, 0);
  }
}
