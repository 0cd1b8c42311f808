package org.pressgraph.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;

/**
 * Writes a network as two tables of comma-separated values whose headers {@code neo4j-admin
 * database import} takes (Neo4j Operations Manual, "Import", "CSV header format"): arrays are split
 * by a semicolon, and no value has a line break.
 */
final class Neo4jCsvWriter {

  private static final String NODES = "iri:ID,label,kind,names:string[],start:date,end:date,:LABEL";
  private static final String RELATIONSHIPS =
      ":START_ID,:END_ID,:TYPE,label,weight:long,confidence:double,start:date,end:date";

  private long written;

  /** Writes a network; gives the number of its nodes and relationships. */
  static long write(NetworkReader network, OutputStream nodes, OutputStream relationships)
      throws IOException {
    Neo4jCsvWriter csv = new Neo4jCsvWriter();
    Writer first = writer(nodes);
    line(first, NODES);
    network.nodes(node -> csv.node(node, first));
    first.flush();
    Writer second = writer(relationships);
    line(second, RELATIONSHIPS);
    network.edges(edge -> csv.relationship(edge, second));
    second.flush();
    return csv.written;
  }

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  private void node(NetworkNode node, Writer out) {
    String names =
        node.names().stream().map(name -> name.replace(';', '；')).collect(Collectors.joining(";"));
    row(
        out,
        node.iri(),
        node.label(),
        node.kind(),
        names,
        node.span().start().orElse(""),
        node.span().end().orElse(""),
        node.type());
  }

  private void relationship(NetworkEdge edge, Writer out) {
    row(
        out,
        edge.source(),
        edge.target(),
        edge.type(),
        edge.label(),
        Long.toString(edge.weight()),
        edge.confidence().map(Object::toString).orElse(""),
        edge.span().start().orElse(""),
        edge.span().end().orElse(""));
  }

  private void row(Writer out, String... values) {
    line(out, Stream.of(values).map(Neo4jCsvWriter::quoted).collect(Collectors.joining(",")));
    written++;
  }

  private static String quoted(String value) {
    String flat = value.replaceAll("\\R", " ");
    boolean plain = flat.chars().noneMatch(c -> c == '"' || c == ',' || c == '\'');
    return plain ? flat : '"' + flat.replace("\"", "\"\"") + '"';
  }

  private static void line(Writer out, String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new RuntimeIOException(e);
    }
  }
}
