package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirstLettersTest {

  @Test
  void ruleOutOnlyTextsThatCannotMatch() {
    List<Pattern> patterns =
        List.of(
            Pattern.compile("第?\\d{1,3}版"),
            Pattern.compile("(?!电话)[\\p{IsHan}]{2,6}[:：].*"),
            Pattern.compile("[^a-z]x*"));
    FirstLetters letters = new FirstLetters(patterns);
    List<String> texts =
        List.of("第3版", "3版", "第", "电话：1", "地址：北京", "abc", "Xxx", "\uD840\uDC00", "𠀀名：乙", "");
    for (String text : texts) {
      for (int i = 0; i < patterns.size(); i++) {
        if (patterns.get(i).matcher(text).lookingAt()) {
          assertThat(letters.mayBegin(text, i)).as("%s, %s", text, patterns.get(i)).isTrue();
        }
      }
      assertThat(letters.anyMatches(text))
          .isEqualTo(patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches()));
    }
    assertThat(letters.mayBegin("地址：北京", 0)).isFalse();
    assertThat(letters.mayBegin("abc", 2)).isFalse();
  }

  @Test
  void takeAnyNumberOfPatterns() {
    List<Pattern> patterns =
        IntStream.range(0, 200)
            .mapToObj(i -> Pattern.compile(Character.toString('一' + i) + "\\d"))
            .toList();
    FirstLetters letters = new FirstLetters(patterns);
    assertThat(letters.anyMatches(Character.toString('一' + 150) + "1")).isTrue();
    assertThat(letters.anyMatches(Character.toString('一' + 150) + "x")).isFalse();
    assertThat(letters.anyMatches("x1")).isFalse();
  }
}
