package org.pressgraph.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.server.Passwords;
import org.pressgraph.server.ServerSettings;
import org.pressgraph.server.ServerSettings.Limits;
import org.pressgraph.server.ServerSettings.Tls;
import picocli.CommandLine.Option;

/** The options that say how to serve. */
final class ServerOptions {

  /** The variable of the environment that has the password of those who may write. */
  static final String PASSWORD = "PRESSGRAPH_PASSWORD";

  /** The variable of the environment that has the password of the key store. */
  static final String KEY_STORE_PASSWORD = "PRESSGRAPH_KEY_STORE_PASSWORD";

  private static final int LONGEST_TIME = 86_400;
  private static final int LARGEST_RESULT = 1_000_000;
  private static final int MOST_QUERIES = 150;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "3030")
  private int port;

  @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1")
  private String host;

  @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30")
  private int timeout;

  @Option(names = "--max-result", paramLabel = "MIB", defaultValue = "256")
  private int maxResult;

  @Option(names = "--max-queries", paramLabel = "N", defaultValue = "16")
  private int maxQueries;

  @Option(names = "--password-file", paramLabel = "FILE")
  private Path passwordFile;

  @Option(names = "--key-store", paramLabel = "FILE")
  private Path keyStore;

  @Option(names = "--access-log", paramLabel = "FILE")
  private Path accessLog;

  ServerSettings settings(Map<String, String> environment) {
    if (port < 0 || port > 65535) {
      throw new PressgraphException("usage.port", port);
    }
    check("--timeout", timeout, LONGEST_TIME);
    check("--max-result", maxResult, LARGEST_RESULT);
    check("--max-queries", maxQueries, MOST_QUERIES);
    return new ServerSettings(
        host,
        port,
        new Limits(Duration.ofSeconds(timeout), (long) maxResult << 20, maxQueries),
        passwords(environment),
        Optional.ofNullable(keyStore)
            .map(file -> new Tls(file, environment.getOrDefault(KEY_STORE_PASSWORD, ""))),
        Optional.ofNullable(accessLog));
  }

  private static void check(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new PressgraphException("usage.number", option, value, most);
    }
  }

  private Optional<Passwords> passwords(Map<String, String> environment) {
    if (passwordFile != null) {
      return Optional.of(Passwords.read(passwordFile));
    }
    String password = environment.get(PASSWORD);
    return password == null || password.isBlank()
        ? Optional.empty()
        : Optional.of(Passwords.of(password));
  }
}
