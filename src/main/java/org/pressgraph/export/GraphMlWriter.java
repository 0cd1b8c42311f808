package org.pressgraph.export;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.pressgraph.export.NetworkNode.TimeSpan;

/**
 * Writes a network as <a href="http://graphml.graphdrawing.org/">GraphML</a> 1.0 with its
 * attributes of nodes and edges. Days are in the attributes start and end.
 */
final class GraphMlWriter {

  private static final String[][] KEYS = {
    {"iri", "node", "string"},
    {"label", "node", "string"},
    {"type", "node", "string"},
    {"kind", "node", "string"},
    {"names", "node", "string"},
    {"start", "node", "string"},
    {"end", "node", "string"},
    {"label", "edge", "string"},
    {"type", "edge", "string"},
    {"weight", "edge", "double"},
    {"confidence", "edge", "double"},
    {"start", "edge", "string"},
    {"end", "edge", "string"},
  };

  private final XmlText xml;
  private long written;

  private GraphMlWriter(OutputStream out) {
    xml = new XmlText(out);
  }

  /** Writes a network; gives the number of its nodes and edges. */
  static long write(NetworkReader network, OutputStream out) {
    return new GraphMlWriter(out).write(network);
  }

  private long write(NetworkReader network) {
    xml.open("graphml").attribute("xmlns", "http://graphml.graphdrawing.org/xmlns").line();
    for (String[] key : KEYS) {
      String id = key[1] + "-" + key[0];
      xml.empty("key", "id", id, "for", key[1], "attr.name", key[0], "attr.type", key[2]).line();
    }
    xml.open("graph", "id", "pressgraph", "edgedefault", "directed").line();
    network.nodes(this::node);
    network.edges(this::edge);
    xml.close().line().close().line().end();
    return written;
  }

  private void node(NetworkNode node) {
    xml.open("node", "id", id(node.iri()));
    data("node", "iri", node.iri());
    data("node", "label", node.label());
    data("node", "type", node.type());
    data("node", "kind", node.kind());
    data("node", "names", String.join("; ", node.names()));
    span("node", node.span());
    xml.close().line();
    written++;
  }

  private void edge(NetworkEdge edge) {
    xml.open("edge", "id", "e" + written, "source", id(edge.source()), "target", id(edge.target()));
    data("edge", "label", edge.label());
    data("edge", "type", edge.type());
    data("edge", "weight", Long.toString(edge.weight()));
    edge.confidence().ifPresent(c -> data("edge", "confidence", c.toString()));
    span("edge", edge.span());
    xml.close().line();
    written++;
  }

  /** GraphML's identifiers have no slashes: the first 16 digits of the SHA-256 of the IRI. */
  private static String id(String iri) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(iri.getBytes(StandardCharsets.UTF_8));
      return "n" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void span(String of, TimeSpan span) {
    span.start().ifPresent(day -> data(of, "start", day));
    span.end().ifPresent(day -> data(of, "end", day));
  }

  private void data(String of, String name, String value) {
    if (!value.isEmpty()) {
      xml.open("data", "key", of + "-" + name).text(value).close();
    }
  }
}
