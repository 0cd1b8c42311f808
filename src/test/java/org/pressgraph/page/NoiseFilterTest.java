package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseFilterTest {

  private static final String SENTENCE = "在知识产权领域，有关部门将依法严打假冒专利等犯罪。";

  @Test
  void aLineThatAMachineRepeatsStandsOnce() {
    assertThat(kept("春耕开始了。", SENTENCE, SENTENCE, SENTENCE, "夏种也开始了。"))
        .containsExactly("春耕开始了。", SENTENCE, "夏种也开始了。");
  }

  @Test
  void repeatsOfAGarbledLineGoAltogether() {
    String right = SENTENCE.replace("产权领域", "产权保护领域");
    assertThat(kept(right, SENTENCE, SENTENCE, SENTENCE)).containsExactly(right);
  }

  @Test
  void aLineMayStandTwice() {
    assertThat(kept(SENTENCE, "春耕开始了。", SENTENCE)).hasSize(3);
  }

  @Test
  void shortLinesMayRecur() {
    assertThat(kept("本报记者", "本报记者", "本报记者")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第3版",
        "A02",
        "————————",
        "![图片](x.png)",
        "2024年10月29日 星期二",
        "责编：李明远 美编：王芳",
        "本版责任编辑：李明远",
        "责任编辑 李明远 二版 要闻",
        "=== 未完 ===",
        "9771009————",
        "公益广告",
        "定价：每月28元 印刷：云江印务中心",
        "报料热线：0000-1234567",
        "（本文字稿由机器整理，仅供参考）",
        "云江大桥今日通车 >>3版",
        "山城博物馆新馆开放（详见A05版）",
        "B3  社 会",
        "第 6 版  农 业",
        "健康 · 科学 11",
        "5 要 闻",
        "运动会特刊      7",
        "2024年10月29日  星期二      国内·秋收      4",
        "本版责编 李明远  本版邮箱 b@example.com",
        "早安江城。听众朋友们，大家好，今天是2024年10月29日，以下新闻为您播报！"
      })
  void theFurnitureOfThePageIsNoText(String line) {
    assertThat(kept(line)).isEmpty();
  }

  private static List<String> kept(String... lines) {
    List<CleanLine> clean = new ArrayList<>();
    for (String line : lines) {
      clean.add(LineCleaner.clean(new Line(clean.size() + 1, 0, line)));
    }
    return NoiseFilter.keep(clean).stream().map(CleanLine::string).toList();
  }
}
