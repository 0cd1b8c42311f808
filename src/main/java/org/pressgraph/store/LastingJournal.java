package org.pressgraph.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.data.TransBinaryDataFile;
import org.apache.jena.dboe.transaction.txn.StateMgrBase;
import org.apache.jena.dboe.transaction.txn.TransactionalComponent;
import org.apache.jena.dboe.transaction.txn.journal.Journal;

/**
 * Keeps what was committed in the journal of a database for many transactions. TDB2 waits for the
 * disk three times after the data are there: for the journal, for the states of all files (their
 * lengths and the roots of trees), and for the journal once more, which it has emptied. But an
 * entry of the journal has the states of all files, and whoever opens a database takes over those
 * of the last entry that was committed, be it once or once more. So the states need not be on the
 * disk as long as the journal has them: they are when the journal has grown long, and when the
 * database is closed, and only then it is emptied. Of the three waits one is left.
 *
 * <p>A journal is never emptied in part: an entry that stood behind the end of a new one would look
 * as if it had been committed last. And nothing is written behind an entry that is not whole, since
 * whoever reads the journal stops there: what a transaction that failed has left is cut off before
 * the next one writes. TDB2 does not do it, nor does it know where: it counts a byte too few for
 * each transaction.
 */
final class LastingJournal {

  /** From so many bytes on the journal is emptied: about eighty transactions. */
  private static final long LONG_BYTES = 1 << 16;

  private final Journal journal;
  private final VarHandle channel;
  private final Executor threads;
  private final List<HeldChannel> states;

  /** Whether all files have the states of the last entry that was committed. */
  private boolean inStep = true;

  /**
   * For the files of a database, without transactions.
   *
   * @param threads where files are written that an interrupted thread would close
   */
  LastingJournal(Journal journal, Stream<TransactionalComponent> files, Executor threads) {
    this.journal = journal;
    this.threads = threads;
    try {
      this.channel =
          MethodHandles.privateLookupIn(Journal.class, MethodHandles.lookup())
              .findVarHandle(Journal.class, "channel", BufferChannel.class);
      Field storage = StateMgrBase.class.getDeclaredField("storage");
      storage.setAccessible(true);
      VarHandle length =
          MethodHandles.privateLookupIn(TransBinaryDataFile.class, MethodHandles.lookup())
              .unreflectVarHandle(TransBinaryDataFile.class.getDeclaredField("fileState"));
      List<StateMgrBase> managers =
          files
              .map(
                  file ->
                      file instanceof BPlusTree tree
                          ? tree.getStateManager()
                          : (StateMgrBase) length.get((TransBinaryDataFile) file))
              .toList();
      this.states = managers.stream().map(m -> new HeldChannel(m.getBufferChannel())).toList();
      for (int i = 0; i < managers.size(); i++) {
        storage.set(managers.get(i), states.get(i));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    hold();
  }

  /**
   * Makes sure, before anything is written, that the journal is held and ends with what was
   * committed. When a thread was interrupted TDB2 opens the file anew.
   */
  void hold() {
    BufferChannel file = (BufferChannel) channel.get(journal);
    if (file instanceof HeldJournal held) {
      held.cut();
    } else {
      HeldJournal held = new HeldJournal(file);
      if (!held.isEmpty()) {
        held.empty();
      }
      channel.set(journal, held);
    }
  }

  /** Writes the states of a transaction whose entry is in the journal to their files. */
  void write(Runnable states) {
    // The journal is needed as long as only some of them are written.
    inStep = false;
    states.run();
    inStep = true;
  }

  /** The file of the journal. */
  private final class HeldJournal extends HeldChannel {

    /** Where the last entry that was committed ends. */
    private long whole;

    HeldJournal(BufferChannel file) {
      super(file);
      // What was committed before stays until it is emptied, which files out of step do not allow.
      this.whole = file.size();
    }

    void empty() {
      if (inStep) {
        CompletableFuture.runAsync(
                () -> {
                  states.forEach(HeldChannel::settle);
                  super.truncate(0);
                  settle();
                },
                threads)
            .join();
        whole = 0;
      }
    }

    void cut() {
      if (size() != whole) {
        super.truncate(whole);
        settle();
      }
    }

    @Override
    public void truncate(long size) {
      if (size > 0) {
        cut();
      } else if (size() > LONG_BYTES) {
        empty();
      }
    }

    /** TDB2 asks for it behind what was committed, and behind what was cut off. */
    @Override
    public void sync() {
      settle();
      whole = size();
    }

    @Override
    public void close() {
      try {
        empty();
      } finally {
        super.close();
      }
    }
  }
}
