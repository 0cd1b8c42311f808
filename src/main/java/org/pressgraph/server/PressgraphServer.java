package org.pressgraph.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.store.GraphStore;
import org.pressgraph.validate.GraphValidation;

/**
 * Serves a database over HTTP: SPARQL queries at {@code /pressgraph/sparql} and {@code
 * /pressgraph/query}, whole graphs at {@code /pressgraph/data}, validation at {@code
 * /pressgraph/shacl}; for editors who have a password, updates at {@code /pressgraph/update}.
 *
 * <p>Queries call no other server and read no files.
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

  private final FusekiServer fuseki;
  private final ServerSettings settings;
  private final GraphValidation validation;

  private PressgraphServer(
      FusekiServer fuseki, ServerSettings settings, GraphValidation validation) {
    this.fuseki = fuseki;
    this.validation = validation;
    this.settings = settings;
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
    return start(store, ServerSettings.reading(host, port));
  }

  /**
   * Starts to serve.
   *
   * @param store the database; stays open as long as the server
   * @param settings how to serve it
   * @return the running server; to be closed
   * @throws PressgraphException if the port is taken, the address is not of this machine, or the
   *     key store or the log cannot be used
   */
  public static PressgraphServer start(GraphStore store, ServerSettings settings) {
    GraphValidation validation = GraphValidation.of(store);
    try {
      FusekiServer fuseki = ServerParts.build(store, settings, validation);
      fuseki.start();
      return new PressgraphServer(fuseki, settings, validation);
    } catch (RuntimeException e) {
      validation.close();
      throw explained(e, settings);
    }
  }

  private static RuntimeException explained(RuntimeException e, ServerSettings settings) {
    String host = settings.host();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketException
          || cause instanceof UnknownHostException
          || cause instanceof UnresolvedAddressException) {
        return isOfThisMachine(host)
            ? new PressgraphException(e, "server.port", host, settings.port())
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
    String host = settings.host();
    boolean local = Set.of("127.0.0.1", "0.0.0.0", "::1", "::").contains(host);
    String name = local ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    return (settings.tls().isPresent() ? "https://" : "http://") + name + ":" + port() + "/";
  }

  /**
   * The port at which it listens.
   *
   * @return the port
   */
  public int port() {
    return settings.tls().isPresent() ? fuseki.getHttpsPort() : fuseki.getPort();
  }

  /** Waits until the server stops. */
  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    fuseki.stop();
    validation.close();
  }
}
