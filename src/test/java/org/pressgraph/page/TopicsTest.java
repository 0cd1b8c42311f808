package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTest {

  private static double alike(String a, String b) {
    float[] first = sum(Topics.standard(), a);
    float[] second = sum(Topics.standard(), b);
    return dot(first, second) / Math.sqrt(dot(first, first) * dot(second, second));
  }

  private static float[] sum(Topics topics, String text) {
    return new TextTopics(topics, new PagePairs(List.of(text))).of(0, 0);
  }

  private static double dot(float[] a, float[] b) {
    double dot = 0;
    for (int d = 0; d < a.length; d++) {
      dot += a[d] * b[d];
    }
    return dot;
  }

  @Test
  void textsAboutTheSameAreAlikeThoughTheyShareNoWord() {
    String match = "球队在主场以三比一获胜";
    assertThat(alike(match, "教练赛后表示满意，队员们期待夺冠")).isGreaterThan(alike(match, "护士为患者测量血压") + 0.1);
    String harvest = "金秋时节，稻谷丰收在望";
    assertThat(alike(harvest, "农民忙着采摘苹果")).isGreaterThan(alike(harvest, "外长举行会谈") + 0.1);
  }

  @Test
  void traditionalLettersCountAsSimplifiedOnes() {
    assertThat(alike("醫院門診", "医院门诊")).isGreaterThan(0.999);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Topics topics =
        new Topics(2, new int[] {'中', '国', '中' << 16 | '国'}, new float[] {1, 0, 0, 1, 0.5f, -1});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    topics.write(out);
    Topics read = Topics.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(sum(read, "中国")).usingComparatorWithPrecision(0.02f).containsExactly(1.5f, 0f);
    assertThat(sum(read, "国。中")).usingComparatorWithPrecision(0.02f).containsExactly(1f, 1f);
    assertThat(sum(read, "新")).containsExactly(0f, 0f);
  }
}
