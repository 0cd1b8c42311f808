package org.pressgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordIndexTest {

  @Test
  void setsAreFoundByAnyOfTheirWords() {
    WordIndex index =
        new WordIndex(List.of(List.of("召开", "举行"), List.of("签署"), List.of(), Set.of("会", "举")));

    assertThat(index.in("双方签署协议").stream()).containsExactly(1, 2);
    assertThat(index.in("举行会议").stream()).containsExactly(0, 2, 3);
    assertThat(index.in("举").stream()).containsExactly(2, 3);
    assertThat(index.in("").stream()).containsExactly(2);
  }

  @Test
  void patternsTellWhatTheyNeed() {
    assertThat(TextPattern.of(Pattern.compile("[^，]{0,9}(?:召开|举行)会")).neededWords())
        .containsExactlyInAnyOrder("召开会", "举行会");
    assertThat(TextPattern.of(Pattern.compile("[^，]会?")).neededWords()).isEmpty();
    assertThat(new WordIndex(List.of()).in("召开").isEmpty()).isTrue();
  }
}
