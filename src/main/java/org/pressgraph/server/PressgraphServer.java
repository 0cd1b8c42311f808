package org.pressgraph.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.store.GraphStore;

/**
 * Serves a database over HTTP for reading: SPARQL queries at {@code /pressgraph/sparql} and {@code
 * /pressgraph/query}, whole graphs at {@code /pressgraph/data}.
 *
 * <p>Nothing can be written, and queries call no other server.
 *
 * <pre>{@code
 * try (PressgraphServer server = PressgraphServer.start(store, "127.0.0.1", 3030)) {
 *   server.join();
 * }
 * }</pre>
 */
public final class PressgraphServer implements AutoCloseable {

  /** The path of the data set. */
  public static final String DATASET = "/pressgraph";

  private static final Operation GRAPHS =
      Operation.alloc("https://w3id.org/pressgraph/operation/graphs", "graphs", "Read graphs");

  private final FusekiServer fuseki;
  private final String host;

  private PressgraphServer(FusekiServer fuseki, String host) {
    this.fuseki = fuseki;
    this.host = host;
  }

  /**
   * Starts to serve.
   *
   * @param store the database; stays open as long as the server
   * @param host the address to listen at; 127.0.0.1 is this machine alone, 0.0.0.0 all networks
   * @param port the port, 0 for any that is free
   * @return the running server; to be closed
   * @throws PressgraphException if the port is taken or the address is not of this machine
   */
  public static PressgraphServer start(GraphStore store, String host, int port) {
    Objects.requireNonNull(host, "host");
    store.dataset().getContext().set(ARQ.httpServiceAllowed, false);
    FusekiServer fuseki =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .port(port)
            .enablePing(true)
            .registerOperation(GRAPHS, new UnionGraphReader())
            .addDataset(DATASET, store.dataset())
            .addEndpoint(DATASET, "sparql", Operation.Query)
            .addEndpoint(DATASET, "query", Operation.Query)
            .addEndpoint(DATASET, "data", GRAPHS)
            .addServlet("", new ExplorerFiles())
            .addServlet("/web/*", new ExplorerFiles())
            .build();
    for (Connector connector : fuseki.getJettyServer().getConnectors()) {
      ((ServerConnector) connector).setHost(host);
    }
    try {
      fuseki.start();
    } catch (RuntimeException e) {
      throw explained(e, host, port);
    }
    return new PressgraphServer(fuseki, host);
  }

  private static RuntimeException explained(RuntimeException e, String host, int port) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketException
          || cause instanceof UnknownHostException
          || cause instanceof UnresolvedAddressException) {
        return isOfThisMachine(host)
            ? new PressgraphException(e, "server.port", host, port)
            : new PressgraphException(e, "server.host", host);
      }
    }
    return e;
  }

  private static boolean isOfThisMachine(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The address of the server.
   *
   * @return a URL that ends with a slash
   */
  public String url() {
    boolean local = Set.of("127.0.0.1", "0.0.0.0", "::1", "::").contains(host);
    String name = local ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + port() + "/";
  }

  /**
   * The port at which it listens.
   *
   * @return the port
   */
  public int port() {
    return fuseki.getPort();
  }

  /** Waits until the server stops. */
  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    fuseki.stop();
  }
}
