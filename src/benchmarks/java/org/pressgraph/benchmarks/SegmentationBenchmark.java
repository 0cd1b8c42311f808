package org.pressgraph.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

  private static final long WARM_UP = 8_000_000_000L;
  private static final long LEAST = 300_000_000L;
  private static final int ROUNDS = 7;

  private static final ArticleSegmenter SEGMENTER = new ArticleSegmenter();

  /** What the passes found, so that none can be left out. */
  private static long found;

  private SegmentationBenchmark() {}

  /**
   * Runs all measurements.
   *
   * @param args the number of pages set in each severity
   * @throws IOException if the sample pages are missing or the disk is full
   */
  public static void main(String[] args) throws IOException {
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
      nanos(() -> segment(texts), WARM_UP);
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

  private static void report(String name, List<Path> files) throws IOException {
    List<String> texts = read(files);
    long characters = texts.stream().mapToLong(text -> text.codePointCount(0, text.length())).sum();
    double[] segmented = new double[ROUNDS];
    double[] read = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      segmented[round] = characters * 1e9 / nanos(() -> segment(texts), LEAST);
      read[round] = characters * 1e9 / nanos(() -> found += read(files).size(), LEAST);
    }
    double median = median(segmented);
    System.out.printf(
        "%-22s %,12d %,18.0f %,18.0f %8.4f%n",
        name, characters, median, median(read), median / median(read));
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

  /** A pass over some files. */
  private interface Pass {
    void run() throws IOException;
  }

  /** The time of one pass, in nanoseconds: the mean of as many as take a while. */
  private static double nanos(Pass pass, long least) throws IOException {
    long begin = System.nanoTime();
    long passes = 0;
    long now = begin;
    while (now - begin < least) {
      pass.run();
      passes++;
      now = System.nanoTime();
    }
    return (double) (now - begin) / passes;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
