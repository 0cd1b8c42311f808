package org.pressgraph.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.pressgraph.source.Sha256;

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

  /**
   * The run in a graph.
   *
   * @param iris mints the IRIs
   * @return its IRI
   */
  public Node node(Iris iris) {
    return iris.run(id());
  }

  /** A short name for these two: the first 16 hexadecimal digits of their SHA-256. */
  String id() {
    byte[] bytes = (version + "\n" + settings).getBytes(StandardCharsets.UTF_8);
    return Sha256.of(bytes).substring(0, 16);
  }
}
