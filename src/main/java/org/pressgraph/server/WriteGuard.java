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

  /** Ends the action unless the one who asks may write. */
  void check(HttpAction action) {
    if (passwords.isEmpty()) {
      ServletOps.error(
          HttpSC.FORBIDDEN_403,
          "This server is for reading only: it was started without passwords for writing");
    }
    if (comesFromElsewhere(action)) {
      // A browser sends a password it knows along with the form of any other site.
      ServletOps.error(HttpSC.FORBIDDEN_403, "Pages of other sites may not write");
    }
    String header = action.getRequestHeader("Authorization");
    if (header == null || !accepts(header)) {
      action.setResponseHeader("WWW-Authenticate", "Basic realm=\"Pressgraph\", charset=\"UTF-8\"");
      ServletOps.error(HttpSC.UNAUTHORIZED_401, "Writing needs the name and password of an editor");
    }
  }

  private static boolean comesFromElsewhere(HttpAction action) {
    String origin = action.getRequestHeader("Origin");
    return origin != null
        && !origin.replaceFirst("https?://", "").equals(action.getRequestHeader("Host"));
  }

  private boolean accepts(String header) {
    if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return false;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      String[] userAndPassword = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
      return userAndPassword.length == 2
          && passwords.orElseThrow().accepts(userAndPassword[0], userAndPassword[1]);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
