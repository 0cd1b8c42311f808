package org.pressgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimplifiedTest {

  @Test
  void traditionalLettersTakeTheirSimplifiedForms() {
    assertThat(Simplified.of("記者陳國強報道")).isEqualTo("记者陈国强报道");
  }

  @Test
  void whatIsSimplifiedStaysTheSameObject() {
    String text = "记者陈国强报道 ABC 𠮷";
    assertThat(Simplified.of(text)).isSameAs(text);
  }

  @Test
  void theLengthStays() {
    String text = "臺灣𠮷雲端";
    assertThat(Simplified.of(text)).hasSameSizeAs(text).isEqualTo("台湾𠮷云端");
  }
}
