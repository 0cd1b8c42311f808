package org.pressgraph.export;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.vocabulary.XSD;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.rdf.Prefixes;

/**
 * Writes triples as RDF/XML (W3C Recommendation of 2014-02-25) subject by subject, so that memory
 * does not grow with their number, as it does with Jena's writer.
 */
final class RdfXmlWriter {

  private final XmlText xml;
  private final Map<String, String> prefixes = new TreeMap<>();
  private long written;

  private RdfXmlWriter(OutputStream out) {
    xml = new XmlText(out);
    Prefixes.all().getNsPrefixMap().forEach((prefix, iri) -> prefixes.put(iri, prefix));
  }

  /** Writes a graph; gives the number of statements. */
  static long write(ExportSource source, OutputStream out) {
    return new RdfXmlWriter(out).write(source);
  }

  private long write(ExportSource source) {
    xml.open("rdf:RDF");
    prefixes.forEach((iri, prefix) -> xml.attribute("xmlns:" + prefix, iri));
    xml.line();
    source.subjects(this::subject);
    xml.close().line().end();
    return written;
  }

  private void subject(List<Triple> triples) {
    Node subject = triples.get(0).getSubject();
    String name = subject.isBlank() ? "rdf:nodeID" : "rdf:about";
    xml.open("rdf:Description", name, id(subject)).line();
    triples.forEach(this::property);
    xml.close().line();
    written += triples.size();
  }

  private static String id(Node node) {
    return node.isBlank() ? "b" + node.getBlankNodeLabel().replaceAll("\\W", "") : node.getURI();
  }

  private void property(Triple triple) {
    String iri = triple.getPredicate().getURI();
    int split = Util.splitNamespaceXML(iri);
    if (split == iri.length()) {
      throw new PressgraphException("export.rdfxml", iri);
    }
    String namespace = iri.substring(0, split);
    String prefix = prefixes.get(namespace);
    String name = (prefix == null ? "ns" : prefix) + ":" + iri.substring(split);
    xml.open(name);
    if (prefix == null) {
      xml.attribute("xmlns:ns", namespace);
    }
    object(triple.getObject());
    xml.close().line();
  }

  private void object(Node object) {
    if (object.isURI()) {
      xml.attribute("rdf:resource", object.getURI());
    } else if (object.isBlank()) {
      xml.attribute("rdf:nodeID", id(object));
    } else {
      if (!object.getLiteralLanguage().isEmpty()) {
        xml.attribute("xml:lang", object.getLiteralLanguage());
      } else if (!object.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
        xml.attribute("rdf:datatype", object.getLiteralDatatypeURI());
      }
      xml.text(object.getLiteralLexicalForm());
    }
  }
}
