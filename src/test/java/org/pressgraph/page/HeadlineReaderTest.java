package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineReaderTest {

  private static final String TEXT = "全市春耕工作会议在城关召开。会议提出春耕面积扩大三成，农机下田服务。";

  @Test
  void theSpacedOutLineIsTheMainOne() {
    Headline headline = read("我市农业工作提前部署", "", "春 耕 面 积 扩 大 三 成", "", "农机下田服务到户");
    assertThat(headline.supertitles()).containsExactly("我市农业工作提前部署");
    assertThat(headline.title()).contains("春耕面积扩大三成");
    assertThat(headline.subtitles()).containsExactly("农机下田服务到户");
  }

  @Test
  void twoLinesThatTouchAreOneHeadline() {
    Headline headline = read("农业工作提前部署有新招", "", "春耕面积扩大", "农机下田服务");
    assertThat(headline.title()).contains("春耕面积扩大 农机下田服务");
    assertThat(headline.supertitles()).containsExactly("农业工作提前部署有新招");
  }

  @Test
  void linesThatTouchEachOtherAndTheTextMayBePartsOfTheirOwn() {
    String above = "全市春耕工作会议昨天在城关召开";
    assertThat(read(true, above, "春 耕 面 积 扩 大 三 成").title()).contains("春耕面积扩大三成");
    assertThat(read(true, above, "春 耕 面 积 扩 大 三 成").supertitles()).containsExactly(above);
    assertThat(read(true, "全市春耕“面积扩", "大三成”").title()).contains("全市春耕“面积扩 大三成”");
    assertThat(read(above, "春 耕 面 积 扩 大 三 成").supertitles()).isEmpty();
  }

  @Test
  void anIntroductionStandsAboveWhatItIntroduces() {
    Headline headline = read("## 李明远在春耕会议上强调 春耕面积要扩大 农机要下田");
    assertThat(headline.supertitles()).containsExactly("李明远在春耕会议上强调");
    assertThat(headline.title()).contains("春耕面积要扩大 农机要下田");
  }

  @Test
  void aDashOpensASubtitle() {
    Headline headline = read("春耕面积扩大三成", "", "——全市春耕工作会议侧记");
    assertThat(headline.title()).contains("春耕面积扩大三成");
    assertThat(headline.subtitles()).containsExactly("——全市春耕工作会议侧记");
  }

  @Test
  void withoutLinesThereIsNone() {
    assertThat(read()).isEqualTo(Headline.NONE);
  }

  private static Headline read(String... lines) {
    return read(false, lines);
  }

  private static Headline read(boolean touchesText, String... lines) {
    List<CleanLine> clean = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isEmpty()) {
        clean.add(LineCleaner.clean(new Line(i + 1, 0, lines[i])));
      }
    }
    return HeadlineReader.read(clean, () -> TEXT, touchesText).headline();
  }
}
