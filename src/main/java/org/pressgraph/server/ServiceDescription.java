package org.pressgraph.server;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.pressgraph.rdf.Iris;

/**
 * What the SPARQL endpoint says of itself when it is asked nothing (SPARQL 1.1 Service
 * Description).
 */
final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  private static final List<String> RESULTS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "JSON-LD",
          "RDF_XML");

  private ServiceDescription() {}

  static Graph of(String endpoint, String base) {
    Graph out = GraphFactory.createDefaultGraph();
    out.getPrefixMapping().setNsPrefix("sd", SD);
    Node service = NodeFactory.createURI(endpoint);
    out.add(Triple.create(service, RDF.type.asNode(), sd("Service")));
    out.add(Triple.create(service, sd("endpoint"), service));
    out.add(Triple.create(service, sd("supportedLanguage"), sd("SPARQL11Query")));
    out.add(Triple.create(service, sd("feature"), sd("UnionDefaultGraph")));
    out.add(Triple.create(service, sd("defaultDataset"), Iris.datasetOf(base)));
    Node text = NodeFactory.createURI("http://jena.apache.org/text#query");
    out.add(Triple.create(service, sd("propertyFeature"), text));
    for (String format : RESULTS) {
      Node node = NodeFactory.createURI("http://www.w3.org/ns/formats/" + format);
      out.add(Triple.create(service, sd("resultFormat"), node));
    }
    return out;
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
