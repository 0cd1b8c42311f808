package org.pressgraph.facts;

import java.util.List;
import java.util.Optional;
import org.pressgraph.facts.rule.RuleMatch;
import org.pressgraph.facts.rule.RuleMatch.Part;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.facts.rule.Skeleton.Slot;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.text.DateSpan;

/** Tells which of the dates of a sentence is that of a happening. */
final class EventDates {

  private EventDates() {}

  /** The date of the rule, else the last before the trigger, else the first of its clause. */
  static Optional<DateSpan> of(RuleMatch match, Part trigger, Part clause) {
    Skeleton skeleton = match.skeleton();
    List<Slot> dates = skeleton.slots().stream().filter(s -> s.symbol() == Symbol.DATE).toList();
    return match.slots("date").stream()
        .findFirst()
        .or(
            () ->
                dates.stream()
                    .filter(s -> s.at() < trigger.end())
                    .filter(s -> isOfOneReport(skeleton, s.at(), trigger.begin()))
                    .reduce(EventDates::laterUnlessOnlyYear))
        .or(
            () ->
                dates.stream()
                    .filter(s -> s.at() >= trigger.end() && s.at() < clause.end())
                    .filter(s -> s.date().orElseThrow().from().month().isPresent())
                    .findFirst())
        .flatMap(Slot::date);
  }

  /** The later date; the year in 10月1日，在2024年…启动仪式上 only says which one it is. */
  private static Slot laterUnlessOnlyYear(Slot first, Slot second) {
    boolean onlyYear = second.date().orElseThrow().from().month().isEmpty();
    return onlyYear && first.date().orElseThrow().from().day().isPresent() ? first : second;
  }

  /** Whether no semicolon stands between two places, which sets reports apart. */
  private static boolean isOfOneReport(Skeleton skeleton, int begin, int end) {
    int semicolon = skeleton.code().indexOf('；', begin);
    return semicolon < 0 || semicolon >= end;
  }
}
