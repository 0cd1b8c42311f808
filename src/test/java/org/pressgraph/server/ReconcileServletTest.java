package org.pressgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.exec.UpdateExec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.store.GraphStore;

/** The reconciliation service in the shapes of the specification's examples, over HTTP. */
class ReconcileServletTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BASE = "http://localhost:3030/";
  private static final String ORGANIZATION = "https://schema.org/Organization";

  private static final String DATA =
      """
      PREFIX schema: <https://schema.org/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX org: <http://www.w3.org/ns/org#>
      BASE <http://localhost:3030/>
      INSERT DATA { GRAPH <graph/1> {
        <organization/浙江省总工会> a schema:Organization, org:Organization ;
          skos:prefLabel "浙江省总工会"@zh ; skos:altLabel "省总"@zh .
        <organization/浙江省总商会> a schema:Organization ; skos:prefLabel "浙江省总商会"@zh .
        <organization/安吉县总工会> a schema:Organization ; skos:prefLabel "安吉县总工会"@zh .
        <person/1/王伟> a schema:Person ; skos:prefLabel "王伟"@zh .
        <person/2/王伟> a schema:Person ; skos:prefLabel "王伟"@zh .
        <place/浙江> a schema:Place ; skos:prefLabel "浙江<b>省"@zh .
        <position/1> a org:Membership ; org:member <person/1/王伟> ;
          org:organization <organization/安吉县总工会> ; org:role <role/主席> .
        <role/主席> skos:prefLabel "主席"@zh .
        <article/1> schema:mentions <person/1/王伟> ; schema:headline "新闻"@zh } }
      """;

  @TempDir private static Path folder;

  private static GraphStore store;
  private static PressgraphServer server;
  private static Answers answers;

  @BeforeAll
  static void start() {
    store = GraphStore.openOrCreate(folder.resolve("graph"));
    store.dataset().begin(ReadWrite.WRITE);
    UpdateExec.dataset(store.dataset()).update(DATA).execute();
    store.dataset().commit();
    store.dataset().end();
    server = PressgraphServer.start(store, "127.0.0.1", 0);
    answers = new Answers(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @Test
  void saysWhatItIs() throws Exception {
    HttpResponse<String> response =
        answers.get("reconcile", "Origin", "https://openrefine.example");
    JsonNode manifest = JSON.readTree(response.body());
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(manifest.path("versions")).extracting(JsonNode::asText).contains("0.2");
    for (String required : new String[] {"name", "identifierSpace", "schemaSpace"}) {
      assertThat(manifest.path(required).isTextual()).as(required).isTrue();
    }
    assertThat(manifest.path("defaultTypes"))
        .hasSize(5)
        .allMatch(type -> type.path("id").isTextual() && type.path("name").isTextual());
    assertThat(manifest.at("/view/url").asText()).contains("{{id}}");
    assertThat(manifest.at("/preview/url").asText()).contains("{{id}}");
    assertThat(manifest.at("/preview/width").isInt()).isTrue();
    for (String service : new String[] {"entity", "type", "property"}) {
      JsonNode suggest = manifest.at("/suggest/" + service);
      assertThat(suggest.path("service_url").asText()).isEqualTo(url() + "reconcile");
      String path = suggest.path("service_path").asText();
      JsonNode found = JSON.readTree(answers.get("reconcile" + path + "?prefix=a").body());
      assertThat(found.path("result").isArray()).as(path).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void answersBatchesByGetAndPost(boolean post) throws Exception {
    String queries =
        "{\"q0\": {\"query\": \"浙江省总工会\", \"type\": \""
            + ORGANIZATION
            + "\", \"limit\": 2}, \"q1\": {\"query\": \"不存在的名字\"}}";
    HttpResponse<String> response =
        post
            ? answers.form("reconcile", "queries", queries)
            : answers.get("reconcile?queries=" + Answers.encoded(queries));
    JsonNode answer = JSON.readTree(response.body());
    assertThat(answer.fieldNames()).toIterable().containsExactly("q0", "q1");
    JsonNode best = answer.at("/q0/result/0");
    assertThat(best.path("id").asText()).isEqualTo(BASE + "organization/浙江省总工会");
    assertThat(best.path("name").asText()).isEqualTo("浙江省总工会");
    assertThat(best.at("/type/0/id").asText()).isEqualTo(ORGANIZATION);
    assertThat(best.at("/type/0/name").isTextual()).isTrue();
    assertThat(best.path("score").asDouble()).isEqualTo(100);
    assertThat(best.path("match").asBoolean()).isTrue();
    JsonNode second = answer.at("/q0/result/1");
    assertThat(second.path("name").asText()).isEqualTo("浙江省总商会");
    assertThat(second.path("match").asBoolean()).isFalse();
    assertThat(second.path("score").asDouble()).isLessThan(100);
    assertThat(answer.at("/q0/result")).hasSize(2);
    assertThat(answer.at("/q1/result").isArray()).isTrue();
    assertThat(answer.at("/q1/result")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "省总, 浙江省总工会, 100",
    "浙江省總工會, 浙江省总工会, 100",
    "浙江总工会, 浙江省总工会, 66.7",
    "安吉县总工会（机关）, 安吉县总工会, 83.3",
  })
  void findsOtherWritingsOfAName(String query, String name, double score) throws Exception {
    JsonNode result =
        JSON.readTree(answers.get("reconcile?query=" + Answers.encoded(query)).body());
    assertThat(result.at("/result/0/name").asText()).isEqualTo(name);
    assertThat(result.at("/result/0/score").asDouble()).isEqualTo(score);
  }

  @Test
  void twoOfANameAreToldApartByWhatIsKnownOfThem() throws Exception {
    JsonNode both = ask("{\"query\": \"王伟\"}");
    assertThat(both.path("result")).hasSize(2);
    assertThat(both.path("result")).noneMatch(one -> one.path("match").asBoolean());
    JsonNode known =
        ask(
            "{\"query\": \"王伟\", \"properties\": [{\"pid\": \"http://www.w3.org/ns/org#memberOf\","
                + " \"v\": \"安吉县总工会\"}, {\"pid\": \"http://www.w3.org/ns/org#role\", \"v\":"
                + " [{\"id\": \"http://localhost:3030/role/主席\", \"name\": \"主席\"}]}]}");
    assertThat(known.at("/result/0/id").asText()).isEqualTo(BASE + "person/1/王伟");
    assertThat(known.at("/result/0/match").asBoolean()).isTrue();
    assertThat(known.at("/result/1/score").asDouble()).isEqualTo(70);
    JsonNode place = ask("{\"query\": \"王伟\", \"type\": \"https://schema.org/Place\"}");
    assertThat(place.path("result")).isEmpty();
  }

  @Test
  void whatIsKnownOfAnEntityIsEnoughToFindIt() throws Exception {
    String property =
        "{\"properties\": [{\"pid\": \"http://www.w3.org/ns/org#%s\", \"v\": \"%s\"}]}";
    for (String query :
        List.of(
            property.formatted("role", "主席"),
            property.formatted("memberOf", BASE + "organization/安吉县总工会"))) {
      JsonNode found = ask(query);
      assertThat(found.path("result")).hasSize(1);
      assertThat(found.at("/result/0/id").asText()).isEqualTo(BASE + "person/1/王伟");
      assertThat(found.at("/result/0/match").asBoolean()).isTrue();
    }
    assertThat(ask(property.formatted("role", "院士")).path("result")).isEmpty();
    assertThat(ask(property.formatted("role", "x> } #")).path("result")).isEmpty();
  }

  /** A batch with all that the schema of queries (version 0.2) allows, and what it wants back. */
  @Test
  void queriesOfEveryFormAreAnsweredInTheFormThatIsPrescribed() throws Exception {
    String value =
        "[\"安吉县*\", 7, true, {\"id\": \"http://localhost:3030/role/主席\", \"name\": \"主席\"}]";
    String queries =
        """
        {"q0": {"query": "王伟", "type": "https://schema.org/Person", "limit": 5,
                "properties": [{"pid": "http://www.w3.org/ns/org#role", "v": %s}],
                "type_strict": "should"},
         "q1": {"query": "王伟", "type": ["https://schema.org/Person", "https://schema.org/Place"],
                "type_strict": "any"},
         "q2": {"query": "浙江省总工会", "properties": [{"pid": "unknown", "v": 1.5}]},
         "q3": {"properties": [{"pid": "http://www.w3.org/ns/org#role", "v": "主席"}]}}
        """
            .formatted(value);
    JsonNode answer = JSON.readTree(answers.form("reconcile", "queries", queries).body());
    assertThat(answer.fieldNames()).toIterable().containsExactly("q0", "q1", "q2", "q3");
    for (JsonNode batch : answer) {
      assertThat(batch.path("result").isArray()).isTrue();
      assertThat(batch.path("result")).isNotEmpty();
      for (JsonNode candidate : batch.path("result")) {
        assertThat(candidate.path("id").isTextual()).isTrue();
        assertThat(candidate.path("name").isTextual()).isTrue();
        assertThat(candidate.path("score").isNumber()).isTrue();
        assertThat(candidate.path("match").isBoolean()).isTrue();
        assertThat(candidate.path("type")).allMatch(type -> type.path("id").isTextual());
      }
    }
    assertThat(answer.at("/q0/result/0/match").asBoolean()).isTrue();
  }

  @Test
  void suggestsEntitiesTypesAndProperties() throws Exception {
    JsonNode entities = suggested("entity", "浙江");
    assertThat(entities)
        .hasSizeGreaterThan(2)
        .allMatch(one -> one.path("id").isTextual() && one.path("name").isTextual());
    assertThat(suggested("type", "机构").get(0).path("id").asText()).isEqualTo(ORGANIZATION);
    assertThat(suggested("property", "post").get(0).path("id").asText())
        .isEqualTo("http://www.w3.org/ns/org#role");
    assertThat(suggested("property", "nothing of the kind")).isEmpty();
  }

  private static JsonNode suggested(String what, String prefix) throws Exception {
    String path = "reconcile/suggest/" + what + "?prefix=" + Answers.encoded(prefix);
    return JSON.readTree(answers.get(path).body()).path("result");
  }

  @Test
  void extendsTables() throws Exception {
    JsonNode proposed = JSON.readTree(answers.get("reconcile/properties?type=x&limit=3").body());
    assertThat(proposed.path("properties")).hasSize(3);
    assertThat(proposed.path("type").asText()).isEqualTo("x");
    String asked =
        "{\"ids\": [\"http://localhost:3030/person/1/王伟\", \"http://localhost:3030/person/2/王伟\"],"
            + " \"properties\": [{\"id\": \"http://www.w3.org/ns/org#memberOf\"},"
            + " {\"id\": \"http://www.w3.org/ns/org#role\"}]}";
    JsonNode answer = JSON.readTree(answers.form("reconcile", "extend", asked).body());
    assertThat(answer.at("/meta/0/id").asText()).isEqualTo("http://www.w3.org/ns/org#memberOf");
    assertThat(answer.path("meta"))
        .allMatch(meta -> meta.path("id").isTextual() && meta.path("name").isTextual());
    for (JsonNode cells : answer.path("rows")) {
      for (JsonNode cell : cells) {
        assertThat(cell).allMatch(one -> one.has("str") || (one.has("id") && one.has("name")));
      }
    }
    JsonNode row = answer.path("rows").path(BASE + "person/1/王伟");
    JsonNode member = row.path("http://www.w3.org/ns/org#memberOf").get(0);
    assertThat(member.path("id").asText()).isEqualTo(BASE + "organization/安吉县总工会");
    assertThat(member.path("name").asText()).isEqualTo("安吉县总工会");
    assertThat(answer.path("rows").path(BASE + "person/2/王伟").path("http://www.w3.org/ns/org#role"))
        .isEmpty();
  }

  @Test
  void showsAnEntityAndLeadsToItsPage() {
    String id = Answers.encoded(BASE + "place/浙江");
    HttpResponse<String> preview = answers.get("reconcile/preview?id=" + id);
    assertThat(preview.body()).contains("浙江&lt;b&gt;省").doesNotContain("<b>");
    HttpResponse<String> view = answers.get("reconcile/view?id=" + id);
    assertThat(view.statusCode()).isEqualTo(303);
    assertThat(view.headers().firstValue("Location").orElse(""))
        .endsWith("/place/%E6%B5%99%E6%B1%9F")
        .doesNotContain("//place");
    for (String other : new String[] {"http://evil.example/", BASE + "place/none", "x"}) {
      String path = "reconcile/view?id=" + Answers.encoded(other);
      assertThat(answers.get(path).statusCode()).as(other).isEqualTo(404);
    }
  }

  @Test
  void callsBackWhereAPageAsksForIt() {
    HttpResponse<String> response = answers.get("reconcile?callback=jQuery_1.done");
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/javascript");
    assertThat(response.body()).startsWith("/**/jQuery_1.done({").endsWith("});");
    assertThat(answers.get("reconcile?callback=" + Answers.encoded("alert(1)//")).body())
        .startsWith("{");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reconcile?queries=nonsense",
        "reconcile?queries=%5B%5D",
        "reconcile?queries=%7B%22q%22:%7B%7D%7D",
        "reconcile/suggest/entity",
        "reconcile/preview"
      })
  void aWrongRequestIsTheCallersFault(String path) {
    assertThat(answers.get(path).statusCode()).isEqualTo(400);
  }

  private static JsonNode ask(String query) throws Exception {
    return JSON.readTree(answers.get("reconcile?query=" + Answers.encoded(query)).body());
  }

  private static String url() {
    return "http://127.0.0.1:" + server.port() + "/";
  }
}
