package org.pressgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.server.Passwords;
import org.pressgraph.server.ServerSettings;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.Upkeep;

/** A served database that editors write to. */
class UpkeepTest {

  private static final String PREFIXES =
      "PREFIX org: <http://www.w3.org/ns/org#> PREFIX schema: <https://schema.org/>"
          + " PREFIX geo: <http://www.opengis.net/ont/geosparql#> BASE <http://e.org/> ";

  @TempDir private Path folder;

  @Test
  void inferencesFollowUpdatesAndWrittenGraphs() throws Exception {
    Path graph = folder.resolve("graph");
    Path page = Files.writeString(folder.resolve("1.txt"), "本报讯 浙江省总工会主席王明到杭州市调研。\n");
    SampleGraph.build(graph, page);
    Path passwords =
        Files.writeString(folder.resolve("passwords"), Passwords.line("editor", "x") + "\n");
    ServerSettings settings =
        new ServerSettings(
            "127.0.0.1",
            0,
            ServerSettings.Limits.USUAL,
            Optional.of(Passwords.read(passwords)),
            Optional.empty(),
            Optional.empty());
    try (GraphService service = Pressgraph.serve(graph, settings)) {
      update(
          service,
          "INSERT DATA { GRAPH <g> { <a> org:subOrganizationOf <b> . <b> org:subOrganizationOf <c> ."
              + " <m> org:member <p> ; org:organization <a> } }");
      await(() -> ask(service, "<a> org:transitiveSubOrganizationOf <c>"));
      await(() -> ask(service, "<p> org:memberOf <a> . <a> org:hasMember <p>"));
      update(service, "DELETE DATA { GRAPH <g> { <b> org:subOrganizationOf <c> } }");
      await(() -> !ask(service, "<a> org:transitiveSubOrganizationOf <c>"));
      assertThat(ask(service, "<a> org:transitiveSubOrganizationOf <b>")).isTrue();
      HttpRequest.Builder put =
          request(service, "pressgraph/data?graph=http://e.org/g")
              .header("Content-Type", "text/turtle");
      send(
          put.PUT(
              HttpRequest.BodyPublishers.ofString(
                  "@prefix schema: <https://schema.org/> . @base <http://e.org/> ."
                      + " <x> schema:containedInPlace <y> . <y> schema:containedInPlace <z> .")));
      await(() -> ask(service, "<x> geo:sfWithin <z> . <y> schema:containsPlace <x>"));
      await(() -> !ask(service, "<p> org:memberOf <a>"));
    }
  }

  @Test
  void aDatabaseThatManyWroteToIsCompactedWhenTheyRest() throws Exception {
    Duration soon = Duration.ofMillis(50);
    try (GraphStore store = GraphStore.openOrCreate(folder.resolve("graph"));
        Upkeep upkeep = Upkeep.of(store, new Upkeep.Pace(soon, soon, soon, soon))) {
      for (int version = 0; version < 12; version++) {
        String triples = "";
        for (int i = 0; i < 2000; i++) {
          triples += "<s" + i + "> <p> 'version " + version + " of " + i + "' . ";
        }
        String text = PREFIXES + "DROP GRAPH <g> ; INSERT DATA { GRAPH <g> { " + triples + "} }";
        store.dataset().begin(org.apache.jena.query.ReadWrite.WRITE);
        org.apache.jena.sparql.exec.UpdateExec.dataset(store.dataset()).update(text).execute();
        store.dataset().commit();
        store.dataset().end();
      }
      await(() -> Files.exists(folder.resolve("graph").resolve("compacted.properties")));
      await(() -> store.usedBytes() < 6L << 20);
      assertThat(upkeep).isNotNull();
      assertThat(store.<Long>read(() -> store.dataset().stream().count())).isEqualTo(2000);
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
      Thread.sleep(100);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private static void update(GraphService service, String text) throws Exception {
    send(
        request(service, "pressgraph/update")
            .header("Content-Type", "application/sparql-update")
            .POST(HttpRequest.BodyPublishers.ofString(PREFIXES + text)));
  }

  private static boolean ask(GraphService service, String pattern) {
    String query = URLEncoder.encode(PREFIXES + "ASK { " + pattern + " }", StandardCharsets.UTF_8);
    try {
      return send(request(service, "pressgraph/sparql?query=" + query)).contains("true");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder request(GraphService service, String path) {
    String who = Base64.getEncoder().encodeToString("editor:x".getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(
            URI.create(service.url().replace("localhost", "127.0.0.1") + path))
        .header("Authorization", "Basic " + who);
  }

  private static String send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    return response.body();
  }
}
