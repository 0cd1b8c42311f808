package org.pressgraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pressgraph.BuildListener;
import org.pressgraph.BuildRequest;
import org.pressgraph.Pressgraph;
import org.pressgraph.SampleGraph;
import org.pressgraph.export.ExportRequest.NamedQuery;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.page.Issue;
import org.pressgraph.rdf.Org;
import org.pressgraph.rdf.Pg;
import org.pressgraph.rdf.Schema;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.GraphWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** All formats and all choices, over the sample pages with two days and a page of hostile text. */
class ExportFormatsTest {

  private static final Node HOSTILE = NodeFactory.createURI("http://example.org/hostile");
  private static final String HOSTILE_TEXT = "<a> & \"b\" ]]> 'c'; \\ \u0001 \uFFFF \r\n\t 🙂 é,;";

  @TempDir private static Path folder;

  private static GraphStore store;

  @BeforeAll
  static void build() {
    Path graph = folder.resolve("graph");
    build(graph, "000_3e8a84ee35f3670d.txt", "2024-10-29");
    build(graph, "001_66a55eaee7fab4ff.txt", "2024-10-30");
    store = GraphStore.open(graph);
    try (GraphWriter writer = store.writer()) {
      writer.put(
          HOSTILE,
          List.of(
              Triple.create(HOSTILE, RDF.type.asNode(), Schema.PERSON),
              Triple.create(
                  HOSTILE, Schema.NAME, NodeFactory.createLiteralLang(HOSTILE_TEXT, "zh")),
              Triple.create(
                  HOSTILE,
                  org.pressgraph.rdf.Skos.PREF_LABEL,
                  NodeFactory.createLiteralLang(HOSTILE_TEXT, "zh")),
              Triple.create(HOSTILE, NodeFactory.createURI("urn:other:p"), HOSTILE)));
      writer.commit();
    }
  }

  private static void build(Path graph, String page, String day) {
    Pressgraph.build(
        new BuildRequest(
            List.of(SampleGraph.SEEDS.resolve(page)),
            graph,
            Optional.empty(),
            new Issue(Optional.of("工人日报"), Optional.of(LocalDate.parse(day)))),
        BuildListener.SILENT);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"NQUADS", "TRIG", "JSONLD"})
  void formatsWithGraphsReadBackAsTheDatabase(GraphFormat format) {
    DatasetGraph read = DatasetGraphFactory.create();
    Lang lang =
        switch (format) {
          case NQUADS -> Lang.NQUADS;
          case TRIG -> Lang.TRIG;
          default -> Lang.JSONLD11;
        };
    RDFDataMgr.read(read, new ByteArrayInputStream(export(new ExportRequest(format))), lang);
    Set<Quad> wanted = store.read(() -> store.dataset().stream().collect(Collectors.toSet()));
    assertThat(read.stream().collect(Collectors.toSet())).isEqualTo(wanted);
  }

  @ParameterizedTest
  @EnumSource(names = {"TURTLE", "NTRIPLES", "RDFXML"})
  void formatsWithoutGraphsReadBackAsTheUnion(GraphFormat format) {
    Graph read = GraphFactory.createDefaultGraph();
    Lang lang =
        switch (format) {
          case TURTLE -> Lang.TURTLE;
          case NTRIPLES -> Lang.NTRIPLES;
          default -> Lang.RDFXML;
        };
    byte[] bytes = export(new ExportRequest(format));
    RDFDataMgr.read(read, new ByteArrayInputStream(bytes), lang);
    Set<Triple> wanted = new HashSet<>();
    store.read(
        () -> {
          store.dataset().getUnionGraph().find().forEachRemaining(wanted::add);
          return null;
        });
    if (format == GraphFormat.RDFXML) {
      // XML 1.0 has no such characters, and reads a carriage return as a line end.
      wanted.removeIf(triple -> triple.getSubject().equals(HOSTILE));
      read.find(HOSTILE, Node.ANY, Node.ANY).toList().forEach(read::delete);
    }
    assertThat(new HashSet<>(read.find().toList())).isEqualTo(wanted);
  }

  @Test
  void turtleHasEverySubjectOnce() {
    String turtle = text(new ExportRequest(GraphFormat.TURTLE));
    List<String> subjects =
        turtle
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith(" ") && !line.startsWith("PREFIX"))
            .map(line -> line.split("\\s")[0])
            .toList();
    assertThat(subjects).hasSizeGreaterThan(500).doesNotHaveDuplicates();
  }

  @Test
  void gexfIsValidAndHasATimeline() throws Exception {
    byte[] gexf = export(new ExportRequest(GraphFormat.GEXF));
    validate(gexf, "viz.xsd", "gexf.xsd");
    Document document = parse(gexf);
    List<Element> nodes = elements(document, "node");
    List<Element> edges = elements(document, "edge");
    assertThat(nodes).extracting(n -> n.getAttribute("label")).contains("湖北省总工会", "陈惠霞");
    assertThat(nodes).extracting(n -> n.getAttribute("id")).doesNotHaveDuplicates();
    assertThat(edges)
        .filteredOn(e -> e.getAttribute("label").equals("党组书记"))
        .isNotEmpty()
        .allMatch(e -> e.getAttribute("start").matches("2024-10-(29|30)"))
        .allMatch(e -> e.getAttribute("end").equals(e.getAttribute("start")));
    assertThat(nodes).anyMatch(n -> n.getAttribute("start").startsWith("2024-10"));
    assertEndsAreNodes(nodes, edges);
  }

  @Test
  void graphMlIsValid() throws Exception {
    byte[] graphMl = export(new ExportRequest(GraphFormat.GRAPHML));
    validate(graphMl, "xlink.xsd", "graphml.xsd");
    Document document = parse(graphMl);
    assertEndsAreNodes(elements(document, "node"), elements(document, "edge"));
    assertThat(document.getDocumentElement().getTextContent()).contains("党组书记");
  }

  private static void assertEndsAreNodes(List<Element> nodes, List<Element> edges) {
    Set<String> ids = nodes.stream().map(n -> n.getAttribute("id")).collect(Collectors.toSet());
    assertThat(edges).hasSizeGreaterThan(50);
    assertThat(edges)
        .allMatch(
            e -> ids.contains(e.getAttribute("source")) && ids.contains(e.getAttribute("target")));
  }

  @Test
  void tablesHaveTheHeadersOfNeo4j() throws IOException {
    ByteArrayOutputStream nodes = new ByteArrayOutputStream();
    ByteArrayOutputStream relationships = new ByteArrayOutputStream();
    GraphExporter.writeTables(store, new ExportRequest(GraphFormat.CSV), nodes, relationships);
    List<String> nodeRows = nodes.toString(StandardCharsets.UTF_8).lines().toList();
    List<String> edgeRows = relationships.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(nodeRows.get(0))
        .isEqualTo("iri:ID,label,kind,names:string[],start:date,end:date,:LABEL");
    assertThat(edgeRows.get(0)).startsWith(":START_ID,:END_ID,:TYPE,");
    Set<String> ids =
        nodeRows.stream().skip(1).map(row -> row.split(",")[0]).collect(Collectors.toSet());
    assertThat(ids).hasSize(nodeRows.size() - 1);
    assertThat(edgeRows.subList(1, edgeRows.size()))
        .hasSizeGreaterThan(50)
        .allMatch(row -> ids.contains(row.split(",")[0]) && ids.contains(row.split(",")[1]));
    assertThat(edgeRows).anyMatch(row -> row.contains(",HOLDS_POSITION,党组书记,1,"));
    assertThat(nodeRows)
        .anyMatch(row -> row.startsWith(HOSTILE.getURI() + ",\"<a> & \"\"b\"\" ]]>"));
  }

  @Test
  void jsonLinesHaveAnArticleALine() throws IOException {
    String lines = text(new ExportRequest(GraphFormat.JSONL));
    List<JsonNode> articles = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      articles.add(new ObjectMapper().readTree(line));
    }
    long wanted =
        store.read(
            () ->
                store.dataset().stream(Node.ANY, Node.ANY, RDF.type.asNode(), Schema.NEWS_ARTICLE)
                    .count());
    assertThat(articles).hasSize((int) wanted);
    String page = Files.readString(SampleGraph.SEEDS.resolve("000_3e8a84ee35f3670d.txt"));
    int[] codePoints = page.codePoints().toArray();
    int positions = 0;
    for (JsonNode article : articles) {
      positions += article.at("/positions").size();
      if (article.at("/file").asText().startsWith("000")) {
        for (JsonNode entity : article.at("/entities")) {
          assertThat(entity.at("/mentions")).as("%s", entity).isNotEmpty();
          for (JsonNode mention : entity.at("/mentions")) {
            int begin = mention.at("/begin").asInt();
            String raw = new String(codePoints, begin, mention.at("/end").asInt() - begin);
            assertThat(raw).startsWith(mention.at("/text").asText().substring(0, 1));
          }
        }
      }
    }
    assertThat(positions).isPositive();
    assertThat(articles).anyMatch(article -> article.at("/events/0/evidence/0/text").isTextual());
    assertThat(articles).allMatch(article -> article.at("/newspaper").asText().equals("工人日报"));
  }

  @Test
  void daysChoosePages() {
    String one = text(dated(GraphFormat.NQUADS, "2024-10-30", "2024-10-30"));
    assertThat(one).contains("001_66a55eaee7fab4ff").doesNotContain("000_3e8a84ee35f3670d");
    assertThat(text(dated(GraphFormat.TURTLE, "2024-10-29", "2024-10-30")))
        .contains("001_66a55eaee7fab4ff")
        .contains("000_3e8a84ee35f3670d");
    assertThat(text(dated(GraphFormat.NQUADS, "2025-01-01", "2025-12-31"))).isEmpty();
    assertThat(text(dated(GraphFormat.GEXF, "2024-10-30", "2024-10-30"))).doesNotContain("陈惠霞");
  }

  private static ExportRequest dated(GraphFormat format, String from, String to) {
    return new ExportRequest(
        format,
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.of(LocalDate.parse(from)),
        Optional.of(LocalDate.parse(to)));
  }

  @Test
  void anEntityBringsWhatStandsAroundIt() {
    Node person = member();
    Graph alone = read(around(person, 0));
    assertThat(alone.contains(person, RDF.type.asNode(), Schema.PERSON)).isTrue();
    assertThat(alone.find(Node.ANY, RDF.type.asNode(), Schema.ORGANIZATION).toList()).isEmpty();
    Graph near = read(around(person, 1));
    assertThat(near.find(Node.ANY, Org.MEMBER, person).toList()).isNotEmpty();
    assertThat(near.find(Node.ANY, RDF.type.asNode(), Schema.ORGANIZATION).toList()).isNotEmpty();
    assertThat(near.find(Node.ANY, Pg.CONFIDENCE, Node.ANY).toList()).isNotEmpty();
    Graph far = read(around(person, 3));
    assertThat(far.size()).isGreaterThan(near.size());
    assertThatThrownBy(() -> export(around(NodeFactory.createURI("http://example.org/none"), 1)))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("http://example.org/none");
  }

  /** Someone who holds a post in an organization. */
  private static Node member() {
    return store.read(
        () ->
            store.dataset().stream(Node.ANY, Node.ANY, Org.HAS_ORGANIZATION, Node.ANY)
                .flatMap(
                    q -> store.dataset().stream(q.getGraph(), q.getSubject(), Org.MEMBER, Node.ANY))
                .map(Quad::getObject)
                .findFirst()
                .orElseThrow());
  }

  private static ExportRequest around(Node entity, int hops) {
    return new ExportRequest(
        GraphFormat.NTRIPLES,
        Optional.empty(),
        Optional.of(entity.getURI()),
        hops,
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void aQueryChoosesItself() {
    Graph people =
        read(asked("CONSTRUCT { ?p a schema:Person } WHERE { ?p a schema:Person }", null));
    assertThat(people.size()).isGreaterThan(5);
    assertThat(people.find(Node.ANY, RDF.type.asNode(), Schema.PERSON).toList())
        .hasSize(people.size());
    assertThatThrownBy(() -> export(asked("SELECT * { ?s ?p ?o }", null)))
        .hasMessageContaining("CONSTRUCT");
    assertThatThrownBy(() -> export(asked("DESCRIBE pg:Meeting", "http://example.org/")))
        .hasMessageContaining("--query");
  }

  private static ExportRequest asked(String query, String entity) {
    return new ExportRequest(
        GraphFormat.NTRIPLES,
        Optional.of(new NamedQuery("test", query)),
        Optional.ofNullable(entity),
        1,
        Optional.empty(),
        Optional.empty());
  }

  private static Graph read(ExportRequest request) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, new ByteArrayInputStream(export(request)), Lang.NTRIPLES);
    return graph;
  }

  private static String text(ExportRequest request) {
    return new String(export(request), StandardCharsets.UTF_8);
  }

  private static byte[] export(ExportRequest request) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      GraphExporter.write(store, request, out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The schemas are those that JGraphT carries. */
  private static void validate(byte[] xml, String... schemas) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    Source[] sources =
        Stream.of(schemas)
            .map(name -> ExportFormatsTest.class.getResource("/" + name))
            .map(Objects::requireNonNull)
            .map(URL::toString)
            .map(StreamSource::new)
            .toArray(Source[]::new);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "jar:file");
    factory
        .newSchema(sources)
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(xml)));
  }

  private static Document parse(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
