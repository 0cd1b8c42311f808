package org.pressgraph.ner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.FakeService;
import org.pressgraph.FakeService.Reply;
import org.pressgraph.FakeService.Request;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.text.Tokenizer;

/** Against a service that speaks the protocol of HanLP's. */
class HanLpRestfulRecognizerTest {

  private static final String KEY = "c2VjcmV0LWtleQ==";

  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void sendsTheSentencesAndTakesThePlacesOfTheirNames() {
    String text = "李明远到北京立方庭。\n他访问自然语义科技公司。";
    String reply =
        "{\"tok/fine\": [[\"李明远\", \"到\", \"北京\", \"立方庭\", \"。\"],"
            + "[\"他\", \"访问\", \"自然\", \"语义\", \"科技\", \"公司\", \"。\"]],"
            + "\"ner/msra\": [[[\"李明远\", \"PERSON\", 0, 1], [\"北京立方庭\", \"LOCATION\", 2, 4]],"
            + "[[\"自然语义科技公司\", \"ORGANIZATION\", 2, 6], [\"他\", \"INTEGER\", 0, 1]]]}";
    try (FakeService service = new FakeService(r -> new Reply(200, Map.of(), reply))) {
      assertThat(found(service, text))
          .containsExactly("PERSON 0 李明远", "PLACE 4 北京立方庭", "ORGANIZATION 14 自然语义科技公司");
      Request request = service.requests().get(0);
      assertThat(service.requests()).hasSize(1);
      assertThat(request.method()).isEqualTo("POST");
      assertThat(request.path()).isEqualTo("/api/parse");
      assertThat(request.authorization()).isEqualTo("Basic " + KEY);
      assertThat(request.contentType()).startsWith("application/json");
      assertThat(StreamSupport.stream(request.body().path("text").spliterator(), false))
          .extracting(node -> node.asText())
          .containsExactly("李明远到北京立方庭。", "他访问自然语义科技公司。");
      assertThat(request.body().path("tasks")).extracting(t -> t.asText()).containsExactly("ner");
      assertThat(request.body().path("language").asText()).isEqualTo("zh");
    }
  }

  @Test
  void mapsTheLabelsOfAllSets() {
    String tokens = "\"tok/fine\": [[\"甲乙\", \"丙丁\", \"戊己\", \"庚辛\", \"壬癸\"]]";
    String text = "甲乙丙丁戊己庚辛壬癸";
    assertThat(
            found(
                text,
                "{"
                    + tokens
                    + ", \"ner/pku\": [[[\"甲乙\", \"nr\", 0, 1],"
                    + "[\"丙丁\", \"ns\", 1, 2], [\"戊己\", \"nt\", 2, 3]]]}"))
        .containsExactly("PERSON 0 甲乙", "PLACE 2 丙丁", "ORGANIZATION 4 戊己");
    assertThat(
            found(
                text,
                "{"
                    + tokens
                    + ", \"ner/ontonotes\": [[[\"甲乙\", \"GPE\", 0, 1],"
                    + "[\"丙丁\", \"FAC\", 1, 2], [\"戊己\", \"LOC\", 2, 3],"
                    + "[\"庚辛\", \"ORG\", 3, 4], [\"壬癸\", \"EVENT\", 4, 5]]]}"))
        .containsExactly(
            "PLACE 0 甲乙", "PLACE 2 丙丁", "PLACE 4 戊己", "ORGANIZATION 6 庚辛", "EVENT 8 壬癸");
    assertThat(
            found(
                text,
                "{"
                    + tokens
                    + ", \"ner/ontonotes\": [[[\"甲乙\", \"ORG\", 0, 1],"
                    + "[\"壬癸\", \"EVENT\", 4, 5]]],"
                    + "\"ner/msra\": [[[\"丙丁\", \"PERSON\", 1, 2]]]}"))
        .as("MSRA's people, places and organizations, and OntoNotes' events")
        .containsExactly("PERSON 2 丙丁", "EVENT 8 壬癸");
  }

  @Test
  void aSingleSentenceMayComeWithoutTheListOfSentences() {
    assertThat(
            found(
                "李明远说",
                "{\"tok/fine\": [\"李明远\", \"说\"],"
                    + " \"ner/msra\": [[\"李明远\", \"PERSON\", 0, 1]]}"))
        .containsExactly("PERSON 0 李明远");
    assertThat(found("李明远", "{\"tok/fine\": [\"李明远\"], \"ner\": [[\"李明远\", \"PERSON\", 0, 1]]}"))
        .containsExactly("PERSON 0 李明远");
    assertThat(found("他说", "{\"tok/fine\": [[\"他\", \"说\"]], \"ner/msra\": [[]]}")).isEmpty();
    assertThat(found("他说", "{\"tok/fine\": [\"他\", \"说\"], \"ner/msra\": []}")).isEmpty();
  }

  @Test
  void tokensAreFoundInTheTextAndNotCounted() {
    assertThat(
            found(
                "😀ＡＢＣ公司的 𠮷田 一郎，李明远和 李明远",
                "{\"tok/fine\": [[\"ABC\", \"公司\", \"的\", \"𠮷田\", \"一郎\", \",\", \"李明远\","
                    + " \"和\", \"李明远\"]],"
                    + "\"ner/msra\": [[[\"ABC公司\", \"ORGANIZATION\", 0, 2],"
                    + "[\"𠮷田一郎\", \"PERSON\", 3, 5], [\"李明远\", \"PERSON\", 8, 9]]]}"))
        .as("a name that is written otherwise is dropped, the others stand where they are")
        .containsExactly("PERSON 9 𠮷田 一郎", "PERSON 21 李明远");
  }

  @Test
  void aNameThatDoesNotStandWhereItsTokensDoIsDropped() {
    assertThat(
            found(
                "李明远和王芳",
                "{\"tok/fine\": [[\"李明远\", \"和\", \"王芳\"]],"
                    + "\"ner/msra\": [[[\"王芳\", \"PERSON\", 0, 1], [\"李明远\", \"PERSON\", 0, 9],"
                    + "[\"李明远\", \"PERSON\", -1, 1], [\"王芳\", \"PERSON\", 2, 2],"
                    + "[\"赵六\", \"PERSON\", 2, 3], [\"王芳\", \"PERSON\", \"x\", 3], [], 3, null]]}"))
        .isEmpty();
  }

  @Test
  void emptyTextIsNotSent() {
    try (FakeService service = new FakeService(r -> new Reply(500, Map.of(), ""))) {
      assertThat(found(service, " \n")).isEmpty();
      assertThat(service.requests()).isEmpty();
    }
  }

  @Test
  void triesAgainWhenTheServiceIsBusy() {
    AtomicInteger count = new AtomicInteger();
    String reply = "{\"tok/fine\": [[\"李明远\"]], \"ner/msra\": [[[\"李明远\", \"PERSON\", 0, 1]]]}";
    try (FakeService service =
        new FakeService(
            r ->
                count.getAndIncrement() == 0
                    ? new Reply(429, Map.of("Retry-After", "3"), "{\"detail\": \"slow down\"}")
                    : new Reply(200, Map.of(), reply))) {
      assertThat(found(service, "李明远")).containsExactly("PERSON 0 李明远");
      assertThat(pauses).containsExactly(Duration.ofSeconds(3));
    }
  }

  @Test
  void saysWhatIsWrongWithoutTheKey() {
    assertThat(problem(r -> new Reply(401, Map.of(), "{\"detail\": \"" + KEY + "\"}")).getMessage())
        .contains("/api/parse: answered with status 401; set HANLP_AUTH")
        .doesNotContain(KEY);
    assertThat(problem(r -> new Reply(500, Map.of(), "")).getMessage()).contains("status 500");
    assertThat(pauses).hasSize(RemoteService.ATTEMPTS - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}",
        "{\"tok/fine\": [[\"李明远\"]]}",
        "{\"ner/msra\": [[]]}",
        "{\"tok/fine\": 3, \"ner/msra\": [[]]}",
        "{\"tok/fine\": [[\"李\"], [\"明远\"]], \"ner/msra\": [[], []]}",
        "{\"tok/fine\": [[\"李明远\"]], \"ner/msra\": {\"0\": []}}"
      })
  void aReplyThatIsNotWhatWasAskedForIsAProblem(String reply) {
    assertThat(problem(r -> new Reply(200, Map.of(), reply)).key()).isEqualTo("remote.reply");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://e.org/api",
        "nonsense",
        "http://",
        "http://user:secret@e.org/api",
        "https://e.org/api?key=secret",
        "https://e.org/a b"
      })
  void whatIsNoAddressIsRefusedWithoutBeingRepeated(String url) {
    Map<String, String> environment = Map.of("HANLP_AUTH", KEY, "HANLP_URL", url);
    assertThatThrownBy(() -> Recognizers.choose("hanlp-restful", environment))
        .isInstanceOf(PressgraphException.class)
        .hasMessageStartingWith("HANLP_URL: is no address")
        .hasMessageNotContainingAny("secret", "nonsense");
  }

  @Test
  void whatIsNoKeyIsRefusedWithoutBeingRepeated() {
    assertThatThrownBy(
            () -> Recognizers.choose("hanlp-restful", Map.of("HANLP_AUTH", "secret\nkey")))
        .isInstanceOf(PressgraphException.class)
        .hasMessageStartingWith("HANLP_AUTH: has characters that no key has")
        .hasMessageNotContaining("secret");
  }

  @Test
  void tellsNoKeyAndNoAddress() {
    assertThat(Recognizers.choose("hanlp-restful", Map.of("HANLP_AUTH", KEY)).settings())
        .isEqualTo(Map.of("recognizer", "hanlp-restful"));
  }

  private PressgraphException problem(Function<Request, Reply> answer) {
    try (FakeService service = new FakeService(answer)) {
      found(service, "李明远");
    } catch (PressgraphException e) {
      return e;
    }
    throw new AssertionError("no problem");
  }

  private List<String> found(String text, String reply) {
    try (FakeService service = new FakeService(r -> new Reply(200, Map.of(), reply))) {
      return found(service, text);
    }
  }

  private List<String> found(FakeService service, String text) {
    Map<String, String> environment =
        Map.of("HANLP_AUTH", KEY, "HANLP_URL", service.url() + "/api");
    RecognizerSettings settings = new RecognizerSettings("hanlp-restful", environment);
    return HanLpRestfulRecognizer.of(settings, pauses::add)
        .recognize(new Tokenizer().tokenize(text))
        .stream()
        .map(m -> m.type() + " " + m.begin() + " " + m.in(text))
        .toList();
  }
}
