package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutHintTest {

  private static final String TWO_ARTICLES =
      """
      春耕全面展开
      全市春耕已经全面展开。
      运动会开幕
      全市职工运动会开幕。
      """;

  @Test
  void largerLettersAreAHeadline() {
    Page page =
        segment(
            "全市春耕已经全面展开\n记者从农业局获悉，播种面积比去年扩大三成，农机全部下田。\n",
            List.of(LayoutHint.of(2, 0), LayoutHint.of(1, 1)));
    assertThat(page.articles().get(0).headline().title()).contains("全市春耕已经全面展开");
  }

  @Test
  void lettersOfOrdinarySizeAreNoHeadline() {
    Page page =
        segment(
            "全市春耕已经全面展开\n记者从农业局获悉，播种面积比去年扩大三成，农机全部下田。\n",
            List.of(LayoutHint.of(1, 0), LayoutHint.of(1, 0)));
    assertThat(page.articles().get(0).headline().title()).isEmpty();
  }

  @Test
  void theLargestLettersAreTheMainHeadline() {
    Page page =
        segment(
            "市政府召开春耕会议\n\n春耕全面展开\n\n记者从市政府获悉，春耕会议召开，春耕已经展开，农机全部下田。\n",
            List.of(
                LayoutHint.of(1.4, 0),
                LayoutHint.NONE,
                LayoutHint.of(2.5, 1),
                LayoutHint.NONE,
                LayoutHint.of(1, 2)));
    assertThat(page.articles().get(0).headline().title()).contains("春耕全面展开");
    assertThat(page.articles().get(0).headline().supertitles()).containsExactly("市政府召开春耕会议");
  }

  @Test
  void articlesThatTheSourceTellsApartStayApart() {
    Page page =
        segment(
            TWO_ARTICLES,
            List.of(
                LayoutHint.of(1, SegmentRole.TITLE),
                LayoutHint.of(1, SegmentRole.BODY),
                LayoutHint.of(2, SegmentRole.TITLE),
                LayoutHint.of(2, SegmentRole.BODY)));
    assertThat(page.articles()).hasSize(2);
    assertThat(page.articles())
        .extracting(Article::body)
        .containsExactly("全市春耕已经全面展开。", "全市职工运动会开幕。");
    assertThat(page.articles().get(1).headline().title()).contains("运动会开幕");
  }

  @Test
  void aRoleThatTheSourceGivesIsKept() {
    Page page =
        segment(
            "短句。\n全市春耕已经全面展开\n",
            List.of(LayoutHint.of(1, SegmentRole.TITLE), LayoutHint.of(1, SegmentRole.CAPTION)));
    assertThat(page.articles().get(0).segments())
        .extracting(Segment::role)
        .containsExactly(SegmentRole.TITLE, SegmentRole.CAPTION);
  }

  @Test
  void thereAreNotMoreHintsThanLines() {
    assertThatThrownBy(() -> new RawPage("一行", List.of(LayoutHint.NONE, LayoutHint.NONE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 hints for 1 lines");
  }

  private static Page segment(String text, List<LayoutHint> hints) {
    return new ArticleSegmenter().segment(new RawPage(text, hints));
  }
}
