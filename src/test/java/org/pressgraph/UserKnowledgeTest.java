package org.pressgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.export.GraphFormat;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.page.Issue;

/** A user's lists and decisions go before what the software makes of the pages. */
class UserKnowledgeTest {

  private static final String PERSON = "<http://localhost:3030/person/甘肃省总工会/李明远>";

  @TempDir private Path folder;
  private List<String> lapsed;

  @BeforeEach
  void writePage() throws IOException {
    Files.createDirectories(folder.resolve("pages"));
    Files.writeString(
        folder.resolve("pages/1.txt"),
        "# 春耕\n\n本报讯 甘肃省总工会主席李明远到田间调研春耕生产，国家能源局派人参加，详细了解播种等情况，农民都很高兴。\n");
  }

  @Test
  void aListInCsvGivesFullNamesAndLinks() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("own.csv"),
            "type,name,aliases,sameAs\norganization,国家能源总局,国家能源局|能源局,http://example.org/nea\n");
    assertThat(build(List.of(list), Optional.empty()))
        .anyMatch(
            l ->
                l.contains("/organization/国家能源总局> ")
                    && l.contains("sameAs> <http://example.org/nea>"))
        .anyMatch(l -> l.contains("/organization/国家能源总局> ") && l.contains("exactMatch"));
  }

  @Test
  void aListInTurtleDoesToo() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("own.ttl"),
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix schema: <https://schema.org/> .\n"
                + "<http://example.org/nea> a schema:Organization ; skos:prefLabel \"国家能源总局\"@zh ; skos:altLabel \"国家能源局\"@zh .\n");
    assertThat(build(List.of(list), Optional.empty()))
        .anyMatch(
            l ->
                l.contains("/organization/国家能源总局> ")
                    && l.contains("sameAs> <http://example.org/nea>"));
  }

  @Test
  void aListThatIsNotRightIsRefusedWithItsPlace() throws IOException {
    Path list = Files.writeString(folder.resolve("own.csv"), "type,name\nplanet,火星\n");
    assertThatThrownBy(() -> build(List.of(list), Optional.empty()))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("own.csv")
        .hasMessageContaining("2");
    Path other = Files.writeString(folder.resolve("own.ttl"), "<a> <b");
    assertThatThrownBy(() -> build(List.of(other), Optional.empty()))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("own.ttl");
  }

  @Test
  void decisionsOutliveTheBuildThatBroughtThem() throws IOException {
    Path decisions =
        Files.writeString(
            folder.resolve("decisions.txt"),
            "# mine\nrename 甘肃省总工会 \"甘肃总工会\"\nnot-entity 国家能源局\nsame 王海波 李明远\n");
    List<String> first = build(List.of(), Optional.of(decisions));
    assertThat(first)
        .noneMatch(l -> l.contains("/organization/国家能源局>"))
        .anyMatch(l -> l.contains("prefLabel> \"甘肃总工会\"@zh"));
    assertThat(build(List.of(), Optional.empty())).isEqualTo(first);
    Path none = Files.writeString(folder.resolve("none.txt"), "");
    assertThat(build(List.of(), Optional.of(none)))
        .anyMatch(l -> l.contains("/organization/国家能源局>"))
        .anyMatch(l -> l.startsWith(PERSON));
  }

  @Test
  void aDecisionThatConcernsNoPageIsReported() throws IOException {
    Path decisions =
        Files.writeString(
            folder.resolve("d.txt"),
            "not-entity 国家能源局\nrename 无此局 \"某局\"  # gone\nsame 甲 乙\nundo 3\n");
    build(List.of(), Optional.of(decisions));
    assertThat(lapsed).containsExactly("rename 无此局 某局");
    build(List.of(), Optional.empty());
    assertThat(lapsed).containsExactly("rename 无此局 某局");
  }

  @Test
  void whatSomePagesCallSoIsAnother() throws IOException {
    Files.copy(folder.resolve("pages/1.txt"), folder.resolve("pages/2.txt"));
    String page = "http://localhost:3030/page/2.txt";
    Path decisions =
        Files.writeString(
            folder.resolve("d.txt"),
            "different http://localhost:3030/organization/国家能源局 "
                + page
                + "\ndifferent http://localhost:3030/person/甘肃省总工会/李明远 "
                + page
                + "\n");
    List<String> lines = build(List.of(), Optional.of(decisions));
    assertThat(lapsed).isEmpty();
    assertThat(lines)
        .anyMatch(l -> l.startsWith("<http://localhost:3030/organization/国家能源局> "))
        .anyMatch(l -> l.startsWith("<http://localhost:3030/organization/国家能源局~"));
    assertThat(
            lines.stream()
                .filter(l -> l.contains("/person/") && l.contains("prefLabel> \"李明远\""))
                .map(l -> l.split(" ", 2)[0])
                .distinct())
        .hasSize(2);
  }

  @Test
  void aFileThatTheExplorerWroteIsReadAsWell() throws IOException {
    Path decisions =
        Files.writeString(
            folder.resolve("decisions.tsv"),
            "2025-01-01T00:00:00Z\teditor\trename\thttp://localhost:3030/organization/国家能源局\t\t能源局\n");
    assertThat(build(List.of(), Optional.of(decisions)))
        .anyMatch(l -> l.contains("prefLabel> \"能源局\"@zh"));
  }

  @Test
  void aDecisionThatCannotBeReadIsRefusedWithItsLine() throws IOException {
    Path decisions = Files.writeString(folder.resolve("d.txt"), "same 甲 乙\nmerge 甲 乙\n");
    assertThatThrownBy(() -> build(List.of(), Optional.of(decisions)))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("2")
        .hasMessageContaining("merge");
  }

  private List<String> build(List<Path> authorities, Optional<Path> decisions) throws IOException {
    BuildRequest request =
        new BuildRequest(
            List.of(folder.resolve("pages")),
            folder.resolve("graph"),
            Optional.empty(),
            Issue.UNKNOWN,
            "",
            BuildRequest.DEFAULT_RECOGNIZER,
            Optional.empty(),
            Set.of(),
            authorities,
            decisions);
    BuildReport report = Pressgraph.build(request, BuildListener.SILENT);
    assertThat(report.failed()).isZero();
    lapsed = report.lapsed();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pressgraph.export(folder.resolve("graph"), GraphFormat.NQUADS, out);
    return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
  }
}
