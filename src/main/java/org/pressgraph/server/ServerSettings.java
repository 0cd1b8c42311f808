package org.pressgraph.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a database is served.
 *
 * @param host the address to listen at; 127.0.0.1 is this machine alone, 0.0.0.0 all networks
 * @param port the port, 0 for any that is free
 * @param limits what a single request may take
 * @param passwords who may write; nobody where it is absent
 * @param tls the key for https; http where it is absent
 * @param accessLog the file to which requests are logged; none where it is absent
 */
public record ServerSettings(
    String host,
    int port,
    Limits limits,
    Optional<Passwords> passwords,
    Optional<Tls> tls,
    Optional<Path> accessLog) {

  /**
   * What requests may take.
   *
   * @param time how long a query may run; a client may ask for less, not for more
   * @param resultBytes how long an answer may be, in bytes before compression
   * @param queries how many requests are worked on at the same time; one more is told to come back
   */
  public record Limits(Duration time, long resultBytes, int queries) {

    /** What holds unless other limits are asked for. */
    public static final Limits USUAL = new Limits(Duration.ofSeconds(30), 256L << 20, 16);
  }

  /**
   * The key with which a server shows who it is.
   *
   * @param keyStore a key store of Java, PKCS #12 or JKS
   * @param password the password of the key store
   */
  public record Tls(Path keyStore, String password) {

    @Override
    public String toString() {
      return "Tls[keyStore=" + keyStore + "]";
    }
  }

  /** Checks that nothing is null. */
  public ServerSettings {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(passwords, "passwords");
    Objects.requireNonNull(tls, "tls");
    Objects.requireNonNull(accessLog, "accessLog");
  }

  /**
   * Reading alone, with the usual limits.
   *
   * @param host the address to listen at
   * @param port the port, 0 for any that is free
   * @return the settings
   */
  public static ServerSettings reading(String host, int port) {
    return new ServerSettings(
        host, port, Limits.USUAL, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
