package org.pressgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.SampleGraph;

class EvaluateCommandTest {

  private static final Path GOLD = Path.of("src/test/resources/org/pressgraph/gold");

  @TempDir static Path folder;

  @BeforeAll
  static void build() {
    assertThat(
            SampleGraph.build(folder.resolve("graph"), GOLD.resolve("pages"), SampleGraph.SEEDS)
                .failed())
        .isZero();
  }

  private static CommandRun evaluate(String... more) {
    String graph = folder.resolve("graph").toString();
    String[] args = new String[5 + more.length];
    System.arraycopy(
        new String[] {
          "evaluate", "--graph", graph, "--gold", GOLD.resolve("annotation").toString()
        },
        0,
        args,
        0,
        5);
    System.arraycopy(more, 0, args, 5, more.length);
    return CommandRun.run(args);
  }

  @Test
  void printsTheFigures() {
    CommandRun run = evaluate();

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .anyMatch(line -> line.matches("Person( +[01]\\.\\d{3}){3} .*found.*"))
        .anyMatch(line -> line.startsWith("event places"));
  }

  @Test
  void printsThemForPrograms() throws IOException {
    CommandRun run = evaluate("--json", "--misses");

    JsonNode figures = new ObjectMapper().readTree(run.out());
    assertThat(figures.at("/entities/Person/f1").doubleValue()).isBetween(0.5, 1.0);
    assertThat(run.err()).contains("event missed ");
  }

  @Test
  void saysWhichPageTheDatabaseLacks() throws IOException {
    Path gold = Files.createDirectory(folder.resolve("other"));
    Files.writeString(gold.resolve("x.json"), "{\"source\": \"absent.txt\", \"articles\": []}");
    CommandRun run =
        CommandRun.run(
            "evaluate", "--graph", folder.resolve("graph").toString(), "--gold", gold.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("absent.txt");
  }
}
