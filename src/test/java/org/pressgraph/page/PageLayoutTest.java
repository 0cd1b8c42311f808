package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageLayoutTest {

  @Test
  void piecesFarApartAreNotCompared() {
    PageLayout page = layout(150);
    assertThat(page.isNear(100, 61)).isTrue();
    assertThat(page.isNear(100, 60)).isFalse();
    assertThat(page.from(100)).isEqualTo(60);
    assertThat(page.to(100)).isEqualTo(140);
    assertThat(page.from(10)).isZero();
    assertThat(page.to(140)).isEqualTo(150);
  }

  /** A page of so many paragraphs, each of which is a piece. */
  private static PageLayout layout(int paragraphs) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < paragraphs; i++) {
      text.append("第").append(i).append("个村的农民下田播种，今年的水稻面积比去年扩大，种子和化肥都已经备足，");
      text.append("只等一场透雨下来就可以插秧，村里的合作社还为困难户送来了秧苗和农机具。\n\n");
    }
    PageLayout layout = ArticleSegmenter.layout(new RawPage(text.toString()));
    assertThat(layout.pieces).hasSize(paragraphs);
    return layout;
  }
}
