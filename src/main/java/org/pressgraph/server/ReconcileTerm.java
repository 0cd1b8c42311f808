package org.pressgraph.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;

/**
 * A type or a property of the reconciliation service.
 *
 * @param id its IRI
 * @param name its name, in Chinese and English
 * @param values asks for the values of {@code ?entity}, as {@code ?value} with {@code ?label}; none
 *     for a type
 * @param holders ask for whatever {@code ?entity} has a {@code ?value}, that value itself or one of
 *     that name; none for a type
 */
record ReconcileTerm(String id, String name, Optional<Query> values, List<Query> holders) {

  static final List<ReconcileTerm> TYPES = read("reconcile-types.txt");
  static final List<ReconcileTerm> PROPERTIES = read("reconcile-properties.txt");

  private static List<ReconcileTerm> read(String resource) {
    try (InputStream in = ReconcileTerm.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> term(line.split("\t")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReconcileTerm term(String[] parts) {
    if (parts.length == 3) {
      return new ReconcileTerm(parts[0], parts[1] + " " + parts[2], Optional.empty(), List.of());
    }
    Query values =
        GraphQuestions.query(
            "SELECT DISTINCT ?value ?label { ?entity "
                + parts[1]
                + " ?value OPTIONAL { ?value schema:headline|skos:prefLabel|rdfs:label ?label } }"
                + " ORDER BY ?label ?value LIMIT 200");
    Query holders = holders("?entity " + parts[1] + " ?value");
    Query byName =
        holders("?named skos:prefLabel|rdfs:label ?value . ?entity " + parts[1] + " ?named");
    return new ReconcileTerm(
        parts[0], parts[2] + " " + parts[3], Optional.of(values), List.of(holders, byName));
  }

  private static Query holders(String pattern) {
    return GraphQuestions.query("SELECT DISTINCT ?entity { " + pattern + " } LIMIT 500");
  }

  static Optional<ReconcileTerm> of(List<ReconcileTerm> terms, String id) {
    return terms.stream().filter(term -> term.id.equals(id)).findFirst();
  }

  /** As the service tells it to clients. */
  Map<String, Object> json() {
    return Map.of("id", id, "name", name);
  }
}
