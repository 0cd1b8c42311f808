package org.pressgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDFS;
import org.pressgraph.rdf.Iris;
import org.pressgraph.rdf.Prefixes;

/**
 * What follows from the graph and is wanted without a reasoner at the time of a query: classes
 * above a class, the other direction of a relation, what contains what contains a thing. It is kept
 * as triples in a graph of its own; {@code inferences.rq} has the rules.
 *
 * <p>After few changes only what is said of the things that they touch is worked out anew, in a
 * transaction that nobody else writes in; after many, everything.
 */
public final class Inferences {

  private static final List<Query> RULES = read();
  private static final List<SubjectRule> SUBJECT_RULES =
      RULES.stream().flatMap(SubjectRule::of).toList();

  /** What a change of a thing touches: its post's ends, what lies below it. */
  private static final List<Query> TOUCHED =
      Stream.of(
              "SELECT ?touched { ?thing org:member|org:organization ?touched }",
              "SELECT ?touched { ?touched org:subOrganizationOf+ ?thing }",
              "SELECT ?touched { ?touched schema:containedInPlace+ ?thing }")
          .map(text -> QueryFactory.create(prefixes() + text))
          .toList();

  private final GraphStore store;
  private final Node name;

  /** A rule for what is said of one subject: one triple of what a rule constructs. */
  private record SubjectRule(Query query, Triple template) {

    static Stream<SubjectRule> of(Query rule) {
      return rule.getConstructTemplate().getTriples().stream()
          .map(
              template -> {
                Query query = QueryFactory.make();
                query.setQuerySelectType();
                query.setDistinct(true);
                query.addResultVar(template.getObject());
                query.setQueryPattern(rule.getQueryPattern());
                return new SubjectRule(query, template);
              });
    }
  }

  /**
   * The inferences of a database.
   *
   * @param store the database
   * @param iris mints its IRIs
   */
  public Inferences(GraphStore store, Iris iris) {
    this.store = store;
    this.name = iris.inferences();
  }

  private static String prefixes() {
    return Prefixes.all().getNsPrefixMap().entrySet().stream()
        .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
        .collect(Collectors.joining());
  }

  private static List<Query> read() {
    try (InputStream in = Inferences.class.getResourceAsStream("inferences.rq")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n\n"))
          .filter(Pattern.compile("(?m)^CONSTRUCT").asPredicate())
          .map(rule -> QueryFactory.create(prefixes() + rule))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Brings the inferences up to date with what was written since they were it last: those that are
   * new are written, those that no longer follow go.
   *
   * @param writer writes to the same database; its transaction is ended
   * @return what became of the graph of the inferences
   */
  public GraphWriter.Change refresh(GraphWriter writer) {
    writer.commit();
    StaleInferences stale = store.staleInferences();
    boolean absent = store.read(() -> !store.dataset().contains(label()));
    if (!absent && !stale.any()) {
      return GraphWriter.Change.UNCHANGED;
    }
    boolean written = false;
    try {
      Optional<GraphWriter.Change> few = absent ? Optional.empty() : refreshFew(writer, stale);
      GraphWriter.Change change = few.isPresent() ? few.get() : refreshAll(writer, stale);
      written = true;
      return change;
    } finally {
      stale.refreshed(written);
    }
  }

  /** Nobody else writes from the moment on in which it is asked what is stale. */
  private Optional<GraphWriter.Change> refreshFew(GraphWriter writer, StaleInferences stale) {
    writer.triples(name);
    Optional<Set<Node>> things = stale.things();
    Set<Node> touched = things.isPresent() ? touched(things.get()) : Set.of();
    if (things.isEmpty() || touched.size() > StaleInferences.MANY) {
      writer.commit();
      return Optional.empty();
    }
    Map<Node, Set<Triple>> following = new LinkedHashMap<>();
    touched.forEach(thing -> following.put(thing, followingOf(thing)));
    stale.refreshing();
    boolean changed = false;
    for (Map.Entry<Node, Set<Triple>> of : following.entrySet()) {
      changed |=
          writer.putSubject(name, of.getKey(), of.getValue()) != GraphWriter.Change.UNCHANGED;
    }
    writer.commit();
    return Optional.of(changed ? GraphWriter.Change.CHANGED : GraphWriter.Change.UNCHANGED);
  }

  private Set<Node> touched(Set<Node> things) {
    Set<Node> touched = new LinkedHashSet<>(things);
    Var thing = Var.alloc("thing");
    for (Node node : things) {
      TOUCHED.forEach(
          query -> select(query, thing, node, Var.alloc("touched")).forEach(touched::add));
    }
    touched.removeIf(node -> !node.isURI());
    return touched;
  }

  private Set<Triple> followingOf(Node thing) {
    Set<Triple> following = new LinkedHashSet<>();
    for (SubjectRule rule : SUBJECT_RULES) {
      Node object = rule.template().getObject();
      for (Node value :
          select(rule.query(), Var.alloc(rule.template().getSubject()), thing, Var.alloc(object))) {
        following.add(Triple.create(thing, rule.template().getPredicate(), value));
      }
    }
    return following;
  }

  private List<Node> select(Query query, Var given, Node value, Var wanted) {
    try (QueryExec exec =
        QueryExec.dataset(store.dataset())
            .query(query)
            .substitution(given, value)
            .substitution(Var.alloc("inferred"), name)
            .build()) {
      List<Node> found = new ArrayList<>();
      exec.select().forEachRemaining(row -> found.add(row.get(wanted)));
      return found;
    }
  }

  /** What is written while all is worked out is stale afterwards. */
  private GraphWriter.Change refreshAll(GraphWriter writer, StaleInferences stale) {
    stale.refreshing();
    Set<Triple> follows = new LinkedHashSet<>();
    store.read(
        () -> {
          RULES.forEach(rule -> apply(rule, follows));
          return follows;
        });
    follows.add(label().asTriple());
    follows.add(
        Triple.create(name, RDFS.label.asNode(), NodeFactory.createLiteralLang("推得的陈述", "zh")));
    GraphWriter.Change change = writer.put(name, follows);
    writer.commit();
    return change;
  }

  private Quad label() {
    return Quad.create(
        name, name, RDFS.label.asNode(), NodeFactory.createLiteralLang("inferences", "en"));
  }

  private void apply(Query rule, Set<Triple> follows) {
    try (QueryExec exec =
        QueryExec.dataset(store.dataset())
            .query(rule)
            .substitution(Var.alloc("inferred"), name)
            .build()) {
      exec.constructTriples().forEachRemaining(follows::add);
    }
  }
}
