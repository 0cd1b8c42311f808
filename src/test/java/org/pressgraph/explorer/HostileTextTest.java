package org.pressgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.server.PressgraphServer;
import org.pressgraph.store.GraphStore;

/** Whatever stands in the graph is shown as text. */
class HostileTextTest {

  private static final String EVIL =
      "<script>window.hit=1</script><img src=x onerror='window.hit=1'>\\\"'";

  private static final String GRAPH =
      """
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
      PREFIX geo: <http://www.opengis.net/ont/geosparql#>
      PREFIX pg: <https://w3id.org/pressgraph/ontology#>
      PREFIX e: <http://e.org/>
      e:who a schema:Person ; rdfs:label "EVIL" ; skos:prefLabel "EVIL" ; skos:altLabel "'\\">EVIL" ;
        schema:url <javascript:window.hit=1> ; rdfs:seeAlso <data:text/html,x> .
      e:who schema:location e:spot . e:spot a schema:Place ; rdfs:label "EVIL" ;
        geo:hasGeometry e:geometry . e:geometry geo:asWKT "POINT(120.1 30.2)"^^geo:wktLiteral .
      <javascript:window.hit=1> a schema:Organization ; rdfs:label "EVIL body" .
      e:role a skos:Concept ; rdfs:label "EVIL" .
      e:post a org:Membership ; rdfs:label "EVIL" ; org:member e:who ; org:role e:role ;
        org:organization <javascript:window.hit=1> ; prov:wasDerivedFrom e:sentence .
      e:happening a sem:Event, schema:Event ; rdfs:label "EVIL" ; sem:eventType pg:Meeting ;
        sem:hasActor e:who ; pg:start "EVIL" ; prov:wasDerivedFrom e:sentence .
      e:page a pg:Page ; pg:sourceFile "EVIL" ; nif:isString "EVIL says EVIL。" .
      e:sentence nif:referenceContext e:page ; nif:beginIndex 0 ; nif:endIndex 30 ; nif:anchorOf "EVIL" .
      e:mention nif:referenceContext e:page ; nif:beginIndex 0 ; nif:endIndex 8 ; nif:anchorOf "<script>" ;
        itsrdf:taIdentRef e:who .
      e:article a schema:NewsArticle ; rdfs:label "EVIL" ; schema:headline "EVIL" ; schema:articleBody "EVIL says EVIL。" ;
        schema:isPartOf e:page ; schema:mentions e:who ; pg:segment e:segment .
      e:segment a pg:Segment ; pg:segmentRole pg:body ; nif:referenceContext e:page ; nif:beginIndex 0 ; nif:endIndex 120 .
      """
          .replace("EVIL", EVIL);

  @TempDir private Path folder;

  @Test
  void isInertOnEveryPage() {
    Browsers.browser();
    try (GraphStore store = GraphStore.openOrCreate(folder)) {
      Txn.executeWrite(
          store.dataset(),
          () ->
              RDFParser.fromString(GRAPH, Lang.TURTLE)
                  .parse(store.dataset().getGraph(NodeFactory.createURI("http://e.org/graph"))));
      try (PressgraphServer server = PressgraphServer.start(store, "127.0.0.1", 0);
          Explorer explorer = Explorer.of(server, "en-GB")) {
        for (String place : PLACES) {
          explorer.open(place);
          explorer.page().waitForTimeout(100);
          assertThat(explorer.page().evaluate("window.hit ?? null")).as(place).isNull();
          assertThat(explorer.find("main script, main img, main iframe").count())
              .as(place)
              .isZero();
          assertThat(explorer.find("a[href^='javascript:'], a[href^='data:']").count())
              .as(place)
              .isZero();
        }
        explorer.open("#/entity?iri=http://e.org/who");
        assertThat(explorer.text("h1")).startsWith("<script>window.hit=1</script>");
        // A place with coordinates is a spot on the map.
        assertThat(explorer.find(".map .spot text").textContent()).startsWith("<script>");
        explorer.open("");
        explorer.page().locator("main input[type=search]").fill("<script>");
        explorer.page().locator("main [role=option] .name").first().waitFor();
        assertThat(explorer.page().evaluate("window.hit ?? null")).isNull();
      }
    }
  }

  private static final String[] PLACES = {
    "",
    "#/search?q=%3Cscript%3E",
    "#/entity?iri=http://e.org/who",
    "#/entity?iri=javascript:window.hit%3D1",
    "#/entity?iri=http://e.org/happening",
    "#/entity?iri=%3E%20%7D%20%3Cscript%3E",
    "#/article?iri=http://e.org/article",
    "#/article?page=http://e.org/page&at=0-8",
    "#/page?iri=http://e.org/page&article=http://e.org/article",
    "#/graph?e=http://e.org/who",
    "#/graph?e=javascript:window.hit%3D1",
    "#/time",
    "#/time?years=%3Cscript%3E&from=%22%3E",
    "#/overview",
    "#/overview?list=organization",
    "#/overview?check=bodyless",
    "#/query?run=1&query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D",
    "#/%3Cscript%3Ewindow.hit=1%3C/script%3E",
  };
}
