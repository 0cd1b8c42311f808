package org.pressgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.rdf.Iris;
import org.pressgraph.store.GraphWriter.Change;

class InferencesTest {

  private static final Iris IRIS = new Iris("http://e.org/");

  private static final String PREFIXES =
      """
      PREFIX org: <http://www.w3.org/ns/org#> PREFIX schema: <https://schema.org/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> BASE <http://e.org/>
      """;

  @TempDir private Path folder;

  @Test
  void followWhatThePagesSay() {
    try (GraphStore store = GraphStore.openOrCreate(folder)) {
      update(
          store,
          "INSERT DATA { GRAPH <o> { <Union> rdfs:subClassOf <Body> . <Body> rdfs:subClassOf <Thing> }"
              + " GRAPH <p1> { <a> a <Union> ; org:subOrganizationOf <b> ."
              + " <m> org:member <p> ; org:organization <a> ."
              + " <x> schema:containedInPlace <y> }"
              + " GRAPH <p2> { <b> org:subOrganizationOf <c> . <y> schema:containedInPlace <z> } }");
      assertThat(refresh(store)).isEqualTo(Change.ADDED);
      assertThat(inferred(store))
          .containsExactlyInAnyOrder(
              "a type Body",
              "a type Thing",
              "p memberOf a",
              "a hasMember p",
              "b hasSubOrganization a",
              "c hasSubOrganization b",
              "a transitiveSubOrganizationOf b",
              "a transitiveSubOrganizationOf c",
              "b transitiveSubOrganizationOf c",
              "y containsPlace x",
              "z containsPlace y",
              "x sfWithin y",
              "x sfWithin z",
              "y sfWithin z");
      assertThat(refresh(store)).isEqualTo(Change.UNCHANGED);
      update(store, "DROP GRAPH <p2>");
      assertThat(refresh(store)).isEqualTo(Change.CHANGED);
      assertThat(inferred(store))
          .contains("a transitiveSubOrganizationOf b", "x sfWithin y")
          .doesNotContain("a transitiveSubOrganizationOf c", "x sfWithin z");
      update(store, "DROP GRAPH <p1>");
      refresh(store);
      assertThat(inferred(store)).isEmpty();
    }
  }

  @Test
  void circlesEnd() {
    try (GraphStore store = GraphStore.openOrCreate(folder)) {
      update(
          store,
          "INSERT DATA { GRAPH <p> { <a> org:subOrganizationOf <b> . <b> org:subOrganizationOf <a> } }");
      refresh(store);
      assertThat(inferred(store))
          .contains("a transitiveSubOrganizationOf b", "b transitiveSubOrganizationOf a");
    }
  }

  @Test
  void aCompactedDatabaseStillAnswersOverAllGraphsAndByText() {
    try (GraphStore store = GraphStore.openOrCreate(folder)) {
      update(store, "INSERT DATA { GRAPH <p> { <a> rdfs:label '浙江省总工会' } }");
      store.compact();
      update(store, "INSERT DATA { GRAPH <q> { <b> rdfs:label '江苏省总工会' } }");
      String query =
          "PREFIX text: <http://jena.apache.org/text#> "
              + PREFIXES
              + "SELECT ?e { ?e text:query (rdfs:label '总工会') ; rdfs:label ?label }";
      long found =
          store.read(
              () -> {
                try (QueryExec exec =
                    QueryExec.dataset(store.dataset()).query(QueryFactory.create(query)).build()) {
                  return exec.select().stream().count();
                }
              });
      assertThat(found).isEqualTo(2);
    }
  }

  private static Change refresh(GraphStore store) {
    try (GraphWriter writer = store.writer()) {
      return new Inferences(store, IRIS).refresh(writer);
    }
  }

  private static Set<String> inferred(GraphStore store) {
    return store.read(
        () ->
            store.dataset().stream(IRIS.inferences(), Node.ANY, Node.ANY, Node.ANY)
                .filter(quad -> !quad.getPredicate().equals(RDFS.label.asNode()))
                .map(
                    quad ->
                        quad.getSubject().getLocalName()
                            + " "
                            + quad.getPredicate().getLocalName()
                            + " "
                            + quad.getObject().getLocalName())
                .collect(Collectors.toSet()));
  }

  private static void update(GraphStore store, String text) {
    store.dataset().begin(ReadWrite.WRITE);
    UpdateExec.dataset(store.dataset()).update(PREFIXES + text).execute();
    store.dataset().commit();
    store.dataset().end();
  }
}
