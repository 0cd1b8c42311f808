package org.pressgraph.ner.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressgraph.text.Word;

class NounRunsTest {

  @Test
  void aRunGoesOnWhileNounsStandSideBySide() {
    String text = "在广东省总工会 开会";
    List<Word> words =
        List.of(
            new Word(0, 1, "p"),
            new Word(1, 4, "ns"),
            new Word(4, 7, "nis"),
            new Word(8, 10, "vn"));

    NounRuns runs = new NounRuns(text, words);

    assertThat(runs.last(0)).isZero();
    assertThat(runs.first(2)).isEqualTo(1);
    assertThat(runs.last(1)).isEqualTo(2);
    assertThat(runs.first(3)).isEqualTo(3);
    assertThat(runs.kind(2)).isEqualTo(FeatureHash.word("工会", 0, 2));
    assertThat(runs.lastCharacter(2)).isEqualTo('会');
  }
}
