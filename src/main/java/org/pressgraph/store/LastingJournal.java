package org.pressgraph.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.data.TransBinaryDataFile;
import org.apache.jena.dboe.transaction.txn.StateMgrBase;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
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
 * as if it had been committed last.
 */
final class LastingJournal {

  /** From so many bytes on the journal is emptied: about eighty transactions. */
  private static final long LONG_BYTES = 1 << 16;

  private final Journal journal;
  private final VarHandle channel;
  private final List<HeldChannel> states;

  /** For the files of a database, without transactions. */
  LastingJournal(TransactionCoordinator transactions, Stream<TransactionalComponent> files) {
    this.journal = transactions.getJournal();
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
   * Makes sure that the journal is held, before anything is written to it: when a thread was
   * interrupted TDB2 opens the file anew.
   */
  void hold() {
    BufferChannel file = (BufferChannel) channel.get(journal);
    if (!(file instanceof HeldJournal)) {
      HeldJournal held = new HeldJournal(file);
      if (!held.isEmpty()) {
        held.empty();
      }
      channel.set(journal, held);
    }
  }

  /** The file of the journal. */
  private final class HeldJournal extends HeldChannel {

    HeldJournal(BufferChannel file) {
      super(file);
    }

    void empty() {
      states.forEach(HeldChannel::settle);
      super.truncate(0);
      settle();
    }

    @Override
    public void truncate(long size) {
      if (size > 0) {
        super.truncate(size);
      } else if (size() > LONG_BYTES) {
        empty();
      }
    }

    @Override
    public void sync() {
      settle();
    }

    @Override
    public void close() {
      empty();
      super.close();
    }
  }
}
