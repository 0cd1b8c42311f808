package org.pressgraph;

import java.nio.file.Path;
import org.pressgraph.server.PressgraphServer;
import org.pressgraph.server.ServerSettings;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.Upkeep;

/** A database that is being served. */
public final class GraphService implements AutoCloseable {

  private final GraphStore store;
  private final PressgraphServer server;
  private final Upkeep upkeep;
  private boolean closed;

  private GraphService(GraphStore store, PressgraphServer server) {
    this.store = store;
    this.server = server;
    this.upkeep = Upkeep.of(store, Upkeep.Pace.USUAL);
  }

  static GraphService start(Path graph, ServerSettings settings) {
    GraphStore store = GraphStore.open(graph);
    try {
      return new GraphService(store, PressgraphServer.start(store, settings));
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /**
   * The address of the server.
   *
   * @return a URL that ends with a slash
   */
  public String url() {
    return server.url();
  }

  /**
   * The address for queries.
   *
   * @return the URL of the SPARQL endpoint
   */
  public String sparqlUrl() {
    return url() + PressgraphServer.DATASET.substring(1) + "/sparql";
  }

  /** Waits until the service is closed. */
  public void join() {
    server.join();
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      server.close();
      upkeep.close();
      store.close();
    }
  }
}
