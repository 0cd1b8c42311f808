package org.pressgraph.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.pressgraph.rdf.Prefixes;

/**
 * Writes graphs as JSON-LD 1.1 (W3C Recommendation of 2020-07-16), flattened: an object for each
 * subject of each graph. It writes as it reads, so that memory does not grow with the graphs, as it
 * does with Jena's writer.
 */
final class JsonLdWriter {

  private final JsonGenerator json;
  private final Map<String, String> prefixes = new TreeMap<>();
  private long written;

  private JsonLdWriter(OutputStream out) throws IOException {
    json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    Prefixes.all().getNsPrefixMap().forEach((prefix, iri) -> prefixes.put(iri, prefix));
  }

  /** Writes graphs with their names; gives the number of statements. */
  static long write(ExportSource source, OutputStream out) throws IOException {
    JsonLdWriter writer = new JsonLdWriter(out);
    writer.write(source);
    return writer.written;
  }

  private void write(ExportSource source) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("@context");
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      json.writeStringField(prefix.getValue(), prefix.getKey());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("@graph");
    nodes(source.triples(null));
    for (Node graph : source.graphs()) {
      line();
      json.writeStartObject();
      json.writeStringField("@id", graph.getURI());
      json.writeArrayFieldStart("@graph");
      nodes(source.triples(graph));
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private void line() throws IOException {
    json.writeRaw('\n');
  }

  private void nodes(List<Triple> triples) {
    ExportSource.bySubject(
        triples.iterator(),
        subject -> {
          try {
            node(subject);
          } catch (IOException e) {
            throw new RuntimeIOException(e);
          }
        });
  }

  private void node(List<Triple> triples) throws IOException {
    line();
    json.writeStartObject();
    json.writeStringField("@id", id(triples.get(0).getSubject()));
    Node property = null;
    for (Triple triple : triples) {
      if (!triple.getPredicate().equals(property)) {
        if (property != null) {
          json.writeEndArray();
        }
        property = triple.getPredicate();
        boolean type = property.equals(RDF.type.asNode());
        json.writeArrayFieldStart(type ? "@type" : compact(property.getURI()));
      }
      if (property.equals(RDF.type.asNode())) {
        json.writeString(id(triple.getObject()));
      } else {
        value(triple.getObject());
      }
      written++;
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void value(Node object) throws IOException {
    json.writeStartObject();
    if (!object.isLiteral()) {
      json.writeStringField("@id", id(object));
    } else {
      json.writeStringField("@value", object.getLiteralLexicalForm());
      if (!object.getLiteralLanguage().isEmpty()) {
        json.writeStringField("@language", object.getLiteralLanguage());
      } else if (!object.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
        json.writeStringField("@type", compact(object.getLiteralDatatypeURI()));
      }
    }
    json.writeEndObject();
  }

  private static String id(Node node) {
    return node.isBlank() ? "_:b" + node.getBlankNodeLabel().replaceAll("\\W", "") : node.getURI();
  }

  private String compact(String iri) {
    int split = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    String prefix = prefixes.get(iri.substring(0, split));
    return prefix == null ? iri : prefix + ":" + iri.substring(split);
  }
}
