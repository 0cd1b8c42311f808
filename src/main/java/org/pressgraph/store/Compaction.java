package org.pressgraph.store;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Writes a database anew without the blocks that no longer count. TDB2 never uses a block again, so
 * that a database of which much is replaced swells; this is done when it has swollen by two fifths,
 * or to the threefold while changes go on.
 *
 * <p>What a database would take if it were compact is reckoned from its number of quads and the
 * bytes a quad took when it was compact last, which are kept in a file beside the data. Readers go
 * on meanwhile on the old data; writers wait.
 */
final class Compaction {

  /** From so many times its compact size on, a database has swollen. */
  static final double SWOLLEN = 1.4;

  /** So much swelling is borne while changes go on. */
  static final double FAR_SWOLLEN = 3;

  /** What a compact database takes a quad, as long as none was measured: that of page graphs. */
  private static final double BYTES_A_QUAD = 330;

  /** Below this size a database is left alone: there is nothing to win. */
  private static final long SMALL_BYTES = 4L << 20;

  private static final String FILE = "compacted.properties";

  private final GraphStore store;

  Compaction(GraphStore store) {
    this.store = store;
  }

  /** Compacts the database if it takes so many times what it needs; tells whether it did. */
  boolean ifSwollen(double times) {
    long used = Space.usedBytes(store.folder());
    Compact last = read();
    if (used < SMALL_BYTES || used <= times * last.bytes()) {
      return false;
    }
    long quads = quads();
    double reckoned = quads * last.bytesAQuad();
    if (used <= times * reckoned) {
      // It has grown, and holds more: so many bytes are in order from now on.
      write(new Compact(Math.round(reckoned), quads));
      return false;
    }
    if (room() < used) {
      return false;
    }
    compact();
    return true;
  }

  /** Compacts the database. To be called outside of transactions. */
  void compact() {
    Space.withPlainDigits(
        () -> {
          DatabaseMgr.compact(store.database(), true);
          return null;
        });
    JointCommit.use(TDBInternal.requireStorage(store.database()));
    write(new Compact(Space.usedBytes(store.folder()), quads()));
  }

  private long room() {
    try {
      return Files.getFileStore(store.folder()).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long quads() {
    return store.read(
        () -> TDBInternal.requireStorage(pinned()).getQuadTable().getNodeTupleTable().size());
  }

  /** The data that the reading transaction sees. */
  private DatasetGraph pinned() {
    return DatasetGraphWrapper.unwrap(store.dataset());
  }

  /** The size of the database when it was compact, as measured or as reckoned. */
  private record Compact(long bytes, long quads) {

    double bytesAQuad() {
      return quads < 1000 ? BYTES_A_QUAD : (double) bytes / quads;
    }
  }

  private Path file() {
    return store.folder().resolve(FILE);
  }

  /** What is lost or damaged is reckoned again: the file is a help, not a part of the data. */
  private Compact read() {
    Properties properties = new Properties();
    if (Files.exists(file())) {
      try (Reader reader = Files.newBufferedReader(file())) {
        properties.load(reader);
        return new Compact(
            Long.parseLong(properties.getProperty("bytes", "0")),
            Long.parseLong(properties.getProperty("quads", "0")));
      } catch (IOException | IllegalArgumentException e) {
        return new Compact(0, 0);
      }
    }
    return new Compact(0, 0);
  }

  private void write(Compact compact) {
    Properties properties = new Properties();
    properties.setProperty("bytes", Long.toString(compact.bytes()));
    properties.setProperty("quads", Long.toString(compact.quads()));
    try (Writer writer = Files.newBufferedWriter(file())) {
      properties.store(writer, "The size of this database when it was compact.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
