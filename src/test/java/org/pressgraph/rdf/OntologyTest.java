package org.pressgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.InfModel;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.reasoner.ValidityReport;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pressgraph.PageReader;
import org.pressgraph.SampleGraph;
import org.pressgraph.page.Issue;
import org.pressgraph.source.PageOrigin;
import org.pressgraph.source.SourcePage;

/** The ontology is consistent, complete and speaks both languages. */
class OntologyTest {

  static {
    // The vocabulary classes of Jena fail where they are the first of it to be loaded.
    JenaSystem.init();
  }

  /** The languages of RDF and the ontology itself need no declaration of how they are used. */
  private static final Set<String> LANGUAGES =
      Set.of(RDF.getURI(), RDFS.getURI(), OWL.getURI(), "http://www.w3.org/2001/XMLSchema#");

  private static final Graph ONTOLOGY = RDFDataMgr.loadGraph("ontology/pressgraph.ttl");
  private static final Graph PAGES = GraphFactory.createDefaultGraph();

  @BeforeAll
  static void writePages() {
    PageReader reader = new PageReader();
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    PageGraphWriter writer = new PageGraphWriter(iris, new RunDescription("test", "{}"));
    Issue issue = new Issue(Optional.of("工人日报"), Optional.of(java.time.LocalDate.of(2024, 10, 29)));
    for (SourcePage page : SampleGraph.pages()) {
      writer.write(reader.read(published(page), issue)).triples().forEach(PAGES::add);
    }
    PageOrigin origin =
        new PageOrigin(
            "b.json",
            "0".repeat(64),
            "UTF-8",
            issue,
            Optional.of("3"),
            Optional.of("http://e.org/"));
    String terms = "# 春耕开始\n\n李明远2018年至2022年5月任浙江省总工会主席。";
    SourcePage withOrigin = new SourcePage("b.json/1", terms, List.of(), origin, List.of());
    writer.write(reader.read(withOrigin, issue)).triples().forEach(PAGES::add);
    terms = "# 春耕开始\n\n王建国自5月1日起任浙江省总工会主席。";
    writer
        .write(
            reader.read(new SourcePage("d.txt", terms, "0".repeat(64), "UTF-8", List.of()), issue))
        .triples()
        .forEach(PAGES::add);
    SourcePage undated = new SourcePage("c.txt", terms, "0".repeat(64), "UTF-8", List.of());
    writer.write(reader.read(undated, Issue.UNKNOWN)).triples().forEach(PAGES::add);
    DatasetDescription.triples(iris).forEach(PAGES::add);
    Node run = new RunDescription("test", "{}").node(iris);
    new InputRecord("a.txt", "0".repeat(64), run, List.of(iris.graph("a.txt")))
        .triples(iris)
        .forEach(PAGES::add);
  }

  /** A page of which everything is known that a source can state. */
  private static SourcePage published(SourcePage page) {
    PageOrigin origin =
        new PageOrigin(
            page.name(),
            page.sha256(),
            "UTF-8",
            Issue.UNKNOWN,
            Optional.of("1"),
            Optional.of("https://example.org/1"));
    return new SourcePage(page.name(), page.text(), page.hints(), origin, page.warnings());
  }

  @Test
  void isConsistentWithThePages() {
    ValidityReport report = validate(PAGES);
    assertThat(report.isValid()).isTrue();
    assertThat(report.isClean()).isTrue();
  }

  @Test
  void theReasonerFindsAContradiction() {
    Graph wrong = GraphFactory.createDefaultGraph();
    wrong.add(
        NodeFactory.createURI("http://example.org/fact"),
        Pg.CONFIDENCE,
        NodeFactory.createLiteralString("high"));
    assertThat(validate(wrong).isValid()).isFalse();
  }

  private static ValidityReport validate(Graph graph) {
    Model ontology = ModelFactory.createModelForGraph(ONTOLOGY);
    InfModel inferred =
        ModelFactory.createInfModel(
            ReasonerRegistry.getOWLMicroReasoner().bindSchema(ontology),
            ModelFactory.createModelForGraph(graph));
    return inferred.validate();
  }

  @Test
  void hasNoBlankNodes() {
    for (Triple triple : ONTOLOGY.find().toList()) {
      assertThat(triple.getSubject().isURI()).as("%s", triple).isTrue();
      assertThat(triple.getObject().isBlank()).as("%s", triple).isFalse();
    }
  }

  @Test
  void declaresEveryTermThatAGraphUses() {
    Set<String> used = new TreeSet<>();
    for (Triple triple : PAGES.find().toList()) {
      used.add(triple.getPredicate().getURI());
      if (triple.getPredicate().equals(RDF.type.asNode())) {
        used.add(triple.getObject().getURI());
      } else if (triple.getObject().isURI() && triple.getObject().getURI().startsWith(Pg.NS)) {
        used.add(triple.getObject().getURI());
      }
    }
    used.removeIf(term -> LANGUAGES.stream().anyMatch(term::startsWith));
    assertThat(declared()).containsAll(used);
  }

  /** Terms that no page happens to use must at least be those of a constant or of another file. */
  @Test
  void usesOrExplainsEveryTermItDeclares() throws Exception {
    Set<String> unused = declared();
    for (Triple triple : PAGES.find().toList()) {
      unused.remove(triple.getPredicate().getURI());
      if (triple.getObject().isURI()) {
        unused.remove(triple.getObject().getURI());
      }
    }
    for (Triple triple : ONTOLOGY.find().toList()) {
      unused.remove(triple.getPredicate().getURI());
      if (triple.getPredicate().equals(RDF.type.asNode())
          || triple.getPredicate().equals(SKOS.inScheme.asNode())) {
        unused.remove(triple.getObject().getURI());
      }
    }
    String shapes = Files.readString(Path.of("ontology/shapes.ttl"));
    unused.removeIf(
        term -> term.startsWith(Pg.NS) && shapes.contains("pg:" + term.substring(Pg.NS.length())));
    Set<String> explained = new TreeSet<>();
    for (String term : unused) {
      String definition = definition(term);
      if (definition.contains("This version does not")
          || definition.contains("is kept for")
          || definition.contains("it follows from")) {
        explained.add(term);
      }
    }
    unused.removeAll(explained);
    assertThat(unused).isEmpty();
  }

  @Test
  void everyTermHasALabelAndADefinitionInBothLanguages() {
    for (String term : declared()) {
      for (String language : new String[] {"en", "zh"}) {
        assertThat(inLanguage(term, RDFS.label.asNode(), language))
            .as("label of %s in %s", term, language)
            .isEqualTo(1);
        long explained =
            inLanguage(term, SKOS.definition.asNode(), language)
                + inLanguage(term, SKOS.scopeNote.asNode(), language);
        assertThat(explained).as("definition of %s in %s", term, language).isEqualTo(1);
      }
    }
  }

  @Test
  void everyPrefixedTermOfTheQueriesIsDeclared() throws Exception {
    Pattern term = Pattern.compile("(?<![\\w:])pg:(\\w+)");
    Set<String> declared = declared();
    try (Stream<Path> queries = Files.list(Path.of("queries"))) {
      for (Path query : queries.toList()) {
        Matcher matcher = term.matcher(Files.readString(query));
        while (matcher.find()) {
          assertThat(declared).as("%s", query).contains(Pg.NS + matcher.group(1));
        }
      }
    }
  }

  @Test
  void theJarCarriesTheSameOntology() {
    assertThat(OntologyFile.triples()).hasSize(ONTOLOGY.size());
  }

  private static Set<String> declared() {
    Set<String> declared = new TreeSet<>();
    for (Triple triple : ONTOLOGY.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList()) {
      if (!triple.getObject().equals(OWL.Ontology.asNode())) {
        declared.add(triple.getSubject().getURI());
      }
    }
    return declared;
  }

  private static String definition(String term) {
    StringBuilder text = new StringBuilder();
    for (Node property : List.of(SKOS.definition.asNode(), SKOS.scopeNote.asNode())) {
      ONTOLOGY
          .find(NodeFactory.createURI(term), property, Node.ANY)
          .forEachRemaining(t -> text.append(t.getObject().getLiteralLexicalForm()));
    }
    return text.toString();
  }

  private static long inLanguage(String term, Node property, String language) {
    return ONTOLOGY
        .find(NodeFactory.createURI(term), property, Node.ANY)
        .filterKeep(t -> t.getObject().getLiteralLanguage().equals(language))
        .toList()
        .size();
  }
}
