package org.pressgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

  @Test
  void cutsBehindFullStopsAndWhatClosesThem() {
    assertThat(split("春耕开始了。“下田吧！”他说。")).containsExactly("春耕开始了。", "“下田吧！”", "他说。");
  }

  @Test
  void aHalfWidthFullStopEndsASentenceToo() {
    assertThat(split("春耕开始了.夏种在3.5万亩地展开.")).containsExactly("春耕开始了.", "夏种在3.5万亩地展开.");
  }

  @Test
  void aTitleIsNotCut() {
    assertThat(split("学习《怎么办？》一书。完")).containsExactly("学习《怎么办？》一书。", "完");
  }

  @Test
  void aParagraphEndsItsSentence() {
    assertThat(split("春耕开始\n夏种")).containsExactly("春耕开始", "夏种");
    assertThat(split("《春耕\n夏种。秋收")).containsExactly("《春耕", "夏种。", "秋收");
    assertThat(split("《春耕。夏种")).containsExactly("《春耕。", "夏种");
  }

  @Test
  void aHeadlineInBracketsIsASentence() {
    assertThat(split("【春耕开始】江州市开始春耕。【夏种】夏种")).containsExactly("【春耕开始】", "江州市开始春耕。", "【夏种】", "夏种");
    assertThat(split("春耕【注】开始。")).containsExactly("春耕【注】开始。");
  }

  @Test
  void blankTextHasNone() {
    assertThat(split(" \n ")).isEmpty();
  }

  private static List<String> split(String text) {
    return SentenceSplitter.split(text).stream()
        .map(s -> text.substring(s.begin(), s.end()))
        .toList();
  }
}
