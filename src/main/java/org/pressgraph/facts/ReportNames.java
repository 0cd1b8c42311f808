package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pressgraph.facts.rule.RuleMatch;
import org.pressgraph.facts.rule.Skeleton.Slot;
import org.pressgraph.facts.rule.Symbol;

/** Compares the named events and works of two reports in a sentence. */
final class ReportNames {

  private ReportNames() {}

  /** Whether each tells of a named event or work that the other does not tell of. */
  static boolean differ(RuleMatch a, RuleMatch b) {
    List<Slot> first = names(a);
    List<Slot> second = names(b);
    return !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains);
  }

  private static List<Slot> names(RuleMatch match) {
    return Stream.of("name", "occasion", "object")
        .flatMap(group -> match.slots(group).stream())
        .filter(s -> s.symbol() == Symbol.EVT || s.symbol() == Symbol.WORK)
        .toList();
  }

  /** Whether both tell of an occasion of one name. */
  static boolean meet(RuleMatch a, RuleMatch b) {
    List<Slot> others = occasions(b);
    return occasions(a).stream().anyMatch(others::contains);
  }

  private static List<Slot> occasions(RuleMatch match) {
    List<Slot> names = new ArrayList<>(match.slots("name"));
    names.addAll(match.slots("occasion"));
    return names;
  }
}
