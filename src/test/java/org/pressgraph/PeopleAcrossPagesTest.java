package org.pressgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.export.GraphFormat;
import org.pressgraph.page.Issue;

/**
 * People are one across pages where pages give a reason, whatever the order in which pages come.
 */
class PeopleAcrossPagesTest {

  private static final String SPRING = "# 春耕\n\n本报讯（记者 赵六）甘肃省总工会主席李明远到田间调研春耕生产，详细了解播种等情况，农民都很高兴。\n";
  private static final String SUMMER = "# 夏种\n\n本报讯（记者 赵六）甘肃省总工会主席李明远出席夏种工作会议并讲话，农民都很高兴，播种面积扩大。\n";
  private static final String OTHER = "# 秋收\n\n本报讯（记者 赵六）农民李明远家今年秋收喜获丰收，播种面积扩大，农机也下田了，他很高兴。\n";

  @TempDir private Path folder;

  @Test
  void theSamePostMakesOnePersonAndANewPageLeavesOthersAlone() throws IOException {
    page("1.txt", SPRING);
    build("graph");
    assertThat(people("graph")).containsExactly("person/甘肃省总工会/李明远");
    page("2.txt", SUMMER);
    page("3.txt", OTHER);
    build("graph");
    assertThat(people("graph")).containsExactlyInAnyOrder("person/甘肃省总工会/李明远", "person/3.txt/李明远");
    assertThat(export("graph"))
        .anyMatch(l -> l.contains("mergeReason") && l.contains("同机构：甘肃省总工会"));
  }

  @Test
  void theOrderOfPagesDoesNotMatterAndAPageThatGoesTakesItsReasonsAlong() throws IOException {
    page("2.txt", SUMMER);
    build("one");
    page("1.txt", SPRING);
    page("3.txt", OTHER);
    build("one");
    build("two");
    assertThat(export("one")).isEqualTo(export("two"));
    Files.delete(folder.resolve("pages/1.txt"));
    build("one", BuildOption.PRUNE);
    assertThat(export("one")).noneMatch(line -> line.contains("#mergeReason> \""));
  }

  /**
   * 未 for 朱, as OCR has it: one person, since post and body are the same, and the reason stands
   * there.
   */
  @Test
  void twoSpellingsOfOneHolderOfAPostAreOnePerson() throws IOException {
    String report = "# %s\n\n本报讯（记者 赵六）甘肃省总工会主席%s到田间调研春耕生产，详细了解播种等情况，农民都很高兴。\n";
    page("1.txt", String.format(report, "春耕", "朱德明"));
    page("2.txt", String.format(report, "夏种", "未德明"));
    build("graph");
    List<String> lines = export("graph");
    assertThat(lines)
        .anyMatch(l -> l.contains("mergeReason") && l.contains("形近字，同机构同职务：甘肃省总工会主席"))
        .anyMatch(l -> l.contains("/person/甘肃省总工会/朱德明> ") && l.contains("altLabel> \"未德明\"@zh"))
        .noneMatch(l -> l.startsWith("<http://localhost:3030/person/") && l.contains("/未德明>"));
    build("other");
    Files.delete(folder.resolve("pages/1.txt"));
    build("other", BuildOption.PRUNE);
    assertThat(export("other")).anyMatch(l -> l.contains("/person/甘肃省总工会/未德明> "));
  }

  @Test
  void aPageReadAgainIsUnchanged() throws IOException {
    page("1.txt", SPRING);
    page("2.txt", SUMMER);
    build("graph");
    List<String> before = export("graph");
    assertThat(build("graph", BuildOption.READ_AGAIN).changes()).isEmpty();
    assertThat(export("graph")).isEqualTo(before);
  }

  private void page(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("pages"));
    Files.writeString(folder.resolve("pages").resolve(name), text);
  }

  private BuildReport build(String graph, BuildOption... options) {
    BuildRequest request =
        new BuildRequest(
            List.of(folder.resolve("pages")),
            folder.resolve(graph),
            Optional.empty(),
            Issue.UNKNOWN,
            "",
            BuildRequest.DEFAULT_RECOGNIZER,
            Optional.empty(),
            Set.of(options));
    return Pressgraph.build(request, BuildListener.SILENT);
  }

  private List<String> people(String graph) throws IOException {
    return export(graph).stream()
        .map(line -> line.split(" ", 2)[0])
        .filter(subject -> subject.matches(".*/person/.*/李明远>"))
        .map(subject -> subject.replaceAll("^<http://localhost:3030/|>$", ""))
        .distinct()
        .toList();
  }

  private List<String> export(String graph) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pressgraph.export(folder.resolve(graph), GraphFormat.NQUADS, out);
    return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
  }
}
