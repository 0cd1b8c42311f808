package org.pressgraph.rdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.pressgraph.authority.KnownName;
import org.pressgraph.authority.KnownName.Kind;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/**
 * Reads a user's authority list.
 *
 * <p>A CSV file ({@code .csv}) has a line of headings, of which {@code name} must be there: {@code
 * type} (person, organization, place, event, work; an organization where it is empty), {@code name}
 * the full name, {@code aliases} other names with a stroke between them, {@code partOf} the body of
 * which it is a part, {@code place} where it is, {@code sameAs} IRIs of the same thing elsewhere
 * with a stroke between them. A Turtle file ({@code .ttl}) has things with {@code skos:prefLabel},
 * {@code skos:altLabel} and a class of schema.org; a thing that is a mere {@code skos:Concept} is
 * taken for an organization.
 */
public final class AuthorityFiles {

  private static final Map<String, Kind> TYPES =
      Map.ofEntries(
          Map.entry("", Kind.ORGANIZATION),
          Map.entry("person", Kind.PERSON),
          Map.entry("人物", Kind.PERSON),
          Map.entry("organization", Kind.ORGANIZATION),
          Map.entry("机构", Kind.ORGANIZATION),
          Map.entry("place", Kind.PLACE),
          Map.entry("地点", Kind.PLACE),
          Map.entry("event", Kind.EVENT),
          Map.entry("事件", Kind.EVENT),
          Map.entry("work", Kind.WORK),
          Map.entry("作品", Kind.WORK));

  private static final Map<Node, Kind> CLASSES =
      Map.of(
          Schema.PERSON, Kind.PERSON,
          Schema.ORGANIZATION, Kind.ORGANIZATION,
          Org.ORGANIZATION, Kind.ORGANIZATION,
          Schema.PLACE, Kind.PLACE,
          Schema.EVENT, Kind.EVENT,
          Schema.CREATIVE_WORK, Kind.WORK);

  private AuthorityFiles() {}

  /**
   * Reads a list.
   *
   * @param file a CSV or a Turtle file
   * @return its entries, in an order that depends on the file alone
   * @throws PressgraphException if it cannot be read or is not right
   */
  public static List<KnownName> read(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String list = name.replaceFirst("\\.[^.]*$", "");
    try {
      if (name.endsWith(".csv")) {
        return csv(file, list);
      }
      if (name.endsWith(".ttl")) {
        return turtle(file, list);
      }
    } catch (IOException e) {
      throw new PressgraphException(e, "authority.unreadable", file, Reasons.of(e));
    } catch (UncheckedIOException | RiotException e) {
      throw new PressgraphException(e, "authority.syntax", file, e.getMessage());
    }
    throw new PressgraphException("authority.format", file);
  }

  private static List<KnownName> csv(Path file, String list) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .setAllowMissingColumnNames(true)
            .get();
    List<KnownName> names = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file);
        CSVParser parser = format.parse(reader)) {
      if (!parser.getHeaderNames().contains("name")) {
        throw new PressgraphException("authority.no-name", file);
      }
      for (CSVRecord row : parser) {
        Kind kind = TYPES.get(field(row, "type").toLowerCase(Locale.ROOT));
        if (kind == null || field(row, "name").isEmpty()) {
          throw new PressgraphException("authority.row", file, parser.getCurrentLineNumber());
        }
        names.add(
            new KnownName(
                kind,
                field(row, "name"),
                fields(row, "aliases"),
                optional(field(row, "partOf")),
                optional(field(row, "place")),
                list,
                fields(row, "sameAs"),
                kind == Kind.ORGANIZATION));
      }
    }
    return names;
  }

  private static String field(CSVRecord row, String column) {
    return row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
  }

  private static List<String> fields(CSVRecord row, String column) {
    return Arrays.stream(field(row, column).split("\\|"))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static Optional<String> optional(String value) {
    return Optional.of(value).filter(v -> !v.isEmpty());
  }

  private static List<KnownName> turtle(Path file, String list) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(Files.readString(file), Lang.TURTLE)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(graph);
    List<Node> subjects =
        WrappedIterator.create(graph.find(Node.ANY, Skos.PREF_LABEL, Node.ANY))
            .mapWith(triple -> triple.getSubject())
            .toList();
    return subjects.stream()
        .distinct()
        .filter(subject -> !label(graph, subject).isEmpty())
        .sorted(Comparator.comparing(subject -> label(graph, subject) + subject))
        .map(subject -> thing(graph, subject, list))
        .toList();
  }

  private static KnownName thing(Graph graph, Node subject, String list) {
    Optional<Kind> kind =
        objects(graph, subject, RDF.type.asNode()).stream()
            .map(CLASSES::get)
            .filter(Objects::nonNull)
            .findFirst();
    List<String> same = new ArrayList<>();
    if (kind.isPresent() && subject.isURI()) {
      same.add(subject.getURI());
    }
    objects(graph, subject, OWL.sameAs.asNode()).stream()
        .filter(Node::isURI)
        .forEach(node -> same.add(node.getURI()));
    List<String> others = new ArrayList<>();
    for (Node property : List.of(Skos.ALT_LABEL, SKOS.hiddenLabel.asNode())) {
      objects(graph, subject, property).stream()
          .filter(Node::isLiteral)
          .forEach(node -> others.add(node.getLiteralLexicalForm()));
    }
    return new KnownName(
        kind.orElse(Kind.ORGANIZATION),
        label(graph, subject),
        others.stream().sorted().toList(),
        labelOf(graph, subject, Org.SUB_ORGANIZATION_OF),
        labelOf(graph, subject, Schema.LOCATION)
            .or(() -> labelOf(graph, subject, Schema.CONTAINED_IN_PLACE)),
        list,
        same.stream().sorted().toList(),
        kind.orElse(Kind.ORGANIZATION) == Kind.ORGANIZATION);
  }

  private static Optional<String> labelOf(Graph graph, Node subject, Node property) {
    return objects(graph, subject, property).stream()
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : label(graph, node))
        .filter(label -> !label.isEmpty())
        .findFirst();
  }

  /** The full name in Chinese, or else in any language. */
  private static String label(Graph graph, Node subject) {
    List<Node> labels =
        objects(graph, subject, Skos.PREF_LABEL).stream().filter(Node::isLiteral).toList();
    return labels.stream()
        .filter(node -> node.getLiteralLanguage().startsWith("zh"))
        .findFirst()
        .or(() -> labels.stream().findFirst())
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return WrappedIterator.create(graph.find(subject, property, Node.ANY))
        .mapWith(triple -> triple.getObject())
        .toList()
        .stream()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }
}
