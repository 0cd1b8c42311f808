package org.pressgraph.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pressgraph.page.ArticleSegmenter;
import org.pressgraph.page.RawPage;
import org.pressgraph.page.typeset.Severity;
import org.pressgraph.page.typeset.StoryWriter;
import org.pressgraph.page.typeset.Typesetter;

/**
 * How fast pages are taken apart into articles, in one thread that is warm, beside reading and
 * decoding the same files in the same run: the sample pages, pages set from made-up news in every
 * severity, and longer and longer pages, which show whether time grows in proportion.
 *
 * <p>The argument is the number of pages set in each severity, 40 unless given. docs/benchmarks.md
 * says how to run it.
 */
public final class SegmentationBenchmark {

  private static final int[] LENGTHS = {5_000, 20_000, 100_000, 1_000_000};

  /** Seconds; in half of it the code is not yet compiled as well as it will be. */
  private static final int WARM_UP = 25;

  private static final ArticleSegmenter SEGMENTER = new ArticleSegmenter();

  /** What the passes found, so that none can be left out. */
  private static long found;

  private SegmentationBenchmark() {}

  /**
   * Runs all measurements.
   *
   * @param args the number of pages set in each severity
   * @throws Exception if the sample pages are missing or the disk is full
   */
  public static void main(String[] args) throws Exception {
    int pages = args.length > 0 ? Integer.parseInt(args[0]) : 40;
    Path folder = Files.createTempDirectory("pressgraph-segmentation");
    try {
      List<Path> samples;
      try (Stream<Path> files = Files.list(Path.of("seeds"))) {
        samples = files.sorted().toList();
      }
      List<Path> set = set(folder, pages);
      List<String> texts = read(set);
      texts.addAll(read(samples));
      Passes.warmUp(WARM_UP, () -> segment(texts));
      System.out.printf(
          "%-22s %12s %18s %18s %8s%n", "", "characters", "segmented, /s", "read, /s", "ratio");
      report("sample pages", samples);
      for (Severity severity : Severity.all()) {
        String prefix = severity.name() + "-";
        report(
            severity.name() + " pages",
            set.stream().filter(f -> f.getFileName().toString().startsWith(prefix)).toList());
      }
      for (int length : LENGTHS) {
        report("a page of " + length, List.of(longPage(folder, length)));
      }
      System.out.printf("%d articles%n", found);
    } finally {
      ScaledPages.delete(folder);
    }
  }

  private static List<Path> set(Path folder, int pages) throws IOException {
    Typesetter typesetter = new Typesetter(new StoryWriter());
    List<Path> files = new ArrayList<>();
    for (Severity severity : Severity.all()) {
      for (int seed = 0; seed < pages; seed++) {
        Path file = folder.resolve(severity.name() + "-" + seed);
        files.add(Files.writeString(file, typesetter.set(severity, seed).text()));
      }
    }
    return files;
  }

  /** Pages in the middle severity one behind the other, as one page. */
  private static Path longPage(Path folder, int length) throws IOException {
    Typesetter typesetter = new Typesetter(new StoryWriter());
    StringBuilder page = new StringBuilder();
    for (int seed = 0; page.length() < length; seed++) {
      page.append(typesetter.set(Severity.BROKEN, seed).text()).append('\n');
    }
    return Files.writeString(folder.resolve("long-" + length), page.substring(0, length));
  }

  private static void report(String name, List<Path> files) throws Exception {
    List<String> texts = read(files);
    long characters = texts.stream().mapToLong(text -> text.codePointCount(0, text.length())).sum();
    double[] nanos = Passes.nanos(() -> segment(texts), () -> found += read(files).size());
    System.out.printf(
        "%-22s %,12d %,18.0f %,18.0f %8.4f%n",
        name,
        characters,
        characters * 1e9 / nanos[0],
        characters * 1e9 / nanos[1],
        nanos[1] / nanos[0]);
  }

  private static void segment(List<String> texts) {
    for (String text : texts) {
      found += SEGMENTER.segment(new RawPage(text)).articles().size();
    }
  }

  private static List<String> read(List<Path> files) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(Files.readString(file));
    }
    return texts;
  }
}
