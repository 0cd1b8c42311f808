package org.pressgraph.facts.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RuleTest {

  @Test
  void aMacroThatListsWordsStandsForAllOfThem() {
    assertThat(RuleSet.load(RuleTest.class, "listed-words.txt").rules())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.words()).containsExactly("开镰", "开犁", "开渔", "春耕");
              assertThat(rule.groups()).containsExactly("agent", "trigger");
            });
  }

  @Test
  void keepsItsGroupsInTheirOrder() {
    List<String> names = List.of("trigger", "host", "agent", "object", "speaker", "date", "place");
    Set<String> groups = new LinkedHashSet<>(names);
    Rule rule = new Rule("MEETING", 0.9, List.of(), Pattern.compile("x"), groups, List.of(), 1);
    groups.clear();
    assertThat(rule.groups()).containsExactlyElementsOf(names);
  }
}
