package org.pressgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.SampleGraph;

/** One process serves a database and reads new pages into it. */
class ServeWatchTest {

  private static final String COUNT =
      "SELECT (COUNT(?page) AS ?n) { ?page a <https://w3id.org/pressgraph/ontology#Page> ;"
          + " <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#isString> ?text }";

  @TempDir private Path folder;

  @Test
  void aNewPageIsThereAMomentLater() throws Exception {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    List<Path> seeds;
    try (Stream<Path> files = Files.list(SampleGraph.SEEDS)) {
      seeds = files.sorted().limit(2).toList();
    }
    Files.copy(seeds.get(0), pages.resolve("1.txt"));
    Process serve =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--graph",
                folder.resolve("graph").toString(),
                "--port",
                "0",
                "--watch",
                pages.toString())
            .redirectError(folder.resolve("log").toFile())
            .start();
    try (BufferedReader output = serve.inputReader()) {
      String url = output.lines().filter(l -> l.startsWith("SPARQL")).findFirst().orElseThrow();
      URI sparql = URI.create(url.replaceFirst(".*(http)", "$1"));
      assertThat(count(sparql)).isEqualTo("1");
      Files.copy(seeds.get(1), pages.resolve("2.txt"));
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!count(sparql).equals("2") && System.nanoTime() < end) {
        Thread.sleep(200);
      }
      assertThat(count(sparql)).as(Files.readString(folder.resolve("log"))).isEqualTo("2");
    } finally {
      serve.destroy();
    }
    assertThat(serve.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private static String count(URI sparql) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(sparql)
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(COUNT))
            .build();
    String body =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    return body.lines().skip(1).findFirst().orElse("").strip();
  }
}
