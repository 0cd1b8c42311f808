package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.WordList;

/** The rules that tell what a sentence reports, from {@code event-triggers.txt}. */
final class EventRules {

  /** A type and the words that report it. */
  record Trigger(EventType type, int begin, int end) {}

  private record Rule(EventType type, Pattern pattern) {}

  private static final List<Rule> RULES = read();

  private EventRules() {}

  /** What a part of a text reports; nothing if no rule fits it. */
  static Optional<Trigger> find(String text, int begin, int end) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(text).region(begin, end);
      if (matcher.find()) {
        return Optional.of(new Trigger(rule.type(), matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }

  private static List<Rule> read() {
    List<Rule> rules = new ArrayList<>();
    for (String line : WordList.lines(EventRules.class, "event-triggers.txt")) {
      int colon = line.indexOf(": ");
      EventType type = EventType.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
      rules.add(new Rule(type, Pattern.compile(line.substring(colon + 2))));
    }
    return List.copyOf(rules);
  }
}
