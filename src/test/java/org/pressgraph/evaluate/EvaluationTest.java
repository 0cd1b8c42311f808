package org.pressgraph.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.junit.jupiter.api.Test;
import org.pressgraph.message.PressgraphException;

class EvaluationTest {

  static final Path ANNOTATION = Path.of("src/test/resources/org/pressgraph/gold/annotation");

  private static final double THIRD_PLACE = 0.0005;

  /** A graph of two annotated pages as it once was, with all its faults. */
  private static DatasetGraph graph() throws IOException {
    DatasetGraph quads = DatasetGraphFactory.create();
    try (InputStream in = EvaluationTest.class.getResourceAsStream("graph.nq.gz")) {
      RDFDataMgr.read(quads, new GZIPInputStream(in), Lang.NQUADS);
    }
    return DatasetGraphFactory.wrap(GraphView.createUnionGraph(quads));
  }

  private static List<GoldPage> gold() {
    Set<String> pages = Set.of("digest.txt", "society.txt");
    return GoldFiles.read(ANNOTATION).stream().filter(p -> pages.contains(p.source())).toList();
  }

  /** figures.json was computed over HTTP by a program of its own, in another language. */
  @Test
  void agreesWithTheReferenceToTheThirdPlace() throws IOException {
    JsonNode expected;
    try (InputStream in = EvaluationTest.class.getResourceAsStream("figures.json")) {
      expected = new ObjectMapper().readTree(in);
    }
    JsonNode figures =
        new ObjectMapper().valueToTree(Evaluation.of(graph(), gold(), miss -> {}).figures());

    List<String> compared = new ArrayList<>();
    compare("", figures, expected, compared);
    assertThat(compared).hasSizeGreaterThan(70);
  }

  private static void compare(
      String path, JsonNode actual, JsonNode expected, List<String> compared) {
    if (!expected.isObject()) {
      assertThat(actual.isNumber()).as(path).isEqualTo(expected.isNumber());
      assertThat(actual.doubleValue())
          .as(path)
          .isCloseTo(expected.doubleValue(), within(THIRD_PLACE));
      compared.add(path);
      return;
    }
    assertThat(actual.fieldNames()).toIterable().as(path).containsAll(expected::fieldNames);
    expected
        .properties()
        .forEach(
            field ->
                compare(
                    path + "/" + field.getKey(),
                    actual.get(field.getKey()),
                    field.getValue(),
                    compared));
  }

  @Test
  void tellsWhatWasMissedAndWhatIsWrong() throws IOException {
    List<String> misses = new ArrayList<>();
    QualityReport report = Evaluation.of(graph(), gold(), misses::add);

    PrecisionRecall all = report.entities().get("all");
    assertThat(misses.stream().filter(miss -> miss.startsWith("missed ")))
        .hasSize(all.annotated() - all.right());
    assertThat(misses.stream().filter(miss -> miss.startsWith("wrong ")))
        .hasSize(all.given() - all.right());
  }

  @Test
  void wantsEveryAnnotatedPageInTheGraph() {
    assertThatThrownBy(() -> Evaluation.of(DatasetGraphFactory.create(), gold(), miss -> {}))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("digest.txt");
  }
}
