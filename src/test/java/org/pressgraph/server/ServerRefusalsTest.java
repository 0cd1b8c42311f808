package org.pressgraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.server.ServerSettings.Limits;
import org.pressgraph.store.GraphStore;

/** What the server refuses and what it lets pass, each over HTTP. */
class ServerRefusalsTest {

  private static final String INSERT =
      "INSERT DATA { GRAPH <http://e.org/g> { <http://e.org/a> <http://e.org/b> '新' } }";

  /** Some forty million rows: no machine has them all in a second. */
  private static final String ENDLESS =
      "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o FILTER(?a = ?missing) }";

  @TempDir private static Path folder;

  private static GraphStore store;
  private static PressgraphServer open;
  private static PressgraphServer small;

  @BeforeAll
  static void start() throws IOException {
    store = GraphStore.openOrCreate(folder.resolve("graph"));
    Path passwords = folder.resolve("passwords");
    Files.writeString(passwords, "# editors\n" + Passwords.line("王", "秘密:1") + "\n");
    open =
        PressgraphServer.start(
            store,
            new ServerSettings(
                "127.0.0.1",
                0,
                Limits.USUAL,
                Optional.of(Passwords.read(passwords)),
                Optional.empty(),
                Optional.of(folder.resolve("access.log"))));
    update(open, "王", "秘密:1", "INSERT DATA { GRAPH <http://e.org/many> {" + many() + "} }");
    small =
        PressgraphServer.start(
            store,
            new ServerSettings(
                "127.0.0.1",
                0,
                new Limits(Duration.ofSeconds(1), 100_000, 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  private static String many() {
    StringBuilder triples = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      triples.append("<http://e.org/s" + i + "> <http://e.org/p> \"number " + i + "\" . ");
    }
    return triples.toString();
  }

  @AfterAll
  static void stop() {
    open.close();
    small.close();
    store.close();
  }

  @Test
  void onlyAnEditorUpdates() throws Exception {
    assertThat(update(small, "王", "秘密:1", INSERT).statusCode()).isEqualTo(403);
    HttpResponse<String> anonymous = send(updating(open, INSERT));
    assertThat(anonymous.statusCode()).isEqualTo(401);
    assertThat(anonymous.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    assertThat(update(open, "王", "错", INSERT).statusCode()).isEqualTo(401);
    assertThat(update(open, "李", "秘密:1", INSERT).statusCode()).isEqualTo(401);
    assertThat(send(updating(open, INSERT).header("Authorization", "Basic ?")).statusCode())
        .isEqualTo(401);
    assertThat(ask("ASK { GRAPH <http://e.org/g> { ?s ?p ?o } }")).contains("false");
    assertThat(update(open, "王", "秘密:1", INSERT).statusCode()).isEqualTo(204);
    assertThat(ask("ASK { GRAPH <http://e.org/g> { ?s ?p '新' } }")).contains("true");
    assertThat(update(open, "王", "秘密:1", "DROP GRAPH <http://e.org/g>").statusCode())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <http://e.org/a> <http://e.org/p> '新' }",
        "DELETE DATA { <http://e.org/s1> <http://e.org/p> 'number 1' }",
        "DELETE WHERE { ?s ?p ?o }",
        "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "INSERT { ?s ?p '新' } WHERE { GRAPH ?g { ?s ?p ?o } }",
        "COPY <http://e.org/many> TO DEFAULT",
        "ADD <http://e.org/many> TO DEFAULT",
        "MOVE <http://e.org/many> TO DEFAULT",
        "MOVE DEFAULT TO <http://e.org/other>"
      })
  void nothingIsWrittenWhereQueriesDoNotSeeIt(String update) {
    HttpResponse<String> response = update(open, "王", "秘密:1", update);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("GRAPH <IRI>");
  }

  @Test
  void whatNamesItsGraphIsWritten() throws Exception {
    for (String update :
        List.of(
            "WITH <http://e.org/g> INSERT { <http://e.org/a> <http://e.org/p> '新' } WHERE {}",
            "DELETE WHERE { GRAPH ?g { <http://e.org/a> ?p ?o } }")) {
      assertThat(update(open, "王", "秘密:1", update).statusCode()).isEqualTo(204);
    }
    assertThat(ask("ASK { <http://e.org/a> ?p ?o }")).contains("false");
  }

  @Test
  void aPageOfAnotherSiteDoesNotUpdateWithABrowsersPassword() throws Exception {
    HttpRequest.Builder request =
        updating(open, INSERT)
            .header("Authorization", basic("王", "秘密:1"))
            .header("Origin", "http://evil.example");
    assertThat(send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void onlyAnEditorWritesGraphs() throws Exception {
    String path = "pressgraph/data?graph=http://e.org/put";
    String turtle = "<http://e.org/a> <http://e.org/b> <http://e.org/c> .";
    for (String method : List.of("PUT", "POST", "DELETE")) {
      HttpRequest.Builder request =
          to(open, path)
              .header("Content-Type", "text/turtle")
              .method(method, BodyPublishers.ofString(turtle));
      assertThat(send(request).statusCode()).as(method).isEqualTo(401);
    }
    HttpRequest.Builder put =
        to(open, path)
            .header("Content-Type", "text/turtle")
            .header("Authorization", basic("王", "秘密:1"));
    assertThat(send(put.PUT(BodyPublishers.ofString(turtle))).statusCode()).isEqualTo(201);
    assertThat(send(to(open, path).header("Accept", "text/turtle")).body())
        .contains("http://e.org/c");
    assertThat(send(put.DELETE()).statusCode()).isEqualTo(204);
    assertThat(send(to(open, path).GET()).statusCode()).isEqualTo(404);
    HttpRequest.Builder all =
        to(open, "pressgraph/data")
            .header("Content-Type", "text/turtle")
            .header("Authorization", basic("王", "秘密:1"));
    assertThat(send(all.PUT(BodyPublishers.ofString(turtle))).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sparql", "query", "data", "shacl", ""})
  void noOtherEndpointUpdates(String endpoint) throws Exception {
    HttpRequest.Builder request =
        to(open, "pressgraph/" + endpoint)
            .header("Content-Type", "application/sparql-update")
            .header("Authorization", basic("王", "秘密:1"))
            .POST(BodyPublishers.ofString(INSERT));
    assertThat(send(request).statusCode()).isBetween(400, 499);
    String form = "update=" + encoded(INSERT);
    assertThat(send(form(open, "pressgraph/" + endpoint, form)).statusCode()).isBetween(400, 499);
    assertThat(ask("ASK { GRAPH <http://e.org/g> { ?s ?p ?o } }")).contains("false");
  }

  @Test
  void updatesReadNoFilesAndCallNobody() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.ttl"), "<urn:a> <urn:b> <urn:c> .");
    String load = "LOAD <" + secret.toUri() + "> INTO GRAPH <http://e.org/g>";
    assertThat(update(open, "王", "秘密:1", load).statusCode()).isEqualTo(403);
    String service =
        "INSERT { GRAPH <http://e.org/g> { ?s ?p ?o } } WHERE { SERVICE <"
            + open.url()
            + "pressgraph/sparql> { ?s ?p ?o } }";
    assertThat(update(open, "王", "秘密:1", service).statusCode()).isBetween(400, 599);
    assertThat(ask("ASK { GRAPH <http://e.org/g> { ?s ?p ?o } }")).contains("false");
  }

  @Test
  void queriesReadNoFilesAndCallNobody() throws Exception {
    Path secret = Files.writeString(folder.resolve("query.ttl"), "<urn:a> <urn:b> 'secret' .");
    for (String clause : List.of("FROM", "FROM NAMED")) {
      String query =
          "SELECT * "
              + clause
              + " <"
              + secret.toUri()
              + "> { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";
      assertThat(query(open, query).body()).doesNotContain("secret");
    }
    String parameter = "&default-graph-uri=" + encoded(secret.toUri().toString());
    String all = encoded("SELECT * { ?s ?p ?o }");
    assertThat(send(to(open, "pressgraph/sparql?query=" + all + parameter).GET()).body())
        .doesNotContain("secret");
    String service = "SELECT * { SERVICE <" + open.url() + "pressgraph/sparql> { ?s ?p ?o } }";
    assertThat(query(open, service).statusCode()).isEqualTo(422);
    String silent =
        "SELECT * { SERVICE SILENT <" + open.url() + "pressgraph/sparql> { ?s ?p ?o } }";
    assertThat(query(open, silent).body()).doesNotContain("number 1");
  }

  @Test
  void aQueryThatTakesTooLongEnds() throws Exception {
    assertThat(query(small, ENDLESS).statusCode()).isEqualTo(503);
    String raised = "pressgraph/sparql?timeout=100&query=" + encoded(ENDLESS);
    long start = System.nanoTime();
    assertThat(send(to(small, raised).GET()).statusCode()).isEqualTo(503);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void anAnswerThatIsTooLongOrEndsEarlyIsNotTakenForAWholeOne() {
    String wide = "SELECT * { ?a ?b ?c . ?d ?e ?f }";
    assertThatThrownBy(() -> query(small, wide)).isInstanceOf(IOException.class);
  }

  @Test
  void aQueryTextIsNotLongerThanPeopleWrite() throws Exception {
    String longer = "ASK {} #" + "x".repeat(RequestText.LONGEST);
    HttpRequest.Builder request =
        to(open, "pressgraph/sparql")
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString(longer));
    assertThat(send(request).statusCode()).isEqualTo(413);
  }

  @Test
  void oneTooManyIsToldToComeBack() {
    List<CompletableFuture<HttpResponse<String>>> answers =
        Stream.generate(() -> to(small, "pressgraph/sparql?query=" + encoded(ENDLESS)).GET())
            .limit(6)
            .map(
                request ->
                    HttpClient.newHttpClient().sendAsync(request.build(), BodyHandlers.ofString()))
            .toList();
    List<HttpResponse<String>> done = answers.stream().map(CompletableFuture::join).toList();
    assertThat(done).allMatch(response -> response.statusCode() == 503);
    assertThat(done).anyMatch(response -> response.headers().firstValue("Retry-After").isPresent());
    assertThat(done).anyMatch(response -> response.headers().firstValue("Retry-After").isEmpty());
  }

  @Test
  void theServerTellsItsHealthWhileAllPlacesAreTaken() throws Exception {
    ServerSettings settings =
        new ServerSettings(
            "127.0.0.1",
            0,
            new Limits(Duration.ofSeconds(4), 100_000, 10),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    try (PressgraphServer full = PressgraphServer.start(store, settings)) {
      List<CompletableFuture<HttpResponse<String>>> answers =
          Stream.generate(() -> to(full, "pressgraph/sparql?query=" + encoded(ENDLESS)))
              .limit(40)
              .map(r -> HttpClient.newHttpClient().sendAsync(r.build(), BodyHandlers.ofString()))
              .toList();
      assertThat(send(to(full, "$/ping")).statusCode()).isEqualTo(200);
      assertThat(answers).anyMatch(answer -> !answer.isDone());
      assertThat(answers.stream().map(CompletableFuture::join))
          .allMatch(response -> response.statusCode() == 503);
    }
  }

  @Test
  void everySiteMayReadAndNoneWithCredentials() throws Exception {
    HttpResponse<String> read =
        send(to(open, "pressgraph/sparql?query=ASK%7B%7D").header("Origin", "https://a.example"));
    assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(read.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    HttpResponse<String> before =
        send(
            to(open, "pressgraph/sparql")
                .header("Origin", "https://a.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(before.statusCode()).isEqualTo(204);
    assertThat(before.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains("POST");
    HttpResponse<String> writing =
        send(
            to(open, "pressgraph/data")
                .header("Origin", "https://a.example")
                .header("Access-Control-Request-Method", "PUT")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(writing.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void compressesTellsItsHealthCountsAndLogs() throws Exception {
    HttpRequest request =
        to(open, "pressgraph/sparql?query=" + encoded("SELECT * { ?s ?p ?o }"))
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<InputStream> packed =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    try (InputStream in = new GZIPInputStream(packed.body())) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("number 299");
    }
    assertThat(send(to(open, "$/ping")).statusCode()).isEqualTo(200);
    assertThat(send(to(open, "$/metrics")).body()).contains("fuseki_requests_good");
    for (int i = 0;
        i < 50 && !Files.readString(folder.resolve("access.log")).contains("ping");
        i++) {
      Thread.sleep(100);
    }
    assertThat(Files.readString(folder.resolve("access.log")))
        .contains("GET /$/ping HTTP/1.1\" 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nobody", "a:b", "a:pbkdf2-sha256:10:AAAA:AAAA", "a:md5:1:2:3"})
  void aFileOfPasswordsIsChecked(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("wrong"), text);
    assertThatThrownBy(() -> Passwords.read(file))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("pressgraph hash-password");
  }

  private static String ask(String query) throws Exception {
    return query(open, query).body();
  }

  private static HttpResponse<String> query(PressgraphServer server, String query)
      throws Exception {
    return send(form(server, "pressgraph/sparql", "query=" + encoded(query)));
  }

  private static HttpResponse<String> update(
      PressgraphServer server, String user, String password, String update) {
    try {
      return send(updating(server, update).header("Authorization", basic(user, password)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder updating(PressgraphServer server, String update) {
    return to(server, "pressgraph/update")
        .header("Content-Type", "application/sparql-update")
        .POST(BodyPublishers.ofString(update));
  }

  private static HttpRequest.Builder form(PressgraphServer server, String path, String form) {
    return to(server, path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  private static HttpRequest.Builder to(PressgraphServer server, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/" + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static String basic(String user, String password) {
    byte[] bytes = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
