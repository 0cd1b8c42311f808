package org.pressgraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RiotException;

/**
 * The changes of an index that go with a transaction of the database.
 *
 * <p>To put an index on the disk takes longer than a small transaction of the database does. So the
 * few changes of a small one are noted in a file before the database is committed; if the process
 * dies, the next opening looks up in the database what became of each. The index is owed them from
 * then on, and has them in memory when a search wants to see them or when nobody writes: to index a
 * page takes as much work as to store it, which whoever writes page by page is not to wait for.
 * Many changes go to the index while the transaction is still under way, beside it in a thread of
 * their own, and both are put on the disk together; a mark beside the index says that it may differ
 * from the database.
 *
 * <p>For the thread that holds the writing transaction.
 */
final class IndexChanges {

  /** From so many changes on they are many. */
  private static final int MANY = 5_000;

  /** From so many bytes of noted changes on the index is put on the disk. */
  private static final long LONG_LOG = 16 << 20;

  /** From so many owed changes on the index is given them although somebody writes. */
  private static final int MOST_OWED = 20_000;

  /** Nobody writes when nobody has begun to for so long. */
  private static final long REST_MILLIS = 50;

  /** Stands beside the index while it may differ from the database. */
  private static final String MARK = "stale";

  private final FullTextIndex index;
  private final Path mark;
  private final ChangeLog log;
  private final BooleanSupplier isWriting;
  private final ScheduledExecutorService beside = thread("pressgraph-text");
  private final ExecutorService noting = thread("pressgraph-note");

  private List<Change> waiting = new ArrayList<>();

  /** What is noted, or being noted, before it is known to be changed. */
  private Set<Triple> foretold = Set.of();

  private CompletableFuture<Void> noted = CompletableFuture.completedFuture(null);
  private boolean many;
  private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

  /** Changes of small transactions that the index is still to be given, the first one first. */
  private final Queue<Change> owed = new ConcurrentLinkedQueue<>();

  private final AtomicInteger owing = new AtomicInteger();

  /** Gives the index what it is owed, when nobody has begun to write until then. */
  private Future<?> atRest = CompletableFuture.completedFuture(null);

  /** A triple that was added or removed. */
  private record Change(Triple triple, boolean added) {

    void apply(FullTextIndex index) {
      if (added) {
        index.add(triple);
      } else {
        index.remove(triple);
      }
    }
  }

  /**
   * For an index in a folder.
   *
   * @param isWriting tells whether a transaction writes just now
   * @throws IOException if the folder cannot be written
   */
  IndexChanges(Path folder, FullTextIndex index, BooleanSupplier isWriting) throws IOException {
    this.index = index;
    this.isWriting = isWriting;
    this.mark = folder.resolve(MARK);
    this.log = new ChangeLog(folder.resolve("changes.nt"));
    index.await(this::pay);
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  boolean isMarked() {
    return Files.exists(mark);
  }

  void mark() {
    try {
      if (!isMarked()) {
        Files.createFile(mark);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(Triple triple) {
    change(new Change(triple, true));
  }

  void remove(Triple triple) {
    change(new Change(triple, false));
  }

  private void change(Change change) {
    waiting.add(change);
    if (waiting.size() >= MANY) {
      handOver();
    }
  }

  /**
   * Begins to note triples that the transaction may change before it is committed. To note one that
   * stays as it was does no harm.
   */
  void foretell(Stream<Triple> triples) {
    List<Triple> all =
        triples.filter(t -> FullTextIndex.indexes(t.getPredicate(), t.getObject())).toList();
    if (!many && !all.isEmpty() && waiting.size() + all.size() < MANY) {
      foretold = new HashSet<>(all);
      noted = CompletableFuture.runAsync(() -> note(all), noting);
    }
  }

  private void note(List<Triple> triples) {
    try {
      log.append(triples);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Passes what waits to the thread beside, once that is through with what it got before. */
  private void handOver() {
    if (!many) {
      begin(() -> {});
    }
    await();
    applyBeside();
  }

  private void applyBeside() {
    List<Change> next = waiting;
    waiting = new ArrayList<>();
    CompletableFuture<Void> before = underWay;
    underWay =
        CompletableFuture.runAsync(
            () -> {
              before.join();
              next.forEach(change -> change.apply(index));
            },
            beside);
  }

  /** Begins with many changes. What the transactions before have left is put on the disk first. */
  void begin(Runnable first) {
    try {
      await();
      await(noted);
      pay();
      index.commit();
      log.clear();
      many = true;
      first.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the thread beside; what failed there fails here. */
  private void await() {
    await(underWay);
  }

  private static void await(CompletableFuture<Void> changes) {
    try {
      changes.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** All changes are made; the database is about to be committed. */
  void prepare() throws IOException {
    if (many) {
      handOver();
      await();
      index.prepareCommit();
      mark();
    } else {
      await(noted);
      List<Triple> others =
          waiting.stream()
              .map(Change::triple)
              .filter(triple -> !foretold.contains(triple))
              .toList();
      if (!others.isEmpty()) {
        log.append(others);
      }
    }
    foretold = Set.of();
  }

  /** The database is committed. */
  void commit() {
    try {
      if (many) {
        many = false;
        index.commit();
        Files.deleteIfExists(mark);
      } else if (!waiting.isEmpty()) {
        owing.addAndGet(waiting.size());
        owed.addAll(waiting);
        waiting = new ArrayList<>();
        index.refresh();
        if (log.size() > LONG_LOG) {
          settle();
        } else {
          payLater();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the index all that it is owed; searches wait for it, not who writes. */
  private void pay() {
    if (!owed.isEmpty()) {
      await(CompletableFuture.runAsync(() -> payWhile(() -> true), beside));
    }
  }

  private void payLater() {
    atRest.cancel(false);
    if (owing.get() > MOST_OWED) {
      beside.execute(() -> payWhile(() -> true));
    } else if (owing.get() > 0) {
      Runnable rest = () -> payWhile(() -> !isWriting.getAsBoolean());
      atRest = beside.schedule(rest, REST_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** In the thread beside. What fails stays owed, and fails again for who wants to see it. */
  private void payWhile(BooleanSupplier goesOn) {
    while (!owed.isEmpty() && goesOn.getAsBoolean()) {
      owed.peek().apply(index);
      owed.remove();
      owing.decrementAndGet();
    }
  }

  /** The transaction has come to nothing. */
  void giveUp() {
    waiting.clear();
    noted.handle((done, failure) -> done).join();
    noted = CompletableFuture.completedFuture(null);
    foretold = Set.of();
    if (many) {
      many = false;
      underWay.handle((done, failure) -> done).join();
      underWay = CompletableFuture.completedFuture(null);
      index.rollback();
    }
    payLater();
  }

  /**
   * Makes good what a process that died has left in memory alone.
   *
   * @param there tells whether a triple is in the database
   * @return whether the noted changes could be read
   */
  boolean replay(Predicate<Triple> there) throws IOException {
    try {
      for (Triple triple : log.read()) {
        new Change(triple, there.test(triple)).apply(index);
      }
      settle();
      return true;
    } catch (RiotException e) {
      return false;
    }
  }

  private void settle() throws IOException {
    await();
    pay();
    index.commit();
    log.clear();
  }

  void close() {
    try (log) {
      settle();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      beside.shutdown();
      noting.shutdown();
    }
  }
}
