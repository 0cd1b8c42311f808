package org.pressgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.base.file.BufferChannelMem;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.StateMgrBase;
import org.apache.jena.dboe.transaction.txn.StateMgrData;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntry;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.junit.jupiter.api.Test;

/** A journal that is kept has what was committed and nothing else, on a disk that fails, too. */
class LastingJournalTest {

  private static final int PARTS = 3;
  private static final int ENTRY = 3 * Integer.BYTES + ComponentId.SIZE;
  private static final int TRANSACTION = PARTS * (ENTRY + Long.BYTES) + ENTRY;

  /** So many transactions are kept until the journal is emptied. */
  private static final int KEPT = 3;

  private final FailingFile file = new FailingFile(BufferChannelMem.create("journal"));
  private final List<FailingFile> stateFiles =
      IntStream.range(0, PARTS)
          .mapToObj(part -> new FailingFile(BufferChannelMem.create("state " + part)))
          .toList();
  private final List<State> states = stateFiles.stream().map(State::new).toList();
  private final Journal journal = Journal.create(file);
  private final LastingJournal lasting =
      new LastingJournal(
          journal,
          List.<StateMgrBase>copyOf(states),
          (KEPT - 1) * TRANSACTION + 1,
          channel -> channel,
          Runnable::run);

  /** The value that was committed last, and that which is being committed. */
  private long committed;

  private long next;

  /** The state of one of the files of a database: a number, the same in all of them. */
  private static final class State extends StateMgrData {

    State(FailingFile file) {
      super(file, 0);
      file.sync();
    }

    void value(long value) {
      set(0, value);
    }
  }

  private static ComponentId id(int part) {
    byte[] bytes = new byte[ComponentId.SIZE];
    bytes[0] = (byte) part;
    return ComponentId.create(null, bytes);
  }

  private void prepare(long value) {
    next = value;
    lasting.hold();
    for (int part = 0; part < PARTS; part++) {
      states.get(part).value(value);
      journal.write(JournalEntryType.REDO, id(part), states.get(part).getState());
    }
    lasting.write();
  }

  /** As TDB2 does it. */
  private void commit(long value) {
    prepare(value);
    journal.startWrite();
    try {
      journal.writeJournal(JournalEntry.COMMIT);
      journal.sync();
      states.forEach(StateMgrBase::writeState);
      journal.truncate(0);
      journal.commitWrite();
    } finally {
      journal.endWrite();
    }
    committed = value;
  }

  /** The values of the transactions in a journal as they are read after a crash. */
  private static List<Long> transactions(byte[] journal) {
    List<Long> values = new ArrayList<>();
    List<Long> parts = new ArrayList<>();
    Iterator<JournalEntry> entries = Journal.create(file(journal)).entries();
    try {
      while (entries.hasNext()) {
        JournalEntry entry = entries.next();
        if (entry.getType() == JournalEntryType.COMMIT) {
          assertThat(parts).hasSize(PARTS).containsOnly(parts.get(0));
          values.add(parts.get(0));
          parts.clear();
        } else {
          parts.add(entry.getByteBuffer().getLong(0));
        }
      }
    } catch (TransactionException e) {
      // An entry that is cut short is the last one that counts.
    }
    return values;
  }

  private static BufferChannelMem file(byte[] bytes) {
    BufferChannelMem file = (BufferChannelMem) BufferChannelMem.create("copy");
    file.write(ByteBuffer.wrap(bytes));
    return file;
  }

  private List<Long> transactions() {
    return transactions(file.bytes());
  }

  /**
   * What a database would be after a crash, whichever files the disk has kept as they are and
   * whichever as they were when it had to have them: the same in all parts, and what was committed.
   */
  private void crash() {
    for (int kept = 0; kept < 1 << (PARTS + 1); kept++) {
      int files = kept;
      List<Long> found = transactions((files & 1) == 0 ? file.onDisk() : file.bytes());
      List<Long> values =
          IntStream.range(0, PARTS)
              .mapToObj(part -> valueAfterCrash(part, (files >> part & 2) == 0, found))
              .toList();
      assertThat(values).containsOnly(values.get(0));
      assertThat(values.get(0)).isIn(committed, next);
    }
  }

  private long valueAfterCrash(int part, boolean onDisk, List<Long> transactions) {
    FailingFile state = stateFiles.get(part);
    return transactions.isEmpty()
        ? ByteBuffer.wrap(onDisk ? state.onDisk() : state.bytes()).getLong()
        : transactions.get(transactions.size() - 1);
  }

  private void crashAtEachStep() {
    Stream.concat(Stream.of(file), stateFiles.stream()).forEach(each -> each.step = this::crash);
  }

  private static long[] upTo(int last) {
    return IntStream.rangeClosed(1, last).asLongStream().toArray();
  }

  private void commit(long[] values) {
    for (long value : values) {
      commit(value);
    }
  }

  @Test
  void keepsTransactionsUntilThereAreMany() {
    commit(upTo(KEPT - 1));
    assertThat(transactions()).containsExactly(1L, 2L);
    commit(KEPT);
    assertThat(file.size()).isZero();
    assertThat(stateFiles)
        .allSatisfy(state -> assertThat(ByteBuffer.wrap(state.onDisk()).getLong()).isEqualTo(KEPT));
  }

  @Test
  void neverHasAnythingButWhatWasCommittedWhereverPowerFails() {
    file.most = 25;
    stateFiles.get(1).most = 3;
    crashAtEachStep();
    commit(upTo(4 * KEPT + 1));
    assertThat(transactions()).containsExactly(4L * KEPT + 1);
  }

  @Test
  void isNotEmptiedBeforeTheDiskHasTheStates() {
    crashAtEachStep();
    stateFiles.get(1).fails = true;
    commit(upTo(KEPT));
    assertThat(transactions()).hasSize(KEPT);
    stateFiles.get(1).fails = false;
    stateFiles.get(2).left = 3;
    commit(KEPT + 1);
    assertThat(transactions()).hasSize(KEPT + 1);
    stateFiles.get(2).left = Long.MAX_VALUE;
    commit(KEPT + 2);
    assertThat(file.size()).isZero();
  }

  /** The system says once that it could not write, and forgets what it was. */
  @Test
  void writesAStateAgainThatTheDiskDidNotKeep() {
    stateFiles.get(0).fails = true;
    commit(upTo(KEPT));
    stateFiles.get(0).file().truncate(0);
    stateFiles.get(0).fails = false;
    crashAtEachStep();
    commit(upTo(KEPT + 1));
    assertThat(file.size()).isZero();
  }

  @Test
  void isWrittenAnewWhereItCouldNotBeEmptied() {
    commit(upTo(KEPT - 1));
    crashAtEachStep();
    Runnable crash = file.step;
    // The disk fails once the file is empty.
    file.step =
        () -> {
          crash.run();
          file.fails = file.size() == 0;
        };
    commit(KEPT);
    assertThatThrownBy(() -> commit(KEPT + 1)).isInstanceOf(RuntimeIOException.class);
    file.fails = false;
    file.step = crash;
    commit(KEPT + 2);
    assertThat(transactions()).containsExactly(KEPT + 2L);
  }

  @Test
  void writesBehindNoEntryThatIsCutShort() {
    commit(1);
    crashAtEachStep();
    for (int left = 0; left < TRANSACTION - ENTRY; left += 5) {
      file.left = left;
      assertThatThrownBy(() -> prepare(2)).isInstanceOf(RuntimeIOException.class);
      file.left = Long.MAX_VALUE;
    }
    commit(3);
    assertThat(transactions()).containsExactly(1L, 3L);
  }

  @Test
  void keepsNoTransactionThatFailedAndCutsNoOther() {
    for (int before = 0; before < 2 * KEPT; before++) {
      crashAtEachStep();
      for (int left = 0; left <= ENTRY; left += 7) {
        file.left = TRANSACTION - ENTRY + left;
        file.fails = left == ENTRY;
        assertThatThrownBy(() -> commit(-1)).isInstanceOf(RuntimeIOException.class);
        file.left = Long.MAX_VALUE;
        file.fails = false;
        lasting.hold();
        assertThat(transactions()).doesNotContain(-1L);
        next = committed;
      }
      commit(committed + 1);
      assertThat(transactions()).hasSize((before + 1) % KEPT).doesNotContain(-1L);
    }
  }
}
