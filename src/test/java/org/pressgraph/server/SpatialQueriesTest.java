package org.pressgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.exec.UpdateExec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.Pressgraph;
import org.pressgraph.store.GraphStore;

/** Where places lie, asked over HTTP. */
class SpatialQueriesTest {

  private static final String PREFIXES =
      """
      PREFIX geo: <http://www.opengis.net/ont/geosparql#>
      PREFIX geof: <http://www.opengis.net/def/function/geosparql/>
      PREFIX uom: <http://www.opengis.net/def/uom/OGC/1.0/>
      PREFIX spatial: <http://jena.apache.org/spatial#>
      PREFIX spatialF: <http://jena.apache.org/function/spatial#>
      BASE <http://e.org/>
      """;

  @TempDir private static Path folder;

  private static GraphStore store;
  private static PressgraphServer server;

  @BeforeAll
  static void start() {
    // As the commands do it: GeoSPARQL is loaded by the first query that asks for it.
    assertThat(Pressgraph.version()).isNotEmpty();
    store = GraphStore.openOrCreate(folder);
    update(
        "INSERT DATA { GRAPH <g1> { <hangzhou> a geo:Feature ; geo:hasGeometry <g-hangzhou> ."
            + " <g-hangzhou> geo:asWKT 'POINT(120.155 30.274)'^^geo:wktLiteral ."
            + " <jinan> a geo:Feature ; geo:hasGeometry <g-jinan> ."
            + " <g-jinan> geo:asWKT 'POINT(117.12 36.651)'^^geo:wktLiteral }"
            + " GRAPH <g2> { <huzhou> a geo:Feature ; geo:hasGeometry <g-huzhou> ;"
            + " geo:sfWithin <zhejiang> ."
            + " <g-huzhou> geo:asWKT 'POINT(120.087 30.894)'^^geo:wktLiteral } }");
    server = PressgraphServer.start(store, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @Test
  void distancesAreReckoned() throws Exception {
    String ends =
        " { <hangzhou> geo:hasGeometry/geo:asWKT ?a . <huzhou> geo:hasGeometry/geo:asWKT ?b }";
    assertThat(number("SELECT (geof:distance(?a, ?b, uom:degree) AS ?d)" + ends))
        .isBetween(0.62, 0.63);
    assertThat(number("SELECT (spatialF:distance(?a, ?b, uom:kilometre) AS ?km)" + ends))
        .isBetween(69.0, 70.0);
  }

  private static double number(String query) throws Exception {
    return Double.parseDouble(ask(query).lines().toList().get(1));
  }

  @Test
  void whatLiesNearIsFound() throws Exception {
    assertThat(ask("SELECT ?place { ?place spatial:nearby (30.274 120.155 100 uom:kilometre) }"))
        .contains("hangzhou", "huzhou")
        .doesNotContain("jinan");
    update(
        "INSERT DATA { GRAPH <g3> { <anji> a geo:Feature ; geo:hasGeometry <g-anji> ."
            + " <g-anji> geo:asWKT 'POINT(119.68 30.638)'^^geo:wktLiteral } }");
    assertThat(
            ask(
                "SELECT ?place { <hangzhou> geo:hasGeometry/geo:asWKT ?wkt ."
                    + " ?place spatial:nearbyGeom (?wkt 70 uom:kilometre) }"))
        .contains("hangzhou", "huzhou", "anji")
        .doesNotContain("jinan");
  }

  @Test
  void geometriesAreCompared() throws Exception {
    String box = "'POLYGON((119 29, 121 29, 121 31, 119 31, 119 29))'^^geo:wktLiteral";
    assertThat(
            ask(
                "SELECT ?place { ?place geo:hasGeometry/geo:asWKT ?wkt FILTER(geof:sfWithin(?wkt, "
                    + box
                    + ")) }"))
        .contains("hangzhou", "huzhou")
        .doesNotContain("jinan");
  }

  @Test
  void whatTheGraphSaysOfPlacesStaysATriple() throws Exception {
    assertThat(ask("SELECT ?a ?b { ?a geo:sfWithin ?b }").strip().lines().skip(1))
        .containsExactly("http://e.org/huzhou,http://e.org/zhejiang");
  }

  private static void update(String text) {
    store.dataset().begin(ReadWrite.WRITE);
    UpdateExec.dataset(store.dataset()).update(PREFIXES + text).execute();
    store.dataset().commit();
    store.dataset().end();
  }

  private static String ask(String query) throws Exception {
    String encoded = URLEncoder.encode(PREFIXES + query, StandardCharsets.UTF_8);
    URI uri =
        URI.create("http://127.0.0.1:" + server.port() + "/pressgraph/sparql?query=" + encoded);
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(uri).header("Accept", "text/csv").build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }
}
