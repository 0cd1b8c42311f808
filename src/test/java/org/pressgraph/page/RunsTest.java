package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RunsTest {

  private static final String PAGE =
      """
      球队在主场以三比一战胜对手，球迷们

      护士长带领团队为患者测量血压，医院

      挥舞旗帜，为球队呐喊助威。

      的门诊量比上月增加了两成。
      """;

  private static Runs runs(int[] first, int[] last) {
    return new Runs(ArticleSegmenter.layout(new RawPage(PAGE)), first, last);
  }

  @Test
  void runsAboutTheSameAreAlike() {
    Runs runs = runs(new int[] {0, 1, 2, 3}, new int[] {0, 1, 2, 3});
    assertThat(runs.topicsAlike(0, 2)).isGreaterThan(runs.topicsAlike(0, 1));
    assertThat(runs.wordsAlike(0, 2)).isGreaterThan(runs.wordsAlike(0, 3));
  }

  @Test
  void aJoinedRunIsAsAlikeAsIfItHadBeenOneFromTheBeginning() {
    Runs joined = runs(new int[] {0, 1, 2, 3}, new int[] {0, 1, 2, 3});
    joined.join(0, 1);
    Runs one = runs(new int[] {0, 2, 3}, new int[] {1, 2, 3});
    assertThat(joined.topicsAlike(0, 2)).isCloseTo(one.topicsAlike(0, 1), within(1e-4));
    assertThat(joined.letters(0)).isEqualTo(one.letters(0));
  }

  @Test
  void aJoinedRunEndsWhereTheSecondDid() {
    Runs runs = runs(new int[] {0, 1, 2, 3}, new int[] {0, 1, 2, 3});
    runs.join(0, 2);
    runs.join(1, 3);
    assertThat(runs.isInUse(2)).isFalse();
    assertThat(runs.last(0)).isEqualTo(2);
    assertThat(runs.end(0)).isEqualTo(2);
    assertThat(runs.next(0)).isEqualTo(2);
    assertThat(runs.next(1)).isEqualTo(3);
    assertThat(runs.ownLast(1)).isEqualTo(1);
  }
}
