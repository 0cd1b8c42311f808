package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BigramsTest {

  private static final String SPRING = "春耕开始了，农民下田播种，今年春耕面积扩大。";
  private static final String SPORT = "运动会开始了，选手入场比赛，今年参赛人数增加。";

  @Test
  void aTextSpeaksOfItsOwnHeadlineMost() {
    double[] relevances = relevances("春耕面积扩大");
    assertThat(relevances[0]).isGreaterThan(relevances[1]);
  }

  @Test
  void liesBetweenNothingAndAll() {
    assertThat(relevances("天气预报")).containsExactly(0, 0);
    assertThat(relevances("")).containsExactly(0, 0);
    assertThat(relevances("春耕")[0]).isBetween(0.3, 1.0);
  }

  @Test
  void followsTheFormula() {
    // Two texts of the mean length: 春耕 stands twice in one of them, 开始 once in both.
    double[] relevances = relevances("春耕，开始");
    double rare = Math.log(1 + 3.0 / 2);
    double common = Math.log(1 + 3.0 / 3);
    double length = 0.25 + 0.75 * SPRING.length() / 22.5;
    double twice = 2 * 2.2 / (2 + 1.2 * length);
    double once = 2.2 / (1 + 1.2 * length);
    assertThat(SPRING.length() + SPORT.length()).isEqualTo(45);
    assertThat(relevances[0])
        .isCloseTo((rare * twice + common * once) / (2.2 * (rare + common)), Offset.offset(1e-12));
  }

  @Test
  void pairsDoNotReachOverPunctuation() {
    String text = "春耕，夏种";
    assertThat(Bigrams.relevances(List.of("耕夏", "夏种"), text)[0]).isZero();
    assertThat(Bigrams.relevances(List.of("耕夏", "夏种"), text)[1]).isPositive();
  }

  private static double[] relevances(String headline) {
    PagePairs pairs = new PagePairs(List.of(SPRING, SPORT));
    List<Bigrams.Text> texts = List.of(pairs.joined(0, 1), pairs.joined(1, 2));
    return new Bigrams(pairs.numbers, texts, List.of(headline))
        .subjects(texts)
        .relevances(headline);
  }
}
