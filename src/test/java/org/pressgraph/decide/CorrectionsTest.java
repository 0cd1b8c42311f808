package org.pressgraph.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.BuildReport;
import org.pressgraph.SampleGraph;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.rdf.Skos;
import org.pressgraph.resolve.DecisionKind;
import org.pressgraph.store.GraphStore;

/** Decisions about two small pages: at once, undone, and after the pages are read again. */
class CorrectionsTest {

  private static final String PREFIXES =
      "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX schema: <https://schema.org/>"
          + " PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>"
          + " PREFIX org: <http://www.w3.org/ns/org#>"
          + " PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"
          + " PREFIX pg: <https://w3id.org/pressgraph/ontology#> ";

  @TempDir private Path folder;
  private Path pages;
  private Path graph;
  private GraphStore store;
  private Corrections corrections;
  private List<String> lapsed;

  @BeforeEach
  void build() throws IOException {
    pages = Files.createDirectory(folder.resolve("pages"));
    graph = folder.resolve("graph");
    Files.writeString(
        pages.resolve("1.txt"), "浙江省总工会召开会议\n\n本报讯（记者张伟）10月28日，浙江省总工会党组书记吕志良在杭州主持召开会议。\n");
    Files.writeString(pages.resolve("2.txt"), "安吉县总工会开展活动\n\n本报讯 10月29日，浙江省总工会主席刘忻到安吉县调研。\n");
    assertThat(SampleGraph.build(graph, pages).failed()).isZero();
    open();
  }

  private void open() {
    store = GraphStore.open(graph);
    corrections = new Corrections(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aNewNameHoldsAtOnceAndAfterTheNextBuildUntilItIsUndone() throws IOException {
    String person = iri("刘忻");
    corrections.decide("editor", DecisionKind.RENAME, person, "", "刘忻然");
    assertThat(iri("刘忻然")).isEqualTo(person);
    assertThat(ask("<" + person + "> skos:altLabel '刘忻'@zh")).isTrue();
    readAgain();
    assertThat(iri("刘忻然")).isEqualTo(person);
    Decision undoing = corrections.undo("other", 1);
    assertThat(undoing.user()).isEqualTo("other");
    assertThat(iri("刘忻")).isEqualTo(person);
    readAgain();
    assertThat(ask("?e skos:prefLabel '刘忻然'@zh")).isFalse();
    assertThat(corrections.all())
        .extracting(Decision::kind)
        .containsExactly(DecisionKind.RENAME, DecisionKind.UNDO);
    assertThat(Files.readString(graph.resolve("decisions.txt")))
        .contains("rename " + person + " 刘忻然 by=editor at=");
  }

  @Test
  void twoThatAreOneHaveEachOthersFacts() throws IOException {
    String one = iri("刘忻");
    String other = iri("吕志良");
    corrections.decide("editor", DecisionKind.SAME, one, other, "吕志良");
    assertThat(ask("<" + one + "> ?p ?o")).isFalse();
    assertThat(ask("?m org:member <" + other + "> ; org:role/skos:prefLabel '主席'@zh")).isTrue();
    assertThat(ask("<" + other + "> skos:altLabel '刘忻'@zh")).isTrue();
    readAgain();
    assertThat(ask("<" + one + "> ?p ?o")).isFalse();
    corrections.undo("editor", 1);
    assertThat(iri("刘忻")).isEqualTo(one);
    assertThat(ask("<" + other + "> skos:altLabel '刘忻'@zh")).isFalse();
  }

  @Test
  void oneOfTheSameNameIsKeptApartOnItsPage() {
    String body = iri("浙江省总工会");
    String page = "http://localhost:3030/graph/2.txt";
    corrections.decide("editor", DecisionKind.DIFFERENT, body, page, "");
    assertThat(ask("GRAPH <" + page + "> { <" + body + "> ?p ?o }")).isFalse();
    assertThat(ask("GRAPH <" + page + "> { ?e skos:prefLabel '浙江省总工会'@zh }")).isTrue();
    assertThat(ask("GRAPH <http://localhost:3030/graph/1.txt> { <" + body + "> ?p ?o }")).isTrue();
  }

  @Test
  void whatIsNoEntityGoesWithItsPositionsAndMentions() throws IOException {
    DatasetGraph before = copy();
    String person = iri("刘忻");
    corrections.decide("editor", DecisionKind.NOT_ENTITY, person, "", "");
    assertThat(ask("<" + person + "> ?p ?o")).isFalse();
    assertThat(ask("?s ?p <" + person + ">")).isFalse();
    assertThat(ask("?m a org:Membership ; org:role/skos:prefLabel '主席'@zh")).isFalse();
    corrections.undo("editor", 1);
    assertThat(quads(copy())).isEqualTo(quads(before));
  }

  @Test
  void relationsGoWithWhatIsNoEntityAndWithWhatIsOne() {
    String body = iri("浙江省总工会");
    String place = "http://localhost:3030/place/浙江省";
    String said =
        "?said rdf:subject <" + body + "> ; rdf:object <" + place + "> ; pg:confidence ?c";
    assertThat(ask(said)).isTrue();
    corrections.decide("editor", DecisionKind.NOT_ENTITY, place, "", "");
    assertThat(ask("?said rdf:subject <" + body + ">")).isFalse();
    corrections.undo("editor", 1);
    assertThat(ask(said)).isTrue();
    corrections.decide("editor", DecisionKind.SAME, place, body, "浙江省总工会");
    assertThat(ask("?said rdf:subject ?one ; rdf:object ?one")).isFalse();
    assertThat(ask("?said rdf:predicate schema:location ; rdf:subject <" + body + ">")).isFalse();
  }

  @Test
  void decisionsAreUndoneOneByOne() {
    String person = iri("刘忻");
    corrections.decide("editor", DecisionKind.RENAME, person, "", "甲");
    corrections.decide("editor", DecisionKind.RENAME, iri("吕志良"), "", "乙");
    corrections.undo("editor", 1);
    assertThat(ask("?e skos:prefLabel '甲'@zh")).isFalse();
    assertThat(ask("?e skos:prefLabel '乙'@zh")).isTrue();
    assertThatThrownBy(() -> corrections.undo("editor", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void linesOfAnEarlierVersionStillHoldAndMoveIntoTheNewFile() throws IOException {
    String person = iri("刘忻");
    Path old = graph.resolve("decisions.tsv");
    Files.writeString(
        old,
        "# time\tuser\tdecision\tsubject\tobject\tname\n2025-01-01T00:00:00Z\teditor\trename\t"
            + person
            + "\t\t刘忻 然\n");
    readAgain();
    assertThat(iri("刘忻 然")).isEqualTo(person);
    corrections.decide("other", DecisionKind.NOT_ENTITY, iri("吕志良"), "", "");
    assertThat(Files.exists(old)).isFalse();
    assertThat(Files.readString(graph.resolve("decisions.txt")))
        .contains("rename " + person + " \"刘忻 然\" by=editor at=2025-01-01T00:00:00Z\n");
    corrections.undo("other", 1);
    assertThat(iri("刘忻")).isEqualTo(person);
  }

  @Test
  void peopleMayWriteLinesWithNames() throws IOException {
    String other = iri("吕志良");
    Files.writeString(
        graph.resolve("decisions.txt"), "# by hand\nsame 吕志良 刘忻\nnot-entity 安吉县\nrename 无此人 某人\n");
    readAgain();
    assertThat(ask("?m org:member <" + other + "> ; org:role/skos:prefLabel '主席'@zh")).isTrue();
    assertThat(ask("?e a schema:Place ; skos:prefLabel '安吉县'@zh")).isFalse();
    assertThat(lapsed).containsExactly("rename 无此人 某人");
  }

  @Test
  void severalPagesMayMeanTheSameOther() throws IOException {
    String body = iri("浙江省总工会");
    Files.writeString(
        graph.resolve("decisions.txt"),
        "different "
            + body
            + " http://localhost:3030/page/2.txt http://localhost:3030/page/1.txt\n");
    readAgain();
    assertThat(ask("<" + body + "> skos:prefLabel ?name")).isFalse();
    assertThat(
            ask(
                "GRAPH <http://localhost:3030/graph/1.txt> { ?e skos:prefLabel '浙江省总工会'@zh }"
                    + " GRAPH <http://localhost:3030/graph/2.txt> { ?e skos:prefLabel '浙江省总工会'@zh }"))
        .isTrue();
  }

  @Test
  void saysWhichLineOfTheFileIsWrong() throws IOException {
    Files.writeString(graph.resolve("decisions.tsv"), "# head\nnonsense\n");
    assertThatThrownBy(() -> corrections.all())
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("decisions.tsv")
        .hasMessageContaining("2");
  }

  @Test
  void wantsWhatADecisionNeeds() {
    assertThatThrownBy(
            () -> corrections.decide("editor", DecisionKind.RENAME, "http://e.org/a", "", " "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                corrections.decide(
                    "editor", DecisionKind.SAME, "http://e.org/a", "http://e.org/a", "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> corrections.decide("a\tb", DecisionKind.NOT_ENTITY, "http://e.org/a", "", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The pages are read again as if their files had changed. */
  private void readAgain() throws IOException {
    store.close();
    for (String name : List.of("1.txt", "2.txt")) {
      Files.writeString(pages.resolve(name), Files.readString(pages.resolve(name)) + "\n");
    }
    BuildReport report = SampleGraph.build(graph, pages);
    assertThat(report.failed()).isZero();
    lapsed = report.lapsed();
    open();
  }

  private String iri(String name) {
    String[] found = new String[1];
    store.read(
        () -> {
          store
              .dataset()
              .getUnionGraph()
              .find(Node.ANY, Skos.PREF_LABEL, NodeFactory.createLiteralLang(name, "zh"))
              .forEachRemaining(triple -> found[0] = triple.getSubject().getURI());
          return null;
        });
    assertThat(found[0]).as(name).isNotNull();
    return found[0];
  }

  private boolean ask(String pattern) {
    return store.read(
        () -> QueryExec.dataset(store.dataset()).query(PREFIXES + "ASK { " + pattern + " }").ask());
  }

  private DatasetGraph copy() {
    DatasetGraph copy = DatasetGraphFactory.create();
    store.read(
        () -> {
          store.dataset().stream().forEach(copy::add);
          return null;
        });
    return copy;
  }

  private static List<String> quads(DatasetGraph dataset) {
    return dataset.stream().map(Quad::toString).sorted().toList();
  }
}
