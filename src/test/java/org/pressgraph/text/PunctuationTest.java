package org.pressgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PunctuationTest {

  @Test
  void writesMarksInFullWidthAtTheSamePlaces() {
    assertThat(Punctuation.fullWidth("召开(记者甲),好;是:吗?好!。")).isEqualTo("召开（记者甲），好；是：吗？好！。");
  }
}
