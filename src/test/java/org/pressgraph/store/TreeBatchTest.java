package org.pressgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeFactory;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.query.TxnType;
import org.junit.jupiter.api.Test;

/** Many changes of a tree at once give what the same changes give one by one. */
class TreeBatchTest {

  private static final RecordFactory RECORDS = new RecordFactory(32, 0);

  private final BPlusTree tree =
      BPlusTreeFactory.createBPTree(ComponentId.allocLocal(), FileSet.mem(), RECORDS);
  private final TransactionCoordinator transactions = TransactionCoordinator.create(Location.mem());
  private final TreeSet<Long> expected = new TreeSet<>();

  TreeBatchTest() {
    transactions.add(tree);
    transactions.start();
  }

  private static Record record(long key) {
    return RECORDS.create(ByteBuffer.allocate(32).putLong(16, key).array());
  }

  private static SortedRecords records(LongStream keys) {
    return SortedRecords.of(keys.mapToObj(TreeBatchTest::record).toList(), RECORDS);
  }

  private void write(Consumer<BPlusTree> action) {
    Transaction transaction = transactions.begin(TxnType.WRITE);
    action.accept(tree);
    transaction.commit();
    transaction.end();
  }

  private void change(LongStream removed, LongStream added) {
    long[] gone = removed.toArray();
    long[] come = added.toArray();
    write(
        own ->
            new TreeBatch(own, TreeBatch.Blocks.of(own))
                .change(records(LongStream.of(gone)), records(LongStream.of(come))));
    LongStream.of(gone).forEach(expected::remove);
    LongStream.of(come).forEach(expected::add);
  }

  private List<Long> content() {
    Transaction transaction = transactions.begin(TxnType.READ);
    try {
      List<Long> keys = new ArrayList<>();
      tree.iterator().forEachRemaining(r -> keys.add(ByteBuffer.wrap(r.getKey()).getLong(16)));
      return keys;
    } finally {
      transaction.end();
    }
  }

  private void assertSame() {
    assertThat(content()).containsExactlyElementsOf(expected);
  }

  @Test
  void keysInOneRunComeAndGo() {
    change(LongStream.empty(), LongStream.range(0, 20_000));
    assertSame();
    change(LongStream.range(3_000, 9_000), LongStream.range(50_000, 53_000));
    assertSame();
    change(LongStream.range(0, 20_000), LongStream.empty());
    assertSame();
    change(LongStream.range(50_000, 53_000), LongStream.empty());
    assertThat(content()).isEmpty();
    change(LongStream.empty(), LongStream.range(0, 1_000));
    assertSame();
  }

  @Test
  void whatIsRemovedAndAddedStays() {
    change(LongStream.empty(), LongStream.range(0, 2_000));
    change(LongStream.range(0, 2_000), LongStream.range(0, 2_000));
    assertSame();
    change(LongStream.range(0, 2_000), LongStream.of(7, 1_300));
    assertSame();
  }

  @Test
  void changesThatAreGivenTwiceAreMadeOnce() {
    change(LongStream.empty(), LongStream.range(0, 600).map(i -> i / 2));
    change(LongStream.range(0, 200).map(i -> i / 2), LongStream.range(900, 1_000).map(i -> i / 2));
    change(LongStream.range(0, 1_000).map(i -> i / 2), LongStream.of(3, 3));
    assertSame();
  }

  @Test
  void keysThatAreMissingOrThereChangeNothing() {
    change(LongStream.of(1, 2, 3), LongStream.empty());
    change(LongStream.empty(), LongStream.range(0, 1_000).map(i -> 2 * i));
    change(
        LongStream.range(0, 1_000).map(i -> 2 * i + 1), LongStream.range(0, 1_000).map(i -> 2 * i));
    assertSame();
  }

  @Test
  void changesOfAnyKindGiveWhatTheyGiveOneByOne() {
    Random random = new Random(1);
    for (int round = 0; round < 120; round++) {
      long base = random.nextInt(40_000);
      int spread = 1 + random.nextInt(1 << random.nextInt(14));
      int removals = random.nextInt(1 << random.nextInt(12));
      int additions = random.nextInt(1 << random.nextInt(12));
      change(
          random.longs(removals, base, base + spread),
          random.longs(additions, base, base + 2L * spread));
      if (round % 3 == 0) {
        // The tree by itself goes on where the batch has left it.
        long[] single = random.longs(50, base, base + spread).distinct().toArray();
        write(own -> LongStream.of(single).forEach(key -> own.delete(record(key))));
        LongStream.of(single).forEach(expected::remove);
      }
      assertSame();
    }
    change(expected.stream().mapToLong(key -> key), LongStream.empty());
    assertThat(content()).isEmpty();
  }

  @Test
  void whatIsNotThereAnyMoreMayBeRemovedOnceMore() {
    change(LongStream.empty(), LongStream.range(0, 20_000));
    for (int every = 7; every > 2; every--) {
      int step = every;
      change(LongStream.range(0, 20_000).filter(key -> key % step == 0), LongStream.empty());
      // A tree whose nodes have keys of records that it lacks writes to blocks that readers see.
      long[] gone = LongStream.range(0, 20_000).filter(key -> !expected.contains(key)).toArray();
      write(own -> LongStream.of(gone).forEach(key -> own.delete(record(key))));
      assertSame();
    }
  }

  @Test
  void readersSeeWhatWasThereWhenTheyBegan() {
    change(LongStream.empty(), LongStream.range(0, 5_000));
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<Void> changed = new CompletableFuture<>();
    CompletableFuture<Long> seen =
        CompletableFuture.supplyAsync(
            () -> {
              Transaction transaction = transactions.begin(TxnType.READ);
              try {
                begun.complete(null);
                changed.join();
                return tree.size();
              } finally {
                transaction.end();
              }
            });
    begun.join();
    change(LongStream.range(0, 4_000), LongStream.range(10_000, 10_010));
    changed.complete(null);
    assertThat(seen.join()).isEqualTo(5_000);
    assertSame();
  }
}
