package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineCleanerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "　　春耕开始　|春耕开始",
        "## 春耕 开始|春耕 开始",
        "**创新驱动** 持续|创新驱动 持续",
        "春 耕 正 当 时|春耕正当时",
        "全 市 春 耕   夏 种 全 面 展 开|全市春耕 夏种全面展开",
        "10月 28日 发布 23项|10月28日 发布23项",
        "中 央 10 月 28 日 召 开 会 议 ，审 议|中央10月28日召开会议，审议",
        "参加 World Expo 展览|参加World Expo展览",
        "BEIJING, Oct. 18 (Xinhua) -- GDP|BEIJING, Oct. 18 (Xinhua) -- GDP",
        "他说： “好 。”|他说：“好。”",
        "记者 李明 王芳|记者 李明 王芳",
      })
  void dropsPaddingAndMarksAndClosesSpacedLetters(String raw, String clean) {
    assertThat(LineCleaner.clean(new Line(1, 0, raw)).string()).isEqualTo(clean);
  }

  @Test
  void everyCharacterKnowsWhereItStands() {
    String raw = "#  春 耕 正 当 时 ";
    CleanLine line = LineCleaner.clean(new Line(7, 100, raw));
    assertThat(line.headingLevel()).isEqualTo(1);
    assertThat(line.spacedOut()).isTrue();
    for (int i = 0; i < line.text().length(); i++) {
      int at = line.text().rawBegin(i) - 100;
      assertThat(raw.charAt(at)).isEqualTo(line.string().charAt(i));
      assertThat(line.text().rawEnd(i + 1)).isEqualTo(at + 101);
    }
  }

  @Test
  void countsCodePointsNotUnits() {
    CleanLine line = LineCleaner.clean(new Line(1, 0, " 𠮷野 家"));
    assertThat(line.string()).isEqualTo("𠮷野 家");
    assertThat(line.text().rawBegin(2)).isEqualTo(2);
    assertThat(line.text().rawBegin(4)).isEqualTo(4);
  }

  @Test
  void tellsABoldLine() {
    assertThat(LineCleaner.clean(new Line(1, 0, "**创新驱动持续发力**  ")).bold()).isTrue();
    assertThat(LineCleaner.clean(new Line(1, 0, "**创新**驱动")).bold()).isFalse();
  }
}
