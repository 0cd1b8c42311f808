package org.pressgraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.rdf.Prefixes;
import org.pressgraph.rdf.Schema;
import org.pressgraph.rdf.Skos;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.GraphWriter;

/** Full text through SPARQL, on databases in files. */
class FullTextTest {

  private static final Node ONE = NodeFactory.createURI("http://example.org/graph/1");
  private static final Node TWO = NodeFactory.createURI("http://example.org/graph/2");

  @TempDir private static Path shared;

  private static GraphStore searched;

  @BeforeAll
  static void build() {
    searched = build(shared.resolve("graph"));
  }

  @AfterAll
  static void close() {
    searched.close();
  }

  private static GraphStore build(Path folder) {
    GraphStore store = GraphStore.openOrCreate(folder);
    put(
        store,
        ONE,
        name("union", "浙江省总工会"),
        name("women", "全国妇联"),
        name("apec", "亚太经合组织（APEC）会议"),
        name("year", "2024年全国总工会会议"),
        headline("article", "劳动和技能竞赛在京举行"),
        body("article", "中华全国总工会今天举行会议。China Daily reports."));
    return store;
  }

  @ParameterizedTest
  @CsvSource({
    "总工会, union year",
    "工会, union year",
    "会, union year apec",
    "浙, union",
    "總工會, union year",
    "浙江 工会, union",
    "工会 OR 妇联, union women year",
    "工会 -浙江, year",
    "工浙, ''",
    "工会浙江, ''",
    "全国妇联, women",
    "会议APEC, ''",
    "ＡＰＥＣ会议, apec",
    "apec, apec",
    "2024年全国总工会会议, year",
    "浙江*, union",
    "浙*工会, union",
    "ap*, apec",
    "apac~, apec",
    "'全国 AND (妇联 OR 工会)', women year",
  })
  void findsNamesByWhatStandsInThem(String text, String expected) {
    assertThat(found(searched, "skos:prefLabel", text)).isEqualTo(expected);
  }

  @Test
  void findsHeadlinesAndBodiesOrAllAtOnce() {
    assertThat(found(searched, "schema:headline", "技能竞赛")).isEqualTo("article");
    assertThat(found(searched, "schema:headline", "总工会")).isEmpty();
    assertThat(found(searched, "schema:articleBody", "\"china daily\"")).isEqualTo("article");
    assertThat(found(searched, "", "全国总工会")).isEqualTo("year article");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "工会(",
        "\"工会",
        "/总/",
        "工会:2024",
        "[a TO b]",
        "*",
        "~",
        "AND",
        "\\",
        "a:b:c",
        " ",
        ""
      })
  void nothingThatIsTypedIsAnError(String text) {
    assertThat(found(searched, "skos:prefLabel", text)).doesNotContain("women");
  }

  @Test
  void showsWhatItFound() {
    String query =
        "SELECT ?literal ?score { (?e ?score ?literal) text:query"
            + " (schema:articleBody '总工会' 'highlight:s:[|e:]') }";
    assertThat(rows(searched, query, "literal"))
        .singleElement()
        .asString()
        .startsWith("\"中华全国[")
        .contains("总")
        .contains("]今天举行会议");
  }

  @Test
  void aSentenceOfTwoPagesIsFoundUntilBothAreGone(@TempDir Path folder) {
    try (GraphStore store = build(folder)) {
      put(store, TWO, name("union", "浙江省总工会"));
      String all = "SELECT ?e { ?e text:query (skos:prefLabel '浙江省总工会') }";
      assertThat(rows(store, all, "e")).hasSize(1);
      put(store, ONE, name("other", "其他"));
      assertThat(rows(store, all, "e")).hasSize(1);
      put(store, TWO, name("other", "其他"));
      assertThat(rows(store, all, "e")).isEmpty();
    }
  }

  @Test
  void whatIsGivenUpIsNotFound(@TempDir Path folder) {
    try (GraphStore store = build(folder)) {
      DatasetGraph data = store.dataset();
      data.begin(ReadWrite.WRITE);
      data.getGraph(TWO).add(name("new", "新的工会"));
      data.abort();
      data.end();
      data.begin(ReadWrite.WRITE);
      data.getGraph(TWO).add(name("newer", "更新的工会"));
      assertThat(found(store, "skos:prefLabel", "新的")).isEmpty();
      data.commit();
      data.end();
      assertThat(found(store, "skos:prefLabel", "新的")).isEqualTo("newer");
    }
  }

  @Test
  void followsUpdatesOfAllKinds(@TempDir Path folder) {
    try (GraphStore store = build(folder)) {
      DatasetGraph data = store.dataset();
      update(data, "INSERT DATA { GRAPH <" + TWO + "> { <urn:x> skos:altLabel '省总' } }");
      assertThat(found(store, "skos:altLabel", "省总")).isEqualTo("urn:x");
      update(data, "DROP GRAPH <" + TWO + ">");
      assertThat(found(store, "skos:altLabel", "省总")).isEmpty();
      update(data, "DELETE WHERE { GRAPH ?g { ?s skos:prefLabel '全国妇联'@zh } }");
      assertThat(found(store, "skos:prefLabel", "妇联")).isEmpty();
      assertThat(found(store, "skos:prefLabel", "浙江")).isEqualTo("union");
      update(data, "CLEAR ALL");
      assertThat(found(store, "", "工会")).isEmpty();
    }
  }

  @Test
  void anIndexThatIsMissingBrokenOrBehindIsMadeAnew(@TempDir Path folder) throws IOException {
    build(folder).close();
    Path index = folder.resolve("text");
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertFindsUnion(folder);
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("seg")).toList()) {
        Files.writeString(file, "rubbish");
      }
    }
    assertFindsUnion(folder);
    try (GraphStore store = GraphStore.open(folder)) {
      IndexedDataset data = (IndexedDataset) store.dataset();
      data.mark();
      DatasetGraph beneath = data.getWrapped();
      beneath.begin(ReadWrite.WRITE);
      beneath.add(TWO, name("late", "迟到").getSubject(), Skos.PREF_LABEL, literal("迟到"));
      beneath.commit();
      beneath.end();
      assertThat(found(store, "skos:prefLabel", "迟到")).isEmpty();
    }
    try (GraphStore store = GraphStore.open(folder)) {
      assertThat(found(store, "skos:prefLabel", "迟到")).isEqualTo("late");
    }
  }

  private static void assertFindsUnion(Path folder) {
    try (GraphStore store = GraphStore.open(folder)) {
      assertThat(found(store, "skos:prefLabel", "浙江")).isEqualTo("union");
    }
  }

  /** A process that dies leaves the last changes of the index in a file. */
  @Test
  void whatADeadProcessHadInMemoryIsMadeGood(@TempDir Path folder) throws IOException {
    Path alive = folder.resolve("alive");
    try (GraphStore store = build(alive)) {
      put(store, TWO, name("late", "迟到"));
      put(store, ONE, name("union", "浙江省总工会"), name("new", "新\n来"));
      assertThat(found(store, "skos:prefLabel", "迟到")).isEqualTo("late");
      copy(alive, folder.resolve("dead"));
      copy(alive, folder.resolve("damaged"));
    }
    Path changes = folder.resolve("damaged").resolve("text").resolve("changes.nt");
    assertThat(changes).isNotEmptyFile();
    Files.writeString(changes, "rubbish .\n" + Files.readString(changes));
    for (String copy : List.of("dead", "damaged")) {
      try (GraphStore store = GraphStore.open(folder.resolve(copy))) {
        assertThat(found(store, "skos:prefLabel", "迟到")).isEqualTo("late");
        assertThat(found(store, "skos:prefLabel", "新")).isEqualTo("new");
        assertThat(found(store, "skos:prefLabel", "妇联")).isEmpty();
        assertThat(found(store, "skos:prefLabel", "浙江")).isEqualTo("union");
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> !f.toString().endsWith(".lock")).toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  /** More names than a transaction may note: they go to the index while it is under way. */
  @Test
  void manyNamesAreWrittenOrGivenUpTogether(@TempDir Path folder) {
    try (GraphStore store = build(folder)) {
      put(store, TWO, name("late", "迟到"));
      List<Triple> many = new ArrayList<>();
      for (int i = 0; i < 12_000; i++) {
        many.add(name("n" + i, "第" + i + "名"));
      }
      try (GraphWriter writer = store.writer()) {
        writer.put(TWO, many);
        writer.triples(TWO);
      }
      assertThat(found(store, "skos:prefLabel", "名")).isEmpty();
      assertThat(found(store, "skos:prefLabel", "迟到")).isEqualTo("late");
      try (GraphWriter writer = store.writer()) {
        writer.put(TWO, many);
        writer.commit();
      }
      assertThat(found(store, "skos:prefLabel", "第11999名")).isEqualTo("n11999");
      assertThat(found(store, "skos:prefLabel", "迟到")).isEmpty();
      put(store, TWO, name("late", "迟到"));
      assertThat(found(store, "skos:prefLabel", "第11999名")).isEmpty();
      assertThat(found(store, "skos:prefLabel", "迟到")).isEqualTo("late");
    }
  }

  @Test
  void promotedTransactionsWriteBoth(@TempDir Path folder) {
    try (GraphStore store = build(folder)) {
      DatasetGraph data = store.dataset();
      data.begin(org.apache.jena.query.TxnType.READ_PROMOTE);
      assertThat(data.promote()).isTrue();
      data.getGraph(TWO).add(name("promoted", "提拔"));
      data.commit();
      data.end();
      assertThat(found(store, "skos:prefLabel", "提拔")).isEqualTo("promoted");
      assertThatThrownBy(() -> data.getGraph(TWO).add(name("x", "无事务")))
          .isInstanceOf(RuntimeException.class);
    }
  }

  private static String found(GraphStore store, String property, String text) {
    String literal = NodeFmtLib.strNT(NodeFactory.createLiteralString(text));
    List<String> names = new ArrayList<>();
    for (String row :
        rows(
            store,
            "SELECT DISTINCT ?e { ?e text:query (" + property + " " + literal + ") }",
            "e")) {
      names.add(row.replaceAll("[<>]|http://example.org/", ""));
    }
    List<String> order = List.of("union", "women", "year", "apec", "article");
    names.sort(java.util.Comparator.comparing(order::indexOf));
    return String.join(" ", new java.util.LinkedHashSet<>(names));
  }

  private static List<String> rows(GraphStore store, String query, String variable) {
    String text = prefixes() + query;
    if (store.dataset().isInTransaction()) {
      return execute(store, text, variable);
    }
    return store.read(() -> execute(store, text, variable));
  }

  private static List<String> execute(GraphStore store, String text, String variable) {
    List<String> rows = new ArrayList<>();
    try (QueryExec exec = QueryExec.dataset(store.dataset()).query(text).build()) {
      exec.select().forEachRemaining(row -> rows.add(NodeFmtLib.strNT(row.get(variable))));
    }
    return rows;
  }

  private static void update(DatasetGraph data, String text) {
    data.begin(ReadWrite.WRITE);
    UpdateExec.dataset(data).update(prefixes() + text).execute();
    data.commit();
    data.end();
  }

  private static String prefixes() {
    StringBuilder text = new StringBuilder();
    Prefixes.forQueries()
        .getNsPrefixMap()
        .forEach((prefix, iri) -> text.append("PREFIX " + prefix + ": <" + iri + ">\n"));
    return text.toString();
  }

  private static void put(GraphStore store, Node graph, Triple... triples) {
    try (GraphWriter writer = store.writer()) {
      writer.put(graph, List.of(triples));
      writer.commit();
    }
  }

  private static Triple name(String id, String name) {
    return Triple.create(iri(id), Skos.PREF_LABEL, literal(name));
  }

  private static Triple headline(String id, String text) {
    return Triple.create(iri(id), Schema.HEADLINE, literal(text));
  }

  private static Triple body(String id, String text) {
    return Triple.create(iri(id), Schema.ARTICLE_BODY, literal(text));
  }

  private static Node iri(String id) {
    return NodeFactory.createURI("http://example.org/" + id);
  }

  private static Node literal(String text) {
    return NodeFactory.createLiteralLang(text, "zh");
  }
}
