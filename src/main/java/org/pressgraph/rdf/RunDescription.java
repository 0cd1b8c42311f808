package org.pressgraph.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * What brought a page graph about, apart from its file: the software and its settings. Runs with
 * the same software and settings are one activity, so that building again changes nothing.
 *
 * @param version the version of the software
 * @param settings the settings as a line of JSON
 */
public record RunDescription(String version, String settings) {

  /** Checks that nothing is missing. */
  public RunDescription {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(settings, "settings");
  }

  /** A short name for these two: the first 16 hexadecimal digits of their SHA-256. */
  String id() {
    try {
      byte[] bytes = (version + "\n" + settings).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
