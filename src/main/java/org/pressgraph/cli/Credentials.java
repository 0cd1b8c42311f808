package org.pressgraph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/** The credentials for a remote store, from a file or the environment, never from the command. */
final class Credentials {

  private static final String USER = "PRESSGRAPH_LOAD_USER";
  private static final String PASSWORD = "PRESSGRAPH_LOAD_PASSWORD";
  private static final String TOKEN = "PRESSGRAPH_LOAD_TOKEN";

  private Credentials() {}

  /**
   * The header {@code Authorization}: basic for a user (RFC 7617), bearer for a token (RFC 6750).
   */
  static Optional<String> find(Optional<Path> file, Map<String, String> environment) {
    if (file.isPresent()) {
      return Optional.of(basic(firstLine(file.get())));
    }
    if (environment.containsKey(TOKEN)) {
      return Optional.of("Bearer " + environment.get(TOKEN));
    }
    if (environment.containsKey(USER)) {
      return Optional.of(
          basic(environment.get(USER) + ":" + environment.getOrDefault(PASSWORD, "")));
    }
    return Optional.empty();
  }

  private static String firstLine(Path file) {
    try {
      String line = Files.readString(file).lines().findFirst().orElse("").strip();
      if (line.indexOf(':') < 1) {
        throw new PressgraphException("usage.credentials", file);
      }
      return line;
    } catch (IOException e) {
      throw new PressgraphException(e, "source.unreadable", file, Reasons.of(e));
    }
  }

  private static String basic(String userAndPassword) {
    byte[] bytes = userAndPassword.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }
}
