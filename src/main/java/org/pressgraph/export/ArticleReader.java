package org.pressgraph.export;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.pressgraph.rdf.ItsRdf;
import org.pressgraph.rdf.Nif;
import org.pressgraph.rdf.Org;
import org.pressgraph.rdf.Pg;
import org.pressgraph.rdf.Prov;
import org.pressgraph.rdf.Schema;
import org.pressgraph.rdf.Sem;
import org.pressgraph.rdf.Skos;

/** Reads an article out of the graph of its page, as maps and lists in the order of JSON. */
final class ArticleReader {

  private static final Map<Node, String> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put(Schema.PERSON, "Person");
    TYPES.put(Schema.ORGANIZATION, "Organization");
    TYPES.put(Schema.PLACE, "Place");
    TYPES.put(Schema.EVENT, "Event");
    TYPES.put(Schema.CREATIVE_WORK, "Work");
  }

  private final Graph graph;

  ArticleReader(Graph graph) {
    this.graph = graph;
  }

  /** Where an article begins on its page. */
  int begin(Node article) {
    return objects(article, Pg.SEGMENT).mapToInt(s -> integer(s, Nif.BEGIN_INDEX)).min().orElse(0);
  }

  Map<String, Object> read(Node article) {
    Map<String, Object> json = new LinkedHashMap<>();
    Node page = objects(article, Schema.IS_PART_OF).findFirst().orElse(Node.ANY);
    json.put("id", article.getURI());
    put(json, "file", text(page, Pg.SOURCE_FILE));
    Node issue = objects(page, Schema.IS_PART_OF).findFirst().orElse(Node.ANY);
    put(json, "date", text(issue, Schema.DATE_PUBLISHED));
    Node paper = objects(issue, Schema.IS_PART_OF).findFirst().orElse(issue);
    put(json, "newspaper", text(paper, Schema.NAME));
    put(json, "title", text(article, Schema.HEADLINE));
    put(json, "otherTitles", texts(article, Schema.ALTERNATIVE_HEADLINE));
    put(json, "dateline", text(article, Schema.DATELINE));
    put(json, "dateCreated", text(article, Schema.DATE_CREATED));
    put(json, "authors", labels(article, Schema.AUTHOR));
    put(json, "contributors", labels(article, Schema.CONTRIBUTOR));
    put(json, "agency", labels(article, Schema.SOURCE_ORGANIZATION).stream().findFirst());
    put(json, "continuedFrom", text(article, Pg.CONTINUED_FROM));
    put(json, "continuedOn", text(article, Pg.CONTINUED_ON));
    put(json, "body", text(article, Schema.ARTICLE_BODY));
    List<Span> segments =
        objects(article, Pg.SEGMENT)
            .map(this::span)
            .sorted(Comparator.comparing(Span::begin))
            .toList();
    json.put("entities", all(objects(article, Schema.MENTIONS), n -> entity(n, segments)));
    json.put("positions", all(facts(Org.MEMBERSHIP, segments), n -> position(n, segments)));
    json.put("events", all(reported(segments), n -> event(n, segments)));
    return json;
  }

  /** A stretch of a page. */
  private record Span(int begin, int end) {

    boolean holds(Span other) {
      return other.begin >= begin && other.begin < end;
    }
  }

  private Span span(Node string) {
    return new Span(integer(string, Nif.BEGIN_INDEX), integer(string, Nif.END_INDEX));
  }

  private boolean stands(Node string, List<Span> segments) {
    Span span = span(string);
    return segments.stream().anyMatch(segment -> segment.holds(span));
  }

  /** The facts of a kind whose evidence stands in the article. */
  private Stream<Node> facts(Node type, List<Span> segments) {
    return graph
        .find(Node.ANY, RDF.type.asNode(), type)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .filter(fact -> objects(fact, Prov.WAS_DERIVED_FROM).anyMatch(e -> stands(e, segments)));
  }

  private Stream<Node> reported(List<Span> segments) {
    return facts(Sem.EVENT, segments)
        .filter(event -> graph.contains(event, Sem.EVENT_TYPE, Node.ANY));
  }

  private Map<String, Object> entity(Node entity, List<Span> segments) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", entity.getURI());
    TYPES.entrySet().stream()
        .filter(type -> graph.contains(entity, RDF.type.asNode(), type.getKey()))
        .findFirst()
        .ifPresent(type -> json.put("type", type.getValue()));
    json.put("name", label(entity));
    put(json, "otherNames", texts(entity, Skos.ALT_LABEL));
    List<Node> mentions =
        graph
            .find(Node.ANY, ItsRdf.TA_IDENT_REF, entity)
            .mapWith(Triple::getSubject)
            .filterKeep(mention -> stands(mention, segments))
            .toList();
    json.put("mentions", all(mentions.stream(), this::string));
    return json;
  }

  private Map<String, Object> position(Node membership, List<Span> segments) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", membership.getURI());
    put(json, "person", objects(membership, Org.MEMBER).findFirst().map(this::reference));
    put(
        json,
        "organization",
        objects(membership, Org.HAS_ORGANIZATION).findFirst().map(this::reference));
    put(json, "title", labels(membership, Org.ROLE).stream().findFirst());
    evidence(membership, segments, json);
    return json;
  }

  private Map<String, Object> event(Node event, List<Span> segments) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", event.getURI());
    put(
        json,
        "type",
        objects(event, Sem.EVENT_TYPE).map(ArticleReader::local).sorted().findFirst());
    json.put("label", label(event));
    put(json, "start", text(event, Pg.START));
    put(json, "end", text(event, Pg.END));
    json.put("places", all(objects(event, Sem.HAS_PLACE), this::reference));
    json.put("participants", all(objects(event, Pg.PARTICIPATION), this::participant));
    evidence(event, segments, json);
    return json;
  }

  private Map<String, Object> participant(Node participation) {
    Map<String, Object> json = new LinkedHashMap<>();
    objects(participation, RDF.value.asNode())
        .findFirst()
        .ifPresent(who -> json.putAll(reference(who)));
    put(json, "role", objects(participation, Sem.ROLE_TYPE).map(ArticleReader::local).findFirst());
    return json;
  }

  private void evidence(Node fact, List<Span> segments, Map<String, Object> json) {
    put(json, "confidence", text(fact, Pg.CONFIDENCE).map(Double::valueOf));
    Stream<Node> strings =
        objects(fact, Prov.WAS_DERIVED_FROM).filter(string -> stands(string, segments));
    json.put("evidence", all(strings, this::string));
  }

  private Map<String, Object> string(Node string) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("begin", integer(string, Nif.BEGIN_INDEX));
    json.put("end", integer(string, Nif.END_INDEX));
    put(json, "text", text(string, Nif.ANCHOR_OF));
    return json;
  }

  private Map<String, Object> reference(Node node) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", node.getURI());
    json.put("name", label(node));
    return json;
  }

  private static String local(Node term) {
    return term.getURI().substring(term.getURI().indexOf('#') + 1);
  }

  /** Nodes in the order of their places on the page, else of their IRIs. */
  private List<Map<String, Object>> all(
      Stream<Node> nodes, Function<Node, Map<String, Object>> read) {
    return nodes
        .distinct()
        .sorted(
            Comparator.comparing((Node n) -> integer(n, Nif.BEGIN_INDEX))
                .thenComparing(n -> n.toString()))
        .map(read)
        .toList();
  }

  private String label(Node node) {
    return text(node, Skos.PREF_LABEL)
        .or(() -> text(node, RDFS.label.asNode()))
        .orElse(node.isURI() ? node.getURI() : "");
  }

  private List<String> labels(Node subject, Node property) {
    return objects(subject, property).map(this::label).sorted().toList();
  }

  private static void put(Map<String, Object> json, String key, Optional<?> value) {
    value.ifPresent(v -> json.put(key, v));
  }

  private static void put(Map<String, Object> json, String key, List<?> values) {
    if (!values.isEmpty()) {
      json.put(key, values);
    }
  }

  private Optional<String> text(Node subject, Node property) {
    return texts(subject, property).stream().findFirst();
  }

  private List<String> texts(Node subject, Node property) {
    return objects(subject, property)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .toList();
  }

  private int integer(Node subject, Node property) {
    return text(subject, property).map(Integer::valueOf).orElse(0);
  }

  private Stream<Node> objects(Node subject, Node property) {
    if (subject.equals(Node.ANY)) {
      return Stream.empty();
    }
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }
}
