package org.pressgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tree whose new blocks are kept in memory says what a tree without them says. */
class NewBlocksTest {

  private static final RecordFactory RECORDS = new RecordFactory(32, 0);

  @TempDir private Path folder;

  private final Random random = new Random(7);
  private TreeSet<Long> expected = new TreeSet<>();
  private BPlusTree tree;
  private TransactionCoordinator transactions;

  /** Opens the tree in the folder, as TDB2 does. */
  private void open() {
    FileSet files = new FileSet(Location.create(folder.toString()), "T");
    tree = BPlusTreeFactory.createBPTree(ComponentId.allocLocal(), files, RECORDS);
    transactions = TransactionCoordinator.create(Location.mem());
    transactions.add(tree);
    transactions.start();
  }

  @AfterEach
  void close() {
    tree.close();
  }

  private static Record record(long key) {
    return RECORDS.create(ByteBuffer.allocate(32).putLong(16, key).array());
  }

  /** Adds and removes at random, and writes ahead now and then. */
  private TreeSet<Long> change(int changes, boolean ahead) {
    TreeSet<Long> after = new TreeSet<>(expected);
    for (int i = 0; i < changes; i++) {
      long key = random.nextInt(40_000);
      if (random.nextInt(3) == 0) {
        tree.delete(record(key));
        after.remove(key);
      } else {
        tree.insert(record(key));
        after.add(key);
      }
      if (ahead && i % (changes / 3) == 1) {
        NewBlocks.writeAhead(tree, Runnable::run);
      }
    }
    return after;
  }

  private void commit(int changes, boolean ahead) {
    Transaction transaction = transactions.begin(TxnType.WRITE);
    expected = change(changes, ahead);
    assertThat(keys()).containsExactlyElementsOf(expected);
    if (ahead) {
      NewBlocks.writeAhead(tree, Runnable::run);
    }
    transaction.commit();
    transaction.end();
    // Zeros are written beside the next transaction, and never over what it writes.
    NewBlocks.makeRoom(tree, () -> false);
  }

  private void abort(int changes, boolean ahead) {
    Transaction transaction = transactions.begin(TxnType.WRITE);
    change(changes, ahead);
    transaction.abort();
    transaction.end();
  }

  private List<Long> keys() {
    List<Long> keys = new ArrayList<>();
    tree.iterator().forEachRemaining(r -> keys.add(ByteBuffer.wrap(r.getKey()).getLong(16)));
    return keys;
  }

  private List<Long> content() {
    Transaction transaction = transactions.begin(TxnType.READ);
    try {
      return keys();
    } finally {
      transaction.end();
    }
  }

  @Test
  void holdsWhatWasCommittedAndNothingElse() {
    open();
    NewBlocks.use(folder, tree, new NewBlocks.Memory(1 << 20));
    for (int i = 0; i < 12; i++) {
      commit(300 << i % 6, i % 3 == 1);
      assertThat(content()).containsExactlyElementsOf(expected);
      abort(500, i % 2 == 0);
      assertThat(content()).containsExactlyElementsOf(expected);
    }
    tree.close();
    open();
    assertThat(content()).containsExactlyElementsOf(expected);
  }

  @Test
  void takesMoreThanItsMemory() {
    open();
    NewBlocks.use(folder, tree, new NewBlocks.Memory(2 * 32 * NewBlocks.BLOCK_BYTES));
    for (int i = 0; i < 4; i++) {
      commit(40_000, i % 2 == 0);
      assertThat(content()).containsExactlyElementsOf(expected);
    }
    tree.close();
    open();
    assertThat(content()).containsExactlyElementsOf(expected);
  }

  @Test
  void readersKeepTheirState() throws InterruptedException {
    open();
    NewBlocks.use(folder, tree, new NewBlocks.Memory(1 << 20));
    commit(20_000, false);
    List<Long> before = List.copyOf(expected);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch changed = new CountDownLatch(1);
    CompletableFuture<List<Long>> reader =
        CompletableFuture.supplyAsync(
            () -> {
              Transaction transaction = transactions.begin(TxnType.READ);
              try {
                begun.countDown();
                changed.await();
                return keys();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              } finally {
                transaction.end();
              }
            });
    begun.await();
    for (int i = 0; i < 5; i++) {
      commit(2_000, i % 2 == 0);
    }
    changed.countDown();
    assertThat(reader.join()).isEqualTo(before);
    assertThat(content()).containsExactlyElementsOf(expected);
  }
}
