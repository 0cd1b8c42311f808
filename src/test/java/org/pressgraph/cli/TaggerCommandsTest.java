package org.pressgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pressgraph.cli.CommandRun.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggerCommandsTest {

  private static Locale before;

  @TempDir private Path folder;
  private Path labelled;

  @BeforeAll
  static void speakEnglish() {
    before = Locale.getDefault();
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterAll
  static void speakAsBefore() {
    Locale.setDefault(before);
  }

  @BeforeEach
  void writeLabelledText() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String name : List.of("王东明", "李建国", "张伟", "刘志强", "陈海", "杨建平")) {
      lines.append(
          String.format(
              "{\"text\": \"记者%s报道。\", \"spans\": [[2, %d, \"PER\"]]}%n", name, 2 + name.length()));
    }
    labelled = Files.writeString(folder.resolve("a.jsonl"), lines);
  }

  @Test
  void everyLineThatIsNotBlankGivesALineOfJson() throws IOException {
    String first = "😀全国总工会副主席徐留平在京会见外宾。";
    Path file = Files.writeString(folder.resolve("t.txt"), "\uFEFF" + first + "\r\n\n  \n没有名称。\n");

    CommandRun result = run("tag", "--json", file.toString());

    assertThat(result.code()).isZero();
    List<String> lines = result.out().lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode json = new ObjectMapper().readTree(lines.get(0));
    assertThat(json.get("text").asText()).isEqualTo(first);
    assertThat(json.get("mentions").findValuesAsText("text")).contains("徐留平", "全国总工会");
    assertThat(json.get("mentions").findValuesAsText("label")).contains("PER", "ORG", "TTL");
    for (JsonNode mention : json.get("mentions")) {
      int begin = mention.get("begin").asInt();
      assertThat(first.substring(begin, mention.get("end").asInt()))
          .isEqualTo(mention.get("text").asText());
    }
    assertThat(lines.get(1)).contains("\"mentions\":[]");
  }

  @Test
  void peopleReadTheNamesInTheirLine() throws IOException {
    Path file = Files.writeString(folder.resolve("t.txt"), "记者从北京市公安局获悉。");

    assertThat(run("tag", file.toString()).out()).isEqualToIgnoringNewLines("记者从[北京市公安局 ORG]获悉。");
    assertThat(run("tag", "--recognizer", "hanlp", file.toString()).out()).contains(" ORG]");
  }

  @Test
  void aFileThatCannotBeReadIsNamedWithTheLine() throws IOException {
    Path file =
        Files.write(folder.resolve("gb.txt"), "ascii\n中文".getBytes(Charset.forName("GB18030")));

    CommandRun result = run("tag", "--json", file.toString());
    CommandRun absent = run("tag", folder.resolve("none.txt").toString());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("gb.txt").contains("UTF-8");
    assertThat(absent.code()).isEqualTo(1);
    assertThat(absent.err()).contains("none.txt: cannot be read (there is no such file)");
  }

  @Test
  void aModelOfOnesOwnIsTrainedAndUsed() throws IOException {
    Path model = folder.resolve("own.model");

    CommandRun trained =
        run("train", "--data", labelled.toString(), "--out", model.toString(), "--json");

    assertThat(trained.code()).isZero();
    assertThat(new ObjectMapper().readTree(trained.out()).get("paragraphs").asInt()).isEqualTo(6);
    Path file = Files.writeString(folder.resolve("t.txt"), "记者赵建平报道。");
    assertThat(run("tag", "--model", model.toString(), file.toString()).out())
        .isEqualToIgnoringNewLines("记者[赵建平 PER]报道。");
    CommandRun built =
        run(
            "build",
            file.toString(),
            "-g",
            folder.resolve("g").toString(),
            "--model",
            model.toString());
    assertThat(built.code()).isZero();
    String ask = "ASK { ?run pg:settings ?s . FILTER(CONTAINS(?s, '\"model\":\"own\"')) }";
    assertThat(run("query", "-g", folder.resolve("g").toString(), "-e", ask).out())
        .contains("true");
  }

  @Test
  void whatCannotBeTrainedIsSaidBeforeTheWork() {
    String out = folder.resolve("x.model").toString();
    String data = labelled.toString();

    assertThat(run("train", "--data", data, "--out", folder + "/no/x.model").code()).isEqualTo(2);
    assertThat(run("train", "--data", data, "--out", out, "--hold-out", "1").code()).isEqualTo(2);
    assertThat(run("train", "--data", data, "--out", out, "--share", "0").code()).isEqualTo(2);
    assertThat(run("train", "--out", out, "--data", data, "--holdout", "3").code()).isEqualTo(2);
    assertThat(run("train", "--data", "none.jsonl", "--out", out).err()).contains("none.jsonl");
    assertThat(run("tag", "--model", "none.model", data).err()).contains("none.model");
    assertThat(Path.of(out)).doesNotExist();
  }
}
