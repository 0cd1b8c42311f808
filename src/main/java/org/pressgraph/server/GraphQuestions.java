package org.pressgraph.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.pressgraph.rdf.Prefixes;
import org.pressgraph.store.GraphStore;

/**
 * Asks the database for what the server's own pages and services need. What comes from a request is
 * put in as a value of a variable, never into the text of a query.
 */
final class GraphQuestions {

  private static final long SECONDS = 10;

  private static final String PREFIXES =
      Prefixes.forQueries().getNsPrefixMap().entrySet().stream()
          .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
          .sorted()
          .collect(Collectors.joining());

  private final GraphStore store;

  GraphQuestions(GraphStore store) {
    this.store = store;
  }

  /** The query with the prefixes of the vocabulary, to be made once. */
  static Query query(String text) {
    return QueryFactory.create(PREFIXES + text, Syntax.syntaxARQ);
  }

  /**
   * The rows of a query.
   *
   * @param query a SELECT
   * @param values what some of its variables are
   * @return the rows, each with the variables that are bound
   */
  List<Map<String, Node>> rows(Query query, Map<String, Node> values) {
    return together(
        () -> {
          QueryExecBuilder builder =
              QueryExec.dataset(store.dataset()).query(query).timeout(SECONDS, TimeUnit.SECONDS);
          values.forEach((name, value) -> builder.substitution(Var.alloc(name), value));
          List<Map<String, Node>> rows = new ArrayList<>();
          try (QueryExec exec = builder.build()) {
            exec.select()
                .forEachRemaining(
                    row -> {
                      Map<String, Node> bound = new HashMap<>(values);
                      row.forEach((variable, node) -> bound.put(variable.getVarName(), node));
                      rows.add(bound);
                    });
          }
          return rows;
        });
  }

  /** Does something in one reading transaction: all that it asks is of one state. */
  <T> T together(Supplier<T> work) {
    return store.dataset().isInTransaction() ? work.get() : store.read(work);
  }
}
