package org.pressgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.GraphWriter;

/** Answers that are kept, told from those that are not by what Fuseki counts as its work. */
class AnswerCacheTest {

  private static final Pattern WORK =
      Pattern.compile("(?m)^fuseki_requests\\{[^}]*endpoint=\"sparql\"[^}]*} ([\\d.E]+)");

  /** Takes long enough to be kept: a quarter of a million of pairs. */
  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) (SAMPLE(?rest) AS ?x) { ?a a ?k . ?b a ?l REST }";

  @TempDir private Path folder;
  private GraphStore store;
  private PressgraphServer server;

  @BeforeEach
  void start() {
    store = GraphStore.openOrCreate(folder.resolve("graph"));
    put(500);
    server = PressgraphServer.start(store, "127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void theSameQuestionIsAnsweredOnceUntilTheGraphChanges() throws Exception {
    String slow = SLOW.replace("REST", "");
    String first = ask(slow, "text/csv");
    assertThat(first).contains("250000");
    int work = work();
    assertThat(ask(slow, "text/csv")).isEqualTo(first);
    assertThat(work()).isEqualTo(work);
    // Another form is another answer.
    assertThat(ask(slow, "application/sparql-results+json")).contains("\"250000\"");
    assertThat(work()).isEqualTo(work + 1);
    put(400);
    assertThat(ask(slow, "text/csv")).contains("160000");
    assertThat(work()).isEqualTo(work + 2);
  }

  @Test
  void whatIsSentByGetIsKeptAsWell() throws Exception {
    URI address =
        URI.create(
            server.url()
                + "pressgraph/sparql?format=csv&query="
                + URLEncoder.encode(SLOW.replace("REST", ""), StandardCharsets.UTF_8));
    String first = body(HttpRequest.newBuilder(address));
    int work = work();
    assertThat(body(HttpRequest.newBuilder(address))).isEqualTo(first).contains("250000");
    assertThat(work()).isEqualTo(work);
  }

  @Test
  void answersThatDifferEachTimeAreNotKept() throws Exception {
    String random = SLOW.replace("REST", "BIND (RAND() AS ?rest)");
    assertThat(ask(random, "text/csv")).isNotEqualTo(ask(random, "text/csv"));
  }

  @Test
  void refusalsAreNotKept() throws Exception {
    String wrong = SLOW.replace("REST", "FILTER (");
    assertThat(ask(wrong, "text/csv")).contains("Parse error");
    assertThat(ask(wrong, "text/csv")).contains("Parse error");
  }

  private String ask(String query, String accept) throws Exception {
    return body(
        HttpRequest.newBuilder(URI.create(server.url() + "pressgraph/sparql"))
            .header("Content-Type", "application/sparql-query;charset=utf-8")
            .header("Accept", accept)
            .POST(HttpRequest.BodyPublishers.ofString(query)));
  }

  private int work() throws Exception {
    String metrics = body(HttpRequest.newBuilder(URI.create(server.url() + "$/metrics")));
    Matcher counted = WORK.matcher(metrics);
    assertThat(counted.find()).as(metrics).isTrue();
    return (int) Double.parseDouble(counted.group(1));
  }

  private static String body(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private void put(int things) {
    List<Triple> triples = new ArrayList<>();
    for (int i = 0; i < things; i++) {
      Node thing = NodeFactory.createURI("http://example.org/" + i);
      triples.add(Triple.create(thing, RDF.type.asNode(), RDFS.Class.asNode()));
    }
    try (GraphWriter writer = store.writer()) {
      writer.put(NodeFactory.createURI("http://example.org/graph"), triples);
      writer.commit();
    }
  }
}
