package org.pressgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pressgraph.SampleGraph;
import org.pressgraph.source.SourcePage;

/** The path in arrays is HanLP's own. */
class DictionaryPathTest {

  private static final String ODD =
      "一二三百第0123456789.．，,%-—abcXYZ０１２ＡＢ　 \t\n\uFFFD\u0002𠮷々〇年月日°C中国的和国家庭院长";

  private static WordSegmenter own;
  private static Segment hanlp;

  @BeforeAll
  static void begin() {
    own = WordSegmenter.plain();
    hanlp =
        new ViterbiSegment()
            .enableNameRecognize(false)
            .enableTranslatedNameRecognize(false)
            .enablePlaceRecognize(false)
            .enableOrganizationRecognize(false)
            .enableOffset(true);
  }

  private static void isTheSame(String text) {
    List<Word> words =
        hanlp.seg(text).stream()
            .filter(term -> !term.word.isBlank())
            .map(
                term ->
                    new Word(
                        term.offset, term.offset + term.word.length(), String.valueOf(term.nature)))
            .toList();
    assertThat(own.segment(text)).as(text).isEqualTo(words);
  }

  @Test
  void theWordsOfThePagesAreTheSame() {
    for (SourcePage page : SampleGraph.pages()) {
      page.text().lines().forEach(DictionaryPathTest::isTheSame);
      isTheSame(page.text());
    }
  }

  @Test
  void aWordThatIsCountedMoreOftenWithAnotherThanAloneMakesTheWayCheaper() {
    isTheSame("礼堂庄严肃穆，哀乐低回");
    isTheSame("黄淮海地区秋粮已收过八成");
  }

  @Test
  void theWordsOfOddTextsAreTheSame() {
    isTheSame("");
    Random random = new Random(3);
    String page = String.join("", SampleGraph.pages().get(0).text().lines().toList());
    for (int i = 0; i < 4000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(12); k >= 0; k--) {
        int at = random.nextInt(page.length() - 4);
        text.append(
            random.nextBoolean()
                ? page.substring(at, at + 1 + random.nextInt(4))
                : String.valueOf(ODD.charAt(random.nextInt(ODD.length()))));
      }
      isTheSame(text.toString());
    }
  }
}
