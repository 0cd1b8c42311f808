package org.pressgraph.facts.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A place at which a rule fits a skeleton.
 *
 * @param rule the rule
 * @param skeleton the skeleton
 * @param begin the index of the first character in the skeleton
 * @param end the index after the last character
 * @param groups the parts that its groups name
 */
public record RuleMatch(
    Rule rule, Skeleton skeleton, int begin, int end, Map<String, Part> groups) {

  /**
   * A part of a skeleton.
   *
   * @param begin the index of its first character
   * @param end the index after its last character
   */
  public record Part(int begin, int end) {}

  /** Keeps the groups as they are now. */
  public RuleMatch {
    groups = Map.copyOf(groups);
  }

  // Matches of one sentence are looked up by where they are.
  @Override
  public int hashCode() {
    return 31 * begin + end;
  }

  static RuleMatch of(Rule rule, Skeleton skeleton, Matcher matcher) {
    Map<String, Part> groups = new HashMap<>();
    for (String name : rule.groups()) {
      if (matcher.start(name) >= 0) {
        groups.put(name, new Part(matcher.start(name), matcher.end(name)));
      }
    }
    return new RuleMatch(rule, skeleton, matcher.start(), matcher.end(), groups);
  }

  /**
   * The part that a group names.
   *
   * @param group the name of a group
   * @return its part; nothing if it took no part in the match
   */
  public Optional<Part> part(String group) {
    return Optional.ofNullable(groups.get(group));
  }

  /**
   * The names and dates in the part of a group.
   *
   * @param group the name of a group
   * @return the slots in the order of the sentence; empty if the group took no part
   */
  public List<Skeleton.Slot> slots(String group) {
    return part(group).map(p -> skeleton.slots(p.begin(), p.end())).orElse(List.of());
  }
}
