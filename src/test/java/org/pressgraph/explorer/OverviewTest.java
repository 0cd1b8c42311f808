package org.pressgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.server.PressgraphServer;
import org.pressgraph.store.GraphStore;

/** What the start page and the overview show at once, and what the validation says. */
class OverviewTest {

  private static final String PAGE =
      """
      PREFIX pg: <https://w3id.org/pressgraph/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      <http://e.org/page/1> a pg:Page ; pg:sourceFile "1.txt" ; rdfs:label "1" .
      """;

  private static final String ISSUES =
      """
      PREFIX pg: <https://w3id.org/pressgraph/ontology#>
      PREFIX schema: <https://schema.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      PREFIX e: <http://e.org/page/>
      e:paper a schema:Newspaper ; schema:name "日报" .
      e:28 schema:isPartOf e:paper ; schema:datePublished "2024-10-28"^^xsd:date .
      e:29 schema:isPartOf e:paper ; schema:datePublished "2024-10-29"^^xsd:date .
      e:1 a pg:Page ; pg:sourceFile "a.txt" ; schema:isPartOf e:28 ; schema:position 1 .
      e:3 a pg:Page ; pg:sourceFile "b.txt" ; schema:isPartOf e:29 ; schema:position 2 ; nif:isString "" .
      e:2 a pg:Page ; pg:sourceFile "c.txt" ; schema:isPartOf e:29 ; schema:position 1 .
      e:0 a pg:Page ; pg:sourceFile "x.txt" .
      """;

  @TempDir private Path folder;

  @Test
  void theStartPageIsReadyBeforeTheGraphHasAnswered() {
    try (Explorer explorer = Explorer.ofSamples("en-GB")) {
      List<Route> held = new ArrayList<>();
      explorer.page().route("**/pressgraph/**", held::add);
      explorer.page().navigate(explorer.address(""));
      explorer.find("main input[type=search]").waitFor();
      assertThat(explorer.text(".figures .page strong")).isEqualTo("–");
      assertThat(explorer.find(".cards a").count()).isEqualTo(4);
      assertThat(explorer.find("main").getAttribute("aria-busy")).isNull();
      explorer.page().unroute("**/pressgraph/**");
      held.forEach(Route::resume);
      explorer.settled();
      assertThat(explorer.text(".figures .page strong")).isEqualTo("5");
      assertThat(explorer.find(".try a").count()).isEqualTo(12);
    }
  }

  @Test
  void aPartThatDoesNotComeSaysSoAndLeavesTheRestAlone() {
    try (Explorer explorer = Explorer.ofSamples("en-GB")) {
      explorer
          .page()
          .route(
              "**/pressgraph/shacl",
              route -> route.fulfill(new Route.FulfillOptions().setStatus(500).setBody("no luck")));
      explorer.open("#/overview");
      assertThat(explorer.text("[aria-labelledby=overview-shapes] [role=alert]"))
          .contains("no luck");
      assertThat(explorer.find(".ranked li").count()).isEqualTo(30);
      explorer.forget();
    }
  }

  @Test
  void theNewestIssuesStandFirstWithTheirPages() {
    Browsers.browser();
    try (GraphStore store = GraphStore.openOrCreate(folder);
        PressgraphServer server = PressgraphServer.start(store, "127.0.0.1", 0);
        Explorer explorer = Explorer.of(server, "en-GB")) {
      Txn.executeWrite(
          store.dataset(),
          () ->
              RDFParser.fromString(ISSUES, Lang.TURTLE)
                  .parse(store.dataset().getGraph(NodeFactory.createURI("http://e.org/graph"))));
      explorer.open("#/overview");
      assertThat(explorer.find("[aria-labelledby=overview-newest] tbody tr").allInnerTexts())
          .satisfiesExactly(
              newest -> assertThat(newest).contains("日报 29 October 2024", "page 1", "page 2"),
              older -> assertThat(older).contains("日报 28 October 2024", "page 1"),
              unknown -> assertThat(unknown).contains("not known", "x.txt"));
      explorer.click("[aria-labelledby=overview-newest] a >> text=page 2");
      assertThat(explorer.page().url()).endsWith("#/page?iri=http://e.org/page/3");
    }
  }

  @Test
  void theOverviewSaysWhichRulesTheGraphBreaksUntilItNoLongerDoes() {
    Browsers.browser();
    try (GraphStore store = GraphStore.openOrCreate(folder);
        PressgraphServer server = PressgraphServer.start(store, "127.0.0.1", 0);
        Explorer explorer = Explorer.of(server, "zh-CN")) {
      Txn.executeWrite(
          store.dataset(),
          () ->
              RDFParser.fromString(PAGE, Lang.TURTLE)
                  .parse(store.dataset().getGraph(NodeFactory.createURI("http://e.org/graph"))));
      explorer.open("#/overview");
      String shapes = "[aria-labelledby=overview-shapes]";
      assertThat(explorer.text(shapes)).contains("nif:isString").doesNotContain("符合全部规则");
      explorer.find(shapes + " summary >> text=nif:isString").click();
      assertThat(explorer.find(shapes + " details[open] a").first().getAttribute("href"))
          .isEqualTo("#/entity?iri=http://e.org/page/1");
      assertThat(explorer.barriers()).isEmpty();
      Txn.executeWrite(store.dataset(), () -> store.dataset().clear());
      explorer.open("#/overview");
      assertThat(explorer.text(shapes)).contains("符合全部规则");
    }
  }
}
