package org.pressgraph.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pressgraph.export.ExportRequest;
import org.pressgraph.export.GraphExporter;
import org.pressgraph.export.GraphFormat;
import org.pressgraph.rdf.Iris;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.GraphWriter;
import org.pressgraph.store.Inferences;

/**
 * Exports a large database in every format, to see that memory does not grow with it: run it with
 * {@code -Xmx512m}. The arguments are the number of triples, ten million unless given, a folder that
 * keeps the database for the next run, and the formats, all unless given. What is written is thrown
 * away unless {@code -Dfiles} names a folder for it, which {@link ExportCheck} reads again;
 * docs/benchmarks.md says how to run it.
 */
public final class ExportBenchmark {

  private ExportBenchmark() {}

  /**
   * Makes the database and exports it.
   *
   * @param args the number of triples, the folder of a database that is made where it is absent, the
   *     formats
   * @throws Exception if anything goes wrong
   */
  public static void main(String[] args) throws Exception {
    long wanted = args.length > 0 ? Long.parseLong(args[0]) : 10_000_000;
    Path folder =
        args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("pressgraph-export");
    boolean kept = args.length > 1 && Files.exists(folder);
    try (GraphStore store = GraphStore.openOrCreate(folder)) {
      if (!kept) {
        fill(store, wanted);
      }
      System.out.printf(
          "%d MiB of heap at most, %d MiB of database%n",
          Runtime.getRuntime().maxMemory() >> 20, store.usedBytes() >> 20);
      List<GraphFormat> formats =
          args.length > 2
              ? Stream.of(args).skip(2).map(name -> GraphFormat.valueOf(name.toUpperCase(Locale.ROOT))).toList()
              : List.of(GraphFormat.values());
      for (GraphFormat format : formats) {
        export(store, format);
      }
    } finally {
      if (args.length < 2) {
        ScaledPages.delete(folder);
      }
    }
  }

  /** Fills the database as a build does, with what follows from the pages. */
  private static void fill(GraphStore store, long wanted) throws Exception {
    ScaledPages pages = ScaledPages.ofSamples();
    int count = (int) (wanted * pages.pages() / pages.triples());
    try (GraphWriter writer = store.writer()) {
      long triples = 0;
      for (int i = 0; i < count; i++) {
        ScaledPages.PageGraph page = pages.page(i);
        writer.add(page.name(), page.triples());
        writer.checkpoint();
        triples += page.triples().size();
      }
      writer.commit();
      new Inferences(store, new Iris(Iris.DEFAULT_BASE)).refresh(writer);
      System.out.printf("%d pages, %d triples loaded%n", count, triples);
    }
  }

  private static void export(GraphStore store, GraphFormat format) throws Exception {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    ExportRequest request = new ExportRequest(format);
    long written;
    if (format == GraphFormat.CSV) {
      try (OutputStream nodes = to("nodes.csv");
          OutputStream relationships = to("relationships.csv")) {
        written = GraphExporter.writeTables(store, request, nodes, relationships);
      }
    } else {
      try (OutputStream out = to("all." + format.name().toLowerCase(Locale.ROOT))) {
        written = GraphExporter.write(store, request, out);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        "%s: %d in %.1f s, %.0f a second, peak of the heap %d MiB%n",
        format, written, seconds, written / seconds, peak >> 20);
  }

  private static OutputStream to(String name) throws IOException {
    String folder = System.getProperty("files");
    if (folder == null) {
      return OutputStream.nullOutputStream();
    }
    Files.createDirectories(Path.of(folder));
    return new BufferedOutputStream(Files.newOutputStream(Path.of(folder, name)));
  }
}
