package org.pressgraph.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressgraph.facts.rule.Rule;
import org.pressgraph.facts.rule.RuleExample;
import org.pressgraph.facts.rule.RuleMatch;
import org.pressgraph.facts.rule.RuleSet;

/** Every rule of every file fits its examples, and concludes something that is known. */
class RuleFilesTest {

  private static final List<String> FILES =
      List.of(
          "event-rules.txt",
          "general-rules.txt",
          "role-rules.txt",
          "event-continuations.txt",
          "position-rules.txt",
          "relation-rules.txt");

  private static final Set<String> GROUPS =
      Set.of(
          "trigger",
          "occasion",
          "name",
          "date",
          "place",
          "subject",
          "agent",
          "organizer",
          "coOrganizer",
          "supervisor",
          "host",
          "speaker",
          "attendee",
          "recipient",
          "object",
          "person",
          "posts",
          "body",
          "job",
          "start",
          "end");

  @TestFactory
  Stream<DynamicTest> everyRuleFitsItsExamples() {
    return FILES.stream()
        .flatMap(
            file ->
                RuleSet.load(EventRules.class, file).rules().stream()
                    .map(
                        rule ->
                            DynamicTest.dynamicTest(
                                file + ":" + rule.line(), () -> check(file, rule))));
  }

  private static void check(String file, Rule rule) {
    assertThat(rule.examples()).as("examples of %s:%d", file, rule.line()).isNotEmpty();
    assertThat(rule.confidence()).isBetween(0.0, 1.0);
    assertThat(rule.groups().stream().map(g -> g.replaceFirst("\\d$", ""))).isSubsetOf(GROUPS);
    for (String line : rule.examples()) {
      RuleExample example = new RuleExample(line);
      List<RuleMatch> matches =
          RuleSet.load(EventRules.class, file).match(example.skeleton()).stream()
              .filter(m -> m.rule().line() == rule.line())
              .toList();
      assertThat(matches).as("%s:%d fits %s", file, rule.line(), line).isNotEmpty();
      assertThat(matches)
          .as("%s:%d groups of %s, found %s", file, rule.line(), line, matches)
          .anyMatch(match -> hasGroups(match, example));
    }
  }

  private static boolean hasGroups(RuleMatch match, RuleExample example) {
    return example.groups().entrySet().stream()
        .allMatch(
            group ->
                match
                    .part(group.getKey())
                    .map(example::surface)
                    .orElse("")
                    .equals(group.getValue()));
  }

  @ParameterizedTest
  @CsvSource({
    "全省宣传工作会议, MEETING",
    "春季运动会, COMPETITION",
    "城市教育论坛, FORUM",
    "“清源”专项行动, CAMPAIGN",
    "青年电影节开幕式, CEREMONY"
  })
  void theEndOfItsNameTellsWhatAnOccasionIs(String name, EventType type) {
    assertThat(EventRules.typeOf(name)).contains(type);
  }

  @Test
  void aNameOfNoKnownKindTellsNothing() {
    assertThat(EventRules.typeOf("春天")).isEmpty();
  }
}
