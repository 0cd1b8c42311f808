package org.pressgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDFS;
import org.pressgraph.rdf.Iris;
import org.pressgraph.rdf.Prefixes;

/**
 * What follows from the graph and is wanted without a reasoner at the time of a query: classes
 * above a class, the other direction of a relation, what contains what contains a thing. It is kept
 * as triples in a graph of its own; {@code inferences.rq} has the rules.
 */
public final class Inferences {

  private static final List<Query> RULES = read();

  private final GraphStore store;
  private final Node name;

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

  private static List<Query> read() {
    String prefixes =
        Prefixes.all().getNsPrefixMap().entrySet().stream()
            .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
            .collect(Collectors.joining());
    try (InputStream in = Inferences.class.getResourceAsStream("inferences.rq")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n\n"))
          .filter(Pattern.compile("(?m)^CONSTRUCT").asPredicate())
          .map(rule -> QueryFactory.create(prefixes + rule))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Works out the inferences anew and writes those that are new; those that no longer follow go.
   *
   * @param writer writes to the same database; its transaction is ended
   * @return what became of the graph of the inferences
   */
  public GraphWriter.Change refresh(GraphWriter writer) {
    writer.commit();
    Set<Triple> follows = new LinkedHashSet<>();
    store.read(
        () -> {
          RULES.forEach(rule -> apply(rule, follows));
          return follows;
        });
    Map.of("en", "inferences", "zh", "推得的陈述")
        .forEach(
            (language, label) ->
                follows.add(
                    Triple.create(
                        name,
                        RDFS.label.asNode(),
                        NodeFactory.createLiteralLang(label, language))));
    GraphWriter.Change change = writer.put(name, follows);
    writer.commit();
    return change;
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
