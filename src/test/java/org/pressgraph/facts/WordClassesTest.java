package org.pressgraph.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressgraph.lexicon.WordList;

class WordClassesTest {

  private static final List<String> LINES = WordList.lines(WordClasses.class, "word-classes.txt");

  @Test
  void everyWordHasTheClassOfItsLine() {
    for (int i = 0; i < LINES.size(); i++) {
      for (String word : LINES.get(i).split(" ")) {
        assertThat(WordClasses.of(word)).as(word).isEqualTo(String.valueOf(i));
        assertThat(WordClasses.of("在" + word + "后", 1, 1 + word.length())).isEqualTo("" + i);
      }
    }
  }

  @Test
  void whatStandsInNoLineHasNone() {
    String word = LINES.get(0).split(" ")[0];
    assertThat(WordClasses.of("")).isNull();
    assertThat(WordClasses.of("\0" + word)).isNull();
    assertThat(WordClasses.of(word + "\0")).isNull();
    assertThat(WordClasses.of("鑫鑫鑫鑫")).isNull();
    assertThat(WordClasses.of("鑫鑫鑫鑫鑫")).isNull();
    assertThat(WordClasses.of("在后", 1, 1)).isNull();
  }
}
