package org.pressgraph.store;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.data.TransBinaryDataFile;
import org.apache.jena.dboe.transaction.txn.StateMgrBase;
import org.apache.jena.dboe.transaction.txn.TransactionalComponent;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was committed in the journal of a database for many transactions. TDB2 waits for the
 * disk three times after the data are there: for the journal, for the states of all files (their
 * lengths and the roots of trees), and for the journal once more, which it has emptied. But an
 * entry of the journal has the states of all files, and whoever opens a database takes over those
 * of the last entry that was committed. So states need not be in their files, let alone on the
 * disk, as long as the journal has them ({@link HeldState}): they are when the journal has grown
 * long, and when the database is closed, and only when all of them are on the disk it is emptied.
 * Of the three waits one is left, and nothing can fail behind it that would leave a transaction
 * half committed.
 *
 * <p>A journal is never emptied in part: an entry that stood behind the end of a new one would look
 * as if it had been committed last. And nothing is written behind an entry that is not whole, since
 * whoever reads the journal stops there: what a transaction that failed has left is cut off before
 * the next one writes. TDB2 does not do it, nor does it know where: it counts a byte too few for
 * each transaction.
 *
 * <p>The entries of a transaction are written together, and files in other threads than that of the
 * transaction: an interrupt of that one would close them.
 */
final class LastingJournal {

  /**
   * From so many bytes on a journal is emptied: about eighty transactions. The property is there
   * for tests, which would have to wait long to meet one that is being emptied.
   */
  static final long LONG_BYTES = Long.getLong("pressgraph.journal.bytes", 1 << 16);

  private static final Logger LOG = LoggerFactory.getLogger(LastingJournal.class);

  private final Journal journal;
  private final List<HeldState> states;
  private final long longBytes;
  private final Executor threads;
  private final VarHandle channel;

  /**
   * For a journal that is empty, without transactions.
   *
   * @param managers those of the states that it has
   * @param longBytes from so many bytes on it is emptied
   * @param disk what stands between it, or a state, and its file
   * @param threads where files are written
   */
  LastingJournal(
      Journal journal,
      List<StateMgrBase> managers,
      long longBytes,
      UnaryOperator<BufferChannel> disk,
      Executor threads) {
    this.journal = journal;
    this.longBytes = longBytes;
    this.threads = threads;
    try {
      Field storage = StateMgrBase.class.getDeclaredField("storage");
      storage.setAccessible(true);
      this.states =
          managers.stream()
              .map(manager -> new HeldState(disk.apply(manager.getBufferChannel())))
              .toList();
      for (int i = 0; i < managers.size(); i++) {
        storage.set(managers.get(i), states.get(i));
      }
      this.channel =
          MethodHandles.privateLookupIn(Journal.class, MethodHandles.lookup())
              .findVarHandle(Journal.class, "channel", BufferChannel.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    channel.set(journal, new HeldJournal(disk.apply((BufferChannel) channel.get(journal))));
  }

  /** The manager of the state of a file. */
  static StateMgrBase stateOf(TransactionalComponent file) {
    try {
      return file instanceof BPlusTree tree
          ? tree.getStateManager()
          : (StateMgrBase)
              MethodHandles.privateLookupIn(TransBinaryDataFile.class, MethodHandles.lookup())
                  .unreflectVarHandle(TransBinaryDataFile.class.getDeclaredField("fileState"))
                  .get((TransBinaryDataFile) file);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Makes sure, before a transaction writes anything, that the journal is held and ends with what
   * was committed: the blocks of one that failed may be written over from then on.
   */
  void hold() {
    if (channel.get(journal) instanceof HeldJournal held) {
      held.cut();
    } else {
      // TDB2 has opened the file anew, and cut it where it believed the end to be.
      HeldJournal held = new HeldJournal((BufferChannel) channel.get(journal));
      held.empty();
      channel.set(journal, held);
    }
  }

  /** Writes the entries of a transaction, all but the last, which says that it is committed. */
  void write() {
    ((HeldJournal) channel.get(journal)).write();
  }

  private void away(Runnable action) {
    try {
      CompletableFuture.runAsync(action, threads).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** The file of the journal. */
  private final class HeldJournal extends HeldChannel {

    /** Entries that are not in the file yet. */
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    /** Where the last entry that was committed ends, and where the last one that was written. */
    private long whole;

    private long end;

    /** Whether the disk may not have all of the file, or more than that. */
    private boolean held;

    HeldJournal(BufferChannel file) {
      super(file);
    }

    void write() {
      if (waiting.size() > 0) {
        byte[] entries = waiting.toByteArray();
        held = true;
        away(() -> writeAll(entries, end));
        end += entries.length;
        waiting.reset();
      }
    }

    private void settle() {
      file().sync();
      held = false;
    }

    private void shorten(long size) {
      held = true;
      file().truncate(size);
      whole = size;
      end = size;
      settle();
    }

    void cut() {
      waiting.reset();
      if (held || end != whole) {
        away(() -> shorten(whole));
      }
    }

    void empty() {
      waiting.reset();
      away(
          () -> {
            states.forEach(HeldState::settle);
            shorten(0);
          });
    }

    private void writeStates() {
      away(() -> states.forEach(HeldState::write));
    }

    /** What fails here is done again before anything else is written. */
    private void attempt(Runnable action) {
      try {
        action.run();
      } catch (RuntimeException e) {
        LOG.warn("{}: {}", getFilename(), e.toString());
      }
    }

    @Override
    public int write(ByteBuffer bytes) {
      byte[] some = new byte[bytes.remaining()];
      bytes.get(some);
      waiting.writeBytes(some);
      return some.length;
    }

    @Override
    public void truncate(long size) {
      if (size > 0) {
        attempt(this::cut);
      } else {
        // A transaction is committed. If states are not written, or the journal stays, it is all
        // the same.
        attempt(whole > longBytes ? this::empty : this::writeStates);
      }
    }

    /** TDB2 asks for it behind what was committed, and when nothing is left to do. */
    @Override
    public void sync() {
      write();
      if (end > whole) {
        away(this::settle);
        whole = end;
      }
    }

    @Override
    public long size() {
      return file().size() + waiting.size();
    }

    @Override
    public void close() {
      try {
        attempt(this::empty);
      } finally {
        super.close();
      }
    }
  }
}
