package org.pressgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"王浩", "李建国", "欧阳娜娜", "司马光", "阿不都·热合曼", "约翰・史密斯"})
  void namesHaveTheShapeOfNames(String name) {
    assertThat(PersonNames.mayBeName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "王", "王建国庆", "2024", "·热合曼", "热合曼·", "甲··乙", "囧囧", "Li Lei"})
  void otherWordsDoNot(String word) {
    assertThat(PersonNames.mayBeName(word)).isFalse();
  }
}
