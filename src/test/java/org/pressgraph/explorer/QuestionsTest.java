package org.pressgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.server.PressgraphServer;
import org.pressgraph.store.GraphStore;

/** Asking: the way to an answer in few clicks, SPARQL, time, the overview. */
class QuestionsTest {

  private static final String OPEN_YEARS =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX pg: <https://w3id.org/pressgraph/ontology#>
      PREFIX e: <http://e.org/>
      e:one a sem:Event, schema:Event ; rdfs:label "春耕动员会" ; sem:eventType pg:Meeting ;
        pg:start "--03-04"^^xsd:gMonthDay .
      e:two a sem:Event, schema:Event ; rdfs:label "防汛会议" ; sem:eventType pg:Meeting ;
        pg:start "--06-05"^^xsd:gMonthDay .
      e:three a sem:Event, schema:Event ; rdfs:label "秋收会议" ; sem:eventType pg:Meeting ;
        pg:start "2024-09-06"^^xsd:date .
      """;

  private static final Path WEB = Path.of("src/main/resources/org/pressgraph/server/web");

  @Test
  void whoHostedWhichMeetingInWhichOrganizationTakesTwoClicksAndOneMoreToTheSentence() {
    try (Explorer explorer = Explorer.ofSamples("zh-CN").open("")) {
      explorer.click(".cards a >> nth=0");
      explorer.page().locator(".answer tbody tr").first().waitFor();
      assertThat(explorer.text(".answer thead")).contains("主持人", "机构", "会议", "原句");
      assertThat(explorer.text(".answer tbody")).contains("习近平", "主持会议");
      explorer.screenshot("hosts-of-meetings");
      explorer.click(".answer tbody .source");
      assertThat(explorer.find("article .target").first().isVisible()).isTrue();
      assertThat(String.join("", explorer.find("article .target").allInnerTexts())).contains("会议");
    }
  }

  @Test
  void everyExampleIsAnsweredByOneClick() throws IOException {
    try (Explorer explorer = Explorer.ofSamples("en-GB").open("#/query")) {
      explorer.page().locator(".CodeMirror").waitFor();
      int examples = explorer.find(".examples button").count();
      for (int i = 0; i < examples; i++) {
        explorer.find(".examples button").nth(i).click();
        explorer.settled();
        assertThat(explorer.find(".answer [role=alert]").count()).as("example %d", i).isZero();
        assertThat(explorer.find(".answer").innerText()).as("example %d", i).isNotBlank();
      }
    }
  }

  @Test
  void theExamplesAreTheQueriesOfTheProject() throws IOException {
    List<String> offered = new ArrayList<>();
    for (JsonNode example : new ObjectMapper().readTree(WEB.resolve("examples.json").toFile())) {
      assertThat(example.get("zh").asText()).isNotBlank();
      assertThat(example.get("en").asText()).isNotBlank();
      offered.add(example.get("file").asText() + ".rq");
    }
    try (Stream<Path> queries = Files.list(Path.of("queries"))) {
      assertThat(queries.map(query -> query.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(offered);
    }
  }

  @Test
  void answersAsTableAndChartAndCompletesFromTheOntology() {
    try (Explorer explorer = Explorer.ofSamples("zh-CN").open("#/query")) {
      explorer.page().locator(".CodeMirror").waitFor();
      assertThat(explorer.text(".CodeMirror-code")).contains("schema:mentions");
      explorer.click("#run");
      assertThat(explorer.find(".answer tbody tr").count()).isGreaterThan(5);
      explorer.click("[data-view=chart]");
      assertThat(explorer.find(".answer meter").count()).isGreaterThan(5);
      explorer.screenshot("query");
      explorer
          .page()
          .evaluate(
              "document.querySelector('.CodeMirror').CodeMirror.setValue('PREFIX pg: <https://w3id.org/pressgraph/ontology#>\\nSELECT * { ?s pg:confi')");
      explorer
          .page()
          .evaluate(
              "() => { const cm = document.querySelector('.CodeMirror').CodeMirror; cm.focus(); cm.setCursor(1, 22); }");
      explorer.page().keyboard().press("Control+Space");
      explorer.page().locator(".CodeMirror-hints >> text=confidence").first().waitFor();
    }
  }

  @Test
  void saysWhatIsWrongWithAQuery() {
    try (Explorer explorer =
        Explorer.ofSamples("en-GB").open("#/query?run=1&query=SELECT%20nonsense")) {
      explorer.page().locator(".answer [role=alert]").waitFor();
      assertThat(explorer.text(".answer [role=alert]")).contains("refused", "line 1");
      // The browser reports the refusal of the server as an error of its own.
      explorer.forget();
    }
  }

  @Test
  void showsWhatHappenedWhen() {
    try (Explorer explorer = Explorer.ofSamples("zh-CN").open("#/time")) {
      int all = explorer.find(".timeline > li").count();
      assertThat(all).isPositive();
      assertThat(explorer.find(".time-bars .bar").count()).isPositive();
      explorer.screenshot("time");
      // The last bar, drawn over with the mouse.
      var box = explorer.find(".time-bars").boundingBox();
      explorer.page().mouse().move(box.x + box.width - 8, box.y + 100);
      explorer.page().mouse().down();
      explorer.page().mouse().move(box.x + box.width - 4, box.y + 100);
      explorer.page().mouse().up();
      explorer.page().waitForURL("**from=**");
      explorer
          .page()
          .waitForFunction("all => document.querySelectorAll('.timeline > li').length < all", all);
      explorer.settled();
      assertThat(explorer.find(".timeline > li").count()).isPositive().isLessThan(all);
      explorer.click(".timeline .source");
      assertThat(explorer.find("article .target").count()).isPositive();
    }
  }

  @Test
  void showsWhatHappenedInAYearThatIsLeftOpen(@TempDir Path folder) {
    Browsers.browser();
    try (GraphStore store = GraphStore.openOrCreate(folder)) {
      Txn.executeWrite(
          store.dataset(),
          () ->
              RDFParser.fromString(OPEN_YEARS, Lang.TURTLE)
                  .parse(store.dataset().getGraph(NodeFactory.createURI("http://e.org/graph"))));
      try (PressgraphServer server = PressgraphServer.start(store, "127.0.0.1", 0);
          Explorer explorer = Explorer.of(server, "zh-CN").open("#/time?years=open")) {
        assertThat(explorer.find(".timeline > li").count()).isEqualTo(2);
        // A bar for each day from 4 March to 5 June.
        assertThat(explorer.find(".time-bars .bar").count()).isEqualTo(94);
        explorer.open("#/time?years=known");
        assertThat(explorer.find(".timeline > li").count()).isEqualTo(1);
      }
    }
  }

  @Test
  void showsWhatTheGraphHoldsAndWhatToCheck() {
    try (Explorer explorer = Explorer.ofSamples("zh-CN").open("#/overview")) {
      assertThat(explorer.text("main")).contains("000_3e8a84ee35f3670d.txt", "待核对", "联系最多");
      explorer.screenshot("overview");
      explorer.click(".checks a");
      explorer.find(".articles li").first().waitFor();
      assertThat(explorer.find(".articles li").count()).isPositive();
      explorer.open("#/overview");
      explorer.click(".figures .person a");
      explorer.find(".many a.person").first().waitFor();
      assertThat(explorer.find(".many a.person").count()).isGreaterThan(20);
    }
  }

  @Test
  void saysEverythingInBothLanguages() {
    try (Explorer explorer = Explorer.ofSamples("en-GB").open("")) {
      @SuppressWarnings("unchecked")
      List<List<String>> keys =
          (List<List<String>>)
              explorer
                  .page()
                  .evaluate(
                      "async () => Promise.all(['zh', 'en'].map(async l => Object.keys((await"
                          + " import(`/web/messages-${l}.js`)).default).filter(k => !k.endsWith('.one')).sort()))");
      assertThat(keys.get(0)).isEqualTo(keys.get(1)).hasSizeGreaterThan(100);
    }
  }
}
