package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

  private final CleanText text =
      new CleanText.Builder().append('工', 3).append('会', 5).gap().append('李', 9).build();

  @Test
  void spansLeadBackToThePage() {
    assertThat(text.text()).isEqualTo("工会李");
    assertThat(text.rawBegin(0)).isEqualTo(3);
    assertThat(text.rawEnd(2)).isEqualTo(6);
    assertThat(text.indexOfRaw(9)).isEqualTo(2);
    assertThat(text.indexOfRaw(4)).isEqualTo(-1);
  }

  @Test
  void remembersWhereABlankWasDropped() {
    assertThat(text.hasGapBefore(2)).isTrue();
    assertThat(text.hasGapBefore(1)).isFalse();
  }

  @Test
  void aPartKeepsItsPlaceAndItsGaps() {
    CleanText part = text.slice(1, 3);
    assertThat(part.text()).isEqualTo("会李");
    assertThat(part.rawBegin(0)).isEqualTo(5);
    assertThat(part.hasGapBefore(1)).isTrue();
  }

  @Test
  void bothHalvesOfACharacterStandAtItsOffset() {
    CleanText rare = new CleanText.Builder().append(0x20BB7, 0).append('野', 1).build();
    assertThat(rare.length()).isEqualTo(3);
    assertThat(rare.rawEnd(2)).isEqualTo(1);
    assertThat(rare.rawBegin(2)).isEqualTo(1);
  }
}
