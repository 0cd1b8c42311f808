package org.pressgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.export.ResultFormat;
import org.pressgraph.page.Issue;

class ContinuationLinksTest {

  private static final String FIRST =
      """
      # 全市春耕全面展开

      本报讯 全市春耕工作会议在沈阳召开，市长王强出席会议，部署农机调配和种子供应工作。（下转第3版）
      """;
  private static final String SECOND =
      """
      （上接第1版）农机调配是春耕工作的关键，各区县要保证种子供应，市长王强最后说。
      """;

  @TempDir private Path folder;

  private Path pages;

  @BeforeEach
  void writePages() throws IOException {
    pages = Files.createDirectories(folder.resolve("pages/2024-10-29"));
    Files.writeString(pages.resolve("沈阳日报_2024-10-29_01.txt"), FIRST);
    Files.writeString(pages.resolve("沈阳日报_2024-10-29_03.txt"), SECOND);
  }

  @Test
  void bothPiecesArePartOfOneArticle() throws IOException {
    build();
    List<String> whole = wholes();
    assertThat(whole).hasSize(2);
    assertThat(whole.get(0)).contains("沈阳日报_2024-10-29_01.txt", "全市春耕全面展开");
    assertThat(whole.get(1)).contains("沈阳日报_2024-10-29_03.txt");
    assertThat(whole.get(0).split(",")[1]).isEqualTo(whole.get(1).split(",")[1]);
  }

  @Test
  void theOrderOfThePagesDoesNotMatter() throws IOException {
    build();
    List<String> together = wholes();
    Path other = folder.resolve("other");
    for (String number : List.of("03", "01")) {
      build(pages.resolve("沈阳日报_2024-10-29_" + number + ".txt"), other);
    }
    assertThat(wholes(other).stream().map(line -> line.replace("2024-10-29/", "")).toList())
        .isEqualTo(together.stream().map(line -> line.replace("2024-10-29/", "")).toList());
  }

  @Test
  void aSecondBuildChangesNothingAndAPageThatGoesTakesItsLinksAlong() throws IOException {
    build();
    List<String> before = wholes();
    assertThat(build().changes()).isEmpty();
    assertThat(wholes()).isEqualTo(before);
    Files.writeString(pages.resolve("沈阳日报_2024-10-29_03.txt"), "# 另一篇\n\n另一篇文章的正文在这里。\n");
    build();
    assertThat(wholes()).isEmpty();
  }

  @Test
  void piecesOfDifferentDaysStayApart() throws IOException {
    Files.move(pages.resolve("沈阳日报_2024-10-29_03.txt"), pages.resolve("沈阳日报_2024-10-30_03.txt"));
    build();
    assertThat(wholes()).isEmpty();
  }

  private BuildReport build() {
    return build(folder.resolve("pages"), folder.resolve("graph"));
  }

  private static BuildReport build(Path input, Path graph) {
    return Pressgraph.build(
        new BuildRequest(List.of(input), graph, Optional.empty(), Issue.UNKNOWN),
        BuildListener.SILENT);
  }

  private List<String> wholes() throws IOException {
    return wholes(folder.resolve("graph"));
  }

  private static List<String> wholes(Path graph) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String query =
        "SELECT ?file ?whole ?headline { ?piece schema:isPartOf ?whole ; dcterms:isPartOf ?whole ;"
            + " schema:isPartOf/pg:sourceFile ?file . ?whole a pg:WholeArticle"
            + " OPTIONAL { ?piece schema:headline ?headline } } ORDER BY ?file";
    Pressgraph.query(graph, "wholes", query, ResultFormat.CSV, out);
    return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
  }
}
