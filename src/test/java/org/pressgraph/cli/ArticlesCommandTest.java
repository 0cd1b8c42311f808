package org.pressgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlesCommandTest {

  private static final String PAGE =
      """
      工人日报 2024年10月29日 星期二 第1版

      # 全市春耕全面展开

      ## 市长王强出席会议并部署今年的春耕工作

      新华社沈阳10月28日电（记者李明）全市𠮷祥春耕工作会议在沈阳召开，市长王强出席会议并讲话，部署今年的春耕工作。（下转第3版）
      """;

  @TempDir private Path folder;

  @Test
  void printsWhatAnEditorWantsToSee() throws IOException {
    CommandRun run = CommandRun.run("articles", page("a.txt").toString());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "== a.txt  工人日报  2024-10-29",
            "-- 1  全市春耕全面展开",
            "市长王强出席会议并部署今年的春耕工作",
            "李明",
            "新华社  沈阳  10-28")
        .contains("市长王强出席会议并讲话", "2024年10月29日 星期二 第1版");
  }

  @Test
  void everyPieceLeadsBackToThePage() throws IOException {
    List<JsonNode> objects = json(CommandRun.run("articles", "--json", page("a.txt").toString()));
    JsonNode article = objects.get(0);
    assertThat(article.at("/headline").asText()).isEqualTo("全市春耕全面展开");
    assertThat(article.at("/subtitles/0").asText()).isEqualTo("市长王强出席会议并部署今年的春耕工作");
    assertThat(article.at("/bylines/0/name").asText()).isEqualTo("李明");
    assertThat(article.at("/bylines/0/role").asText()).isEqualTo("reporter");
    assertThat(article.at("/datelines/0/agency").asText()).isEqualTo("新华社");
    assertThat(article.at("/continuedOn").asText()).isEqualTo("3");
    assertThat(article.at("/newspaper").asText()).isEqualTo("工人日报");
    assertThat(article.at("/date").asText()).isEqualTo("2024-10-29");
    assertThat(article.at("/pageNumber").asText()).isEqualTo("1");
    assertThat(article.at("/segments")).isNotEmpty();
    for (JsonNode segment : article.at("/segments")) {
      assertThat(slice(segment)).isEqualTo(segment.at("/text").asText());
    }
    JsonNode noise = objects.get(1).at("/noise/0");
    assertThat(slice(noise)).isEqualTo(noise.at("/text").asText()).startsWith("工人日报 2024");
  }

  @Test
  void aFileThatCannotBeReadIsNamedAndTheOthersGoOn() throws IOException {
    page("b.txt");
    Files.writeString(folder.resolve("a.pdf"), "no PDF");
    CommandRun run = CommandRun.run("articles", "--json", folder.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("a.pdf: cannot be read as PDF");
    assertThat(json(run)).isNotEmpty();
  }

  @Test
  void readsJsonByTheNamesThatTheUserGives() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"bt\":\"标题\",\"nr\":\"正文。\"}\n");
    String path = file.toString();
    CommandRun run = CommandRun.run("articles", "--json", "--fields", "title=bt,body=nr", path);
    assertThat(json(run).get(0).at("/body").asText()).isEqualTo("正文。");
    assertThat(CommandRun.run("articles", path).code()).isEqualTo(1);
    assertThat(CommandRun.run("articles", "--fields", "x", path).code()).isEqualTo(2);
  }

  private static String slice(JsonNode piece) {
    int from = PAGE.offsetByCodePoints(0, piece.at("/begin").asInt());
    return PAGE.substring(from, PAGE.offsetByCodePoints(0, piece.at("/end").asInt()));
  }

  private Path page(String name) throws IOException {
    return Files.writeString(folder.resolve(name), PAGE);
  }

  private static List<JsonNode> json(CommandRun run) throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      objects.add(new ObjectMapper().readTree(line));
    }
    return objects;
  }
}
