package org.pressgraph.decide;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;
import org.pressgraph.rdf.Iris;
import org.pressgraph.rdf.Skos;
import org.pressgraph.resolve.DecisionKind;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.GraphWriter;
import org.pressgraph.store.Inferences;

/**
 * The decisions of editors at work in a database: at once when they are made or undone, and on each
 * page that is built.
 *
 * <p>What a page said before any decision is kept beside the database, in {@code originals}, as
 * long as a decision changes it, so that any decision can be undone while the others stay. One
 * editor at a time decides; objects of this class are safe to share.
 */
public final class Corrections {

  private final GraphStore store;
  private final DecisionFile file;
  private final Path originals;
  private final LapsedDecisions lapsed;
  private final Clock clock;
  private final Set<Node> lifted = new LinkedHashSet<>();

  /**
   * The decisions of a database.
   *
   * @param store the database
   */
  public Corrections(GraphStore store) {
    this(store, Clock.systemUTC());
  }

  Corrections(GraphStore store, Clock clock) {
    this.store = store;
    this.file = new DecisionFile(store.folder());
    this.originals = store.folder().resolve("originals");
    this.lapsed = new LapsedDecisions(originals);
    this.clock = clock;
  }

  /**
   * All that was decided.
   *
   * @return the decisions in order, with those that were undone and their undoings
   */
  public synchronized List<Decision> all() {
    return file.all();
  }

  /**
   * Takes the decisions out of the pages: they say again what they say by themselves, as long as
   * the transaction lasts, so that who is who is found from what the pages say.
   *
   * @param writer what writes the pages
   */
  public synchronized void lift(GraphWriter writer) {
    for (Path place : places()) {
      List<Quad> original = read(place);
      Node graph = original.get(0).getGraph();
      // A page that was removed does not come back.
      if (!graph.equals(iris().inferences()) && !writer.triples(graph).isEmpty()) {
        writer.put(graph, original.stream().map(Quad::asTriple).toList());
        lifted.add(graph);
      }
    }
  }

  /**
   * Puts the decisions into effect in all pages, and keeps what they say by themselves.
   *
   * @param writer what writes the pages; the transaction ends with the caller
   */
  public synchronized void apply(GraphWriter writer) {
    List<Decision> written = file.holding();
    List<Decision> holding = written.stream().flatMap(d -> named(d, writer).stream()).toList();
    Set<Integer> effective = new HashSet<>();
    Set<Node> graphs = new LinkedHashSet<>(lifted);
    for (Decision decision : holding) {
      Node subject = NodeFactory.createURI(decision.subject());
      writer.quads(Node.ANY, subject, Node.ANY, Node.ANY).forEach(q -> graphs.add(q.getGraph()));
      writer.quads(Node.ANY, Node.ANY, Node.ANY, subject).forEach(q -> graphs.add(q.getGraph()));
    }
    // What follows from the pages is not decided: it follows from what the pages say then.
    graphs.remove(iris().inferences());
    for (Node graph : graphs) {
      List<Triple> original = writer.triples(graph);
      List<Triple> decided = DecidedGraph.of(graph, original, holding, effective);
      keep(graph, original, Set.copyOf(decided).equals(Set.copyOf(original)));
      writer.put(graph, decided);
    }
    lifted.clear();
    lapsed.keep(
        written.stream().map(Decision::number).filter(n -> !effective.contains(n)).toList());
  }

  /**
   * The decisions that hold and have no effect on any page, by the last {@link #apply} in this
   * process or another.
   *
   * @return the decisions in order
   */
  public synchronized List<Decision> lapsed() {
    Set<Integer> numbers = lapsed.numbers();
    return file.holding().stream().filter(d -> numbers.contains(d.number())).toList();
  }

  private Iris iris() {
    return new Iris(store.baseIri().orElse(Iris.DEFAULT_BASE));
  }

  /** A decision with IRIs for the names that a person wrote: one for each that has the name. */
  private List<Decision> named(Decision decision, GraphWriter writer) {
    List<String> subjects =
        isIri(decision.subject()) ? List.of(decision.subject()) : iris(decision.subject(), writer);
    List<Decision> decisions = new ArrayList<>();
    for (String subject : subjects) {
      String object = decision.object();
      if (decision.kind() == DecisionKind.SAME && !isIri(object)) {
        object = like(subject, object, writer);
      }
      if (decision.kind() != DecisionKind.SAME || !object.equals(subject)) {
        decisions.add(
            new Decision(
                decision.number(),
                decision.time(),
                decision.user(),
                decision.kind(),
                subject,
                object,
                decision.name()));
      }
    }
    return decisions;
  }

  private static boolean isIri(String thing) {
    return thing.contains("://");
  }

  private static List<String> iris(String name, GraphWriter writer) {
    Node label = NodeFactory.createLiteralLang(name, "zh");
    return writer.quads(Node.ANY, Node.ANY, Skos.PREF_LABEL, label).stream()
        .map(quad -> quad.getSubject().getURI())
        .filter(iri -> !iri.contains("/role/") && !iri.contains("/authority/"))
        .distinct()
        .sorted()
        .toList();
  }

  /** The thing of a name that is of the kind of another, or the one that would have the name. */
  private String like(String subject, String name, GraphWriter writer) {
    String base = store.baseIri().orElse(Iris.DEFAULT_BASE);
    String kind =
        subject.substring(
            0, subject.indexOf('/', Math.min(base.length(), subject.length() - 1)) + 1);
    return iris(name, writer).stream()
        .filter(iri -> iri.startsWith(kind))
        .findFirst()
        .orElseGet(() -> kind + Iris.escape(name));
  }

  /**
   * Decides, with effect at once.
   *
   * @param user who decides
   * @param kind what is decided; no undoing
   * @param subject the entity
   * @param object what it is about, as of {@link Decision}
   * @param name the name from now on, as of {@link Decision}
   * @return the decision
   * @throws IllegalArgumentException if something is missing
   */
  public synchronized Decision decide(
      String user, DecisionKind kind, String subject, String object, String name) {
    Decision decision = decision(user, kind, subject, object, name);
    take(decision);
    return decision;
  }

  /**
   * Decides what a word says, with effect at once.
   *
   * @param user who decides
   * @param word what is decided: the word of a {@link DecisionKind}
   * @param subject the entity, or the number of the decision that is undone
   * @param object what it is about, as of {@link Decision}
   * @param name the name from now on, as of {@link Decision}
   * @return the decision
   * @throws IllegalArgumentException if something is missing or wrong
   */
  public Decision decide(String user, String word, String subject, String object, String name) {
    DecisionKind kind;
    try {
      kind = DecisionKind.of(word);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no kind of decision: " + word, e);
    }
    return kind == DecisionKind.UNDO
        ? undo(user, Integer.parseInt(subject))
        : decide(user, kind, subject, object, name);
  }

  /**
   * Undoes a decision, with effect at once.
   *
   * @param user who undoes it
   * @param number the number of the decision
   * @return the undoing
   * @throws IllegalArgumentException if no such decision holds
   */
  public synchronized Decision undo(String user, int number) {
    if (file.holding().stream().noneMatch(decision -> decision.number() == number)) {
      throw new IllegalArgumentException("no decision " + number + " holds");
    }
    Decision undoing = decision(user, DecisionKind.UNDO, String.valueOf(number), "", "");
    take(undoing);
    return undoing;
  }

  private Decision decision(
      String user, DecisionKind kind, String subject, String object, String name) {
    int number = file.count() + 1;
    return new Decision(
        number, clock.instant().truncatedTo(ChronoUnit.SECONDS), user, kind, subject, object, name);
  }

  private void take(Decision decision) {
    try (GraphWriter writer = store.writer()) {
      lift(writer);
      file.append(decision);
      apply(writer);
      writer.commit();
      new Inferences(store, iris()).refresh(writer);
    }
  }

  private List<Path> places() {
    if (!Files.isDirectory(originals)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(originals)) {
      return files.filter(file -> file.toString().endsWith(".nq")).sorted().toList();
    } catch (IOException e) {
      throw new PressgraphException(e, "decisions.file", originals, Reasons.of(e));
    }
  }

  private Path place(Node graph) {
    byte[] name = graph.getURI().getBytes(StandardCharsets.UTF_8);
    return originals.resolve(UUID.nameUUIDFromBytes(name) + ".nq");
  }

  private static List<Quad> read(Path place) {
    List<Quad> quads = new ArrayList<>();
    DatasetGraph kept = DatasetGraphFactory.create();
    RDFParser.source(place).lang(Lang.NQUADS).parse(kept);
    kept.stream().forEach(quads::add);
    return quads;
  }

  /** Keeps what a page says by itself, or lets it go where the decisions leave it as it is. */
  private void keep(Node graph, Collection<Triple> triples, boolean same) {
    try {
      if (same || triples.isEmpty()) {
        Files.deleteIfExists(place(graph));
        return;
      }
      Files.createDirectories(originals);
      Path part = Files.createTempFile(originals, "page", ".part");
      try (OutputStream out = Files.newOutputStream(part)) {
        RDFDataMgr.writeQuads(out, triples.stream().map(t -> Quad.create(graph, t)).iterator());
      }
      Files.move(part, place(graph), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new PressgraphException(e, "decisions.file", originals, Reasons.of(e));
    }
  }
}
