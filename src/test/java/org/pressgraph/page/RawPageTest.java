package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RawPageTest {

  @Test
  void numbersLinesAndCountsCodePoints() {
    RawPage page = new RawPage("甲\n\n乙丙\n");
    assertThat(page.lines())
        .containsExactly(
            new Line(1, 0, "甲"), new Line(2, 2, ""), new Line(3, 3, "乙丙"), new Line(4, 6, ""));
  }

  @Test
  void knowsEveryKindOfLineEnd() {
    RawPage page = new RawPage("甲\r\n乙\r丙\n丁");
    assertThat(page.lines()).extracting(Line::text).containsExactly("甲", "乙", "丙", "丁");
    assertThat(page.lines()).extracting(Line::begin).containsExactly(0, 3, 5, 7);
  }

  @Test
  void aCharacterBeyondTheBasicPlaneIsOneCodePoint() {
    RawPage page = new RawPage("𠮷野\n家");
    assertThat(page.lines().get(1).begin()).isEqualTo(3);
    assertThat(page.slice(0, 2)).isEqualTo("𠮷野");
    assertThat(page.slice(1, 2)).isEqualTo("野");
  }

  @Test
  void refusesOffsetsThatAreNotOnThePage() {
    assertThatThrownBy(() -> new RawPage("甲").slice(0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
