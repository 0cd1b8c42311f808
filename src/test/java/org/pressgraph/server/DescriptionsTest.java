package org.pressgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressgraph.SampleGraph;
import org.pressgraph.store.GraphStore;

/** What tools ask a server first, each in the words of its protocol. */
class DescriptionsTest {

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
  void theDataSetIsDescribedWhereProgramsLook() {
    Graph described = graph(answers.get(".well-known/void", "Accept", "text/turtle"));
    String endpoint =
        described
            .find(Node.ANY, VOID.sparqlEndpoint.asNode(), Node.ANY)
            .next()
            .getObject()
            .getURI();
    assertThat(endpoint).isEqualTo("http://127.0.0.1:" + server.port() + "/pressgraph/sparql");
    assertThat(described.contains(Node.ANY, DCAT.distribution.asNode(), Node.ANY)).isTrue();
    Node articles = NodeFactory.createURI("https://schema.org/NewsArticle");
    Node partition = described.find(Node.ANY, VOID._class.asNode(), articles).next().getSubject();
    Node count = described.find(partition, VOID.entities.asNode(), Node.ANY).next().getObject();
    assertThat(((Number) count.getLiteralValue()).intValue()).isPositive();
    assertThat(answers.get(".well-known/void", "Accept", "application/ld+json").body())
        .startsWith("{");
  }

  @Test
  void theEndpointDescribesItselfWhenItIsAskedNothing() {
    HttpResponse<String> response = answers.get("pressgraph/sparql");
    assertThat(response.statusCode()).isEqualTo(200);
    Node language =
        NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#supportedLanguage");
    assertThat(graph(response).contains(Node.ANY, language, Node.ANY)).isTrue();
  }

  @Test
  void prefixesAndExamplesAreThere() throws Exception {
    JsonNode prefixes = new ObjectMapper().readTree(answers.get("prefixes").body());
    assertThat(prefixes.path("schema").asText()).isEqualTo("https://schema.org/");
    assertThat(prefixes.path("text").asText()).isEqualTo("http://jena.apache.org/text#");
    JsonNode examples = new ObjectMapper().readTree(answers.get("queries").body());
    assertThat(examples).hasSizeGreaterThan(10);
    for (JsonNode example : examples) {
      QueryFactory.create(example.path("query").asText());
      assertThat(example.path("title").asText()).isNotBlank().doesNotStartWith("#");
      String url = example.path("url").asText();
      assertThat(answers.get(url.substring(url.indexOf("web/"))).body())
          .isEqualTo(example.path("query").asText());
    }
  }

  /**
   * The shapes of requests: Graph Explorer posts a form, Protégé gets, QGIS and others want CSV.
   */
  @ParameterizedTest
  @CsvSource({
    "SELECT ?class (COUNT(?s) AS ?n) { ?s a ?class } GROUP BY ?class, application/sparql-results+json",
    "SELECT * { ?s ?p ?o } LIMIT 3, application/sparql-results+xml",
    "SELECT * { ?s ?p ?o } LIMIT 3, text/csv",
    "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 3, application/ld+json",
    "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 3, text/turtle",
    "ASK { ?s a <https://schema.org/Person> }, application/sparql-results+json",
  })
  void toolsAskByFormAndByAddress(String query, String type) {
    HttpResponse<String> byForm =
        Answers.send(
            answers
                .request("pressgraph/sparql")
                .header("Accept", type)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString("query=" + Answers.encoded(query))));
    HttpResponse<String> byAddress =
        answers.get("pressgraph/sparql?query=" + Answers.encoded(query), "Accept", type);
    assertThat(byForm.statusCode()).isEqualTo(200);
    assertThat(byForm.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(byAddress.statusCode()).isEqualTo(200);
  }

  @Test
  void thePagesSatisfyTheShapesAtTheServerToo() throws Exception {
    assertThat(conforms(answers.get("pressgraph/shacl"))).isTrue();
    String shapes = Files.readString(Path.of("ontology/shapes.ttl"));
    assertThat(conforms(validate("pressgraph/shacl?graph=union", shapes))).isTrue();
    String impossible =
        "@prefix sh: <http://www.w3.org/ns/shacl#> . <http://e.org/s> a sh:NodeShape ;"
            + " sh:targetClass <https://schema.org/Person> ;"
            + " sh:property [ sh:path <http://e.org/none> ; sh:minCount 1 ] .";
    assertThat(conforms(validate("pressgraph/shacl", impossible))).isFalse();
    String page = Answers.encoded("http://localhost:3030/graph/004_1ed29f49915aad03.txt");
    assertThat(conforms(validate("pressgraph/shacl?graph=" + page, shapes))).isTrue();
    assertThat(validate("pressgraph/shacl?graph=http://e.org/none", shapes).statusCode())
        .isEqualTo(404);
    assertThat(validate("pressgraph/shacl", "nonsense").statusCode()).isEqualTo(400);
    String asking =
        "@prefix sh: <http://www.w3.org/ns/shacl#> . <http://e.org/s> a sh:NodeShape ;"
            + " sh:targetClass <https://schema.org/Person> ;"
            + " sh:sparql [ sh:select 'SELECT $this { ?a ?b ?c . ?d ?e ?f }' ] .";
    assertThat(validate("pressgraph/shacl", asking).statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> validate(String path, String shapes) {
    return Answers.send(
        answers
            .request(path)
            .header("Content-Type", "text/turtle")
            .header("Accept", "text/turtle")
            .POST(BodyPublishers.ofString(shapes)));
  }

  private static boolean conforms(HttpResponse<String> response) {
    Node conforms = NodeFactory.createURI("http://www.w3.org/ns/shacl#conforms");
    Node yes = NodeFactory.createLiteralByValue(true);
    assertThat(response.statusCode()).isEqualTo(200);
    return graph(response).contains(Node.ANY, conforms, yes);
  }

  private static Graph graph(HttpResponse<String> response) {
    Graph graph = GraphFactory.createDefaultGraph();
    byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
    RDFDataMgr.read(graph, new ByteArrayInputStream(bytes), Lang.TURTLE);
    return graph;
  }
}
