package org.pressgraph.store;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.data.TransBinaryDataFile;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.SysTransState;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.dboe.transaction.txn.TransactionListener;
import org.apache.jena.dboe.transaction.txn.TransactionalComponent;
import org.apache.jena.dboe.transaction.txn.TxnState;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTableCache;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Lets the files of a database go to the disk side by side when a transaction is committed, and be
 * written in large pieces ({@link NewBlocks}, {@link NodeFile}). TDB2 waits for one after the
 * other: thirteen that must be there before the entry in the journal, and thirteen small ones
 * afterwards, whether they have changed or not. The order in which it relies on them stays: all
 * data, the journal, all states, the end of the journal; the last two wait until there are many
 * ({@link LastingJournal}).
 *
 * <p>A transaction may fail while it is committed, because the disk is full, say. TDB2 gives it up
 * then, but lets no other one write any more. Here the next one does.
 */
final class JointCommit {

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "pressgraph-commit");
            thread.setDaemon(true);
            return thread;
          });

  /** The databases that commit so; compaction gives another one. */
  private static final Set<DatasetGraph> KNOWN = Collections.newSetFromMap(new WeakHashMap<>());

  private final List<Member> members;
  private final LastingJournal journal;
  private final BooleanSupplier isWriting;

  /** What is remembered of terms, which follows transactions. */
  private final List<NodeTableCache> caches;

  /** The transaction whose data have been written last. */
  private Transaction prepared;

  private JointCommit(DatasetGraphTDB storage, UnaryOperator<BufferChannel> disk) {
    NodeTupleTable prefixes =
        ((StoragePrefixesTDB) storage.getStoragePrefixes()).getNodeTupleTable();
    NodeTupleTable quads = storage.getQuadTable().getNodeTupleTable();
    NodeTupleTable triples = storage.getTripleTable().getNodeTupleTable();
    Stream<TransactionalComponent> indexes =
        Stream.of(quads, triples, prefixes)
            .flatMap(table -> Stream.of(table.getTupleTable().getIndexes()))
            .map(LoaderOps::idxBTree);
    Stream<TransactionalComponent> nodes =
        Stream.of(quads, prefixes)
            .map(NodeTupleTable::getNodeTable)
            .flatMap(table -> Stream.of(LoaderOps.ntBPTree(table), LoaderOps.ntDataFile(table)));
    this.caches =
        Stream.of(quads, prefixes).map(NodeTupleTable::getNodeTable).map(Terms::cacheOf).toList();
    // The numbers of new nodes are written first.
    this.members = Stream.concat(nodes, indexes).map(Member::new).toList();
    TransactionCoordinator transactions = TDBInternal.getTransactionCoordinator(storage);
    this.isWriting = () -> transactions.countActiveWriter() > 0;
    this.journal =
        new LastingJournal(
            transactions.getJournal(),
            members.stream().map(member -> LastingJournal.stateOf(member.component)).toList(),
            LastingJournal.LONG_BYTES,
            disk,
            THREADS);
    Path folder = Path.of(transactions.getLocation().getDirectoryPath());
    for (Member member : members) {
      if (member.component instanceof BPlusTree tree) {
        NewBlocks.use(folder, tree);
      } else if (member.component instanceof TransBinaryDataFile terms) {
        NodeFile.use(terms);
      }
    }
  }

  /**
   * Lets a database commit so from now on. That needs a moment without transactions: where there is
   * none just now, the next call does it.
   */
  static void use(DatasetGraphTDB storage) {
    use(storage, UnaryOperator.identity());
  }

  /** Does it where something stands between the journal and the states and their files. */
  static void use(DatasetGraphTDB storage, UnaryOperator<BufferChannel> disk) {
    synchronized (KNOWN) {
      TransactionCoordinator transactions = TDBInternal.getTransactionCoordinator(storage);
      if (KNOWN.contains(storage) || !transactions.tryExclusiveMode()) {
        return;
      }
      try {
        // TDB2 has something there only where a transaction of its own failed; its next one ends
        // it.
        if (transactions.getJournal().isEmpty()) {
          JointCommit joint = new JointCommit(storage, disk);
          transactions.modifyConfigDirect(() -> joint.join(transactions));
          KNOWN.add(storage);
        }
      } finally {
        transactions.finishExclusiveMode();
      }
    }
  }

  private void join(TransactionCoordinator transactions) {
    for (Member member : members) {
      transactions.remove(member.component);
      transactions.add(member);
    }
    transactions.addListener(new Listener(transactions));
  }

  private void prepare(Transaction transaction) {
    if (prepared != transaction) {
      together(transaction, Member::prepareAlone, members);
      prepared = transaction;
    }
  }

  /** A part of a transaction is held by one thread: it is lent to another one and given back. */
  private static void together(
      Transaction transaction, BiConsumer<Member, Transaction> action, List<Member> members) {
    members.forEach(member -> member.lent = member.component.detach());
    List<CompletableFuture<Void>> all =
        members.stream()
            .map(
                member ->
                    CompletableFuture.runAsync(() -> member.lend(transaction, action), THREADS))
            .toList();
    all.forEach(one -> one.handle((done, failure) -> done).join());
    members.forEach(member -> member.component.attach(member.lent));
    try {
      all.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** A file, or a tree with its files, in the place of which this stands. */
  private final class Member implements TransactionalComponent {

    private final TransactionalComponent component;
    private SysTransState lent;

    /** The state that goes to the journal. */
    private ByteBuffer state;

    Member(TransactionalComponent component) {
      this.component = component;
    }

    void lend(Transaction transaction, BiConsumer<Member, Transaction> action) {
      component.attach(lent);
      try {
        action.accept(this, transaction);
      } finally {
        lent = component.detach();
      }
    }

    void prepareAlone(Transaction transaction) {
      ByteBuffer prepared = component.commitPrepare(transaction);
      byte[] bytes = new byte[prepared.rewind().remaining()];
      prepared.get(bytes).rewind();
      state = ByteBuffer.wrap(bytes);
    }

    @Override
    public ByteBuffer commitPrepare(Transaction transaction) {
      prepare(transaction);
      return state.duplicate();
    }

    @Override
    public void commit(Transaction transaction) {
      component.commit(transaction);
    }

    @Override
    public ComponentId getComponentId() {
      return component.getComponentId();
    }

    @Override
    public void startRecovery() {
      component.startRecovery();
    }

    @Override
    public void recover(ByteBuffer state) {
      component.recover(state);
    }

    @Override
    public void finishRecovery() {
      component.finishRecovery();
    }

    @Override
    public void cleanStart() {
      component.cleanStart();
    }

    @Override
    public void begin(Transaction transaction) {
      component.begin(transaction);
    }

    @Override
    public boolean promote(Transaction transaction) {
      return component.promote(transaction);
    }

    @Override
    public void commitEnd(Transaction transaction) {
      component.commitEnd(transaction);
      if (transaction.isWriteTxn() && component instanceof BPlusTree tree) {
        NewBlocks.makeRoom(tree, isWriting);
      }
    }

    @Override
    public void abort(Transaction transaction) {
      component.abort(transaction);
    }

    @Override
    public void complete(Transaction transaction) {
      component.complete(transaction);
    }

    @Override
    public SysTransState detach() {
      return component.detach();
    }

    @Override
    public void attach(SysTransState state) {
      component.attach(state);
    }

    @Override
    public void shutdown() {
      component.shutdown();
    }
  }

  /** Follows what the coordinator of transactions does. */
  private final class Listener implements TransactionListener {

    private final TransactionCoordinator transactions;

    /** The transaction that is being committed; for the thread that holds it. */
    private Transaction committing;

    Listener(TransactionCoordinator transactions) {
      this.transactions = transactions;
    }

    @Override
    public void notifyTxnStart(Transaction transaction) {
      if (transaction.isWriteTxn()) {
        try {
          journal.hold();
        } catch (RuntimeException e) {
          transaction.abort();
          throw e;
        }
      }
    }

    @Override
    public void notifyPromoteFinish(Transaction transaction) {
      if (transaction.isWriteTxn()) {
        journal.hold();
      }
    }

    @Override
    public void notifyPrepareFinish(Transaction transaction) {
      journal.write();
    }

    @Override
    public void notifyCommitStart(Transaction transaction) {
      if (transaction.isWriteTxn()) {
        committing = transaction;
      }
    }

    @Override
    public void notifyCommitFinish(Transaction transaction) {
      if (transaction.isWriteTxn()) {
        committing = null;
      }
    }

    @Override
    public void notifyAbortFinish(Transaction transaction) {
      if (transaction.isWriteTxn()) {
        committing = null;
      }
    }

    /** TDB2 forgets to say that a transaction is given up which failed while it was committed. */
    @Override
    public void notifyTxnFinish(Transaction transaction) {
      if (transaction.isWriteTxn() && transaction == committing) {
        committing = null;
        if (transaction.getState() == TxnState.ABORTED) {
          caches.forEach(cache -> cache.notifyAbortStart(transaction));
          transactions.enableWriters();
        }
      }
    }
  }
}
