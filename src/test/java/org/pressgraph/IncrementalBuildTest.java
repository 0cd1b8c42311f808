package org.pressgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.PageChange.Kind;
import org.pressgraph.page.Issue;
import org.pressgraph.rdf.Iris;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.StoreStatistics;

/** Building again after some files have changed. */
class IncrementalBuildTest {

  @TempDir private Path folder;

  private Path pages;
  private final List<String> warnings = new ArrayList<>();

  @BeforeEach
  void writePages() throws IOException {
    pages = Files.createDirectories(folder.resolve("pages"));
    for (String name : List.of("a", "b", "c")) {
      write(name, "李明远");
    }
  }

  @Test
  void readsWhatIsNewOrChangedAndNothingElse() throws IOException {
    BuildReport first = build();
    assertThat(first.changes()).extracting(PageChange::change).containsOnly(Kind.ADDED).hasSize(3);
    BuildReport second = build();
    assertThat(second.changes()).isEmpty();
    assertThat(second.pages()).isZero();
    assertThat(second.unchanged()).isEqualTo(3);
    write("b", "王建国");
    write("d", "李明远");
    BuildReport third = build();
    assertThat(third.pages()).isEqualTo(2);
    assertThat(third.unchanged()).isEqualTo(2);
    assertThat(third.changes())
        .containsExactly(
            new PageChange("b.txt", Kind.CHANGED), new PageChange("d.txt", Kind.ADDED));
  }

  @Test
  void aFileWithANewTimeButTheSameBytesIsNotRead() throws IOException {
    build();
    write("a", "李明远");
    assertThat(build().pages()).isZero();
  }

  @Test
  void readsAllAgainWhereSettingsDiffer() {
    build();
    Issue issue = new Issue(Optional.empty(), Optional.of(LocalDate.of(2024, 10, 29)));
    BuildReport dated = build(new BuildRequest(List.of(pages), graph(), Optional.empty(), issue));
    assertThat(dated.pages()).isEqualTo(3);
    assertThat(dated.changed()).isEqualTo(3);
    assertThat(build().changed()).isEqualTo(3);
  }

  @Test
  void readsAllAgainWhereItIsAskedTo() {
    build();
    BuildReport again = build(BuildOption.READ_AGAIN);
    assertThat(again.pages()).isEqualTo(3);
    assertThat(again.unchanged()).isEqualTo(3);
    assertThat(again.changes()).isEmpty();
  }

  @Test
  void removesVanishedPagesOnlyWhereItIsAskedTo() throws IOException {
    build();
    Files.delete(pages.resolve("b.txt"));
    assertThat(build().changes()).isEmpty();
    assertThat(statistics()).containsEntry("pages", 3L).containsEntry("files", 3L);
    assertThat(build(BuildOption.PRUNE).changes())
        .containsExactly(new PageChange("b.txt", Kind.REMOVED));
    assertThat(statistics()).containsEntry("pages", 2L).containsEntry("files", 2L);
    assertThat(build(BuildOption.PRUNE).changes()).isEmpty();
  }

  @Test
  void removesNothingWhereAnInputIsMissing() {
    build();
    BuildReport report =
        build(
            new BuildRequest(
                List.of(pages.resolve("a.txt"), folder.resolve("unmounted")),
                graph(),
                Optional.empty(),
                Issue.UNKNOWN,
                "",
                BuildRequest.DEFAULT_RECOGNIZER,
                Optional.empty(),
                Set.of(BuildOption.PRUNE)));
    assertThat(report.failed()).isEqualTo(1);
    assertThat(report.removed()).isZero();
    assertThat(warnings).singleElement().asString().contains("nothing was removed");
    assertThat(statistics()).containsEntry("pages", 3L);
  }

  @Test
  void aPageThatCannotBeReadAnyMoreStaysAndIsTriedAgain() throws IOException {
    build();
    Files.write(pages.resolve("b.txt"), new byte[] {0, 1, 2, 0, 3});
    assertThat(build(BuildOption.PRUNE).failed()).isEqualTo(1);
    assertThat(build(BuildOption.PRUNE).failed()).isEqualTo(1);
    assertThat(statistics()).containsEntry("pages", 3L);
    write("b", "李明远");
    BuildReport mended = build(BuildOption.PRUNE);
    assertThat(mended.pages()).isEqualTo(1);
    assertThat(mended.changes()).isEmpty();
  }

  @Test
  void followsAFolder() throws Exception {
    BlockingQueue<BuildReport> reports = new LinkedBlockingQueue<>();
    Thread watch =
        new Thread(
            () -> Pressgraph.watch(request(BuildOption.PRUNE), BuildListener.SILENT, reports::add));
    watch.start();
    try {
      assertThat(next(reports).added()).isEqualTo(3);
      Files.delete(pages.resolve("c.txt"));
      write("d", "王建国");
      List<PageChange> changes = new ArrayList<>();
      while (changes.size() < 2) {
        changes.addAll(next(reports).changes());
      }
      assertThat(changes)
          .containsExactlyInAnyOrder(
              new PageChange("c.txt", Kind.REMOVED), new PageChange("d.txt", Kind.ADDED));
    } finally {
      watch.interrupt();
      watch.join();
    }
    assertThat(statistics()).containsEntry("pages", 3L);
  }

  private static BuildReport next(BlockingQueue<BuildReport> reports) throws InterruptedException {
    BuildReport report = reports.poll(60, TimeUnit.SECONDS);
    assertThat(report).isNotNull();
    return report;
  }

  private BuildReport build(BuildOption... options) {
    return build(request(options));
  }

  private BuildRequest request(BuildOption... options) {
    return new BuildRequest(
        List.of(pages),
        graph(),
        Optional.empty(),
        Issue.UNKNOWN,
        "",
        BuildRequest.DEFAULT_RECOGNIZER,
        Optional.empty(),
        Set.of(options));
  }

  private BuildReport build(BuildRequest request) {
    return Pressgraph.build(
        request,
        new BuildListener() {
          @Override
          public void warned(String warning) {
            warnings.add(warning);
          }
        });
  }

  private Path graph() {
    return folder.resolve("graph");
  }

  private Map<String, Long> statistics() {
    try (GraphStore store = GraphStore.open(graph())) {
      assertThat(store.baseIri()).contains(Iris.DEFAULT_BASE);
      return StoreStatistics.of(store);
    }
  }

  private void write(String name, String person) throws IOException {
    Files.writeString(
        pages.resolve(name + ".txt"), "本报讯（记者 赵六）浙江省总工会主席" + person + "到田间调研春耕生产，农民都很高兴。\n");
  }
}
