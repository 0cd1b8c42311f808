package org.pressgraph.ner.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnclosuresTest {

  @Test
  void charactersBetweenMarksKnowTheirKindAndWhatComesBehind() {
    String text = "开展“昆仑”行动（图）";
    Enclosures enclosures = Enclosures.of(text);

    assertThat(enclosures.code(0)).isZero();
    assertThat(enclosures.code(text.indexOf('昆'))).isEqualTo(1);
    assertThat(enclosures.behind(text.indexOf('昆'))).isEqualTo('行');
    assertThat(enclosures.code(text.indexOf('行'))).isZero();
    assertThat(enclosures.code(text.indexOf('图'))).isEqualTo(9);
    assertThat((int) enclosures.behind(text.indexOf('图'))).isZero();
  }

  @Test
  void marksWithoutTheirPairEncloseNothing() {
    assertThat(Enclosures.of("他说“走").code(3)).isZero();
    assertThat(Enclosures.of("走”他说").code(0)).isZero();
    assertThat(Enclosures.of("“" + "长".repeat(40) + "”").code(3)).isZero();
  }
}
