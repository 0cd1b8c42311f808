package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PiecesTest {

  private final RawPage page = new RawPage("春\n\n 耕 **夏**图种");

  /** 春耕夏种, of which the page sets 图 between the last two. */
  private final CleanText text =
      new CleanText.Builder().append('春', 0).append('耕', 4).append('夏', 8).append('种', 12).build();

  @Test
  void blanksAndMarksDoNotBreakAPiece() {
    assertThat(Pieces.isOne(page, text, 0, 3)).isTrue();
  }

  @Test
  void anythingThatShowsDoes() {
    assertThat(Pieces.isOne(page, text, 0, 4)).isFalse();
    assertThat(Pieces.end(page, text, 4, 0)).isEqualTo(3);
    assertThat(Pieces.begin(page, text, 0, 3)).isEqualTo(3);
    assertThat(Pieces.begin(page, text, 0, 2)).isZero();
  }

  @Test
  void textThatGoesOnFurtherUpIsAnotherPiece() {
    CleanText turned = new CleanText.Builder().append('耕', 4).append('春', 0).build();
    assertThat(Pieces.isOne(page, turned, 0, 2)).isFalse();
  }
}
