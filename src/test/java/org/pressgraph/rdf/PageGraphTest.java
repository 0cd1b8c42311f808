package org.pressgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.lib.ShLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressgraph.PageReader;
import org.pressgraph.SampleGraph;
import org.pressgraph.page.Issue;
import org.pressgraph.page.RawPage;
import org.pressgraph.rdf.PageGraphWriter.PageGraph;
import org.pressgraph.source.SourcePage;

/** What the graph of each sample page must satisfy. */
class PageGraphTest {

  private static final PageReader READER = new PageReader();
  private static final PageGraphWriter WRITER =
      new PageGraphWriter(
          new Iris("http://localhost:3030/"), new RunDescription("test", "{\"a\":\"b\"}"));
  private static final Shapes SHAPES = Shapes.parse("ontology/shapes.ttl");

  static Stream<SourcePage> pages() {
    return SampleGraph.pages().stream();
  }

  private static PageGraph write(SourcePage page) {
    return WRITER.write(READER.read(page, Issue.UNKNOWN));
  }

  private static Graph graph(PageGraph page) {
    Graph graph = GraphFactory.createDefaultGraph();
    page.triples().forEach(graph::add);
    return graph;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void conformsToTheShapes(SourcePage page) {
    ValidationReport report = ShaclValidator.get().validate(SHAPES, graph(write(page)));
    if (!report.conforms()) {
      ShLib.printReport(report);
    }
    assertThat(report.conforms()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasNoBlankNodesAndStatesEachTripleOnce(SourcePage page) {
    PageGraph graph = write(page);
    assertThat(graph.triples()).doesNotHaveDuplicates();
    for (Triple triple : graph.triples()) {
      assertThat(triple.getSubject().isURI()).as("%s", triple).isTrue();
      assertThat(triple.getObject().isBlank()).as("%s", triple).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void offsetsGiveTheTextBack(SourcePage page) {
    RawPage raw = new RawPage(page.text());
    Graph graph = graph(write(page));
    List<Triple> anchors = graph.find(Node.ANY, Nif.ANCHOR_OF, Node.ANY).toList();
    assertThat(anchors).hasSizeGreaterThan(20);
    for (Triple anchor : anchors) {
      int begin = integer(graph, anchor.getSubject(), Nif.BEGIN_INDEX);
      int end = integer(graph, anchor.getSubject(), Nif.END_INDEX);
      assertThat(shown(raw.slice(begin, end)))
          .isEqualTo(shown(anchor.getObject().getLiteralLexicalForm()));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void anyThreadAtAnyTimeWritesTheSame(SourcePage page) {
    assertThat(write(page)).isEqualTo(write(page));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aRelationOfSomethingNamedHasItsWords(SourcePage page) {
    Graph graph = graph(write(page));
    int relations = 0;
    for (Node property :
        List.of(Org.SUB_ORGANIZATION_OF, Schema.LOCATION, Schema.CONTAINED_IN_PLACE)) {
      for (Triple relation : graph.find(Node.ANY, property, Node.ANY).toList()) {
        if (graph.contains(Node.ANY, ItsRdf.TA_IDENT_REF, relation.getSubject())) {
          relations++;
          Node said =
              graph
                  .find(Node.ANY, RDF.subject.asNode(), relation.getSubject())
                  .mapWith(Triple::getSubject)
                  .filterKeep(s -> graph.contains(s, RDF.predicate.asNode(), property))
                  .filterKeep(s -> graph.contains(s, RDF.object.asNode(), relation.getObject()))
                  .next();
          assertThat(graph.find(said, Prov.WAS_DERIVED_FROM, Node.ANY).toList())
              .as("%s", said)
              .isNotEmpty()
              .allMatch(from -> graph.contains(from.getObject(), Nif.ANCHOR_OF, Node.ANY));
        }
      }
    }
    assertThat(relations).isPositive();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatIsSaidOfTwoThingsHoldsInTheGraph(SourcePage page) {
    Graph graph = graph(write(page));
    for (Triple said : graph.find(Node.ANY, RDF.type.asNode(), RDF.Statement.asNode()).toList()) {
      Node subject = only(graph, said.getSubject(), RDF.subject.asNode());
      Node predicate = only(graph, said.getSubject(), RDF.predicate.asNode());
      Node object = only(graph, said.getSubject(), RDF.object.asNode());
      assertThat(graph.contains(subject, predicate, object)).as("%s", said).isTrue();
    }
  }

  @Test
  void theShapesRefuseAGraphThatLacksSomething() {
    PageGraph page = write(SampleGraph.pages().get(0));
    for (Node property :
        List.of(
            Nif.BEGIN_INDEX,
            Nif.ANCHOR_OF,
            Skos.PREF_LABEL,
            Prov.WAS_DERIVED_FROM,
            Org.MEMBER,
            Pg.CONFIDENCE,
            Schema.IS_PART_OF,
            Pg.SEGMENT_ROLE,
            RDF.object.asNode(),
            Sem.ROLE_TYPE)) {
      Graph graph = graph(page);
      Node one = graph.find(Node.ANY, property, Node.ANY).next().getSubject();
      graph.find(one, property, Node.ANY).toList().forEach(graph::delete);
      assertThat(ShaclValidator.get().validate(SHAPES, graph).conforms())
          .as("%s without %s", one, property)
          .isFalse();
    }
  }

  @Test
  void theShapesRefuseAGraphThatLacksAWholeProperty() {
    PageGraph page = write(SampleGraph.pages().get(0));
    for (Node property :
        List.of(
            Prov.WAS_GENERATED_BY, Schema.MENTIONS, Sem.EVENT_TYPE, Sem.HAS_ACTOR, Pg.SEGMENT)) {
      Graph graph = graph(page);
      graph.find(Node.ANY, property, Node.ANY).toList().forEach(graph::delete);
      assertThat(ShaclValidator.get().validate(SHAPES, graph).conforms())
          .as("without %s", property)
          .isFalse();
    }
  }

  @Test
  void theUsersIssueIsThatOfThePage() {
    SourcePage source = SampleGraph.pages().get(0);
    Issue issue =
        new Issue(
            java.util.Optional.of("工人日报"),
            java.util.Optional.of(java.time.LocalDate.of(2024, 10, 29)));
    Graph graph = graph(WRITER.write(READER.read(source, issue)));
    assertThat(ShaclValidator.get().validate(SHAPES, graph).conforms()).isTrue();
    Node page = new Iris("http://localhost:3030/").page(source.name());
    Node inGraph = only(graph, page, Schema.IS_PART_OF);
    assertThat(only(graph, inGraph, Schema.DATE_PUBLISHED).getLiteralLexicalForm())
        .isEqualTo("2024-10-29");
    Node newspaper = only(graph, inGraph, Schema.IS_PART_OF);
    assertThat(only(graph, newspaper, Schema.NAME).getLiteralLexicalForm()).isEqualTo("工人日报");
  }

  @Test
  void aPageInTraditionalCharactersKeepsThemAndIsUnderstood() {
    String text = "# 全市春耕全面展開\n\n新華社瀋陽3月4日電全市春耕工作會議4日在瀋陽召開，省總工會主席劉紅主持會議並講話。\n";
    SourcePage source = new SourcePage("a.txt", text, "0".repeat(64), "UTF-8", List.of());
    Graph graph = graph(WRITER.write(READER.read(source, Issue.UNKNOWN)));
    assertThat(ShaclValidator.get().validate(SHAPES, graph).conforms()).isTrue();
    assertThat(literals(graph, Nif.ANCHOR_OF))
        .contains("瀋陽", "劉紅")
        .allSatisfy(anchor -> assertThat(text).contains(anchor));
    assertThat(literals(graph, Skos.PREF_LABEL)).contains("刘红", "主席");
    assertThat(literals(graph, Skos.ALT_LABEL)).contains("劉紅");
    assertThat(literals(graph, Schema.HEADLINE)).containsExactly("全市春耕全面展開");
    assertThat(literals(graph, Nif.IS_STRING)).containsExactly(text);
  }

  @Test
  void aPostHasTheTimeThatTheTextGives() {
    Graph graph = conforming("李明远2018年至2022年5月任浙江省总工会主席。");
    assertThat(objects(graph, Org.MEMBER_DURING))
        .containsExactly("http://localhost:3030/position/a.txt/李明远/浙江省总工会/主席#during_2018_2022-05");
    assertThat(literals(graph, OwlTime.IN_XSD_YEAR)).containsExactly("2018");
    assertThat(literals(graph, OwlTime.IN_XSD_YEAR_MONTH)).containsExactly("2022-05");
  }

  @Test
  void theTimeOfAPostIsAsExactAsTheText() {
    Graph graph = conforming("李明远自5月1日起任浙江省总工会主席。");
    assertThat(objects(graph, Org.MEMBER_DURING))
        .containsExactly("http://localhost:3030/position/a.txt/李明远/浙江省总工会/主席#during_--05-01_..");
    assertThat(literals(graph, OwlTime.MONTH)).containsExactly("--05");
    assertThat(literals(graph, OwlTime.DAY)).containsExactly("---01");
  }

  /** The graph of an article with a headline and one line of text, which the shapes accept. */
  private static Graph conforming(String text) {
    String whole = "# 春耕开始\n\n" + text + "\n";
    SourcePage source = new SourcePage("a.txt", whole, "0".repeat(64), "UTF-8", List.of());
    Graph graph = graph(WRITER.write(READER.read(source, Issue.UNKNOWN)));
    assertThat(ShaclValidator.get().validate(SHAPES, graph).conforms()).isTrue();
    return graph;
  }

  private static List<String> objects(Graph graph, Node property) {
    return WrappedIterator.create(graph.find(Node.ANY, property, Node.ANY))
        .mapWith(triple -> triple.getObject().getURI())
        .toList();
  }

  private static List<String> literals(Graph graph, Node property) {
    return WrappedIterator.create(graph.find(Node.ANY, property, Node.ANY))
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList();
  }

  private static Node only(Graph graph, Node subject, Node property) {
    List<Triple> found = WrappedIterator.create(graph.find(subject, property, Node.ANY)).toList();
    assertThat(found).hasSize(1);
    return found.get(0).getObject();
  }

  private static int integer(Graph graph, Node subject, Node property) {
    return Integer.parseInt(only(graph, subject, property).getLiteralLexicalForm());
  }

  /** What a reader sees of a text: no white space, no Markdown marks. */
  private static String shown(String text) {
    return text.replaceAll("[\\s\\u3000\\u00A0*#]+", "");
  }
}
