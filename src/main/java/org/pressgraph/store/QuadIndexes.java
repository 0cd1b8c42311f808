package org.pressgraph.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.transaction.txn.SysTransState;
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

  private final Terms terms;
  private final List<Index> indexes;
  private final List<CompletableFuture<Void>> others = new ArrayList<>();
  private List<Lent> lent = List.of();
  private Queue<Lent> waiting = new ConcurrentLinkedQueue<>();
  private Runnable work = () -> {};

  /** An index, its tree, and how many blocks that had at the beginning. */
  private record Index(TupleIndexRecord tuples, BPlusTree tree, TreeBatch.Blocks blocks) {

    static Index of(TupleIndex index) {
      BPlusTree tree = LoaderOps.idxBTree(index);
      return new Index((TupleIndexRecord) index, tree, TreeBatch.Blocks.of(tree));
    }

    /** Quads as records, in the order of the index. */
    SortedRecords sorted(QuadKeys quads) {
      int[] slots =
          IntStream.range(0, tree.getRecordFactory().keyLength() / NodeId.SIZE)
              .map(place -> tuples.getMapping().getSlotIdx(place))
              .toArray();
      return quads.sorted(slots, tree.getRecordFactory());
    }
  }

  /** When changes are made. */
  enum When {
    /** While the thread goes on with other things, and numbers more terms. */
    BESIDE,
    /** The thread waits for them at once. */
    NOW,
    /** The thread waits for them at once, and commits next. */
    LAST
  }

  /** At the beginning of a writing transaction, in its thread. */
  QuadIndexes(TupleTable table, Terms terms) {
    this.terms = terms;
    // The quads of a graph stand together in the indexes that begin with it: others take longer.
    this.indexes =
        Stream.of(table.getIndexes())
            .map(Index::of)
            .sorted(Comparator.comparing(index -> index.tuples().getName().startsWith("G")))
            .toList();
  }

  /**
   * Removes quads, then adds quads, within the writing transaction of this thread, and puts new
   * terms into their tree. The thread may do other things meanwhile, but reads no quads and writes
   * none.
   */
  void begin(List<Tuple<NodeId>> removed, List<Tuple<NodeId>> added, When when) {
    int changes = removed.size() + added.size();
    if (when == When.BESIDE) {
      new TreeBatch(terms.tree(), terms.blocks()).change(terms.none(), terms.records());
      terms.forget();
    }
    Stream<Lent> hashes =
        when == When.BESIDE
            ? Stream.empty()
            : Stream.of(new Lent(terms.tree(), terms.blocks(), terms::none, terms::records));
    Supplier<QuadKeys> gone = once(() -> new QuadKeys(removed));
    Supplier<QuadKeys> come = once(() -> new QuadKeys(added));
    lent =
        Stream.concat(
                hashes,
                indexes.stream()
                    .map(
                        index ->
                            new Lent(
                                index.tree(),
                                index.blocks(),
                                () -> index.sorted(gone.get()),
                                () -> index.sorted(come.get()))))
            .toList();
    waiting = new ConcurrentLinkedQueue<>(lent);
    work =
        () -> {
          for (Lent next = waiting.poll(); next != null; next = waiting.poll()) {
            next.change(when == When.LAST);
          }
        };
    int processors = Runtime.getRuntime().availableProcessors();
    int helpers = changes < SHARED_FROM ? 0 : Math.max(1, Math.min(lent.size(), processors) - 1);
    for (int i = 0; i < helpers; i++) {
      others.add(CompletableFuture.runAsync(work, HELPERS));
    }
  }

  /** The first thread that asks does the work for all. */
  private static <T> Supplier<T> once(Supplier<T> work) {
    return new Supplier<>() {

      private T done;

      @Override
      public synchronized T get() {
        if (done == null) {
          done = work.get();
        }
        return done;
      }
    };
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
      lent.forEach(Lent::giveBack);
      lent = List.of();
      work = () -> {};
    }
  }

  /** A tree that no thread holds, with its part of the transaction, and what is to be done. */
  private static final class Lent {

    private final BPlusTree tree;
    private final TreeBatch.Blocks blocks;
    private final Supplier<SortedRecords> removed;
    private final Supplier<SortedRecords> added;
    private SysTransState state;

    /** Takes a tree from this thread. */
    Lent(
        BPlusTree tree,
        TreeBatch.Blocks blocks,
        Supplier<SortedRecords> removed,
        Supplier<SortedRecords> added) {
      this.tree = tree;
      this.blocks = blocks;
      this.removed = removed;
      this.added = added;
      this.state = tree.detach();
    }

    void change(boolean last) {
      tree.attach(state);
      try {
        new TreeBatch(tree, blocks).change(removed.get(), added.get());
      } finally {
        state = tree.detach();
      }
      if (last) {
        NewBlocks.writeAhead(tree, HELPERS);
      }
    }

    void giveBack() {
      tree.attach(state);
    }
  }
}
