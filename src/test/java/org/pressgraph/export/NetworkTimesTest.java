package org.pressgraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.store.GraphStore;

/** The edges of a network carry the time for which a post is held, and what a work is about. */
class NetworkTimesTest {

  private static final String POSTS =
      """
      PREFIX schema: <https://schema.org/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX time: <http://www.w3.org/2006/time#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX e: <http://e.org/>
      e:union a schema:Organization ; rdfs:label "工会"@zh .
      e:li a schema:Person ; rdfs:label "李明"@zh .
      e:chair skos:prefLabel "主席"@zh . e:deputy skos:prefLabel "副主席"@zh .
      e:1 a org:Membership ; org:member e:li ; org:organization e:union ; org:role e:deputy ;
        org:memberDuring [ time:hasBeginning [ time:inXSDgYear "2012"^^xsd:gYear ] ;
                           time:hasEnd [ time:inXSDgYearMonth "2018-02"^^xsd:gYearMonth ] ] .
      e:2 a org:Membership ; org:member e:li ; org:organization e:union ; org:role e:chair ;
        org:memberDuring [ time:hasBeginning [ time:inXSDDate "2018-03-04"^^xsd:date ] ] .
      e:opinion a schema:CreativeWork ; rdfs:label "意见"@zh ; schema:about e:union .
      e:report a schema:NewsArticle ; rdfs:label "报道"@zh ; schema:about e:union .
      """;

  @TempDir private Path folder;

  @Test
  void edgesHaveTermsAndSubjects() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GraphStore store = GraphStore.openOrCreate(folder)) {
      Txn.executeWrite(
          store.dataset(),
          () ->
              RDFParser.fromString(POSTS, Lang.TURTLE)
                  .parse(store.dataset().getGraph(NodeFactory.createURI("http://e.org/graph"))));
      GraphExporter.write(store, GraphFormat.GEXF, out);
    }
    assertThat(
            out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("<edge ")))
        .hasSize(3)
        .anyMatch(
            line ->
                line.contains("label=\"副主席\"")
                    && line.contains("start=\"2012-01-01\" end=\"2018-02-28\""))
        .anyMatch(
            line ->
                line.contains("label=\"主席\"")
                    && line.contains("start=\"2018-03-04\"")
                    && !line.contains("end="))
        .anyMatch(
            line ->
                line.contains("source=\"http://e.org/opinion\"")
                    && line.contains("target=\"http://e.org/union\"")
                    && line.contains("value=\"ABOUT\""));
  }
}
