package org.pressgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pressgraph.page.Issue;
import org.pressgraph.source.SourceFile;
import org.pressgraph.source.SourceFormats;
import org.pressgraph.source.SourcePage;

/** The graph of the five sample pages, built once for all tests that only read it. */
public final class SampleGraph {

  /** The sample pages. */
  public static final Path SEEDS = Path.of("seeds");

  private static Path folder;

  private SampleGraph() {}

  /**
   * The folder of the database.
   *
   * @return its path; it goes with the process
   */
  public static synchronized Path folder() {
    if (folder == null) {
      try {
        folder = Files.createTempDirectory("pressgraph-sample");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      assertThat(build(folder, SEEDS).failed()).isZero();
    }
    return folder;
  }

  /**
   * Builds a graph with the settings that are used unless others are asked for.
   *
   * @param graph the folder of the database
   * @param inputs what to read
   * @return what was found
   */
  public static BuildReport build(Path graph, Path... inputs) {
    BuildRequest request =
        new BuildRequest(List.of(inputs), graph, Optional.empty(), Issue.UNKNOWN);
    return Pressgraph.build(request, BuildListener.SILENT);
  }

  /**
   * The sample pages as their format reads them.
   *
   * @return the pages in order
   */
  public static List<SourcePage> pages() {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files.sorted().map(SampleGraph::page).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourcePage page(Path file) {
    String name = file.getFileName().toString();
    SourcePage[] read = new SourcePage[1];
    SourceFormats.STANDARD
        .of(name)
        .orElseThrow()
        .read(new SourceFile(file, name), page -> read[0] = page);
    return read[0];
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
