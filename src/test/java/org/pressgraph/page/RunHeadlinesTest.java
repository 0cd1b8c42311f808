package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunHeadlinesTest {

  private static final String PAGE =
      """
      # 全市春耕全面展开

      本报讯（记者 李明远）3月4日，记者从市农业局获悉，全市春耕已经全面展开，农机全部下田。

      # 职工运动会在城关开幕

      本报讯（记者 赵六）3月5日，全市职工运动会在城关体育场开幕，一千名选手参加比赛。

      # 图书馆新馆开放

      本报讯（记者 王五）春耕现场，农机手正在田里忙碌，播种面积比去年扩大三成。
      """;

  private final RunHeadlines headlines = headlines();

  private static RunHeadlines headlines() {
    PageLayout layout = ArticleSegmenter.layout(new RawPage(PAGE));
    int[] pieces = {0, 1, 2};
    assertThat(layout.pieces).hasSize(pieces.length);
    return new RunHeadlines(new Runs(layout, pieces, pieces));
  }

  @Test
  void runsThatSpeakMostOfOneHeadlineMayGoTogether() {
    assertThat(headlines.one(0, 2)).isPositive();
    assertThat(headlines.ofFirst(0, 2)).isPositive();
  }

  @Test
  void runsThatSpeakMostOfTwoHeadlinesDoNot() {
    assertThat(headlines.one(0, 1)).isNegative();
  }

  @Test
  void aJoinedRunSpeaksOfWhatItsPartsSpeakOf() {
    headlines.join(2, 1);
    assertThat(headlines.one(1, 2)).isPositive();
  }
}
