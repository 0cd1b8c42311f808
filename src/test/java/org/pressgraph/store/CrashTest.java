package org.pressgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.rdf.InputRecord;
import org.pressgraph.rdf.Iris;

/**
 * A process that writes a database is killed again and again, each time at another point. Every
 * other time its journal is emptied after each few transactions, so that it is killed while that is
 * being done, too.
 */
class CrashTest {

  private static final int KILLS = 20;
  private static final int PAGES = 12;
  private static final int TRIPLES = 150;

  /** More than what a transaction takes in the journal. */
  private static final int TRANSACTION_BYTES = 1_000;

  @TempDir private Path folder;

  @Test
  void everyFinishedPageIsWholeAndNoneIsHalfWhereverTheWriterIsKilled() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int[] finished = new int[PAGES];
    int told = 0;
    long journal = random.nextLong(4 * TRANSACTION_BYTES);
    Process writer = start(journal);
    for (int kill = 0; kill < KILLS; kill++) {
      String when = "seed %d, kill %d, journal of %d bytes".formatted(seed, kill, journal);
      told += writeAndKill(writer, random.nextInt(2 * PAGES), random.nextInt(30), finished);
      long bytes = journal;
      // Java starts meanwhile, and waits until it is told to open the database.
      journal = kill % 2 == 0 ? 1 << 16 : random.nextLong(4 * TRANSACTION_BYTES);
      writer = start(journal);
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.filter(file -> file.endsWith("journal.jrnl")))
            .as(when)
            .isNotEmpty()
            .allMatch(file -> file.toFile().length() < bytes + TRANSACTION_BYTES);
      }
      check(finished, when);
    }
    writer.destroyForcibly();
    assertThat(told).as("pages that were finished before a kill").isGreaterThan(PAGES);
  }

  private Process start(long journal) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dpressgraph.journal.bytes=" + journal,
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /**
   * Lets a process write until it has said so often that a page is finished, and so many
   * milliseconds more, kills it, and notes what it said.
   */
  private int writeAndKill(Process writer, int lines, int millis, int[] finished) throws Exception {
    writer.outputWriter().append("go\n").flush();
    int told = 0;
    try (BufferedReader output = writer.inputReader()) {
      assertThat(output.readLine()).isEqualTo("open");
      for (int line = 0; line < lines; line++) {
        told += note(output.readLine(), finished);
      }
      TimeUnit.MILLISECONDS.sleep(millis);
      // On Linux and macOS this is kill -9: the process gets no chance to tidy up.
      assertThat(writer.destroyForcibly().waitFor(30, TimeUnit.SECONDS)).isTrue();
      for (String line = next(output); line != null; line = next(output)) {
        told += note(line, finished);
      }
    }
    return told;
  }

  /** The last line of a killed process may be cut off: it ends with a full stop. */
  private static int note(String line, int[] finished) {
    String[] parts = line.split(" ");
    if (parts.length < 3) {
      return 0;
    }
    finished[Integer.parseInt(parts[0])] = Integer.parseInt(parts[1]);
    return 1;
  }

  private static String next(BufferedReader output) {
    try {
      return output.readLine();
    } catch (IOException e) {
      return null;
    }
  }

  private void check(int[] finished, String when) {
    try (GraphStore store = GraphStore.open(folder);
        GraphWriter reader = store.writer()) {
      InputLedger ledger = new InputLedger(store, Writer.IRIS);
      for (int page = 0; page < PAGES; page++) {
        Node graph = Writer.IRIS.graph(Writer.name(page));
        List<Triple> triples = store.read(() -> reader.triples(graph));
        int version = Writer.versionOf(triples);
        assertThat(triples)
            .as("page %d, %s", page, when)
            .containsExactlyInAnyOrderElementsOf(Writer.triples(graph, version));
        assertThat(version).as("page %d, %s", page, when).isGreaterThanOrEqualTo(finished[page]);
        String recorded =
            ledger.find(Writer.name(page)).map(InputRecord::sha256).orElse(Writer.digest(0));
        assertThat(recorded).as("page %d, %s", page, when).isEqualTo(Writer.digest(version));
        for (int other = Math.max(1, version - 2); other <= version + 2; other++) {
          assertThat(isFound(store, page, other))
              .as("page %d is found by version %d, %s", page, other, when)
              .isEqualTo(other == version);
        }
      }
    }
    assertThat(Space.generations(folder)).as(when).hasSize(1);
  }

  /** Whether full text knows a page by a version. */
  private static boolean isFound(GraphStore store, int page, int version) {
    String query =
        "ASK { ?s <http://jena.apache.org/text#query> (<%s> '\"%s\"') }"
            .formatted(RDFS.label.getURI(), Writer.label(page, version));
    return store.read(
        () -> {
          try (QueryExec exec = QueryExec.dataset(store.dataset()).query(query).build()) {
            return exec.ask();
          }
        });
  }

  /** Writes ever new versions of some pages, says when each is stored, and compacts at times. */
  static final class Writer {

    static final Iris IRIS = new Iris("http://example.org/");
    private static final Node RUN = NodeFactory.createURI("http://example.org/run/1");

    public static void main(String[] args) throws IOException {
      JenaSystem.init();
      // At the end of its input the process that wants it is gone.
      if (System.in.read() < 0) {
        return;
      }
      Random random = new Random();
      try (GraphStore store = GraphStore.openOrCreate(Path.of(args[0]))) {
        InputLedger ledger = new InputLedger(store, IRIS);
        System.out.println("open");
        while (true) {
          try (GraphWriter writer = store.writer()) {
            List<String> stored = new ArrayList<>();
            for (int page = random.nextInt(3); page < PAGES; page += 1 + random.nextInt(3)) {
              stored.add(write(writer, ledger, page));
            }
            writer.commit();
            stored.forEach(System.out::println);
          }
          if (random.nextInt(6) == 0) {
            store.compact();
          }
        }
      }
    }

    private static String write(GraphWriter writer, InputLedger ledger, int page) {
      Node graph = IRIS.graph(name(page));
      int version = versionOf(writer.triples(graph)) + 1;
      writer.put(graph, triples(graph, version));
      ledger.put(writer, new InputRecord(name(page), digest(version), RUN, List.of(graph)));
      return page + " " + version + " .";
    }

    static String name(int page) {
      return page + ".txt";
    }

    private static int pageOf(Node graph) {
      return Integer.parseInt(graph.getURI().replaceAll(".*/|\\.txt$", ""));
    }

    static String label(int page, int version) {
      return "page" + page + " version" + version + " end";
    }

    static String digest(int version) {
      return String.format("%064x", version);
    }

    static List<Triple> triples(Node graph, int version) {
      List<Triple> triples = new ArrayList<>();
      for (int i = 0; i < TRIPLES && version > 0; i++) {
        Node subject = NodeFactory.createURI(graph.getURI() + "#" + i);
        triples.add(Triple.create(subject, RUN, NodeFactory.createLiteralString("" + version)));
      }
      if (version > 0) {
        Node label = NodeFactory.createLiteralString(label(pageOf(graph), version));
        triples.add(Triple.create(graph, RDFS.label.asNode(), label));
      }
      return triples;
    }

    static int versionOf(List<Triple> triples) {
      return triples.stream()
          .filter(triple -> triple.getPredicate().equals(RUN))
          .mapToInt(triple -> Integer.parseInt(triple.getObject().getLiteralLexicalForm()))
          .findFirst()
          .orElse(0);
    }
  }
}
