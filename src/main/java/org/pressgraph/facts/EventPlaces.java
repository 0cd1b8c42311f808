package org.pressgraph.facts;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pressgraph.facts.rule.RuleMatch.Part;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.facts.rule.Skeleton.Slot;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.ner.Regions;

/** Tells where a happening was of which no rule says it, by the places that its report names. */
final class EventPlaces {

  /** These happen at a place, and one that is named beside them is theirs. */
  private static final Set<EventType> LOCAL =
      EnumSet.of(
          EventType.INCIDENT,
          EventType.CEREMONY,
          EventType.COMPETITION,
          EventType.FORUM,
          EventType.OPENING,
          EventType.CAMPAIGN,
          EventType.MEETING);

  /** What leads to that of which one speaks, or from where somebody comes. */
  private static final Pattern OF_MATTER = EventRules.PATTERNS.get("matter");

  /** What a division or a country is at the end of its name. */
  private static final TextPattern DIVISION = TextPattern.of(EventRules.PATTERNS.get("division"));

  private EventPlaces() {}

  /** Whether a place is a division or a country, in which things are, and none of them itself. */
  static boolean isRegion(String name) {
    return DIVISION.in(name) || Regions.isKnown(name);
  }

  /**
   * The place that a report names last before its words; of an incident also one behind them.
   *
   * @param draft the happening as far as it is known
   * @param trigger the words that report it
   * @param clause the clause with these words
   */
  static Optional<MentionRef> beside(
      Skeleton skeleton, EventDraft draft, Part trigger, Part clause) {
    if (draft.place().isPresent()) {
      return Optional.empty();
    }
    // Where a place holds something, it is there unless the text says otherwise.
    Optional<MentionRef> host =
        draft.participants().stream()
            .filter(p -> p.role() == Role.ORGANIZER)
            .map(Participation::participant)
            .filter(p -> p.mention().type() == MentionType.PLACE)
            .findFirst();
    if (!LOCAL.contains(draft.type())) {
      return host;
    }
    // A semicolon sets reports apart.
    int begin = 1 + skeleton.code().lastIndexOf('；', trigger.begin());
    Optional<MentionRef> before = of(skeleton, draft, begin, trigger.begin()).reduce((a, b) -> b);
    return before.isPresent() || draft.type() != EventType.INCIDENT
        ? before.or(() -> host)
        : of(skeleton, draft, trigger.end(), clause.end()).findFirst();
  }

  /** The places in a part of the sentence that did nothing, and were not opened, themselves. */
  private static Stream<MentionRef> of(Skeleton skeleton, EventDraft draft, int begin, int end) {
    return skeleton.slots(begin, end).stream()
        .filter(s -> s.symbol() == Symbol.LOC && !isMatter(skeleton, s))
        .flatMap(s -> s.mention().stream())
        .filter(m -> !draft.has(m, Role.AGENT) && !draft.has(m, Role.OBJECT));
  }

  /** Whether it is about the place, and not there, that something happens: 就苏丹局势召开会议. */
  private static boolean isMatter(Skeleton skeleton, Slot slot) {
    return OF_MATTER.matcher(skeleton.code()).region(0, slot.at()).find();
  }
}
