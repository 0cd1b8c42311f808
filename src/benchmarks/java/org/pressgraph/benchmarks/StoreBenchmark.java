package org.pressgraph.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.pressgraph.benchmarks.ScaledPages.PageGraph;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.GraphWriter;

/**
 * How fast page graphs are loaded, beside the loader that {@code tdb2.tdbloader} uses unless told
 * otherwise, on the same N-Quads in the same run; how long it takes to replace a page; and what a
 * thousand replacements leave on the disk.
 *
 * <p>The arguments are the number of triples and that of replacements, a million and a thousand
 * unless given. A commit waits for the disk: with {@code -Djava.io.tmpdir} the folder can be chosen.
 * docs/benchmarks.md says how to run it.
 */
public final class StoreBenchmark {

  private StoreBenchmark() {}

  /**
   * Runs all measurements.
   *
   * @param args the number of triples, the number of replacements
   * @throws Exception if anything goes wrong
   */
  public static void main(String[] args) throws Exception {
    long wanted = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
    int replacements = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
    ScaledPages pages = ScaledPages.ofSamples();
    int count = (int) (wanted * pages.pages() / pages.triples());
    Path folder = Files.createTempDirectory("pressgraph-store");
    try {
      Path file = folder.resolve("pages.nq");
      long triples = write(pages, count, file);
      System.out.printf("%d pages, %d triples%n", count, triples);
      double reference = tdbLoader(folder.resolve("reference"), file, triples);
      double own = load(folder.resolve("own"), file, triples);
      System.out.printf("load: %.2f of the reference%n", own / reference);
      try (GraphStore store = GraphStore.open(folder.resolve("own"))) {
        replace(store, pages, count, replacements);
      }
    } finally {
      ScaledPages.delete(folder);
    }
  }

  private static long write(ScaledPages pages, int count, Path file) throws IOException {
    long triples = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      StreamRDF stream = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
      stream.start();
      for (int i = 0; i < count; i++) {
        PageGraph page = pages.page(i);
        page.triples().forEach(triple -> stream.quad(Quad.create(page.name(), triple)));
        triples += page.triples().size();
      }
      stream.finish();
    }
    return triples;
  }

  private static double tdbLoader(Path folder, Path file, long triples) throws IOException {
    Files.createDirectories(folder);
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
    long start = System.nanoTime();
    DataLoader loader = LoaderFactory.phasedLoader(dataset, MonitorOutputs.nullOutput());
    loader.startBulk();
    loader.load(file.toString());
    loader.finishBulk();
    double speed = speed("tdb2.tdbloader", start, triples);
    TDBInternal.expel(dataset);
    return speed;
  }

  private static double load(Path folder, Path file, long triples) throws Exception {
    BlockingQueue<PageGraph> read = new ArrayBlockingQueue<>(16);
    PageGraph end = new PageGraph(Node.ANY, List.of());
    try (GraphStore store = GraphStore.openOrCreate(folder)) {
      long start = System.nanoTime();
      Thread parser = new Thread(() -> parse(file, read, end));
      parser.start();
      try (GraphWriter writer = store.writer()) {
        for (PageGraph page = read.take(); page != end; page = read.take()) {
          writer.put(page.name(), page.triples());
          writer.checkpoint();
        }
        writer.commit();
      }
      double speed = speed("pressgraph, with its full-text index", start, triples);
      boolean compacted = store.compactIfSwollen();
      System.out.printf(
          "database: %d MiB%s%n",
          store.usedBytes() >> 20, compacted ? ", compacted after the load" : "");
      return speed;
    }
  }

  private static void parse(Path file, BlockingQueue<PageGraph> read, PageGraph end) {
    StreamRDF pages =
        new StreamRDFBase() {
          private PageGraph page = end;

          @Override
          public void quad(Quad quad) {
            if (!quad.getGraph().equals(page.name())) {
              hand(page);
              page = new PageGraph(quad.getGraph(), new ArrayList<>());
            }
            page.triples().add(quad.asTriple());
          }

          @Override
          public void finish() {
            hand(page);
            hand(new PageGraph(null, null));
          }

          private void hand(PageGraph page) {
            try {
              if (page.name() == null) {
                read.put(end);
              } else if (page != end) {
                read.put(page);
              }
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
        };
    RDFParser.source(file).lang(Lang.NQUADS).parse(pages);
  }

  private static double speed(String what, long start, long triples) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%s: %.1f s, %.0f triples a second%n", what, seconds, triples / seconds);
    return triples / seconds;
  }

  /** What becomes of a page. */
  private enum Kind {
    MOVED("a line more in its middle") {
      @Override
      PageGraph of(ScaledPages pages, int page, int version) {
        return pages.moved(page, version);
      }
    },
    TENTH("one triple in ten another one") {
      @Override
      PageGraph of(ScaledPages pages, int page, int version) {
        return pages.changed(page, version, 10);
      }
    },
    ALL("every triple another one") {
      @Override
      PageGraph of(ScaledPages pages, int page, int version) {
        return pages.changed(page, version, 1);
      }
    },
    OTHER("another page in its place") {
      @Override
      PageGraph of(ScaledPages pages, int page, int version) {
        return pages.other(page, version);
      }
    };

    private final String name;

    Kind(String name) {
      this.name = name;
    }

    abstract PageGraph of(ScaledPages pages, int page, int version);
  }

  private static void replace(GraphStore store, ScaledPages pages, int count, int replacements) {
    double compacting = 0;
    int compactions = 0;
    long smallest = store.usedBytes();
    long largest = smallest;
    int kinds = Kind.values().length;
    for (int round = 0; round < 2 * kinds; round++) {
      Kind kind = Kind.values()[round % kinds];
      double[] millis = new double[replacements / kinds];
      long triples = 0;
      for (int i = 0; i < millis.length; i++) {
        int version = round / kinds * replacements + i;
        PageGraph page = kind.of(pages, (int) ((version * 7919L) % count), version);
        triples += page.triples().size();
        long start = System.nanoTime();
        try (GraphWriter writer = store.writer()) {
          writer.put(page.name(), page.triples());
          writer.commit();
        }
        millis[i] = (System.nanoTime() - start) / 1e6;
        largest = Math.max(largest, store.usedBytes());
        long before = System.nanoTime();
        if (store.compactIfFarSwollen()) {
          compactions++;
          compacting += (System.nanoTime() - before) / 1e9;
        }
      }
      Arrays.sort(millis);
      System.out.printf(
          "%s, a page of %d triples replaced, %s: median %.1f ms, 95 in 100 below %.1f ms%n",
          round < kinds ? "at first" : "later",
          triples / millis.length,
          kind.name,
          millis[millis.length / 2],
          millis[millis.length * 95 / 100]);
    }
    System.out.printf(
        "%d compactions in %.1f s while pages were replaced; from %d to at most %d MiB%n",
        compactions, compacting, smallest >> 20, largest >> 20);
    long start = System.nanoTime();
    boolean compacted = store.compactIfSwollen();
    long now = store.usedBytes();
    System.out.printf(
        "at rest: %s in %.1f s, %d MiB%n",
        compacted ? "compacted" : "left as it was", (System.nanoTime() - start) / 1e9, now >> 20);
    batch(store, pages, count, replacements);
    store.compactIfSwollen();
    now = store.usedBytes();
    store.compact();
    System.out.printf(
        "after all replacements: %.2f of the compacted size%n", (double) now / store.usedBytes());
  }

  /** As a build does it: many pages in a transaction. */
  private static void batch(GraphStore store, ScaledPages pages, int count, int replacements) {
    long start = System.nanoTime();
    long before = store.usedBytes();
    try (GraphWriter writer = store.writer()) {
      for (int i = 0; i < replacements; i++) {
        PageGraph page = pages.moved((int) ((i * 7919L) % count), i + 1);
        writer.put(page.name(), page.triples());
        writer.checkpoint();
      }
      writer.commit();
    }
    System.out.printf(
        "%d pages replaced by one build, %s: %.1f ms a page, %.2f times the size%n",
        replacements,
        Kind.MOVED.name,
        (System.nanoTime() - start) / 1e6 / replacements,
        (double) store.usedBytes() / before);
  }
}
