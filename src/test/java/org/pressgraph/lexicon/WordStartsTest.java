package org.pressgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordStartsTest {

  @Test
  void aWordMayBeWhereItStands() {
    WordStarts starts = WordStarts.of(List.of("主持", "出席会议", "在"));
    String text = "他在京主持会议并出席会议在";

    assertThat(IntStream.range(0, text.length()).filter(i -> starts.mayBeAt(text, i)))
        .containsExactly(1, 3, 8, 12);
  }

  @Test
  void fewPlacesOfATextPassByChance() {
    List<String> words = WordList.AGENCIES.words().stream().toList();
    WordStarts starts = WordStarts.of(words);
    StringBuilder text = new StringBuilder();
    WordList.TITLE_HEADS.words().forEach(word -> text.append(word).append('，'));

    long passed =
        IntStream.range(0, text.length()).filter(i -> starts.mayBeAt(text.toString(), i)).count();
    long words2 =
        IntStream.range(0, text.length())
            .filter(i -> words.stream().anyMatch(w -> text.toString().startsWith(w, i)))
            .count();

    assertThat(passed).isBetween(words2, words2 + text.length() / 20);
  }

  @Test
  void noWordsAreNowhere() {
    assertThat(WordStarts.of(List.of()).mayBeAt("在", 0)).isFalse();
  }
}
