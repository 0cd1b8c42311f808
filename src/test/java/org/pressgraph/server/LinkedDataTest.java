package org.pressgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.SampleGraph;
import org.pressgraph.store.GraphStore;

/** The IRIs of the graph as addresses, over HTTP. */
class LinkedDataTest {

  private static final String BASE = "http://localhost:3030/";
  private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

  private static GraphStore store;
  private static PressgraphServer server;
  private static Answers answers;

  @BeforeAll
  static void start() {
    store = GraphStore.open(SampleGraph.folder());
    server = PressgraphServer.start(store, "127.0.0.1", 0);
    answers = new Answers(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @Test
  void everyIriOfTheGraphAnswers() {
    List<Node> subjects =
        store.read(
            () ->
                store.dataset().getUnionGraph().find().toList().stream()
                    .map(triple -> triple.getSubject())
                    .filter(node -> node.getURI().startsWith(BASE))
                    .filter(node -> !node.getURI().contains("#"))
                    .distinct()
                    .toList());
    assertThat(subjects).hasSizeGreaterThan(300);
    for (int i = 0; i < subjects.size(); i += 7) {
      String path = local(subjects.get(i).getURI());
      assertThat(answers.get(path, "Accept", HTML).statusCode()).as(path).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, text/turtle, Turtle",
    "application/ld+json, application/ld+json, JSON-LD",
    "application/n-triples, application/n-triples, N-Triples",
    "'application/n-triples;q=0.5, text/turtle', text/turtle, Turtle",
    "*/*, text/html, ",
    "text/html, text/html, ",
  })
  void answersInTheFormatThatIsAskedFor(String accept, String type, String lang) {
    String iri = someone();
    HttpResponse<String> response = answers.get(local(iri), "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(response.headers().allValues("Vary").toString()).contains("Accept");
    if (lang != null) {
      Graph graph = GraphFactory.createDefaultGraph();
      RDFDataMgr.read(
          graph,
          new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)),
          org.apache.jena.riot.RDFLanguages.nameToLang(lang));
      assertThat(graph.contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY)).isTrue();
      assertThat(graph.contains(Node.ANY, org.pressgraph.rdf.Nif.ANCHOR_OF, Node.ANY))
          .as("evidence")
          .isTrue();
    }
  }

  @Test
  void theParameterFormatAsksToo() {
    HttpResponse<String> response =
        answers.get(local(someone()) + "?format=turtle", "Accept", HTML);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
  }

  @Test
  void whatIsNotThereAndWhatIsNotOffered() {
    assertThat(answers.get("person/nobody", "Accept", HTML).statusCode()).isEqualTo(404);
    assertThat(answers.get("person/%2525").statusCode()).isEqualTo(404);
    HttpResponse<String> refused = answers.get(local(someone()), "Accept", "image/png");
    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(refused.body()).contains("text/turtle");
    assertThat(answers.get(local(someone()) + "?format=gif").statusCode()).isEqualTo(406);
  }

  @Test
  void aPersonsPageHasFactsSentencesAndMentions() {
    HttpResponse<String> page =
        answers.get(local(someone()), "Accept", HTML, "Accept-Language", "zh-CN");
    assertThat(page.body())
        .contains("<html lang=\"zh-CN\">", "<blockquote>", "<mark>", "提及", "党组书记", "/#/entity?iri=")
        .doesNotContain("<script");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(answers.get("web/resource.css").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://schema.org/NewsArticle", "https://w3id.org/pressgraph/ontology#Page"})
  void articlesAndPagesShowTheirTextWithTheNamesMarked(String type) {
    String iri =
        store.read(
            () ->
                store
                    .dataset()
                    .getUnionGraph()
                    .find(Node.ANY, Node.ANY, NodeFactory.createURI(type))
                    .toList()
                    .stream()
                    .map(triple -> triple.getSubject().getURI())
                    .sorted()
                    .findFirst()
                    .orElseThrow());
    String page = answers.get(local(iri), "Accept", HTML).body();
    assertThat(page).contains("<div class=\"text\">").contains("<mark><a href=\"/");
  }

  @Test
  void textFromPagesStaysText(@TempDir Path folder) {
    String iri = "http://kg.example.org/press/person/a%2Fb%3Cscript%3E";
    String data =
        "INSERT DATA { GRAPH <http://kg.example.org/press/dataset> {"
            + " <http://kg.example.org/press/dataset> <http://rdfs.org/ns/void#uriSpace>"
            + " 'http://kg.example.org/press/' . <"
            + iri
            + "> <http://www.w3.org/2000/01/rdf-schema#label>"
            + " '<script>alert(1)</script>' ; <https://schema.org/url> <javascript:alert(1)> ;"
            + " <https://schema.org/articleBody> '<img src=x onerror=alert(1)>' } }";
    try (GraphStore other = GraphStore.openOrCreate(folder.resolve("graph"))) {
      other.dataset().begin(ReadWrite.WRITE);
      UpdateExec.dataset(other.dataset()).update(data).execute();
      other.dataset().commit();
      other.dataset().end();
      try (PressgraphServer strange = PressgraphServer.start(other, "127.0.0.1", 0)) {
        for (String prefix : new String[] {"", "press/"}) {
          HttpResponse<String> page =
              new Answers(strange).get(prefix + "person/a%2Fb%3Cscript%3E", "Accept", HTML);
          assertThat(page.statusCode()).as(prefix).isEqualTo(200);
          assertThat(page.body())
              .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
              .doesNotContain("<script>", "<img", "href=\"javascript");
        }
      }
    }
  }

  /** A person who holds a post. */
  private static String someone() {
    return store.read(
        () ->
            store
                .dataset()
                .getUnionGraph()
                .find(Node.ANY, org.pressgraph.rdf.Org.MEMBER, Node.ANY)
                .toList()
                .stream()
                .filter(t -> t.getSubject().getURI().contains("党组书记"))
                .map(triple -> triple.getObject().getURI())
                .sorted()
                .findFirst()
                .orElseThrow());
  }

  private static String local(String iri) {
    return URI.create(iri.substring(BASE.length())).toASCIIString();
  }
}
