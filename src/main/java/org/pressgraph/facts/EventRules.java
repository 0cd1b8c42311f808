package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pressgraph.facts.rule.RuleSet;
import org.pressgraph.lexicon.TextPatterns;
import org.pressgraph.lexicon.WordList;

/**
 * The rules that tell what a sentence reports and what somebody did there. The files beside this
 * class hold them; {@code docs/rules.md} describes their language.
 */
final class EventRules {

  /** The patterns of the package. */
  static final TextPatterns PATTERNS = TextPatterns.load(EventRules.class);

  /** What reports a happening. */
  static final RuleSet EVENTS = RuleSet.load(EventRules.class, "event-rules.txt");

  /** Who took part, when and where. */
  static final RuleSet ROLES = RuleSet.load(EventRules.class, "role-rules.txt");

  /** What a further sentence says when it goes on about the happening told before. */
  static final RuleSet CONTINUATIONS = RuleSet.load(EventRules.class, "event-continuations.txt");

  /** A rule with this conclusion leaves the type to the name of the occasion. */
  static final String OCCASION = "Occasion";

  /**
   * With this conclusion it is a ceremony, or where the name of its object is that of a meeting,
   * one.
   */
  static final String CEREMONY_OR_MEETING = "CeremonyOrMeeting";

  private record Ending(String ending, EventType type) {}

  /** What may close behind the name of an occasion and is no part of it. */
  private static final String CLOSING = "”\"》）";

  /** The endings by their last letters, longer ones first. */
  private static final Map<Character, List<Ending>> ENDINGS = endings();

  private EventRules() {}

  /** The type of an occasion, by the longest ending of its name that is known. */
  static Optional<EventType> typeOf(String occasion) {
    int end = occasion.length();
    while (end > 0 && CLOSING.indexOf(occasion.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == 0) {
      return Optional.empty();
    }
    for (Ending ending : ENDINGS.getOrDefault(occasion.charAt(end - 1), List.of())) {
      if (occasion.startsWith(ending.ending(), end - ending.ending().length())) {
        return Optional.of(ending.type());
      }
    }
    return Optional.empty();
  }

  /** The type that a rule names. */
  static EventType type(String conclusion) {
    return EventType.valueOf(conclusion.toUpperCase(Locale.ROOT));
  }

  /** The types that a rule names, joined by commas; in one order on all machines. */
  static Set<EventType> types(String conclusion) {
    return Stream.of(conclusion.split(","))
        .map(EventRules::type)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventType.class)));
  }

  private static Map<Character, List<Ending>> endings() {
    List<Ending> endings = new ArrayList<>();
    for (String line : WordList.lines(EventRules.class, "occasion-types.txt")) {
      int colon = line.indexOf(':');
      for (String word : line.substring(colon + 1).strip().split("\\s+")) {
        endings.add(new Ending(word, type(line.substring(0, colon))));
      }
    }
    endings.sort((a, b) -> b.ending().length() - a.ending().length());
    return endings.stream()
        .collect(Collectors.groupingBy(e -> e.ending().charAt(e.ending().length() - 1)));
  }
}
