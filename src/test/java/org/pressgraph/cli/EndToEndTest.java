package org.pressgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way of a user, in processes of its own: build the sample pages, serve them, ask over HTTP.
 */
class EndToEndTest {

  private static final String QUERY =
      "PREFIX org: <http://www.w3.org/ns/org#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
          + " SELECT ?title { ?p org:member/skos:prefLabel \"吕先华\"@zh ;"
          + " org:organization/skos:prefLabel \"青海省总工会\"@zh ; org:role/skos:prefLabel ?title }"
          + " ORDER BY ?title";

  @TempDir private Path folder;

  @Test
  void whatThePageSaysIsAnsweredOverHttp() throws Exception {
    String graph = folder.resolve("graph").toString();
    Process build = start("build", "seeds", "--graph", graph);
    assertThat(build.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(build.exitValue()).isZero();

    Process serve = start("serve", "--graph", graph, "--port", "0");
    try (BufferedReader output = serve.inputReader()) {
      String url = sparqlUrl(output);
      assertThat(ask(url)).containsExactly("党组书记", "常务副主席");

      Process second = start("query", "--graph", graph, "-e", "ASK {}");
      assertThat(second.errorReader().readLine())
          .contains("process " + serve.pid() + " holds this database");
      assertThat(second.waitFor()).isEqualTo(1);
    } finally {
      serve.destroy();
    }
    assertThat(serve.waitFor(30, TimeUnit.SECONDS)).isTrue();

    Process after = start("query", "--graph", graph, "-e", "ASK {}");
    assertThat(after.inputReader().readLine()).isEqualTo("true");
  }

  private static Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx1g",
            "-Duser.language=en",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).start();
  }

  private static String sparqlUrl(BufferedReader output) throws IOException {
    Pattern pattern = Pattern.compile("http://localhost:(\\d+)/pressgraph/sparql");
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()) {
        return "http://127.0.0.1:" + matcher.group(1) + "/pressgraph/sparql";
      }
    }
    throw new AssertionError("the server did not say where it is");
  }

  private static List<String> ask(String url) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "application/sparql-results+json")
            .POST(HttpRequest.BodyPublishers.ofString(QUERY))
            .build();
    String body =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    List<String> titles = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(body).at("/results/bindings")) {
      titles.add(row.at("/title/value").asText());
    }
    return titles;
  }
}
