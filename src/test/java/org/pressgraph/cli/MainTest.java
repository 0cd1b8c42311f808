package org.pressgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pressgraph.cli.CommandRun.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.GraphService;
import org.pressgraph.Pressgraph;
import org.pressgraph.SampleGraph;
import org.pressgraph.server.ServerSettings;

class MainTest {

  private static Locale before;

  @TempDir private Path folder;

  @BeforeAll
  static void speakEnglish() {
    before = Locale.getDefault();
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterAll
  static void speakAsBefore() {
    Locale.setDefault(before);
  }

  @Test
  void buildEndsWithATable() {
    CommandRun result = run("build", "seeds", "--graph", graph());
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .containsPattern("(?m)^pages +5$")
        .containsPattern("(?m)^articles +\\d+$")
        .containsPattern("(?m)^positions +\\d+$")
        .containsPattern("(?m)^triples +\\d+$")
        .containsPattern("(?m)^seconds +\\d+\\.\\d$");
    assertThat(result.err()).contains("5/5 004_1ed29f49915aad03.txt");
  }

  @Test
  void buildTalksToPrograms() throws IOException {
    CommandRun result = run("build", "seeds", "--graph", graph(), "--json");
    JsonNode json = new ObjectMapper().readTree(result.out());
    assertThat(json.at("/pages").asInt()).isEqualTo(5);
    assertThat(json.at("/people").asInt()).isPositive();
    assertThat(json.at("/failed").asInt()).isZero();
    assertThat(result.err()).isEmpty();
  }

  @Test
  void buildTakesTheIssueFromTheUser() throws IOException {
    CommandRun result =
        run("build", "seeds", "-g", graph(), "--date", "2024-10-29", "--newspaper", "工人日报");
    assertThat(result.code()).isZero();
    CommandRun query =
        run(
            "query",
            "-g",
            graph(),
            "--format",
            "csv",
            "-e",
            "SELECT DISTINCT ?day ?paper { ?page schema:isPartOf ?i . ?i schema:datePublished ?day ; schema:isPartOf/schema:name ?paper }");
    assertThat(query.out().lines()).containsExactly("day,paper", "2024-10-29,工人日报");
  }

  @Test
  void buildStoresTheRestWhereSomeInputFails() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "本报讯（记者 李明远）春耕开始了，农民下田播种，农机也已下田。");
    CommandRun result =
        run("build", folder.resolve("a.txt").toString(), "none.txt", "-g", graph(), "--json");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("\"pages\":1").contains("\"failed\":1");
    assertThat(result.err().lines())
        .singleElement()
        .asString()
        .startsWith("error: none.txt: there is no such file");
  }

  @Test
  void queryPrintsATable() {
    CommandRun result =
        run("query", "--graph", SampleGraph.folder().toString(), "queries/people-and-positions.rq");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("陈惠霞").contains("──");
  }

  @Test
  void queryNamesTheLineAndColumnOfAnError() throws IOException {
    Path file = Files.writeString(folder.resolve("q.rq"), "SELECT *\nWHERE }");
    CommandRun result = run("query", "-g", SampleGraph.folder().toString(), file.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err().lines())
        .singleElement()
        .asString()
        .contains("q.rq: line 2, column 7: } cannot stand here");
  }

  @Test
  void exportWritesAFileOrStandardOutput() throws IOException {
    Path file = folder.resolve("graph.ttl");
    Files.writeString(file, "old");
    CommandRun result =
        run(
            "export",
            "-g",
            SampleGraph.folder().toString(),
            "--format",
            "turtle",
            "-o",
            file.toString());
    assertThat(result.code()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(Files.readString(file)).contains("schema:NewsArticle");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
    CommandRun quads = run("export", "-g", SampleGraph.folder().toString(), "--format", "nquads");
    assertThat(quads.out().lines().findFirst().orElse("")).startsWith("<").endsWith(" .");
  }

  @Test
  void exportMakesTwoTablesForNeo4j() throws IOException {
    String graph = SampleGraph.folder().toString();
    CommandRun result =
        run("export", "-g", graph, "--format", "csv", "-o", folder.resolve("net.csv").toString());
    assertThat(result.code()).isZero();
    assertThat(Files.readString(folder.resolve("net-nodes.csv"))).startsWith("iri:ID,");
    assertThat(Files.readString(folder.resolve("net-relationships.csv"))).startsWith(":START_ID,");
    assertThat(run("export", "-g", graph, "--format", "csv").code()).isEqualTo(2);
  }

  @Test
  void exportTakesWhatAQueryChooses() {
    CommandRun result =
        run(
            "export",
            "-g",
            SampleGraph.folder().toString(),
            "--format",
            "ntriples",
            "--query",
            "queries/entity-neighbourhood.rq");
    assertThat(result.code()).isZero();
    assertThat(result.out().lines()).isNotEmpty().allMatch(line -> line.endsWith(" ."));
  }

  @Test
  void statsBackupAndCompactLookAfterADatabase() throws IOException {
    run("build", "seeds/004_1ed29f49915aad03.txt", "-g", graph());
    CommandRun before = run("stats", "-g", graph(), "--json");
    JsonNode counts = new ObjectMapper().readTree(before.out());
    assertThat(counts.at("/pages").asInt()).isEqualTo(1);
    assertThat(counts.at("/bytes").asLong()).isPositive();
    Path file = folder.resolve("backup.nq.gz");
    assertThat(run("backup", "-g", graph(), "-o", file.toString()).code()).isZero();
    try (java.util.zip.GZIPInputStream in =
        new java.util.zip.GZIPInputStream(Files.newInputStream(file))) {
      long lines =
          new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().count();
      assertThat(lines).isEqualTo(counts.at("/triples").asLong());
    }
    String restored = folder.resolve("restored").toString();
    assertThat(run("restore", file.toString(), "-g", restored).code()).isZero();
    assertThat(run("export", "-g", restored, "--format", "nquads").out())
        .isEqualTo(run("export", "-g", graph(), "--format", "nquads").out());
    assertThat(run("restore", file.toString(), "-g", restored).err()).contains("holds something");
    CommandRun compact = run("compact", "-g", graph());
    assertThat(compact.code()).isZero();
    assertThat(compact.err()).contains("MiB now");
    JsonNode after = new ObjectMapper().readTree(run("stats", "-g", graph(), "--json").out());
    assertThat(after.at("/triples")).isEqualTo(counts.at("/triples"));
    assertThat(run("stats", "-g", graph()).out()).containsPattern("(?m)^pages +1$");
  }

  @Test
  void aDatabaseIsBackedUpWhileItIsServed() throws IOException {
    Path file = folder.resolve("served.nq.gz");
    try (GraphService service =
        Pressgraph.serve(SampleGraph.folder(), ServerSettings.reading("127.0.0.1", 0))) {
      String url = service.url().replace("localhost", "127.0.0.1");
      assertThat(run("backup", "--from", url, "-o", file.toString()).code()).isZero();
    }
    String restored = folder.resolve("restored").toString();
    assertThat(run("restore", file.toString(), "-g", restored).code()).isZero();
    assertThat(run("export", "-g", restored, "--format", "nquads").out())
        .isEqualTo(
            run("export", "-g", SampleGraph.folder().toString(), "--format", "nquads").out());
    CommandRun none = run("backup", "--from", "http://127.0.0.1:1/", "-o", graph());
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("nothing answers there");
    assertThat(Path.of(graph())).doesNotExist();
  }

  @Test
  void aDamagedBackupMakesNoDatabase() throws IOException {
    Path file =
        Files.writeString(folder.resolve("bad.nq"), "<urn:a> <urn:b> <urn:c> <urn:g> .\n<x y");
    CommandRun result = run("restore", file.toString(), "-g", graph());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("bad.nq").contains("line: 2");
    assertThat(folder).isDirectoryContaining("glob:**/bad.nq");
    assertThat(Path.of(graph())).doesNotExist();
  }

  @Test
  void anEmptyBackupMakesNoDatabase() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.nq"));
    Path zipped = folder.resolve("empty.nq.gz");
    new java.util.zip.GZIPOutputStream(Files.newOutputStream(zipped)).close();
    for (Path file : List.of(empty, zipped)) {
      CommandRun result = run("restore", file.toString(), "-g", graph());
      assertThat(result.code()).isEqualTo(1);
      assertThat(result.err()).contains(file.toString()).contains("no statement");
      assertThat(Path.of(graph())).doesNotExist();
    }
  }

  @Test
  void aBuildWithFilesThatCannotBeUsedMakesNoDatabase() throws IOException {
    String wrong = Files.writeString(folder.resolve("wrong.txt"), "nonsense\n").toString();
    for (String option : List.of("--decisions", "--authority", "--model")) {
      for (String file : List.of(wrong, folder.resolve("absent").toString())) {
        CommandRun result = run("build", "seeds", option, file, "-g", graph());
        assertThat(result.code()).as(option).isPositive();
        assertThat(result.err()).contains(file);
        assertThat(Path.of(graph())).doesNotExist();
      }
    }
  }

  @Test
  void buildTellsWhatChanged() throws IOException {
    Path page = folder.resolve("a.txt");
    Files.writeString(page, "本报讯（记者 李明远）春耕开始了，农民下田播种，农机也已下田。");
    run("build", page.toString(), "-g", graph());
    Files.writeString(page, "本报讯（记者 王建国）秋收开始了，农民下田收割，农机也已下田。");
    CommandRun changed = run("build", page.toString(), "-g", graph());
    assertThat(changed.out().lines()).contains("changed a.txt");
    CommandRun json = run("build", page.toString(), "seeds", "-g", graph(), "--json", "--prune");
    JsonNode changes = new ObjectMapper().readTree(json.out()).at("/changes");
    assertThat(changes).hasSize(5);
    assertThat(changes.at("/0/change").asText()).isEqualTo("ADDED");
    CommandRun nothing = run("build", page.toString(), "seeds", "-g", graph());
    assertThat(nothing.out().lines())
        .containsExactly("pages added: 0, changed: 0, removed: 0, unchanged: 6; inputs failed: 0");
  }

  @Test
  void exportFollowsALinkAndLeavesFoldersAlone() throws IOException {
    Path target = Files.writeString(folder.resolve("target.ttl"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.ttl"), target);
    assertThat(run("export", "-g", SampleGraph.folder().toString(), "-o", link.toString()).code())
        .isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(target)).contains("schema:NewsArticle");
    CommandRun result =
        run("export", "-g", SampleGraph.folder().toString(), "-o", folder.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("it is a folder, not a file");
  }

  @Test
  void aDatabaseThatIsNotThereIsNamed() {
    for (String[] command :
        new String[][] {
          {"serve", "-g", "none"}, {"query", "-g", "none", "-e", "ASK {}"}, {"export", "-g", "none"}
        }) {
      CommandRun result = run(command);
      assertThat(result.code()).isEqualTo(1);
      assertThat(result.err().lines())
          .singleElement()
          .asString()
          .startsWith("error: none: there is no database here; run \"pressgraph build FOLDER\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "build",
        "build seeds --date yesterday",
        "build seeds --base-iri nonsense",
        "build seeds --recognizer nonsense",
        "query",
        "query a.rq -e b",
        "query -e ASK{} --format xml",
        "serve --port many",
        "serve --port 70000",
        "serve --port -1",
        "export --format gif"
      })
  void wrongUsageIsExitCodeTwo(String line) {
    CommandRun result =
        run((line + (line.startsWith("build ") ? " -g " + graph() : "")).split(" "));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).isNotBlank();
    assertThat(result.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "build", "serve", "query", "export", "generate-completion"})
  void everyCommandHelps(String command) {
    CommandRun result = run((command + " --help").strip().split(" "));
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Usage: pressgraph").contains("--help");
    assertThat(result.out().lines().filter(line -> line.strip().matches("-\\S+(, -\\S+)?(=\\S+)?")))
        .as("options without a description")
        .isEmpty();
  }

  @Test
  void helpsInChineseToo() {
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    try {
      assertThat(run("build", "--help").out()).contains("读取版面").contains("数据库的文件夹");
      assertThat(run("query", "-g", "none", "-e", "ASK {}").err()).startsWith("错误：none：这里没有数据库");
    } finally {
      Locale.setDefault(Locale.ENGLISH);
    }
  }

  @Test
  void saysItsVersion() {
    assertThat(run("--version").out()).startsWith("Pressgraph " + Pressgraph.version());
    assertThat(Pressgraph.version()).matches("\\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void printsAScriptThatCompletesItsCommands() {
    CommandRun result = run("generate-completion");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("pressgraph").contains("--base-iri", "hanlp-restful");
  }

  private String graph() {
    return folder.resolve("graph").toString();
  }
}
