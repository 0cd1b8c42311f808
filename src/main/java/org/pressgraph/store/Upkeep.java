package org.pressgraph.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.pressgraph.rdf.Iris;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after a database that is open for long and written to by many: brings the inferences up to
 * date soon after changes, and compacts the database when it has swollen and nobody has written for
 * a while, or at once when it has swollen far. Readers are not held up by it.
 */
public final class Upkeep implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  private final GraphStore store;
  private final Pace pace;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread created = new Thread(work, "pressgraph-upkeep");
            created.setDaemon(true);
            return created;
          });

  private long version;
  private long changedAt = System.nanoTime();
  private long upToDateAt = System.nanoTime();
  private boolean rested = true;

  /**
   * How soon what is done.
   *
   * @param look how long to wait between two looks at the database
   * @param pause how long nobody has written before the inferences follow
   * @param patience how long they wait for that at most
   * @param rest how long nobody has written before a swollen database is compacted
   */
  public record Pace(Duration look, Duration pause, Duration patience, Duration rest) {

    /** What suits people. */
    public static final Pace USUAL =
        new Pace(
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));
  }

  private Upkeep(GraphStore store, Pace pace) {
    this.store = store;
    this.pace = pace;
    this.version = store.version();
  }

  /**
   * Begins to look after a database.
   *
   * @param store the database; closed by its owner after this is closed
   * @param pace how soon what is done
   * @return what looks after it; to be closed
   */
  public static Upkeep of(GraphStore store, Pace pace) {
    Upkeep upkeep = new Upkeep(store, pace);
    long look = pace.look().toMillis();
    upkeep.thread.scheduleWithFixedDelay(upkeep::look, look, look, TimeUnit.MILLISECONDS);
    return upkeep;
  }

  private void look() {
    try {
      long now = System.nanoTime();
      if (version != store.version()) {
        version = store.version();
        changedAt = now;
        rested = false;
        store.compactIfFarSwollen();
      }
      if (!store.staleInferences().any()) {
        upToDateAt = now;
      } else if (now - changedAt > pace.pause().toNanos()
          || now - upToDateAt > pace.patience().toNanos()) {
        refresh();
      }
      if (!rested && now - changedAt > pace.rest().toNanos()) {
        rested = true;
        store.compactIfSwollen();
      }
    } catch (RuntimeException e) {
      // What could not be done now is tried again: the database goes on without it.
      LOG.warn("upkeep: {}", e.toString());
    }
  }

  private void refresh() {
    Optional<String> base = store.baseIri();
    if (base.isPresent()) {
      try (GraphWriter writer = store.writer()) {
        new Inferences(store, new Iris(base.get())).refresh(writer);
      }
      upToDateAt = System.nanoTime();
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      // A compaction that is under way cannot be broken off.
      thread.awaitTermination(10, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
