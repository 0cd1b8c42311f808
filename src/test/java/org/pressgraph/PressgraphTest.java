package org.pressgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.export.GraphFormat;
import org.pressgraph.export.ResultFormat;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.page.Issue;
import org.pressgraph.server.ServerSettings;

/** Building, over the facade. */
class PressgraphTest {

  @TempDir private Path folder;

  @Test
  void anyNumberOfThreadsBuildsTheSame() {
    try {
      System.setProperty(Pressgraph.THREADS_PROPERTY, "1");
      SampleGraph.build(folder.resolve("one"), SampleGraph.SEEDS);
      System.setProperty(Pressgraph.THREADS_PROPERTY, "7");
      SampleGraph.build(folder.resolve("seven"), SampleGraph.SEEDS);
    } finally {
      System.clearProperty(Pressgraph.THREADS_PROPERTY);
    }
    assertThat(sorted(folder.resolve("one")))
        .isEqualTo(sorted(folder.resolve("seven")))
        .isEqualTo(sorted(SampleGraph.folder()));
  }

  @Test
  void anyLocaleBuildsTheSame() {
    Issue issue = new Issue(Optional.of("工人日报"), Optional.of(LocalDate.of(2024, 10, 29)));
    Locale before = Locale.getDefault();
    try {
      for (String locale : List.of("en-US", "ar-EG", "fa-IR", "tr-TR", "th-TH-u-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        Pressgraph.build(
            new BuildRequest(
                List.of(SampleGraph.SEEDS), folder.resolve(locale), Optional.empty(), issue),
            BuildListener.SILENT);
        assertThat(sorted(folder.resolve(locale)))
            .as(locale)
            .isEqualTo(sorted(folder.resolve("en-US")));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void manyThreadsMayAskAtOnceAndBesideAServer() throws Exception {
    Path graph = SampleGraph.folder();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (GraphService service = Pressgraph.serve(graph, ServerSettings.reading("127.0.0.1", 0))) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        answers.add(threads.submit(() -> ask(graph)));
      }
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("true");
      }
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(
                      service.sparqlUrl().replace("localhost", "127.0.0.1")
                          + "?query=ASK%20%7B%20?s%20?p%20?o%20%7D"))
              .build();
      HttpResponse<String> served =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(served.statusCode()).isEqualTo(200);
    } finally {
      threads.shutdownNow();
    }
  }

  private static String ask(Path graph) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pressgraph.query(graph, "test", "ASK { ?p a schema:Person }", ResultFormat.TABLE, out);
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void whereNothingCanBeReadNoDatabaseIsMade() {
    BuildReport report = SampleGraph.build(folder.resolve("graph"), folder.resolve("none"));
    assertThat(report.failed()).isEqualTo(1);
    assertThat(folder.resolve("graph")).doesNotExist();
  }

  @Test
  void buildingAgainChangesNothing() {
    Path graph = folder.resolve("graph");
    BuildReport first = SampleGraph.build(graph, SampleGraph.SEEDS);
    List<String> before = sorted(graph);
    BuildReport second = SampleGraph.build(graph, SampleGraph.SEEDS);
    assertThat(sorted(graph)).isEqualTo(before);
    assertThat(first.added()).isEqualTo(5);
    assertThat(second.unchanged()).isEqualTo(5);
    assertThat(second.pages()).isZero();
  }

  @Test
  void aPageReadAgainReplacesWhatItSaid() throws IOException {
    Path graph = folder.resolve("graph");
    Path page = Files.writeString(folder.resolve("a.txt"), article("李明远"));
    SampleGraph.build(graph, page);
    assertThat(String.join("\n", sorted(graph))).contains("李明远");
    Files.writeString(page, article("王建国"));
    assertThat(SampleGraph.build(graph, page).changed()).isEqualTo(1);
    assertThat(String.join("\n", sorted(graph))).contains("王建国").doesNotContain("李明远");
  }

  @Test
  void oneBadFileDoesNotStopTheOthers() throws IOException {
    Files.writeString(folder.resolve("good.txt"), article("李明远"));
    Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 0, 3});
    Files.writeString(folder.resolve("empty.txt"), "");
    List<String> problems = new ArrayList<>();
    BuildReport report =
        Pressgraph.build(
            request(Optional.empty(), folder),
            new BuildListener() {
              @Override
              public void failed(PressgraphException problem) {
                problems.add(problem.getMessage());
              }
            });
    assertThat(report.pages()).isEqualTo(1);
    assertThat(report.failed()).isEqualTo(2);
    assertThat(problems)
        .satisfiesExactly(
            problem -> assertThat(problem).startsWith("binary.txt: "),
            problem -> assertThat(problem).startsWith("empty.txt: "));
  }

  @Test
  void tellsHowItGoesOnFileByFile() {
    List<String> heard = new ArrayList<>();
    Pressgraph.build(
        request(Optional.empty(), SampleGraph.SEEDS),
        new BuildListener() {
          @Override
          public void started(int files) {
            heard.add("started " + files);
          }

          @Override
          public void fileDone(String name) {
            heard.add(name.substring(0, 3));
          }
        });
    assertThat(heard).containsExactly("started 5", "000", "001", "002", "003", "004");
  }

  @Test
  void theBaseIsKeptInTheDatabase() throws IOException {
    Path page = Files.writeString(folder.resolve("a.txt"), article("李明远"));
    Pressgraph.build(request(Optional.of("https://press.example/"), page), BuildListener.SILENT);
    Pressgraph.build(request(Optional.empty(), page), BuildListener.SILENT);
    assertThat(sorted(folder.resolve("graph")))
        .filteredOn(quad -> quad.contains("type> <https://schema.org/NewsArticle>"))
        .hasSize(1)
        .allMatch(quad -> quad.startsWith("<https://press.example/article/a.txt/1>"));
    assertThat(sorted(folder.resolve("graph"))).noneMatch(quad -> quad.contains("localhost"));
    assertThatThrownBy(
            () ->
                Pressgraph.build(
                    request(Optional.of("https://other.example/"), page), BuildListener.SILENT))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("https://press.example/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "two", "1000", ""})
  void refusesWhatIsNoNumberOfThreads(String threads) {
    System.setProperty(Pressgraph.THREADS_PROPERTY, threads);
    try {
      assertThatThrownBy(() -> SampleGraph.build(folder.resolve("graph"), SampleGraph.SEEDS))
          .isInstanceOf(PressgraphException.class)
          .hasMessageContaining("pressgraph.threads=" + threads);
    } finally {
      System.clearProperty(Pressgraph.THREADS_PROPERTY);
    }
  }

  @Test
  void hostileTextIsJustText() throws IOException {
    String hostile = "<script>alert('x')</script> \" \\ } <http://e.org/> . # 🙂 \u202E";
    Path page =
        Files.writeString(
            folder.resolve("a \"b\" <c> #é.txt"), "# 《" + hostile + "》发布\n\n" + article("李明远"));
    assertThat(SampleGraph.build(folder.resolve("graph"), page).failed()).isZero();
    assertThat(String.join("\n", sorted(folder.resolve("graph"))))
        .contains("/page/a%20%22b%22%20%3Cc%3E%20%23%C3%A9.txt>", "/work/%3Cscript%3E");
  }

  private BuildRequest request(Optional<String> base, Path input) {
    return new BuildRequest(List.of(input), folder.resolve("graph"), base, Issue.UNKNOWN);
  }

  private static String article(String person) {
    return "本报讯（记者 赵六）浙江省总工会主席" + person + "到田间调研春耕生产，详细了解播种等情况，农民都很高兴。\n";
  }

  private static List<String> sorted(Path graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Pressgraph.export(graph, GraphFormat.NQUADS, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
  }
}
