package org.pressgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.server.PressgraphServer;
import org.pressgraph.store.GraphStore;

/**
 * Parts of pages by themselves: timeline, map, statements, the forms of an answer, light and dark.
 */
class PartsTest {

  private static final String PLACES =
      """
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX geo: <http://www.opengis.net/ont/geosparql#>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX time: <http://www.w3.org/2006/time#>
      PREFIX pg: <https://w3id.org/pressgraph/ontology#>
      PREFIX e: <http://e.org/>
      e:union a schema:Organization ; rdfs:label "工会"@zh, "Trade union"@en ;
        skos:prefLabel "工会"@zh, "Trade union"@en ; schema:location e:hangzhou .
      e:li a schema:Person ; rdfs:label "李明"@zh ; skos:prefLabel "李明"@zh .
      e:role a skos:Concept ; rdfs:label "主席"@zh .
      e:early org:member e:li ; org:organization e:union ; org:role e:role ; a org:Membership ;
        org:memberDuring e:term . e:term time:hasBeginning e:b ; time:hasEnd e:c .
      e:b rdfs:label "2012" . e:c rdfs:label "2018-03" .
      e:chair a skos:Concept ; rdfs:label "书记"@zh .
      e:late org:member e:li ; org:organization e:union ; org:role e:chair ; a org:Membership ;
        pg:status pg:acting ; org:memberDuring e:now . e:now time:hasBeginning e:c .
      pg:acting skos:inScheme pg:statuses ; rdfs:label "acting"@en .
      e:hangzhou a schema:Place ; rdfs:label "杭州"@zh ; skos:prefLabel "杭州"@zh ;
        geo:hasGeometry e:point . e:point geo:asWKT "POINT(120.15 30.28)"^^geo:wktLiteral .
      """;

  private static final String ARTICLE =
      """
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      PREFIX schema: <https://schema.org/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX pg: <https://w3id.org/pressgraph/ontology#>
      PREFIX e: <http://e.org/>
      e:page a pg:Page ; pg:sourceFile "1.txt" ; nif:isString "代理书记李明到会。" .
      e:late rdfs:label "工会书记李明"@zh ; prov:wasDerivedFrom e:sentence .
      e:sentence nif:referenceContext e:page ; nif:beginIndex 0 ; nif:endIndex 9 ;
        nif:anchorOf "代理书记李明到会。" .
      e:article a schema:NewsArticle ; rdfs:label "工会开会"@zh ; schema:headline "工会开会" ;
        schema:articleBody "代理书记李明到会。" ; schema:isPartOf e:page ; schema:mentions e:li ;
        schema:about e:union ; pg:segment e:segment .
      e:segment a pg:Segment ; pg:segmentRole pg:body ; nif:referenceContext e:page ;
        nif:beginIndex 0 ; nif:endIndex 9 .
      """;

  @TempDir private Path folder;

  @Test
  void placesStandOnAMapPostsHaveTheirTermsAndEnglishNamesAreFound() {
    Browsers.browser();
    try (GraphStore store = GraphStore.openOrCreate(folder);
        PressgraphServer server = PressgraphServer.start(store, "127.0.0.1", 0);
        Explorer explorer = Explorer.of(server, "en-GB")) {
      Txn.executeWrite(
          store.dataset(),
          () ->
              RDFParser.fromString(PLACES, Lang.TURTLE)
                  .parse(store.dataset().getGraph(NodeFactory.createURI("http://e.org/graph"))));
      Samples.openEntity(explorer, "trade union");
      assertThat(explorer.text(".names")).contains("Trade union");
      assertThat(explorer.find(".positions .line").allInnerTexts())
          .satisfiesExactly(
              late -> assertThat(late).contains("书记", "李明", "acting", "since March 2018"),
              early -> assertThat(early).contains("主席", "2012 – March 2018"));
      assertThat(explorer.find("figure.map .spot").textContent()).isEqualTo("杭州");
      assertThat(explorer.find("figure.map figcaption").textContent()).contains("30.28, 120.15");
      explorer.open(query("SELECT ?place ?where { ?place geo:hasGeometry/geo:asWKT ?where }"));
      explorer.click("[data-view=map]");
      assertThat(explorer.find(".answer figure.map .spot").count()).isEqualTo(1);
    }
  }

  @Test
  void anArticleSaysWhatItIsAboutAndFactsAndEdgesHaveTheirTerms() throws IOException {
    Browsers.browser();
    try (GraphStore store = GraphStore.openOrCreate(folder);
        PressgraphServer server = PressgraphServer.start(store, "127.0.0.1", 0);
        Explorer explorer = Explorer.of(server, "en-GB")) {
      for (String text : new String[] {PLACES, ARTICLE}) {
        Txn.executeWrite(
            store.dataset(),
            () ->
                RDFParser.fromString(text, Lang.TURTLE)
                    .parse(store.dataset().getGraph(NodeFactory.createURI("http://e.org/graph"))));
      }
      explorer.open("#/article?iri=http://e.org/article");
      assertThat(explorer.text(".about")).contains("About", "工会");
      assertThat(explorer.text(".fact")).contains("acting", "since March 2018", "书记");
      explorer.open("#/graph?e=http://e.org/article");
      explorer.page().waitForFunction("() => document.querySelector('.stage')?.cytoscape");
      assertThat(explorer.find(".expanders button >> text=About").count()).isEqualTo(1);
      assertThat(gexf(explorer))
          .contains("for=\"relation\" value=\"about\"", "for=\"term\"", "2012/2018-03");
    }
  }

  /** What is seen of the graph, for Gephi. */
  private static String gexf(Explorer explorer) throws IOException {
    explorer.find(".menu summary").click();
    return Files.readString(
        explorer
            .page()
            .waitForDownload(() -> explorer.find(".menu button >> text=GEXF").click())
            .path());
  }

  @Test
  void anAnswerIsShownAsAGraph() {
    try (Explorer explorer =
        Explorer.ofSamples("zh-CN")
            .open(query("SELECT ?a ?b { ?a org:subOrganizationOf ?b } LIMIT 5"))) {
      explorer.page().locator(".answer tbody tr").first().waitFor();
      explorer.click(".answer .chips a >> nth=0");
      explorer
          .page()
          .waitForFunction("() => document.querySelector('.stage')?.cytoscape?.edges().length > 0");
      assertThat(explorer.page().url()).contains("#/graph");
    }
  }

  @Test
  void eventsStandInTheOrderOfTimeWithTheirSources() {
    try (Explorer explorer = Explorer.ofSamples("zh-CN")) {
      Samples.openEntity(explorer, "习近平");
      assertThat(explorer.find(".timeline > li").count()).isGreaterThan(3);
      assertThat(explorer.find(".timeline .source").count()).isPositive();
      explorer.click(".timeline .source");
      assertThat(explorer.find("article .target").first().isVisible()).isTrue();
    }
  }

  @Test
  void aHappeningSaysWhatItWasWhoReportsItAndWhichSentencesProveIt() {
    try (Explorer explorer = Explorer.ofSamples("zh-CN")) {
      Samples.openEntity(explorer, "习近平");
      explorer.click(".timeline .event-name >> text=中国共产党第二十次全国代表大会");
      assertThat(explorer.text(".what-it-is")).isEqualTo("会议 · 2022年10月16日");
      assertThat(explorer.find(".articles h3").count()).isPositive();
      String list = "[aria-labelledby=section-statements] dl";
      explorer.click(list + " a.source");
      assertThat(explorer.find("article .target").first().isVisible()).isTrue();
    }
  }

  @Test
  void statementsAreListedInBothDirections() {
    try (Explorer explorer = Explorer.ofSamples("zh-CN")) {
      Samples.openEntity(explorer, "湖北省总工会");
      String list = "[aria-labelledby=section-statements] dl";
      assertThat(explorer.text(list)).contains("所在地", "湖北省", "任职机构", "陈惠霞");
      assertThat(explorer.find(list + " li:has(a:text-is('湖北省')) a.source").count()).isPositive();
      explorer.click(list + " a:text-is('湖北省')");
      assertThat(explorer.text("h1")).isEqualTo("湖北省");
    }
  }

  @Test
  void timeIsShownByMonthAndByDay() {
    try (Explorer explorer = Explorer.ofSamples("en-GB").open("#/time?unit=month")) {
      int months = explorer.find(".time-bars .bar").count();
      assertThat(months).isPositive();
      explorer.click(".tools a.chip >> nth=1");
      assertThat(explorer.find(".time-bars .bar").count()).isPositive().isNotEqualTo(months);
    }
  }

  @Test
  void darkIsChosenAndKept() {
    try (Explorer explorer = Explorer.ofSamples("en-GB").open("")) {
      String paper = "getComputedStyle(document.body).backgroundColor";
      Object light = explorer.page().evaluate(paper);
      explorer.find("#theme").click();
      Object dark = explorer.page().evaluate(paper);
      assertThat(dark).isNotEqualTo(light);
      explorer.open("#/overview");
      assertThat(explorer.page().evaluate(paper)).isEqualTo(dark);
    }
  }

  @Test
  void theEditorShowsTheQueryThatItWasOpenedWith() {
    try (Explorer explorer =
        Explorer.ofSamples("zh-CN").open("#/query?example=hosts-of-meetings&run=1")) {
      explorer.page().locator(".CodeMirror-line >> text=SELECT").first().waitFor();
      assertThat(explorer.find(".CodeMirror-line").count()).isGreaterThan(5);
    }
  }

  private static String query(String text) {
    return "#/query?run=1&query="
        + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
