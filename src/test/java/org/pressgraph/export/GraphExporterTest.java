package org.pressgraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pressgraph.SampleGraph;
import org.pressgraph.store.GraphStore;

class GraphExporterTest {

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
  void nQuadsHoldTheWholeDatabase() {
    DatasetGraph read = DatasetGraphFactory.create();
    RDFDataMgr.read(read, new ByteArrayInputStream(export(GraphFormat.NQUADS)), Lang.NQUADS);
    store.read(
        () -> {
          assertThat(read.stream().toList())
              .containsExactlyInAnyOrderElementsOf(store.dataset().stream().toList());
          return null;
        });
  }

  @Test
  void turtleHoldsTheUnionOfAllGraphs() {
    Graph read = GraphFactory.createDefaultGraph();
    byte[] turtle = export(GraphFormat.TURTLE);
    RDFDataMgr.read(read, new ByteArrayInputStream(turtle), Lang.TURTLE);
    store.read(
        () -> {
          Graph union = store.dataset().getUnionGraph();
          assertThat(read.find().toList())
              .containsExactlyInAnyOrderElementsOf(union.find().toList());
          return null;
        });
  }

  @Test
  void turtleIsReadable() {
    String turtle = new String(export(GraphFormat.TURTLE), StandardCharsets.UTF_8);
    assertThat(turtle)
        .contains("PREFIX schema:")
        .contains("schema:Person")
        .contains("\"徐留平\"@zh")
        .doesNotContain("\\u");
  }

  @Test
  void theSameDatabaseGivesTheSameBytes() {
    assertThat(export(GraphFormat.NQUADS)).isEqualTo(export(GraphFormat.NQUADS));
    assertThat(export(GraphFormat.TURTLE)).isEqualTo(export(GraphFormat.TURTLE));
  }

  private static byte[] export(GraphFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long count;
    try {
      count = GraphExporter.write(store, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(count).isGreaterThan(5000);
    return out.toByteArray();
  }
}
