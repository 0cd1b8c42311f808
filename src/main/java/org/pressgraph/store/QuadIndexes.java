package org.pressgraph.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
import org.apache.jena.tdb2.store.NodeId;
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

  private static final Comparator<Record> ORDER =
      (a, b) -> Arrays.compareUnsigned(a.getKey(), b.getKey());

  private static final ExecutorService HELPERS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "pressgraph-index");
            thread.setDaemon(true);
            return thread;
          });

  private final List<TupleIndexRecord> indexes;
  private final List<CompletableFuture<Void>> others = new ArrayList<>();
  private List<Lent> lent = List.of();
  private Queue<Lent> waiting = new ConcurrentLinkedQueue<>();
  private Runnable work = () -> {};

  QuadIndexes(TupleTable table) {
    this.indexes = indexes(table).toList();
  }

  private static Stream<TupleIndexRecord> indexes(TupleTable table) {
    return Stream.of(table.getIndexes()).map(TupleIndexRecord.class::cast);
  }

  /** The trees of a table. */
  static Stream<BPlusTree> trees(TupleTable table) {
    return indexes(table).map(QuadIndexes::tree);
  }

  /**
   * Removes quads, then adds quads, within the writing transaction of this thread. The thread may
   * do other things meanwhile, but reads no quads and writes none.
   */
  void begin(List<Tuple<NodeId>> removed, List<Tuple<NodeId>> added) {
    int changes = removed.size() + added.size();
    lent = indexes.stream().map(index -> new Lent(index, tree(index).detach())).toList();
    waiting = new ConcurrentLinkedQueue<>(lent);
    work =
        () -> {
          for (Lent next = waiting.poll(); next != null; next = waiting.poll()) {
            next.change(removed, added);
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
      lent.forEach(tree -> tree(tree.index).attach(tree.state));
      lent = List.of();
      work = () -> {};
    }
  }

  private static BPlusTree tree(TupleIndexRecord index) {
    return (BPlusTree) index.getRangeIndex();
  }

  /** A tree that no thread holds, with its part of the transaction. */
  private static final class Lent {

    private final TupleIndexRecord index;
    private SysTransState state;

    Lent(TupleIndexRecord index, SysTransState state) {
      this.index = index;
      this.state = state;
    }

    void change(List<Tuple<NodeId>> removed, List<Tuple<NodeId>> added) {
      BPlusTree tree = tree(index);
      tree.attach(state);
      try {
        for (Record key : sorted(tree, removed)) {
          tree.delete(key);
        }
        for (Record key : sorted(tree, added)) {
          tree.insert(key);
        }
      } finally {
        state = tree.detach();
      }
    }

    private Record[] sorted(BPlusTree tree, List<Tuple<NodeId>> quads) {
      Record[] keys = new Record[quads.size()];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = TupleLib.record(tree.getRecordFactory(), quads.get(i), index.getMapping());
      }
      Arrays.sort(keys, ORDER);
      return keys;
    }
  }
}
