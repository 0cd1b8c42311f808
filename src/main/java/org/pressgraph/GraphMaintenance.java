package org.pressgraph;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.pressgraph.export.LoadListener;
import org.pressgraph.export.LoadReport;
import org.pressgraph.export.LoadRequest;
import org.pressgraph.export.RemoteLoad;
import org.pressgraph.export.ServerBackup;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.store.GraphBackup;
import org.pressgraph.store.GraphRestore;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.StoreStatistics;

/**
 * Looks after databases: counts what they hold, gives back room, makes backups. In a process that
 * serves a database these work beside the server.
 */
public final class GraphMaintenance {

  private GraphMaintenance() {}

  /**
   * Counts what a database holds and takes.
   *
   * @param graph the folder of the database
   * @return numbers by what they count, in the order in which to show them
   * @throws PressgraphException if there is no database, or another process holds it
   */
  public static Map<String, Long> statistics(Path graph) {
    try (GraphStore store = GraphStore.open(graph)) {
      return StoreStatistics.of(store);
    }
  }

  /**
   * Writes a database anew without what no longer counts. Builds do so by themselves when a
   * database takes half as much room again as it needs.
   *
   * @param graph the folder of the database
   * @return the bytes used before and after
   * @throws PressgraphException if there is no database, or another process holds it
   */
  public static Room compact(Path graph) {
    try (GraphStore store = GraphStore.open(graph)) {
      long before = store.usedBytes();
      store.compact();
      return new Room(before, store.usedBytes());
    }
  }

  /**
   * The room that a database took and takes.
   *
   * @param before the bytes used before
   * @param after the bytes used after
   */
  public record Room(long before, long after) {}

  /**
   * Fetches a whole database from the server that serves it, as {@link #backup(Path,
   * OutputStream)}.
   *
   * @param server the address of the server
   * @param out where to; stays open
   * @return the number of statements
   * @throws PressgraphException if there is no such server, or it does not answer with all it has
   * @throws IOException if the stream takes no more
   */
  public static long backup(URI server, OutputStream out) throws IOException {
    return ServerBackup.write(server, out);
  }

  /**
   * Makes a database out of a backup or other N-Quads.
   *
   * @param file N-Quads, plain or compressed by gzip
   * @param graph the folder of the new database
   * @return the number of statements
   * @throws PressgraphException if the folder is not empty, or the file cannot be read or is not
   *     right
   */
  public static long restore(Path file, Path graph) {
    return GraphRestore.read(file, graph);
  }

  /**
   * Loads a database into a remote store, graph by graph; what was loaded before and has not
   * changed is passed over.
   *
   * @param graph the folder of the database
   * @param request where to
   * @param listener is told how it goes on
   * @return what was done
   * @throws PressgraphException if there is no database, another process holds it, or the remote
   *     store cannot be reached or refuses; the next load goes on from there
   */
  public static LoadReport load(Path graph, LoadRequest request, LoadListener listener) {
    try (GraphStore store = GraphStore.open(graph)) {
      return RemoteLoad.run(store, request, listener);
    }
  }

  /**
   * Writes a database as it is now to a stream, as gzip-compressed N-Quads, which any store of RDF
   * reads back.
   *
   * @param graph the folder of the database
   * @param out where to; stays open
   * @return the number of statements
   * @throws PressgraphException if there is no database, or another process holds it
   * @throws IOException if the stream takes no more
   */
  public static long backup(Path graph, OutputStream out) throws IOException {
    try (GraphStore store = GraphStore.open(graph)) {
      return GraphBackup.write(store, out);
    }
  }
}
