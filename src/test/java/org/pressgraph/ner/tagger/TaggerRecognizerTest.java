package org.pressgraph.ner.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.ner.Mention;
import org.pressgraph.text.Sentence;
import org.pressgraph.text.TokenizedText;
import org.pressgraph.text.Tokenizer;

class TaggerRecognizerTest {

  private static final Tokenizer TOKENIZER = new Tokenizer();
  private static final TaggerRecognizer TAGGER = TaggerRecognizer.standard();

  private static List<String> names(String text) {
    return TAGGER.recognize(TOKENIZER.tokenize(text)).stream()
        .map(m -> Tags.shortName(m.type()) + " " + m.in(text))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "外交部发言人毛宁9日在例行记者会上回答提问。 | ORG 外交部, TTL 发言人, PER 毛宁",
        "国家主席习近平在北京会见法国总统马克龙。 | PER 习近平, LOC 北京, LOC 法国, PER 马克龙",
        "浙江省总工会副主席张卫华说。 | ORG 浙江省总工会, TTL 副主席, PER 张卫华",
        "党的二十大报告提出，建设教育强国。 | EVT 党的二十大",
        "公安机关深入开展“昆仑2023”专项行动。 | EVT “昆仑2023”专项行动",
        "中共中央政治局委员、新疆维吾尔自治区党委书记马兴瑞出席。 | PER 马兴瑞",
      })
  void findsNamesOfEveryKind(String text, String expected) {
    assertThat(names(text)).contains(expected.split(", "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "。", "\n\n", "a", "“", "》》", "😀😀", "一\uD83D", "\u0000\u0001"})
  void textsWithoutNamesAreNoTrouble(String text) {
    assertThat(names(text)).isEmpty();
  }

  @Test
  void noMentionCrossesASentenceAndNoneOverlapsAnother() {
    String text = "他来自新疆。和田地区策勒县的干部王明！李强总理在上海。北京\n天津";
    TokenizedText tokenized = TOKENIZER.tokenize(text);

    List<Mention> mentions = TAGGER.recognize(tokenized);

    assertThat(mentions).isNotEmpty();
    int end = 0;
    for (Mention mention : mentions) {
      Sentence sentence = tokenized.sentenceAt(mention.begin());
      assertThat(mention.begin()).isGreaterThanOrEqualTo(Math.max(end, sentence.begin()));
      assertThat(mention.end()).isBetween(mention.begin() + 1, sentence.end());
      assertThat(mention.confidence()).isBetween(0.5, 1.0);
      end = mention.end();
    }
  }

  @Test
  void noNameHasAMarkThatStandsBetweenNames() {
    float[] transitions = new float[Tags.COUNT * Tags.COUNT];
    for (int before = 1; before < Tags.COUNT; before++) {
      // Nothing speaks for any letter, but whatever goes on with names counts more.
      Arrays.fill(transitions, before * Tags.COUNT + 1, (before + 1) * Tags.COUNT, 1);
    }
    TaggerKnowledge nothing = new TaggerKnowledge(WordClusters.NONE, List.of());
    TaggerRecognizer greedy =
        new TaggerRecognizer(
            new TaggerModel(Map.of(), nothing, new long[0], new byte[0], transitions, 1));
    String text = "甲乙丙，丁戊己；庚辛、壬癸。";

    List<Mention> mentions = greedy.recognize(TOKENIZER.tokenize(text));

    assertThat(mentions).anyMatch(m -> m.in(text).contains("、"));
    assertThat(mentions)
        .hasSizeGreaterThanOrEqualTo(3)
        .noneMatch(m -> m.in(text).matches(".*[，；。].*"));
  }

  @Test
  void whatAnOcrEngineRepeatedWithoutEndIsNoName() {
    String text = "工".repeat(20_000);

    assertThat(TAGGER.recognize(TOKENIZER.tokenize(text))).allMatch(m -> m.length() <= 100);
  }

  @Test
  void saysTheSameInEveryThread() {
    String text = "中华全国总工会在京召开座谈会，全国人大常委会副委员长王东明出席并讲话。";
    List<String> one = names(text);

    List<List<String>> many = IntStream.range(0, 64).parallel().mapToObj(i -> names(text)).toList();

    assertThat(many).isEqualTo(Collections.nCopies(64, one));
  }

  @Test
  void aModelThatIsNoneIsExplained(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("x.model"), "no model");

    assertThatThrownBy(() -> TaggerRecognizer.of(file))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("x.model");
    assertThatThrownBy(() -> TaggerRecognizer.of(folder.resolve("none.model")))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("none.model");
  }
}
