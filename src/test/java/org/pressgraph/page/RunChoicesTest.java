package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunChoicesTest {

  @Test
  void whatIsRemovedIsGoneWithItsValuesButNotFromTheCopy() {
    RunChoices choices = new RunChoices(new int[][] {{1, 2, 4}, {0}});
    choices.words[0][0] = 0.1;
    choices.words[0][2] = 0.4;
    RunChoices copy = choices.copy();
    assertThat(choices.remove(0, 2)).isTrue();
    assertThat(choices.after[0]).containsExactly(1, 4);
    assertThat(choices.words[0]).containsExactly(0.1, 0.4);
    assertThat(copy.after[0]).containsExactly(1, 2, 4);
    assertThat(copy.words[0]).containsExactly(0.1, 0, 0.4);
  }

  @Test
  void whatIsNotThereIsNotRemoved() {
    assertThat(new RunChoices(new int[][] {{1}, {0}}).remove(1, 1)).isFalse();
  }
}
