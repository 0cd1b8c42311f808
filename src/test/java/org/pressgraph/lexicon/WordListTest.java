package org.pressgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordListTest {

  @Test
  void readsWordsAndPassesOverComments() {
    assertThat(WordList.SURNAMES.contains("赵")).isTrue();
    assertThat(WordList.SURNAMES.contains("欧阳")).isTrue();
    assertThat(WordList.SURNAMES.contains("#")).isFalse();
    assertThat(WordList.SURNAMES.words()).noneMatch(word -> word.contains("Source"));
  }

  @Test
  void findsTheLongestWordAtAPlace() {
    assertThat(WordList.SURNAMES.longestAt("见欧阳修", 1)).isEqualTo(2);
    assertThat(WordList.SURNAMES.longestAt("见欧", 1)).isEqualTo(1);
    assertThat(WordList.SURNAMES.longestAt("见囧", 1)).isZero();
  }

  @Test
  void findsWordsOfEveryLength() {
    String name = "长".repeat(70) + "名";
    WordList words = WordList.of(List.of("长", "长长长", name, name + "者", "名"));
    assertThat(words.longestAt(name, 0)).isEqualTo(71);
    assertThat(words.longestAt(name + "者也", 0)).isEqualTo(72);
    assertThat(words.longestAt(name, 0, 70)).isEqualTo(3);
    assertThat(words.longestAt(name, 68)).isEqualTo(1);
    assertThat(words.longestAt(name, 70)).isEqualTo(1);
    assertThat(words.longestAt(name, 71)).isZero();
    assertThat(words.longestAt("长长名", 0)).isEqualTo(1);
    assertThat(words.longestAt("长长长", 0, 0)).isZero();
  }

  @Test
  void itsExpressionPrefersLongerWords() {
    assertThat("总书记".replaceFirst(WordList.TITLE_HEADS.regex(), "X")).isEqualTo("X");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatThrownBy(() -> WordList.load("none.txt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.txt");
  }
}
