package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BigramsTest {

  private static final String SPRING = "春耕开始了，农民下田播种，今年春耕面积扩大。";
  private static final String SPORT = "运动会开始了，选手入场比赛，今年参赛人数增加。";

  private final Bigrams bigrams = new Bigrams(List.of(SPRING, SPORT));

  @Test
  void aTextSpeaksOfItsOwnHeadlineMost() {
    String headline = "春耕面积扩大";
    assertThat(bigrams.relevance(headline, SPRING))
        .isGreaterThan(bigrams.relevance(headline, SPORT));
  }

  @Test
  void liesBetweenNothingAndAll() {
    assertThat(bigrams.relevance("天气预报", SPRING)).isZero();
    assertThat(bigrams.relevance("", SPRING)).isZero();
    assertThat(bigrams.relevance("春耕", SPRING)).isBetween(0.3, 1.0);
  }

  @Test
  void pairsDoNotReachOverPunctuation() {
    assertThat(bigrams.relevance("耕夏", "春耕，夏种")).isZero();
    assertThat(bigrams.relevance("夏种", "春耕，夏种")).isPositive();
  }
}
