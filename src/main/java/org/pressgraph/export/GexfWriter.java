package org.pressgraph.export;

import java.io.OutputStream;
import org.pressgraph.export.NetworkNode.TimeSpan;

/**
 * Writes a network as GEXF 1.2 (<a href="https://gexf.net/">gexf.net</a>), the version that Gephi,
 * NetworkX, igraph and sigma.js all read. Happenings and facts carry their days, by which Gephi's
 * timeline shows them.
 */
final class GexfWriter {

  private final XmlText xml;
  private long written;

  private GexfWriter(OutputStream out) {
    xml = new XmlText(out);
  }

  /** Writes a network; gives the number of its nodes and edges. */
  static long write(NetworkReader network, OutputStream out) {
    return new GexfWriter(out).write(network);
  }

  private long write(NetworkReader network) {
    xml.open("gexf", "version", "1.2").attribute("xmlns", "http://www.gexf.net/1.2draft").line();
    xml.open("meta").open("creator").text("Pressgraph").close().close().line();
    xml.open("graph", "mode", "dynamic", "timeformat", "date", "defaultedgetype", "directed");
    xml.line().open("attributes", "class", "node", "mode", "static").line();
    attribute("type", "string");
    attribute("kind", "string");
    attribute("names", "string");
    xml.close().line().open("attributes", "class", "edge", "mode", "static").line();
    attribute("type", "string");
    attribute("confidence", "double");
    xml.close().line().open("nodes").line();
    network.nodes(this::node);
    xml.close().line().open("edges").line();
    network.edges(this::edge);
    xml.close().line().close().line().close().line().end();
    return written;
  }

  private void attribute(String name, String type) {
    xml.empty("attribute", "id", name, "title", name, "type", type).line();
  }

  private void node(NetworkNode node) {
    xml.open("node", "id", node.iri(), "label", node.label());
    span(node.span());
    xml.open("attvalues");
    value("type", node.type());
    value("kind", node.kind());
    value("names", String.join("; ", node.names()));
    xml.close().close().line();
    written++;
  }

  private void edge(NetworkEdge edge) {
    xml.open(
        "edge",
        "id",
        Long.toString(written),
        "source",
        edge.source(),
        "target",
        edge.target(),
        "label",
        edge.label(),
        "weight",
        Long.toString(edge.weight()));
    span(edge.span());
    xml.open("attvalues");
    value("type", edge.type());
    edge.confidence().ifPresent(c -> value("confidence", c.toString()));
    xml.close().close().line();
    written++;
  }

  private void span(TimeSpan span) {
    span.start().ifPresent(day -> xml.attribute("start", day));
    span.end().ifPresent(day -> xml.attribute("end", day));
  }

  private void value(String name, String value) {
    if (!value.isEmpty()) {
      xml.empty("attvalue", "for", name, "value", value);
    }
  }
}
