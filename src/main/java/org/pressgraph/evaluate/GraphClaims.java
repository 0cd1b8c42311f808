package org.pressgraph.evaluate;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.pressgraph.rdf.Prefixes;

/**
 * What a graph says of its pages, asked in the terms of the vocabulary alone. To be read within a
 * transaction.
 */
final class GraphClaims {

  /** A segment of an article. */
  record Segment(String article, String role, Span span) {}

  /**
   * An entity on a page: its type, in comparable form its names and the forms seen, and how sure
   * its mentions are.
   */
  record Entity(
      String type, Set<String> names, Set<String> forms, DoubleSummaryStatistics confidence) {}

  /** A position: a person, an organization or nothing, a title. */
  record Position(String person, Optional<String> organization, String title) {}

  /** A link from one thing to another. */
  record Link(String from, String to) {}

  /** Who took part in a happening, and as what. */
  record Participant(String entity, String role) {}

  /** A reported happening, and how sure it is; a graph may say several things of each kind. */
  record Event(
      Set<String> types,
      Set<Span> evidence,
      Set<String> starts,
      Set<String> ends,
      Set<String> places,
      Set<Participant> participants,
      DoubleSummaryStatistics confidence) {

    Event() {
      this(
          new TreeSet<>(),
          new HashSet<>(),
          new TreeSet<>(),
          new TreeSet<>(),
          new TreeSet<>(),
          new HashSet<>(),
          new DoubleSummaryStatistics());
    }
  }

  private static final Map<String, String> TYPES =
      Map.of(
          "Person", "Person",
          "Organization", "Organization",
          "Place", "Place",
          "Event", "Event",
          "CreativeWork", "Work");

  private final DatasetGraph graph;

  GraphClaims(DatasetGraph graph) {
    this.graph = graph;
  }

  /** The text of every page. */
  Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    ask(
        "SELECT ?file ?text { ?page pg:sourceFile ?file ; nif:isString ?text }",
        row -> texts.put(row.text("file"), row.text("text")));
    return texts;
  }

  Map<String, List<Segment>> segments() {
    Map<String, List<Segment>> segments = new HashMap<>();
    ask(
        """
        SELECT ?file ?article ?role ?begin ?end {
          ?page pg:sourceFile ?file . ?article schema:isPartOf ?page ; pg:segment ?s .
          ?s pg:segmentRole ?role ; nif:beginIndex ?begin ; nif:endIndex ?end }
        ORDER BY ?file ?begin ?article""",
        row ->
            segments
                .computeIfAbsent(row.text("file"), f -> new ArrayList<>())
                .add(new Segment(row.text("article"), row.localName("role"), row.span())));
    return segments;
  }

  /** The headlines of each article. */
  Map<String, Set<String>> headlines() {
    Map<String, Set<String>> headlines = new HashMap<>();
    ask(
        "SELECT ?article ?h { ?page a pg:Page . ?article schema:isPartOf ?page ; schema:headline ?h }",
        row ->
            headlines
                .computeIfAbsent(row.text("article"), a -> new HashSet<>())
                .add(Compact.of(row.text("h"))));
    return headlines;
  }

  /** The entities of each page that have a mention and a name. */
  Map<String, Map<String, Entity>> entities() {
    Map<String, Map<String, Entity>> entities = new HashMap<>();
    ask(
        """
        SELECT DISTINCT ?file ?e ?type ?name ?form ?sure {
          ?page pg:sourceFile ?file .
          ?mention nif:referenceContext ?page ; itsrdf:taIdentRef ?e ; nif:anchorOf ?form .
          ?e a ?type ; skos:prefLabel ?name
          OPTIONAL { ?mention itsrdf:taConfidence ?sure }
          FILTER (?type IN (schema:Person, schema:Organization, schema:Place, schema:Event,
                            schema:CreativeWork)) }
        ORDER BY ?file ?e ?type""",
        row -> {
          Entity entity =
              entities
                  .computeIfAbsent(row.text("file"), f -> new TreeMap<>())
                  .computeIfAbsent(
                      row.text("e"),
                      e ->
                          new Entity(
                              TYPES.get(row.localName("type")),
                              new TreeSet<>(),
                              new TreeSet<>(),
                              new DoubleSummaryStatistics()));
          entity.names().add(Compact.of(row.text("name")));
          entity.forms().add(Compact.of(row.text("form")));
          row.number("sure").ifPresent(entity.confidence());
        });
    return entities;
  }

  /** The positions of each page, and how sure each is; nothing where the graph does not say. */
  Map<String, Map<Position, OptionalDouble>> positions() {
    Map<String, Map<Position, OptionalDouble>> positions = new HashMap<>();
    ask(
        """
        SELECT DISTINCT ?file ?p ?o ?title ?sure {
          ?page pg:sourceFile ?file .
          ?x a org:Membership ; org:member ?p ; org:role/skos:prefLabel ?title ;
             prov:wasDerivedFrom/nif:referenceContext ?page .
          OPTIONAL { ?x org:organization ?o } OPTIONAL { ?x pg:confidence ?sure } }""",
        row ->
            positions
                .computeIfAbsent(row.text("file"), f -> new HashMap<>())
                .merge(
                    new Position(row.text("p"), row.find("o"), Compact.of(row.text("title"))),
                    row.number("sure"),
                    GraphClaims::greater));
    return positions;
  }

  private static OptionalDouble greater(OptionalDouble one, OptionalDouble other) {
    return DoubleStream.concat(one.stream(), other.stream()).max();
  }

  /** What is part of what, directly or through others. */
  Set<Link> parts() {
    return links("org:subOrganizationOf+");
  }

  /** What is where, directly or through others. */
  Set<Link> places() {
    return links("(schema:location|schema:containedInPlace|sem:hasPlace)+");
  }

  private Set<Link> links(String path) {
    Set<Link> links = new HashSet<>();
    ask(
        "SELECT DISTINCT ?from ?to { ?from " + path + " ?to }",
        row -> links.add(new Link(row.text("from"), row.text("to"))));
    return links;
  }

  /** The reported happenings of each page that have evidence there. */
  Map<String, Map<String, Event>> events() {
    Map<String, Map<String, Event>> pages = new HashMap<>();
    ask(
        """
        SELECT DISTINCT ?file ?e ?type ?begin ?end ?first ?last ?place ?sure {
          ?page pg:sourceFile ?file .
          ?e a sem:Event ; sem:eventType ?type ; prov:wasDerivedFrom ?evidence .
          ?evidence nif:referenceContext ?page ; nif:beginIndex ?begin ; nif:endIndex ?end .
          OPTIONAL { ?e pg:start ?first } OPTIONAL { ?e pg:end ?last }
          OPTIONAL { ?e sem:hasPlace ?place } OPTIONAL { ?e pg:confidence ?sure } }""",
        row -> {
          Event event =
              pages
                  .computeIfAbsent(row.text("file"), f -> new TreeMap<>())
                  .computeIfAbsent(row.text("e"), e -> new Event());
          event.types().add(row.localName("type"));
          event.evidence().add(row.span());
          row.find("first").ifPresent(event.starts()::add);
          row.find("last").ifPresent(event.ends()::add);
          row.find("place").ifPresent(event.places()::add);
          row.number("sure").ifPresent(event.confidence());
        });
    ask(
        """
        SELECT DISTINCT ?e ?who ?role {
          ?e a sem:Event ; pg:participation ?p . ?p rdf:value ?who ; sem:roleType ?role }""",
        row -> {
          Participant participant = new Participant(row.text("who"), row.localName("role"));
          for (Map<String, Event> events : pages.values()) {
            Event event = events.get(row.text("e"));
            if (event != null) {
              event.participants().add(participant);
            }
          }
        });
    return pages;
  }

  private void ask(String text, Consumer<Row> reader) {
    Query query = new Query();
    query.setPrefixMapping(org.apache.jena.shared.PrefixMapping.Factory.create());
    query.getPrefixMapping().setNsPrefixes(Prefixes.all());
    QueryFactory.parse(query, text, null, null);
    try (QueryExec exec = QueryExec.dataset(graph).query(query).build()) {
      exec.select().forEachRemaining(binding -> reader.accept(new Row(binding)));
    }
  }

  /** A row of an answer. */
  private record Row(Binding binding) {

    Optional<String> find(String name) {
      Node node = binding.get(name);
      return Optional.ofNullable(node)
          .map(n -> n.isLiteral() ? n.getLiteralLexicalForm() : n.toString());
    }

    OptionalDouble number(String name) {
      return find(name).map(Double::valueOf).stream().mapToDouble(d -> d).findFirst();
    }

    String text(String name) {
      return find(name).orElseThrow();
    }

    /** The part of an IRI behind its last separator. */
    String localName(String name) {
      String iri = text(name);
      return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    Span span() {
      return new Span(Integer.parseInt(text("begin")), Integer.parseInt(text("end")));
    }
  }
}
