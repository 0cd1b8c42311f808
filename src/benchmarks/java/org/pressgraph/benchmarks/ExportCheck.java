package org.pressgraph.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Reads again what {@link ExportBenchmark} has written, each format as its readers do, and counts
 * what is in it: RDF with Jena's parsers, GEXF and GraphML against their schemas, tables with every
 * row as long as the header and every end of a relationship a node, lines of JSON each by itself.
 * JSON-LD, which Jena's parser cannot read without holding all of it, is read as JSON, value by value,
 * and one page in a hundred by the parser. The argument is the folder; docs/benchmarks.md says how to
 * run it.
 */
public final class ExportCheck {

  private static final String PREFIX = "all.";
  private static final int ONE_IN = 100;
  private static final int A_PIECE = 2000;
  private static final Pattern NODE = Pattern.compile("<node id=\"([^\"]+)\"");
  private static final Pattern EDGE =
      Pattern.compile("<edge id=\"[^\"]+\" source=\"([^\"]+)\" target=\"([^\"]+)\"");

  private ExportCheck() {}

  /**
   * Reads all files that are there.
   *
   * @param args the folder
   * @throws Exception if one of them is not valid
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        long start = System.nanoTime();
        String found = check(folder, file);
        System.out.printf(
            "%s, %d MiB: %s; %.1f s%n",
            file.getFileName(), Files.size(file) >> 20, found, (System.nanoTime() - start) / 1e9);
      }
    }
  }

  private static String check(Path folder, Path file) throws Exception {
    String name = file.getFileName().toString();
    return switch (name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name) {
      case "turtle" -> rdf(file, Lang.TURTLE);
      case "ntriples" -> rdf(file, Lang.NTRIPLES);
      case "nquads" -> rdf(file, Lang.NQUADS);
      case "trig" -> rdf(file, Lang.TRIG);
      case "rdfxml" -> rdf(file, Lang.RDFXML);
      case "jsonld" -> jsonLd(file);
      case "gexf" -> {
        schema("viz.xsd", "gexf.xsd").validate(new StreamSource(file.toFile()));
        yield "valid against gexf.xsd";
      }
      case "graphml" -> graphMl(file);
      case "jsonl" -> lines(file);
      case "nodes.csv" -> table(file, Set.of()).size() + " nodes";
      case "relationships.csv" -> {
        Set<String> nodes = table(folder.resolve("nodes.csv"), Set.of());
        yield "relationships of " + table(file, nodes).size() + " nodes";
      }
      default -> "not looked at";
    };
  }

  private static String rdf(Path file, Lang lang) {
    return parsed(RDFParser.source(file).lang(lang)) + " statements";
  }

  private static long parsed(RDFParserBuilder parser) {
    long[] count = {0};
    parser
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                count[0]++;
              }

              @Override
              public void quad(Quad quad) {
                count[0]++;
              }
            });
    return count[0];
  }

  /** A statement is an object in the array of a property, or a text in that of the types. */
  private static String jsonLd(Path file) throws IOException {
    long statements = 0;
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        JsonStreamContext at = json.getParsingContext();
        if (token == JsonToken.START_OBJECT && at.getParent().inArray()) {
          boolean node = at.getParent().getParent().getCurrentName().equals("@graph");
          statements += node ? 0 : 1;
        } else if (token == JsonToken.VALUE_STRING && at.inArray()) {
          statements++;
        }
      }
    }
    return statements + " statements; by the parser: " + sample(file);
  }

  /** The writer has each graph's opening, and each node of it, on a line of its own. */
  private static String sample(Path file) throws IOException {
    long statements = 0;
    int pages = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String context = lines.readLine();
      StringBuilder page = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        boolean opens = line.endsWith("\"@graph\":[");
        if (opens && !page.isEmpty()) {
          if (pages++ % ONE_IN == 0) {
            String text = context + page + "]}";
            statements += parsed(RDFParser.fromString(text, Lang.JSONLD));
          }
          page.setLength(0);
        }
        if (opens || !page.isEmpty()) {
          page.append(opens ? line.substring(line.indexOf('{')) : line).append('\n');
        }
      }
    }
    return "%d of one page in %d of %d".formatted(statements, ONE_IN, pages);
  }

  /** The schemas are those that JGraphT carries. */
  private static Validator schema(String... schemas) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "jar:file");
    Source[] sources =
        Stream.of(schemas)
            .map(name -> ExportCheck.class.getClassLoader().getResource(name).toString())
            .map(StreamSource::new)
            .toArray(Source[]::new);
    return factory.newSchema(sources).newValidator();
  }

  /**
   * Java's validator compares the identifier of each node with all others, which takes hours: so that
   * they are unique, and those of edges known, is looked at here, and pieces are validated, those of
   * edges with their ends before them. The writer has each node and each edge on a line of its own.
   */
  private static String graphMl(Path file) throws Exception {
    Validator validator = schema("xlink.xsd", "graphml.xsd");
    Set<String> nodes = new HashSet<>();
    StringBuilder head = new StringBuilder();
    Set<String> ends = new LinkedHashSet<>();
    StringBuilder piece = new StringBuilder();
    long edges = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int inPiece = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher node = NODE.matcher(line);
        Matcher edge = EDGE.matcher(line);
        if (node.lookingAt() && !nodes.add(node.group(1))) {
          throw new IllegalStateException("twice: " + line);
        } else if (edge.lookingAt()) {
          edges++;
          ends.addAll(List.of(edge.group(1), edge.group(2)));
        } else if (!node.lookingAt() && nodes.isEmpty()) {
          head.append(line).append('\n');
          continue;
        }
        boolean end = line.startsWith("</graph>");
        piece.append(end ? "" : line + '\n');
        if (end || ++inPiece == A_PIECE) {
          validate(validator, head, nodes, ends, piece);
          inPiece = 0;
        }
      }
    }
    return nodes.size() + " nodes, " + edges + " edges, valid against graphml.xsd";
  }

  private static void validate(
      Validator validator,
      StringBuilder head,
      Set<String> nodes,
      Set<String> ends,
      StringBuilder piece)
      throws Exception {
    StringBuilder text = new StringBuilder(head);
    for (String end : ends) {
      if (!nodes.contains(end)) {
        throw new IllegalStateException("no node: " + end);
      }
      if (piece.indexOf("<node id=\"" + end + "\"") < 0) {
        text.append("<node id=\"").append(end).append("\"/>\n");
      }
    }
    text.append(piece).append("</graph></graphml>");
    validator.validate(new StreamSource(new StringReader(text.toString())));
    ends.clear();
    piece.setLength(0);
  }

  private static String lines(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    long count = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!mapper.readTree(line).isObject()) {
          throw new IllegalStateException("no object: " + line);
        }
        count++;
      }
    }
    return count + " articles";
  }

  /** The first column of a table; where nodes are given, the first two columns name them. */
  private static Set<String> table(Path file, Set<String> nodes) throws IOException {
    Set<String> first = new HashSet<>();
    long rows = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int columns = cells(lines.readLine()).size();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> row = cells(line);
        boolean known =
            nodes.isEmpty() || (nodes.contains(row.get(0)) && nodes.contains(row.get(1)));
        if (row.size() != columns || !known) {
          throw new IllegalStateException(line);
        }
        first.add(row.get(0));
        rows++;
      }
    }
    if (nodes.isEmpty() && rows != first.size()) {
      throw new IllegalStateException(rows + " nodes of " + first.size() + " names");
    }
    return first;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
