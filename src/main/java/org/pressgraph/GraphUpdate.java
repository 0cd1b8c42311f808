package org.pressgraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.pressgraph.decide.Corrections;
import org.pressgraph.decide.DecisionFile;
import org.pressgraph.rdf.DecidedPages;
import org.pressgraph.rdf.InputRecord;
import org.pressgraph.rdf.Iris;
import org.pressgraph.rdf.PageGraphWriter.PageGraph;
import org.pressgraph.rdf.Pg;
import org.pressgraph.resolve.Decisions;
import org.pressgraph.resolve.PersonResolver;
import org.pressgraph.source.SourceFile;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.GraphWriter;
import org.pressgraph.store.GraphWriter.Change;
import org.pressgraph.store.InputLedger;

/**
 * Writes what files gave into a database, file by file: their page graphs, and the record by which
 * the next build knows that they need not be read again. Each page is written whole or not at all;
 * a file whose record is not whole is read again. Looking up is for many threads, writing for one.
 */
final class GraphUpdate {

  private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::getURI);

  private final InputLedger ledger;
  private final GraphWriter writer;
  private final Corrections corrections;
  private final Iris iris;
  private final Node run;
  private final PersonUpdate people;
  private final DecidedPages decided;
  private final Decisions decisions;
  private final List<PageChange> changes = new ArrayList<>();
  private final List<String> lapsed = new ArrayList<>();

  GraphUpdate(GraphStore store, GraphWriter writer, Iris iris, Node run, Decisions decisions) {
    this.ledger = new InputLedger(store, iris);
    this.writer = writer;
    this.corrections = new Corrections(store);
    this.iris = iris;
    this.run = run;
    this.people = new PersonUpdate(writer, iris, new PersonResolver(decisions));
    this.decided = new DecidedPages(decisions, iris);
    this.decisions = decisions;
    corrections.lift(writer);
  }

  /**
   * Ends the transaction if it has become long; people are one across pages at its end, and the
   * decisions of editors in effect.
   */
  private void checkpoint() {
    if (writer.isFull()) {
      people.resolve();
      corrections.apply(writer);
      writer.checkpoint();
      corrections.lift(writer);
    }
  }

  /** All files are through. */
  void end() {
    people.resolve();
    corrections.apply(writer);
    lapsed.addAll(findLapsed());
    writer.commit();
  }

  /** The decisions, by their lines, that have no effect on any page; known at the end. */
  List<String> lapsed() {
    return lapsed;
  }

  private List<String> findLapsed() {
    List<String> lines = new ArrayList<>();
    for (String line : decisions.lines()) {
      Node literal = NodeFactory.createLiteralString(line);
      if (writer.quads(Node.ANY, Node.ANY, Pg.DECIDED, literal).isEmpty()) {
        lines.add(line);
      }
    }
    corrections.lapsed().forEach(decision -> lines.add(DecisionFile.format(decision)));
    return lines;
  }

  /** What the database knows of a file. */
  Optional<InputRecord> known(SourceFile file) {
    return ledger.find(file.name());
  }

  /** Whether a file was read with these bytes by a run of the same software and settings. */
  boolean isCurrent(InputRecord known, String sha256) {
    return known.sha256().equals(sha256) && known.run().equals(run);
  }

  /** What was changed, in the order in which it was. */
  List<PageChange> changes() {
    return changes;
  }

  /** Starts to write a file. */
  FileUpdate file(SourceFile file, String sha256, Optional<InputRecord> known) {
    return new FileUpdate(file.name(), sha256, known);
  }

  /** Removes the pages of all files of other names than these. */
  void prune(Set<String> names) {
    List<InputRecord> vanished = new ArrayList<>();
    ledger.forEach(
        known -> {
          if (!names.contains(known.name())) {
            vanished.add(known);
          }
        });
    for (InputRecord known : vanished) {
      known.graphs().stream().sorted(BY_NAME).forEach(this::remove);
      ledger.remove(writer, known.name());
      checkpoint();
    }
  }

  private void remove(Node graph) {
    people.removing(graph);
    if (writer.remove(graph)) {
      changes.add(new PageChange(iris.pageOfGraph(graph), PageChange.Kind.REMOVED));
    }
  }

  /** The writing of one file. */
  final class FileUpdate {

    private final String name;
    private final String sha256;
    private final Set<Node> before;
    private final Set<Node> graphs = new LinkedHashSet<>();
    private boolean whole = true;

    private FileUpdate(String name, String sha256, Optional<InputRecord> known) {
      this.name = name;
      this.sha256 = sha256;
      this.before = new HashSet<>(known.map(InputRecord::graphs).orElse(List.of()));
    }

    /** Puts a page of the file. */
    Change put(PageGraph page) {
      graphs.add(page.name());
      Change change = writer.put(page.name(), people.aligned(decided.apply(page)).triples());
      if (change != Change.UNCHANGED) {
        PageChange.Kind kind =
            change == Change.ADDED ? PageChange.Kind.ADDED : PageChange.Kind.CHANGED;
        changes.add(new PageChange(page.page(), kind));
      }
      if (writer.isFull()) {
        // A file of many pages must not lose track of those that are stored when the process dies.
        record("");
        checkpoint();
      }
      return change;
    }

    /** A part of the file could not be read: what the database has of it stays. */
    void failed() {
      whole = false;
    }

    /** All parts are through. */
    void end() {
      if (whole) {
        before.stream()
            .filter(graph -> !graphs.contains(graph))
            .sorted(BY_NAME)
            .forEach(GraphUpdate.this::remove);
        record(sha256);
      } else if (!graphs.isEmpty() || !before.isEmpty()) {
        record("");
      }
      checkpoint();
    }

    private void record(String digest) {
      Set<Node> all = new LinkedHashSet<>(graphs);
      if (digest.isEmpty()) {
        all.addAll(before);
      }
      ledger.put(writer, new InputRecord(name, digest, run, List.copyOf(all)));
    }
  }
}
