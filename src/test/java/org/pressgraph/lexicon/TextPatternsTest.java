package org.pressgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.pressgraph.facts.FactExtractor;
import org.pressgraph.ner.Recognizers;
import org.pressgraph.resolve.EntityResolver;

/** Every pattern of every file finds what its examples say, and nothing where they say so. */
class TextPatternsTest {

  private static final List<Class<?>> OWNERS =
      List.of(FactExtractor.class, Recognizers.class, EntityResolver.class);

  @TestFactory
  Stream<DynamicTest> everyPatternFitsItsExamples() {
    return OWNERS.stream()
        .flatMap(
            owner -> {
              TextPatterns patterns = TextPatterns.load(owner);
              return patterns.examples().entrySet().stream()
                  .map(
                      entry ->
                          DynamicTest.dynamicTest(
                              owner.getPackageName() + " " + entry.getKey(),
                              () -> check(patterns, entry.getKey(), entry.getValue())));
            });
  }

  private static void check(TextPatterns patterns, String name, List<String> examples) {
    assertThat(examples).as("examples that fit").anyMatch(line -> line.startsWith(">"));
    assertThat(examples).as("examples that do not").anyMatch(line -> line.startsWith("!"));
    for (String line : examples) {
      String[] sides = line.substring(1).split("=>", 2);
      Matcher matcher = patterns.get(name).matcher(sides[0].strip());
      if (line.startsWith("!")) {
        assertThat(matcher.find()).as(line).isFalse();
      } else {
        assertThat(matcher.find()).as(line).isTrue();
        assertThat(matcher.group().strip()).isEqualTo(sides[1].strip());
      }
    }
  }

  @Test
  void aNameThatTheFileLacksIsRefused() {
    assertThatThrownBy(() -> TextPatterns.load(FactExtractor.class).get("nonsense"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nonsense");
  }
}
