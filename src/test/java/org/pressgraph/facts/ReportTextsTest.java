package org.pressgraph.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTextsTest {

  /** Else a text with days and numbers as one letter could have signs that it has not as it is. */
  @Test
  void noSignHasALetterThatStandsForADayOrANumber() {
    assertThat(ReportFeatures.SIGNS.neededWords())
        .isNotEmpty()
        .noneMatch(word -> word.contains("今") || word.contains("数"));
  }
}
