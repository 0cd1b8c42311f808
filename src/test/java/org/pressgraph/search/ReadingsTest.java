package org.pressgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressgraph.rdf.Pg;
import org.pressgraph.rdf.Skos;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.GraphWriter;

/** Names by how they are read, through SPARQL, on databases in files. */
class ReadingsTest {

  private static final Node GRAPH = NodeFactory.createURI("http://example.org/graph/1");

  @TempDir private static Path shared;

  private static GraphStore searched;

  @BeforeAll
  static void build() {
    searched = GraphStore.openOrCreate(shared.resolve("graph"));
    List<Triple> triples = new ArrayList<>();
    triples.addAll(read("hubei", "hu bei sheng zong gong hui", "hbszgh"));
    triples.addAll(read("union", "zhong hua quan guo zong gong hui", "zhqgzgh"));
    triples.addAll(read("zgh", "zong gong hui", "zgh"));
    triples.addAll(read("apec", "apec hui yi", "ahy"));
    triples.addAll(read("xi", "xi an", "xa"));
    triples.add(
        Triple.create(iri("english"), Skos.PREF_LABEL, NodeFactory.createLiteralLang("zgh", "en")));
    put(searched, triples);
  }

  @AfterAll
  static void close() {
    searched.close();
  }

  @ParameterizedTest
  @CsvSource({
    "hbszgh, hubei",
    "HBSZGH, hubei",
    "zgh, zgh hubei union",
    "szg, hubei",
    "zh, union",
    "gzgh, union",
    "hubei, hubei",
    "hu bei, hubei",
    "beish, hubei",
    "xi'an, xi",
    "x, xi",
    "gonghui, zgh hubei union",
    "zghx, ''",
    "zzz, ''",
    "总工会, ''",
    "^zgh$, zgh hubei union",
    "' ', ''",
  })
  void findsAnyRunOfLettersTheWholeFirst(String typed, String found) {
    assertThat(found(searched, "pg:pinyin pg:pinyinInitials", typed)).isEqualTo(found);
  }

  @Test
  void whatNamesNoPropertyLooksForText() {
    assertThat(found(searched, "", "zgh")).isEqualTo("english");
  }

  @Test
  void theShortestReadingsComeFirst() {
    assertThat(found(searched, "pg:pinyinInitials", "h")).startsWith("hubei");
    assertThat(found(searched, "pg:pinyinInitials", "zg")).startsWith("zgh");
  }

  @Test
  void followsTheTransactionsOfTheDatabase(@TempDir Path folder) {
    try (GraphStore store = GraphStore.openOrCreate(folder.resolve("graph"))) {
      put(store, read("one", "yi hao", "yh"));
      assertThat(found(store, "pg:pinyinInitials", "yh")).isEqualTo("one");
      try (GraphWriter writer = store.writer()) {
        writer.put(GRAPH, read("two", "er hao", "eh"));
        assertThat(found(store, "pg:pinyinInitials", "eh")).isEmpty();
        writer.commit();
      }
      assertThat(found(store, "pg:pinyinInitials", "eh")).isEqualTo("two");
      assertThat(found(store, "pg:pinyinInitials", "yh")).isEmpty();
    }
  }

  @Test
  void allWhoAskAtOnceSeeWhatWasWritten(@TempDir Path folder) {
    try (GraphStore store = GraphStore.openOrCreate(folder.resolve("graph"))) {
      for (int round = 0; round < 50; round++) {
        String initials = "q" + round;
        put(store, read("one", "yi hao", initials));
        assertThat(
                IntStream.range(0, 4)
                    .parallel()
                    .mapToObj(i -> found(store, "pg:pinyinInitials", initials))
                    .toList())
            .containsOnly("one");
      }
    }
  }

  private static String found(GraphStore store, String properties, String typed) {
    String query =
        "PREFIX text: <http://jena.apache.org/text#> PREFIX pg: <"
            + Pg.PINYIN.getNameSpace()
            + "> SELECT ?e (MAX(?score) AS ?s) { (?e ?score) text:query ("
            + properties
            + " \""
            + typed
            + "\") } GROUP BY ?e ORDER BY DESC(?s) ?e";
    return store.read(
        () -> {
          List<String> names = new ArrayList<>();
          try (QueryExec exec = QueryExec.dataset(store.dataset()).query(query).build()) {
            exec.select()
                .forEachRemaining(row -> names.add(row.get("e").getURI().replaceFirst(".*/", "")));
          }
          return String.join(" ", names);
        });
  }

  private static List<Triple> read(String id, String pinyin, String initials) {
    return List.of(
        Triple.create(iri(id), Pg.PINYIN, NodeFactory.createLiteralString(pinyin)),
        Triple.create(iri(id), Pg.PINYIN_INITIALS, NodeFactory.createLiteralString(initials)));
  }

  private static void put(GraphStore store, List<Triple> triples) {
    try (GraphWriter writer = store.writer()) {
      writer.put(GRAPH, triples);
      writer.commit();
    }
  }

  private static Node iri(String id) {
    return NodeFactory.createURI("http://example.org/" + id);
  }
}
