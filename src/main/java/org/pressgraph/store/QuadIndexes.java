package org.pressgraph.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.transaction.txn.SysTransState;
import org.apache.jena.tdb2.lib.TupleLib;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.store.tupletable.TupleTable;

/**
 * Changes the indexes of a TDB2 quad table, of which each is a B+ tree with all quads in an order
 * of its own. Many changes at once are put into the order of each tree first, so that its blocks
 * are met one after the other, and the trees are shared among the processors: a tree is lent by the
 * thread of the transaction to another one and given back.
 */
final class QuadIndexes {

  /** Below so many changes one thread is faster. */
  private static final int SHARED_FROM = 200;

  static final ExecutorService HELPERS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "pressgraph-index");
            thread.setDaemon(true);
            return thread;
          });

  private final List<Index> indexes;
  private final List<CompletableFuture<Void>> others = new ArrayList<>();
  private List<Lent> lent = List.of();
  private Queue<Lent> waiting = new ConcurrentLinkedQueue<>();
  private Runnable work = () -> {};

  /** An index, its tree, and how many blocks of records that had at the beginning. */
  private record Index(TupleIndexRecord tuples, BPlusTree tree, long blocks) {

    static Index of(TupleIndex index) {
      BPlusTree tree = LoaderOps.idxBTree(index);
      return new Index((TupleIndexRecord) index, tree, tree.getRecordsMgr().allocLimit());
    }
  }

  /** At the beginning of a writing transaction, in its thread. */
  QuadIndexes(TupleTable table) {
    this.indexes = Stream.of(table.getIndexes()).map(Index::of).toList();
  }

  /**
   * Removes quads, then adds quads, within the writing transaction of this thread. The thread may
   * do other things meanwhile, but reads no quads and writes none.
   *
   * @param last whether the transaction is to be committed next
   */
  void begin(List<Tuple<NodeId>> removed, List<Tuple<NodeId>> added, boolean last) {
    int changes = removed.size() + added.size();
    lent = indexes.stream().map(index -> new Lent(index, index.tree().detach())).toList();
    waiting = new ConcurrentLinkedQueue<>(lent);
    work =
        () -> {
          for (Lent next = waiting.poll(); next != null; next = waiting.poll()) {
            next.change(removed, added);
            if (last) {
              NewBlocks.writeAhead(next.index.tree(), HELPERS);
            }
          }
        };
    int processors = Runtime.getRuntime().availableProcessors();
    int helpers = changes < SHARED_FROM ? 0 : Math.max(1, Math.min(indexes.size(), processors) - 1);
    for (int i = 0; i < helpers; i++) {
      others.add(CompletableFuture.runAsync(work, HELPERS));
    }
  }

  /** Lends a hand and waits until all is done that was begun. */
  void finish() {
    try {
      work.run();
      others.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      // Whatever happened, the transaction ends in this thread, and with it the trees.
      waiting.clear();
      others.forEach(other -> other.handle((done, failure) -> done).join());
      others.clear();
      lent.forEach(one -> one.index.tree().attach(one.state));
      lent = List.of();
      work = () -> {};
    }
  }

  /** A tree that no thread holds, with its part of the transaction. */
  private static final class Lent {

    private final Index index;
    private SysTransState state;

    Lent(Index index, SysTransState state) {
      this.index = index;
      this.state = state;
    }

    void change(List<Tuple<NodeId>> removed, List<Tuple<NodeId>> added) {
      BPlusTree tree = index.tree();
      tree.attach(state);
      try {
        new TreeBatch(tree, index.blocks()).change(sorted(tree, removed), sorted(tree, added));
      } finally {
        state = tree.detach();
      }
    }

    private Record[] sorted(BPlusTree tree, List<Tuple<NodeId>> quads) {
      Record[] keys = new Record[quads.size()];
      for (int i = 0; i < keys.length; i++) {
        keys[i] =
            TupleLib.record(tree.getRecordFactory(), quads.get(i), index.tuples().getMapping());
      }
      Arrays.sort(keys, TreeBatch.ORDER);
      return keys;
    }
  }
}
