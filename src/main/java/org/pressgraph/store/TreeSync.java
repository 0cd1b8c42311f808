package org.pressgraph.store;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.dboe.transaction.txn.TransactionListener;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Before a transaction is committed, all B+ trees must be on the disk. TDB2 waits for one after the
 * other; this lets the disk write all at the same time just before, so that TDB2 finds nothing left
 * to wait for.
 */
final class TreeSync implements TransactionListener {

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "pressgraph-sync");
            thread.setDaemon(true);
            return thread;
          });

  /** The databases whose transactions have been told; compaction gives another one. */
  private static final Set<DatasetGraph> KNOWN = Collections.newSetFromMap(new WeakHashMap<>());

  private final List<BlockMgr> blocks;

  private TreeSync(DatasetGraphTDB storage) {
    TupleTable table = storage.getQuadTable().getNodeTupleTable().getTupleTable();
    this.blocks =
        QuadIndexes.trees(table)
            .flatMap(
                tree ->
                    Stream.of(
                        tree.getRecordsMgr().getBlockMgr(), tree.getNodeManager().getBlockMgr()))
            .toList();
  }

  /**
   * Lets a database write so from now on. That needs a moment without transactions: where there is
   * none just now, the next call does it.
   */
  static void use(DatasetGraphTDB storage) {
    synchronized (KNOWN) {
      TransactionCoordinator transactions = TDBInternal.getTransactionCoordinator(storage);
      if (KNOWN.contains(storage) || !transactions.tryExclusiveMode()) {
        return;
      }
      try {
        transactions.modifyConfigDirect(() -> transactions.addListener(new TreeSync(storage)));
        KNOWN.add(storage);
      } finally {
        transactions.finishExclusiveMode();
      }
    }
  }

  @Override
  public void notifyPrepareStart(Transaction transaction) {
    List<CompletableFuture<Void>> under =
        blocks.stream().map(b -> CompletableFuture.runAsync(b::sync, THREADS)).toList();
    // What fails here fails again in TDB2, which knows what to do.
    under.forEach(sync -> sync.handle((done, failure) -> done).join());
  }
}
