package org.pressgraph.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.web.HttpSC;

/**
 * Lets only those write who give a password (HTTP Basic authentication, RFC 7617), and nobody where
 * there are none. It is asked by the endpoints that write, whatever the path was that led there.
 */
final class WriteGuard {

  private static final String BASIC = "Basic ";

  private final Optional<Passwords> passwords;

  WriteGuard(Optional<Passwords> passwords) {
    this.passwords = passwords;
  }

  /**
   * Why a request may not write.
   *
   * @param status the HTTP status that says it
   * @param reason the same in words
   */
  record Refusal(int status, String reason) {}

  /** Ends the action unless the one who asks may write. */
  void check(HttpAction action) {
    refusal(
            action.getRequestHeader("Origin"),
            action.getRequestHeader("Host"),
            action.getRequestHeader("Authorization"))
        .ifPresent(
            refusal -> {
              if (refusal.status() == HttpSC.UNAUTHORIZED_401) {
                action.setResponseHeader(
                    "WWW-Authenticate", "Basic realm=\"Pressgraph\", charset=\"UTF-8\"");
              }
              ServletOps.error(refusal.status(), refusal.reason());
            });
  }

  /**
   * Looks at the headers of a request.
   *
   * @return why it may not write; empty if it may
   */
  Optional<Refusal> refusal(String origin, String host, String authorization) {
    if (passwords.isEmpty()) {
      return Optional.of(
          new Refusal(
              HttpSC.FORBIDDEN_403,
              "This server is for reading only: it was started without passwords for writing"));
    }
    // A browser sends a password it knows along with the form of any other site.
    if (origin != null && !origin.replaceFirst("https?://", "").equals(host)) {
      return Optional.of(new Refusal(HttpSC.FORBIDDEN_403, "Pages of other sites may not write"));
    }
    return user(authorization).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                HttpSC.UNAUTHORIZED_401, "Writing needs the name and password of an editor"));
  }

  /** Who asks, if the password is right. */
  Optional<String> user(String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      String[] userAndPassword = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
      return userAndPassword.length == 2
              && passwords.orElseThrow().accepts(userAndPassword[0], userAndPassword[1])
          ? Optional.of(userAndPassword[0])
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
