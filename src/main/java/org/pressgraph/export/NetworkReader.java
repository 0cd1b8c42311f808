package org.pressgraph.export;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.pressgraph.export.NetworkNode.TimeSpan;
import org.pressgraph.rdf.Nif;
import org.pressgraph.rdf.Org;
import org.pressgraph.rdf.OwlTime;
import org.pressgraph.rdf.Pg;
import org.pressgraph.rdf.Prov;
import org.pressgraph.rdf.Schema;
import org.pressgraph.rdf.Sem;
import org.pressgraph.rdf.Skos;

/**
 * Sees a graph as a network: entities and happenings are its nodes, facts its edges. Nodes and
 * edges come one by one, so that memory does not grow with the graph.
 */
final class NetworkReader {

  private static final Map<Node, String> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put(Schema.PERSON, "Person");
    TYPES.put(Schema.ORGANIZATION, "Organization");
    TYPES.put(Schema.PLACE, "Place");
    TYPES.put(Schema.EVENT, "Event");
    TYPES.put(Schema.CREATIVE_WORK, "Work");
  }

  private static final Map<Node, String> RELATIONS = new LinkedHashMap<>();

  static {
    RELATIONS.put(Sem.HAS_PLACE, "HAS_PLACE");
    RELATIONS.put(Org.SUB_ORGANIZATION_OF, "SUB_ORGANIZATION_OF");
    RELATIONS.put(Schema.LOCATION, "LOCATED_IN");
    RELATIONS.put(Schema.CONTAINED_IN_PLACE, "CONTAINED_IN");
    RELATIONS.put(Schema.ABOUT, "ABOUT");
  }

  private final ExportSource source;
  private final Graph graph;

  NetworkReader(ExportSource source) {
    this.source = source;
    this.graph = source.union();
  }

  /** The properties that join two entities without a node between them. */
  static Iterable<Node> relations() {
    return RELATIONS.keySet();
  }

  /** Hands over every node once. */
  void nodes(Consumer<NetworkNode> action) {
    TYPES.forEach(
        (type, name) ->
            graph
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .filterKeep(node -> name.equals(typeOf(node)))
                .forEachRemaining(node -> action.accept(read(node, name))));
  }

  /** What has two types is a node of the first. */
  private String typeOf(Node node) {
    for (Map.Entry<Node, String> type : TYPES.entrySet()) {
      if (graph.contains(node, RDF.type.asNode(), type.getKey())) {
        return type.getValue();
      }
    }
    return null;
  }

  private NetworkNode read(Node node, String type) {
    String kind =
        objects(node, Sem.EVENT_TYPE)
            .map(t -> t.getURI().substring(Pg.NS.length()))
            .findFirst()
            .orElse("");
    List<String> names =
        objects(node, Skos.ALT_LABEL).map(Node::getLiteralLexicalForm).sorted().distinct().toList();
    return new NetworkNode(node.getURI(), labelOf(node), type, kind, names, spanOf(node));
  }

  private String labelOf(Node node) {
    return Stream.concat(objects(node, Skos.PREF_LABEL), objects(node, RDFS.label.asNode()))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse(node.getURI());
  }

  private TimeSpan spanOf(Node event) {
    return new TimeSpan(
        day(objects(event, Sem.HAS_EARLIEST_BEGIN_TIME_STAMP)),
        day(objects(event, Sem.HAS_LATEST_END_TIME_STAMP)));
  }

  private static Optional<String> day(Stream<Node> times) {
    return times
        .map(time -> time.getLiteralLexicalForm())
        .filter(time -> time.matches("\\d{4}-\\d{2}-\\d{2}(T.*)?"))
        .map(time -> time.substring(0, 10))
        .sorted()
        .findFirst();
  }

  /** Hands over every edge whose two ends are nodes. */
  void edges(Consumer<NetworkEdge> action) {
    Consumer<NetworkEdge> whole =
        edge -> {
          if (isNode(edge.source()) && isNode(edge.target())) {
            action.accept(edge);
          }
        };
    graph
        .find(Node.ANY, RDF.type.asNode(), Schema.PERSON)
        .forEachRemaining(t -> positions(t.getSubject(), whole));
    graph
        .find(Node.ANY, RDF.type.asNode(), Schema.EVENT)
        .forEachRemaining(t -> participations(t.getSubject(), whole));
    RELATIONS.forEach((property, type) -> relations(property, type, whole));
  }

  private boolean isNode(String iri) {
    return typeOf(NodeFactory.createURI(iri)) != null;
  }

  private void positions(Node person, Consumer<NetworkEdge> action) {
    Map<String, NetworkEdge> edges = new TreeMap<>();
    graph
        .find(Node.ANY, Org.MEMBER, person)
        .mapWith(Triple::getSubject)
        .forEachRemaining(
            membership -> {
              String title =
                  objects(membership, Org.ROLE).map(this::labelOf).findFirst().orElse("");
              objects(membership, Org.HAS_ORGANIZATION)
                  .forEach(
                      body ->
                          edges.merge(
                              body.getURI() + " " + title,
                              position(person, body, title, membership),
                              NetworkEdge::with));
            });
    edges.values().forEach(action);
  }

  private NetworkEdge position(Node person, Node body, String title, Node membership) {
    return new NetworkEdge(
        person.getURI(),
        body.getURI(),
        "HOLDS_POSITION",
        title,
        1,
        confidence(membership),
        held(membership));
  }

  /** The time for which a post is held, where the text gives it; the day of the paper otherwise. */
  private TimeSpan held(Node membership) {
    TimeSpan tenure =
        objects(membership, Org.MEMBER_DURING)
            .map(
                time ->
                    new TimeSpan(
                        instant(time, OwlTime.HAS_BEGINNING).map(d -> whole(d, "-01-01")),
                        instant(time, OwlTime.HAS_END).map(d -> whole(d, "-12-31"))))
            .reduce(TimeSpan.UNKNOWN, TimeSpan::with);
    return tenure.equals(TimeSpan.UNKNOWN) ? published(membership) : tenure;
  }

  private Optional<String> instant(Node time, Node end) {
    return objects(time, end)
        .flatMap(
            instant ->
                Stream.of(OwlTime.IN_XSD_DATE, OwlTime.IN_XSD_YEAR_MONTH, OwlTime.IN_XSD_YEAR)
                    .flatMap(place -> objects(instant, place)))
        .map(Node::getLiteralLexicalForm)
        .filter(date -> date.matches("\\d{4}(-\\d{2}){0,2}"))
        .findFirst();
  }

  /** A year and a month begin with their first day and end with their last. */
  private static String whole(String date, String yearsEnd) {
    boolean end = yearsEnd.endsWith("31");
    return switch (date.length()) {
      case 4 -> date + yearsEnd;
      case 7 -> end ? YearMonth.parse(date).atEndOfMonth().toString() : date + "-01";
      default -> date;
    };
  }

  private Optional<Double> confidence(Node fact) {
    return objects(fact, Pg.CONFIDENCE)
        .map(value -> Double.valueOf(value.getLiteralLexicalForm()))
        .max(Double::compare);
  }

  /** A paper that names someone by a post says that it was held on the day of its issue. */
  private TimeSpan published(Node fact) {
    return objects(fact, Prov.WAS_DERIVED_FROM)
        .flatMap(evidence -> objects(evidence, Nif.REFERENCE_CONTEXT))
        .flatMap(page -> objects(page, Schema.IS_PART_OF))
        .map(issue -> day(objects(issue, Schema.DATE_PUBLISHED)))
        .map(day -> new TimeSpan(day, day))
        .reduce(TimeSpan.UNKNOWN, TimeSpan::with);
  }

  private void participations(Node event, Consumer<NetworkEdge> action) {
    Map<String, NetworkEdge> edges = new TreeMap<>();
    TimeSpan span = spanOf(event);
    objects(event, Pg.PARTICIPATION)
        .forEach(
            participation -> {
              String role =
                  objects(participation, Sem.ROLE_TYPE)
                      .map(r -> r.getURI().substring(r.getURI().indexOf('#') + 1))
                      .findFirst()
                      .orElse("");
              objects(participation, RDF.value.asNode())
                  .forEach(
                      who ->
                          edges.merge(
                              who.getURI() + " " + role,
                              participation(who, event, role, span),
                              NetworkEdge::with));
            });
    edges.values().forEach(action);
  }

  private NetworkEdge participation(Node who, Node event, String role, TimeSpan span) {
    return new NetworkEdge(
        who.getURI(), event.getURI(), "TAKES_PART", role, 1, confidence(event), span);
  }

  private void relations(Node property, String type, Consumer<NetworkEdge> action) {
    String label =
        property
            .getURI()
            .substring(
                Math.max(property.getURI().lastIndexOf('/'), property.getURI().lastIndexOf('#'))
                    + 1);
    graph
        .find(Node.ANY, property, Node.ANY)
        .filterKeep(triple -> triple.getObject().isURI())
        .forEachRemaining(
            triple ->
                action.accept(
                    new NetworkEdge(
                        triple.getSubject().getURI(),
                        triple.getObject().getURI(),
                        type,
                        label,
                        source.weight(triple),
                        Optional.empty(),
                        spanOf(triple.getSubject()))));
  }

  private Stream<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
  }
}
