package org.pressgraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pressgraph.SampleGraph;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.store.GraphStore;

class QueryRunnerTest {

  private static final String PEOPLE =
      "SELECT ?person ?name { ?person a schema:Person ; skos:prefLabel ?name . FILTER (STR(?name) = '许振超') }";

  private static GraphStore store;

  @BeforeAll
  static void open() {
    store = GraphStore.open(SampleGraph.folder());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void theVocabularysPrefixesNeedNoDeclaration() throws IOException {
    assertThat(ask(PEOPLE, ResultFormat.CSV).lines().toList())
        .hasSize(2)
        .startsWith("person,name")
        .last()
        .asString()
        .matches("http://localhost:3030/person/[^,]+/许振超,许振超");
  }

  @Test
  void aTableAlignsChineseText() throws IOException {
    String table = ask("SELECT * { VALUES (?a ?b) { ('总工会' 1) ('a' 2) } }", ResultFormat.TABLE);
    assertThat(table.lines()).containsExactly("a       b", "──────  ─", "总工会  1", "a       2");
  }

  @Test
  void aTableCutsLongTextsAndNoIris() throws IOException {
    String text = "长".repeat(100);
    String table =
        ask(
            "SELECT ('" + text + "' AS ?a) (<http://example.org/" + text + "> AS ?b) {}",
            ResultFormat.TABLE);
    assertThat(table).contains("长".repeat(30) + "… ").contains("<http://example.org/" + text + ">");
  }

  @Test
  void otherFormatsAreThoseOfSparql() throws IOException {
    assertThat(ask(PEOPLE, ResultFormat.TSV)).startsWith("?person\t?name\n").contains("\"许振超\"@zh");
    JsonNode json = new ObjectMapper().readTree(ask(PEOPLE, ResultFormat.JSON));
    assertThat(json.at("/results/bindings/0/name/xml:lang").asText()).isEqualTo("zh");
  }

  @Test
  void answersYesAndNo() throws IOException {
    assertThat(ask("ASK { ?x a schema:Person }", ResultFormat.TABLE).strip()).isEqualTo("true");
    assertThat(ask("ASK { ?x a schema:Recipe }", ResultFormat.JSON)).contains("false");
  }

  @Test
  void givesGraphsAsTurtleOrJsonLd() throws IOException {
    String construct = "CONSTRUCT { ?p a schema:Person } WHERE { ?p a schema:Person }";
    assertThat(ask(construct, ResultFormat.TABLE)).contains("schema:Person");
    assertThat(new ObjectMapper().readTree(ask(construct, ResultFormat.JSON)).has("@graph"))
        .isTrue();
    assertThat(ask("DESCRIBE pg:Meeting", ResultFormat.TABLE)).contains("会议");
  }

  @Test
  void namesTheLineAndColumnOfAnError() {
    assertThatThrownBy(() -> QueryRunner.parse("q.rq", "SELECT *\nWHERE {\n  ?a ?b }}"))
        .isInstanceOf(PressgraphException.class)
        .hasMessageStartingWith("q.rq: line 3, column 9: } cannot stand here;");
    assertThatThrownBy(() -> QueryRunner.parse("q.rq", "SELECT ?a {"))
        .hasMessageStartingWith("q.rq: line 1, column 11: <EOF> cannot stand here;");
    assertThatThrownBy(() -> QueryRunner.parse("q.rq", "SELECT ?a { ?a ?b 'x }"))
        .hasMessageStartingWith("q.rq: line 1, column ");
    assertThatThrownBy(() -> QueryRunner.parse("q.rq", "SELECT ?a { ?a foo:b ?c }"))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("foo");
    assertThatThrownBy(() -> QueryRunner.parse("q.rq", "INSERT DATA { <a> <b> <c> }"))
        .isInstanceOf(PressgraphException.class)
        .hasMessageStartingWith("q.rq: line 1, column 1: INSERT DATA cannot stand here;");
  }

  private static String ask(String query, ResultFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QueryRunner.run(store, QueryRunner.parse("test", query), format, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
