package org.pressgraph.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.SampleGraph;
import org.pressgraph.rdf.Schema;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.GraphWriter;

/** What changes is looked at again, and the report is that of a whole validation. */
class GraphValidationTest {

  private static final Shapes SHAPES = Shapes.parse(GraphValidation.shapes());

  @TempDir private Path folder;
  private GraphStore store;
  private GraphValidation validation;

  @BeforeEach
  void open() throws IOException {
    try (Stream<Path> files = Files.walk(SampleGraph.folder())) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(SampleGraph.folder().relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (!file.endsWith("tdb.lock") && !file.endsWith("validation.nt")) {
          Files.copy(file, copy);
        }
      }
    }
    store = GraphStore.open(folder);
    validation = GraphValidation.of(store);
  }

  @AfterEach
  void close() {
    validation.close();
    store.close();
  }

  @Test
  void theSamplesAreAsTheyShouldBeAndAreLookedAtOnce() {
    assertThat(report()).isEmpty();
    int all = validation.looked();
    assertThat(all).isGreaterThan(2_000);
    write(graph -> graph.add(quad("http://e.org/nobody", RDF.type.asNode(), Schema.PERSON)));
    assertThat(report()).hasSize(3).isEqualTo(whole());
    assertThat(validation.looked()).isEqualTo(1);
  }

  @Test
  void afterAnyChangesTheReportIsThatOfAWholeValidation() {
    Random random = new Random(7);
    report();
    for (int round = 0; round < 12; round++) {
      int changes = 1 + random.nextInt(25);
      write(graph -> change(graph, random, changes));
      assertThat(report()).as("round " + round).isEqualTo(whole());
      assertThat(validation.looked()).isLessThan(2_000);
    }
    assertThat(report()).isNotEmpty();
  }

  @Test
  void aPageThatGoesAndComesAgainLeavesTheReportAsItWas() {
    Node page =
        store.read(
            () ->
                store.graphNames().stream()
                    .filter(name -> name.getURI().contains("/graph/000_"))
                    .findFirst()
                    .orElseThrow());
    List<Triple> triples = store.read(() -> store.dataset().getGraph(page).find().toList());
    report();
    write(graph -> graph.removeGraph(page));
    assertThat(report()).isEqualTo(whole());
    try (GraphWriter writer = store.writer()) {
      writer.put(page, triples);
      writer.commit();
    }
    assertThat(report()).isEmpty();
  }

  @Test
  void whatIsGivenUpCountsForNothingAndWhatBeganBeforeIsNotMissed() {
    DatasetGraph graph = store.dataset();
    graph.begin(ReadWrite.WRITE);
    graph.add(quad("http://e.org/1", RDF.type.asNode(), Schema.PERSON));
    Thread reader = new Thread(this::report);
    reader.start();
    join(reader);
    graph.add(quad("http://e.org/2", RDF.type.asNode(), Schema.PERSON));
    graph.commit();
    graph.end();
    assertThat(report()).hasSize(6).isEqualTo(whole());
    graph.begin(ReadWrite.WRITE);
    graph.add(quad("http://e.org/3", RDF.type.asNode(), Schema.PERSON));
    graph.abort();
    graph.end();
    assertThat(report()).hasSize(6);
  }

  @Test
  void theReportIsKeptWithTheDatabaseUntilThatChanges() throws Exception {
    Node somebody = NodeFactory.createURI("http://e.org/1");
    write(graph -> graph.add(quad(somebody.getURI(), RDF.type.asNode(), Schema.PERSON)));
    List<String> before = report();
    assertThat(before).hasSize(3);
    reopen();
    assertThat(report()).isEqualTo(before);
    assertThat(validation.looked()).as("nodes looked at after a restart").isZero();
    write(graph -> graph.add(quad("http://e.org/2", RDF.type.asNode(), Schema.PERSON)));
    assertThat(report()).hasSize(6).isEqualTo(whole());
    assertThat(validation.looked()).as("after a change").isEqualTo(1);
    write(graph -> graph.deleteAny(Node.ANY, somebody, Node.ANY, Node.ANY));
    reopen();
    assertThat(report()).as("after a change that nobody validated").hasSize(3);
    assertThat(validation.looked()).isGreaterThan(2_000);
    store.compact();
    reopen();
    assertThat(report()).as("after a compaction").hasSize(3);
    assertThat(validation.looked()).isZero();
    reopen(() -> Files.writeString(kept(), "no report", StandardOpenOption.APPEND));
    assertThat(report()).as("after damage").hasSize(3);
    assertThat(validation.looked()).isGreaterThan(2_000);
  }

  private Path kept() {
    return folder.resolve("validation.nt");
  }

  private void reopen() throws Exception {
    reopen(this::kept);
  }

  private void reopen(Callable<Path> whileClosed) throws Exception {
    validation.close();
    store.close();
    whileClosed.call();
    store = GraphStore.open(folder);
    validation = GraphValidation.of(store);
  }

  @Test
  void aClassBelowAnotherConcernsEverything() {
    Node mine = NodeFactory.createURI("http://e.org/Reporter");
    write(graph -> graph.add(quad("http://e.org/1", RDF.type.asNode(), mine)));
    assertThat(report()).isEmpty();
    write(
        graph -> graph.add(quad("http://e.org/Reporter", RDFS.subClassOf.asNode(), Schema.PERSON)));
    assertThat(report()).isEqualTo(whole()).isNotEmpty();
  }

  @Test
  void shapesThatLookAnywhereAreValidatedAsAWhole() {
    String text =
        """
        PREFIX sh: <http://www.w3.org/ns/shacl#>
        PREFIX schema: <https://schema.org/>
        <http://e.org/s> a sh:NodeShape ; sh:targetClass schema:Place ;
          sh:property [ sh:path [ sh:oneOrMorePath schema:containedInPlace ] ; sh:minCount 1 ] .
        """;
    Graph graph = RDFParser.fromString(text, Lang.TURTLE).toGraph();
    Shapes shapes = Shapes.parse(graph);
    assertThat(ShapeReach.of(shapes)).isEmpty();
    assertThat(ShapeReach.of(SHAPES)).isPresent();
    try (GraphValidation far = new GraphValidation(store, shapes)) {
      far.report();
      write(data -> data.add(quad("http://e.org/1", RDF.type.asNode(), Schema.PLACE)));
      assertThat(entries(far.report().orElseThrow()))
          .anyMatch(entry -> entry.contains("http://e.org/1"));
    }
  }

  /** Takes some quads away, gives others another subject, property, object or graph. */
  private static void change(DatasetGraph graph, Random random, int times) {
    List<Quad> all = new ArrayList<>();
    graph.find().forEachRemaining(all::add);
    for (int i = 0; i < times; i++) {
      Quad one = all.get(random.nextInt(all.size()));
      Quad other = all.get(random.nextInt(all.size()));
      switch (random.nextInt(6)) {
        case 0 -> graph.delete(one);
        case 1 -> graph.deleteAny(Node.ANY, one.getSubject(), RDF.type.asNode(), Node.ANY);
        case 2 -> graph.deleteAny(Node.ANY, one.getSubject(), one.getPredicate(), Node.ANY);
        case 3 ->
            graph.add(one.getGraph(), one.getSubject(), other.getPredicate(), other.getObject());
        case 4 ->
            graph.add(one.getGraph(), one.getSubject(), one.getPredicate(), other.getObject());
        default ->
            graph.add(other.getGraph(), one.getSubject(), one.getPredicate(), one.getObject());
      }
    }
  }

  private void write(java.util.function.Consumer<DatasetGraph> change) {
    Txn.executeWrite(store.dataset(), () -> change.accept(store.dataset()));
  }

  private static Quad quad(String subject, Node property, Node object) {
    return Quad.create(
        NodeFactory.createURI("http://e.org/graph"),
        NodeFactory.createURI(subject),
        property,
        object);
  }

  private List<String> report() {
    return entries(validation.report().orElseThrow());
  }

  private List<String> whole() {
    return store.read(
        () ->
            entries(
                ShaclValidator.get().validate(SHAPES, store.dataset().getUnionGraph()).getGraph()));
  }

  private static List<String> entries(Graph graph) {
    return ValidationReport.fromGraph(graph).getEntries().stream()
        .map(
            entry ->
                String.join(
                    " ",
                    String.valueOf(entry.focusNode()),
                    String.valueOf(entry.source().isURI() ? entry.source() : ""),
                    String.valueOf(entry.resultPath()),
                    String.valueOf(entry.sourceConstraintComponent()),
                    String.valueOf(entry.value())))
        .sorted()
        .toList();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
