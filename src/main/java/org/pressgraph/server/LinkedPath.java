package org.pressgraph.server;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.pressgraph.rdf.Iris;

/**
 * Where the IRIs of the graph answer on this server: what stands behind the base of the IRIs is the
 * path, whatever the server's own address. A proxy may keep the path of the base or take it away.
 */
final class LinkedPath {

  private LinkedPath() {}

  /**
   * The address of an IRI below the base.
   *
   * @return a path of ASCII characters; the IRI itself where it is not below the base
   */
  static String of(String iri, String base) {
    return iri.startsWith(base)
        ? "/" + URI.create(iri.substring(base.length())).toASCIIString()
        : iri;
  }

  /**
   * The IRIs that a path may mean, the likelier first.
   *
   * @param path the path as it was sent, percent-encoded
   */
  static List<String> iris(String path, String base) {
    List<String> iris = new ArrayList<>();
    String written = canonical(path.substring(1));
    iris.add(base + written);
    String basePath = canonical(URI.create(base).getRawPath().substring(1));
    if (!basePath.isEmpty() && written.startsWith(basePath)) {
      iris.add(base + written.substring(basePath.length()));
    }
    return iris;
  }

  /** Percent-encoded as our IRIs are: a client may have encoded more, or less. */
  private static String canonical(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
        .map(part -> part.isEmpty() ? "" : Iris.escape(part))
        .collect(Collectors.joining("/"));
  }
}
