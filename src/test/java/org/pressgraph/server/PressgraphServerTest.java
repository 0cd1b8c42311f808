package org.pressgraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.SampleGraph;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.store.GraphStore;

/** A real Fuseki over HTTP. */
class PressgraphServerTest {

  private static final String COUNT =
      "SELECT (COUNT(*) AS ?n) { ?page a <https://w3id.org/pressgraph/ontology#Page> }";

  private static GraphStore store;
  private static PressgraphServer server;

  @BeforeAll
  static void start() {
    store = GraphStore.open(SampleGraph.folder());
    server = PressgraphServer.start(store, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pressgraph/sparql", "pressgraph/query"})
  void answersQueriesOverTheUnionOfAllPages(String path) throws Exception {
    HttpResponse<String> byGet = get(path + "?query=" + encoded(COUNT), "*/*");
    assertThat(byGet.statusCode()).isEqualTo(200);
    HttpResponse<String> byPost =
        send(
            request(path)
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "application/sparql-results+json")
                .POST(HttpRequest.BodyPublishers.ofString(COUNT)));
    assertThat(new ObjectMapper().readTree(byPost.body()).at("/results/bindings/0/n/value").asInt())
        .isEqualTo(5);
  }

  @Test
  void givesTheWholeGraphAsTurtleUnlessAskedOtherwise() throws Exception {
    HttpResponse<String> turtle = get("pressgraph/data", "*/*");
    assertThat(turtle.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
    Graph read = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(read, stream(turtle.body()), Lang.TURTLE);
    assertThat(read.size()).isEqualTo(store.read(() -> store.dataset().getUnionGraph().size()));
    assertThat(get("pressgraph/data", "application/n-triples").body()).startsWith("<http");
    assertThat(get("pressgraph/data?", "*/*").statusCode()).isEqualTo(200);
    assertThat(get("pressgraph/data?default", "text/turtle").body()).contains("schema:NewsArticle");
  }

  @Test
  void saysWithoutABodyWhatItWouldGive() throws Exception {
    HttpResponse<String> head =
        send(request("pressgraph/data").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
    assertThat(head.body()).isEmpty();
  }

  @Test
  void givesAllGraphsWithTheirNamesAsQuads() throws Exception {
    HttpResponse<String> quads = get("pressgraph/data", "application/n-quads");
    DatasetGraph read = DatasetGraphFactory.create();
    RDFDataMgr.read(read, stream(quads.body()), Lang.NQUADS);
    assertThat(read.stream().count()).isEqualTo(store.read(() -> store.dataset().stream().count()));
    assertThat(read.getDefaultGraph().isEmpty()).isTrue();
  }

  @Test
  void givesOneGraphByItsName() throws Exception {
    String name = "http://localhost:3030/graph/004_1ed29f49915aad03.txt";
    HttpResponse<String> graph = get("pressgraph/data?graph=" + encoded(name), "text/turtle");
    assertThat(graph.statusCode()).isEqualTo(200);
    assertThat(graph.body())
        .contains("004_1ed29f49915aad03.txt")
        .doesNotContain("000_3e8a84ee35f3670d");
    assertThat(get("pressgraph/data?graph=" + encoded(name + "x"), "text/turtle").statusCode())
        .isEqualTo(404);
  }

  @Test
  void nothingCanBeWritten() throws Exception {
    String update = "INSERT DATA { <http://e.org/a> <http://e.org/b> <http://e.org/c> }";
    for (String path : new String[] {"pressgraph/update", "pressgraph/sparql", "pressgraph"}) {
      HttpResponse<String> response =
          send(
              request(path)
                  .header("Content-Type", "application/sparql-update")
                  .POST(HttpRequest.BodyPublishers.ofString(update)));
      assertThat(response.statusCode()).as(path).isBetween(400, 499);
    }
    HttpResponse<String> put =
        send(
            request("pressgraph/data?graph=http://e.org/g")
                .header("Content-Type", "text/turtle")
                .PUT(HttpRequest.BodyPublishers.ofString("<http://e.org/a> a <http://e.org/b> .")));
    assertThat(put.statusCode()).isEqualTo(403);
    HttpResponse<String> delete = send(request("pressgraph/data?graph=http://e.org/g").DELETE());
    assertThat(delete.statusCode()).isEqualTo(403);
  }

  @Test
  void queriesCallNoOtherServer() throws Exception {
    String service = "SELECT * { SERVICE <" + server.url() + "pressgraph/sparql> { ?s ?p ?o } }";
    assertThat(get("pressgraph/sparql?query=" + encoded(service), "*/*").statusCode())
        .isBetween(400, 599);
  }

  @ParameterizedTest
  @ValueSource(strings = {"skos:prefLabel", "rdfs:label", "schema:headline", "schema:articleBody"})
  void findsByTheWordsInTheText(String property) throws Exception {
    String query =
        "PREFIX text: <http://jena.apache.org/text#> PREFIX schema: <https://schema.org/>"
            + " PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
            + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
            + " SELECT ?value { ?e text:query ("
            + property
            + " '工会' 10) ; "
            + property
            + " ?value }";
    HttpResponse<String> response =
        get("pressgraph/sparql?query=" + encoded(query), "application/sparql-results+json");
    assertThat(new ObjectMapper().readTree(response.body()).at("/results/bindings"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.at("/value/value").asText()).contains("工会"));
  }

  @Test
  void queriesReadNoFiles() throws Exception {
    String file = "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }";
    HttpResponse<String> response = get("pressgraph/sparql?query=" + encoded(file), "text/csv");
    assertThat(response.body().strip()).isEqualTo("s,p,o");
  }

  @Test
  void aWrongQueryIsTheCallersFault() throws Exception {
    assertThat(get("pressgraph/sparql?query=" + encoded("SELECT"), "*/*").statusCode())
        .isEqualTo(400);
  }

  @Test
  void opensOnTheExplorer() throws Exception {
    HttpResponse<String> page = get("", "*/*");
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .doesNotContain("unsafe");
    assertThat(get("none", "*/*").statusCode()).isEqualTo(404);
    assertThat(get("$/ping", "*/*").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"web/app.js", "web/style.css", "web/lib/cytoscape.mjs", "web/lib/yasqe.js"})
  void servesTheFilesOfTheExplorer(String path) throws Exception {
    HttpResponse<String> file = get(path, "*/*");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    String tag = file.headers().firstValue("ETag").orElseThrow();
    assertThat(send(request(path).header("If-None-Match", tag).GET()).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "web/none.js",
        "web/lib/none.js",
        "web/../libraries.properties",
        "web/%2e%2e/libraries.properties",
        "web/pages",
        "web/pages/"
      })
  void servesNothingElse(String path) throws Exception {
    assertThat(get(path, "*/*").statusCode()).isBetween(400, 499);
  }

  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> PressgraphServer.start(store, "0.0.0.0", port))
          .isInstanceOf(PressgraphException.class)
          .hasMessageContaining(":" + port)
          .hasMessageContaining("--port");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no.such.host.invalid", "192.0.2.1"})
  void saysThatTheAddressIsNotOfThisMachine(String host) {
    assertThatThrownBy(() -> PressgraphServer.start(store, host, 0))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining(host + ": is no address of this machine");
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/" + path));
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return send(request(path).header("Accept", accept).GET());
  }

  /** Each request has a client, and so a connection, of its own: a refused body may end one. */
  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
