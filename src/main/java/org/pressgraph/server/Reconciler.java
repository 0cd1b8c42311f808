package org.pressgraph.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.pressgraph.search.ChineseText;

/**
 * Finds the entities that a name may mean, best first.
 *
 * <p>Three searches give candidates: the name as it is written, all its characters, some of its
 * pairs of characters. The score of one, from 0 to 100, is the likeness of its best name to the one
 * asked for (Dice's coefficient of their pairs of characters, 100 for the same name alone); where
 * properties were given, three tenths of it are the part of them that fit.
 */
final class Reconciler {

  private static final int CANDIDATES = 60;
  private static final double WEIGHT_OF_PROPERTIES = 0.3;
  private static final double SAME = 100;

  private static final Query SEARCH =
      GraphQuestions.query(
          "SELECT DISTINCT ?entity { (?entity ?score) text:query"
              + " (skos:prefLabel skos:altLabel ?text "
              + CANDIDATES
              + ") } ORDER BY DESC(?score) ?entity");

  private static final Query NAMES =
      GraphQuestions.query("SELECT DISTINCT ?name { ?entity skos:prefLabel|skos:altLabel ?name }");

  private static final Query TYPES =
      GraphQuestions.query("SELECT DISTINCT ?type { ?entity a ?type }");

  private static final Query LABEL =
      GraphQuestions.query(
          "SELECT ?label { ?entity skos:prefLabel|rdfs:label ?label } ORDER BY ?label LIMIT 1");

  private static final Query MENTIONS =
      GraphQuestions.query(
          "SELECT (COUNT(DISTINCT ?article) AS ?n) { ?article schema:mentions ?entity }");

  private final GraphQuestions graph;

  Reconciler(GraphQuestions graph) {
    this.graph = graph;
  }

  /**
   * What is asked for.
   *
   * @param name the name; empty where what is known of it is all there is
   * @param types the types wanted; any of them, or any at all where there are none
   * @param limit how many entities at most
   * @param properties what is known of it: IRIs of properties with IRIs or names as values
   */
  record Question(
      String name, Set<String> types, int limit, Map<String, List<String>> properties) {}

  /**
   * An entity that may be meant.
   *
   * @param id its IRI
   * @param name its name
   * @param types what it is
   * @param articles how many articles mention it
   * @param score from 0 to 100
   * @param match whether it is surely meant
   */
  record Candidate(
      String id,
      String name,
      List<ReconcileTerm> types,
      long articles,
      double score,
      boolean match) {}

  List<Candidate> find(Question question) {
    return graph.together(
        () -> {
          List<Rated> rated = new ArrayList<>();
          Set<Node> candidates =
              question.name().isBlank()
                  ? holders(question.properties())
                  : candidates(question.name());
          for (Node entity : candidates) {
            rate(entity, question).ifPresent(rated::add);
          }
          rated.sort(Comparator.comparingDouble(Rated::score).reversed());
          // What is shown of an entity is asked for those alone that may be shown.
          double least =
              rated.size() > question.limit() ? rated.get(question.limit() - 1).score() : 0;
          boolean one = rated.stream().filter(candidate -> candidate.score() == SAME).count() == 1;
          return rated.stream()
              .filter(candidate -> candidate.score() >= least)
              .map(candidate -> shown(candidate, one))
              .sorted(
                  Comparator.comparingDouble(Candidate::score)
                      .thenComparingLong(Candidate::articles)
                      .reversed()
                      .thenComparing(Candidate::id))
              .limit(question.limit())
              .toList();
        });
  }

  private record Rated(Node entity, List<ReconcileTerm> types, double score) {}

  /** Two that are as sure are none: a person decides. */
  private Candidate shown(Rated rated, boolean one) {
    return new Candidate(
        rated.entity().getURI(),
        label(rated.entity()),
        rated.types(),
        articles(rated.entity()),
        rated.score(),
        one && rated.score() == SAME);
  }

  /** An entity by its IRI, with the greatest score. */
  Optional<Candidate> byId(String id) {
    Node entity = NodeFactory.createURI(id);
    List<ReconcileTerm> types = graph.together(() -> types(entity));
    return types.isEmpty()
        ? Optional.empty()
        : Optional.of(new Candidate(id, label(entity), types, articles(entity), SAME, true));
  }

  private Set<Node> candidates(String name) {
    Set<Node> found = new LinkedHashSet<>();
    String words = ChineseText.plainSearch(name);
    String letters = ChineseText.fold(name);
    if (letters.isEmpty()) {
      return found;
    }
    search(words, found);
    search(
        letters.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" ")), found);
    search(String.join(" OR ", pairs(letters)), found);
    return found;
  }

  /** Whatever has one of the values that are known. */
  private Set<Node> holders(Map<String, List<String>> properties) {
    Set<Node> found = new LinkedHashSet<>();
    for (Map.Entry<String, List<String>> property : properties.entrySet()) {
      List<Query> queries =
          ReconcileTerm.of(ReconcileTerm.PROPERTIES, property.getKey())
              .map(ReconcileTerm::holders)
              .orElse(List.of());
      for (Query query : queries) {
        property.getValue().stream()
            .flatMap(Reconciler::nodes)
            .flatMap(value -> graph.rows(query, Map.of("value", value)).stream())
            .filter(row -> found.size() < CANDIDATES)
            .forEach(row -> found.add(row.get("entity")));
      }
    }
    return found;
  }

  /** What a value may be in the graph: a thing, or a text in one of its languages or none. */
  private static Stream<Node> nodes(String value) {
    return value.matches("https?://[^\\s<>\"]+")
        ? Stream.of(NodeFactory.createURI(value))
        : Stream.of(
            NodeFactory.createLiteralLang(value, "zh"),
            NodeFactory.createLiteralLang(value, "en"),
            NodeFactory.createLiteralString(value));
  }

  private void search(String text, Set<Node> found) {
    if (found.size() < CANDIDATES && !text.isEmpty()) {
      graph
          .rows(SEARCH, Map.of("text", NodeFactory.createLiteralString(text)))
          .forEach(row -> found.add(row.get("entity")));
    }
  }

  private Optional<Rated> rate(Node entity, Question question) {
    List<ReconcileTerm> types = types(entity);
    boolean fits =
        question.types().isEmpty()
            || types.stream().anyMatch(type -> question.types().contains(type.id()));
    if (types.isEmpty() || !fits) {
      return Optional.empty();
    }
    String asked = ChineseText.fold(question.name());
    double likeness =
        graph.rows(NAMES, Map.of("entity", entity)).stream()
            .map(row -> ChineseText.fold(row.get("name").getLiteralLexicalForm()))
            .mapToDouble(name -> likeness(asked, name))
            .max()
            .orElse(0);
    double score = likeness;
    if (question.name().isBlank()) {
      score = SAME * fitting(entity, question.properties());
    } else if (!question.properties().isEmpty()) {
      double fitting = fitting(entity, question.properties());
      score = (1 - WEIGHT_OF_PROPERTIES) * likeness + WEIGHT_OF_PROPERTIES * SAME * fitting;
    }
    return Optional.of(new Rated(entity, types, Math.round(score * 10) / 10.0));
  }

  private double fitting(Node entity, Map<String, List<String>> properties) {
    int fit = 0;
    for (Map.Entry<String, List<String>> property : properties.entrySet()) {
      Set<String> has = new TreeSet<>();
      ReconcileTerm.of(ReconcileTerm.PROPERTIES, property.getKey())
          .flatMap(ReconcileTerm::values)
          .ifPresent(
              query ->
                  graph
                      .rows(query, Map.of("entity", entity))
                      .forEach(
                          row -> {
                            has.add(text(row.get("value")));
                            if (row.containsKey("label")) {
                              has.add(text(row.get("label")));
                            }
                          }));
      if (property.getValue().stream().map(Reconciler::comparable).anyMatch(has::contains)) {
        fit++;
      }
    }
    return (double) fit / properties.size();
  }

  private static String text(Node node) {
    return comparable(node.isURI() ? node.getURI() : node.getLiteralLexicalForm());
  }

  private static String comparable(String text) {
    return text.matches("https?://.*") ? text : ChineseText.fold(text);
  }

  private List<ReconcileTerm> types(Node entity) {
    return graph.rows(TYPES, Map.of("entity", entity)).stream()
        .flatMap(row -> ReconcileTerm.of(ReconcileTerm.TYPES, row.get("type").toString()).stream())
        .toList();
  }

  String label(Node entity) {
    return graph.rows(LABEL, Map.of("entity", entity)).stream()
        .map(row -> row.get("label").getLiteralLexicalForm())
        .findFirst()
        .orElse(entity.toString());
  }

  private long articles(Node entity) {
    return ((Number)
            graph.rows(MENTIONS, Map.of("entity", entity)).get(0).get("n").getLiteralValue())
        .longValue();
  }

  /** Dice's coefficient of the pairs of characters, times 100; below 100 for different texts. */
  static double likeness(String one, String other) {
    if (one.equals(other)) {
      return SAME;
    }
    Map<String, Integer> rest = new HashMap<>();
    List<String> first = pairs(one);
    List<String> second = pairs(other);
    first.forEach(pair -> rest.merge(pair, 1, Integer::sum));
    int shared = 0;
    for (String pair : second) {
      if (rest.getOrDefault(pair, 0) > 0) {
        rest.merge(pair, -1, Integer::sum);
        shared++;
      }
    }
    return Math.min(SAME - 1, 2 * SAME * shared / (first.size() + second.size()));
  }

  private static List<String> pairs(String text) {
    int[] letters = text.codePoints().toArray();
    if (letters.length < 2) {
      return List.of(text);
    }
    return IntStream.range(0, letters.length - 1).mapToObj(i -> new String(letters, i, 2)).toList();
  }
}
