package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionFeaturesTest {

  private static final String PAGE =
      """
      # 全市春耕全面展开

      本报讯（记者 李明远）3月4日，记者从市农业局获悉，全市春耕已经全面展开，播种面积比去年扩大三成，农机全部下田。

      %s

      # 运动会在城关开幕

      本报讯（记者 赵六）3月5日，全市职工运动会在城关体育场开幕，来自各行各业的一千名选手参加田径、球类等项目的比赛。
      """;

  @Test
  void aPictureBelongsToTheArticleThatSpeaksOfIt() {
    List<Article> articles = articles("图为选手在城关体育场参加职工运动会的田径比赛。 王海 摄");
    assertThat(articles).hasSize(2);
    assertThat(articles.get(1).segments()).extracting(Segment::role).contains(SegmentRole.CAPTION);
  }

  @Test
  void aPictureThatSpeaksOfNoArticleIsOneByItself() {
    List<Article> articles = articles("图为游客在古镇老街观赏彩灯，品尝汤圆，欢度元宵佳节。 王海 摄");
    assertThat(articles).hasSize(3);
    assertThat(articles.get(1).segments())
        .extracting(Segment::role)
        .containsOnly(SegmentRole.CAPTION);
  }

  private static List<Article> articles(String caption) {
    return new ArticleSegmenter().segment(new RawPage(PAGE.formatted(caption))).articles();
  }
}
