package org.pressgraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressgraph.export.ResultFormat;
import org.pressgraph.page.Issue;

/**
 * Every query of {@code queries/}, asked of the five sample pages: its answer has a row, or a
 * triple, that a reader of the pages can confirm.
 */
class QueriesTest {

  private static final Path QUERIES = Path.of("queries");

  /** For each file a row that must be there, by some of its columns. */
  private static final Map<String, Map<String, String>> EXPECTED =
      new TreeMap<>(
          Map.ofEntries(
              // 000: 湖北省总工会党组书记、常务副主席陈惠霞表示
              Map.entry(
                  "people-and-positions.rq",
                  Map.of("person", "陈惠霞", "organization", "湖北省总工会", "title", "常务副主席")),
              // 000: 中共中央总书记习近平主持会议; 001: 省总工会主席刘忻等参加调研
              Map.entry(
                  "hosts-of-meetings.rq", Map.of("host", "习近平", "sentence", "中共中央总书记习近平主持会议。")),
              Map.entry("event-participants.rq", Map.of("participant", "刘忻", "role", "出席")),
              // 000: 10月23日，由…承办的…主题活动在沈阳举行
              Map.entry("events-by-month-and-place.rq", Map.of("month", "2024-10", "place", "沈阳市")),
              // 000: 由辽宁省总工会主办，沈阳市总工会、…承办
              Map.entry("organizations-together.rq", Map.of("one", "沈阳市总工会", "other", "辽宁省总工会")),
              // 001: 徐留平 …调研; 刘忻等参加调研
              Map.entry("people-in-same-events.rq", Map.of("one", "刘忻", "other", "徐留平")),
              // 001: 调研期间，徐留平与浙江省省长王浩，…就做好工会工作交换意见。
              Map.entry(
                  "mentions-of-person.rq",
                  Map.of(
                      "form", "徐留平", "sentence", "调研期间，徐留平与浙江省省长王浩，江苏省委常委、苏州市委书记刘小涛就做好工会工作交换意见。")),
              // 001: 全国总工会宣传教育部部长张晓辉出席会议
              Map.entry(
                  "organization-parts.rq",
                  Map.of("organization", "中华全国总工会", "part", "中华全国总工会宣传教育部")),
              Map.entry(
                  "relations-with-evidence.rq",
                  Map.of(
                      "part", "中华全国总工会宣传教育部",
                      "whole", "中华全国总工会",
                      "words", "全国总工会宣传教育部")),
              // 001: 走进浙江省总工会12351服务职工热线
              Map.entry(
                  "organizations-at-place.rq", Map.of("place", "浙江", "organization", "浙江省总工会")),
              // 001: 全省首个地方性工会驿站…本报讯 记者寿慧楠报道
              Map.entry("article-content.rq", Map.of("kind", "author", "name", "寿慧楠")),
              // 001: 《幸福驿站建设与运行规范》…在安吉正式发布
              Map.entry("documents-published.rq", Map.of("document", "幸福驿站建设与运行规范")),
              // 001: two articles of 羊荣江
              Map.entry(
                  "authors-and-agencies.rq",
                  Map.of("kind", "author", "name", "羊荣江", "articles", "2")),
              // 003: 京畿大地起宏图 （上接第1版）
              Map.entry("continued-articles.rq", Map.of("article", "京畿大地起宏图", "from", "1")),
              Map.entry("dashboard-counts.rq", Map.of("what", "pages", "count", "5")),
              Map.entry("facts-to-check.rq", Map.of("file", "000_3e8a84ee35f3670d.txt")),
              Map.entry(
                  "provenance.rq",
                  Map.of(
                      "file",
                      "000_3e8a84ee35f3670d.txt",
                      "graph",
                      "http://localhost:3030/graph/000_3e8a84ee35f3670d.txt"))));

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
  }

  @Test
  void thereAreAtLeastTwelveAndEachIsChecked() throws IOException {
    List<String> checked = new ArrayList<>(EXPECTED.keySet());
    checked.add("entity-neighbourhood.rq");
    checked.add("terms-of-office.rq");
    assertThat(files()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(files())
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(checked);
  }

  @ParameterizedTest
  @MethodSource("files")
  void opensWithWhatItAnswersAndForWhom(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0)).startsWith("# ");
    String comment =
        String.join(" ", lines.stream().takeWhile(line -> line.startsWith("#")).toList());
    assertThat(comment).contains("For ");
  }

  @ParameterizedTest
  @MethodSource("files")
  void answersWhatThePagesSay(Path file) throws IOException {
    Map<String, String> expected = EXPECTED.get(file.getFileName().toString());
    if (expected == null) {
      return;
    }
    JsonNode rows =
        new ObjectMapper().readTree(ask(file, ResultFormat.JSON)).at("/results/bindings");
    assertThat(rows)
        .as("%s must have a row with %s", file, expected)
        .anyMatch(
            row ->
                expected.entrySet().stream()
                    .allMatch(
                        e -> row.path(e.getKey()).path("value").asText().equals(e.getValue())));
  }

  @Test
  void theNeighbourhoodIsAGraph() throws IOException {
    String turtle = ask(QUERIES.resolve("entity-neighbourhood.rq"), ResultFormat.TABLE);
    assertThat(turtle).contains("徐留平").contains("中华全国总工会党组书记徐留平").contains("schema:mentions");
  }

  /** The sample pages say of nobody since when. */
  @Test
  void termsOfOfficeHaveTheirEnds(@TempDir Path folder) throws IOException {
    Path page = Files.writeString(folder.resolve("a.txt"), "# 春耕\n\n李明远2019年至2022年5月任浙江省总工会主席。\n");
    Path graph = folder.resolve("graph");
    Pressgraph.build(
        new BuildRequest(List.of(page), graph, Optional.empty(), Issue.UNKNOWN),
        BuildListener.SILENT);
    assertThat(ask(graph, QUERIES.resolve("terms-of-office.rq"), ResultFormat.CSV).lines().skip(1))
        .containsExactly("李明远,浙江省总工会,主席,2019,2022-05,李明远2019年至2022年5月任浙江省总工会主席。");
  }

  private static String ask(Path file, ResultFormat format) throws IOException {
    return ask(SampleGraph.folder(), file, format);
  }

  private static String ask(Path graph, Path file, ResultFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pressgraph.query(graph, file.toString(), Files.readString(file), format, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
