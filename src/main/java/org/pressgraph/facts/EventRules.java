package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.WordList;

/**
 * The rules that tell what a sentence reports and what somebody did there, from {@code
 * event-triggers.txt}, {@code event-roles.txt} and {@code occasions.txt}. Texts are given with
 * full-width punctuation.
 */
final class EventRules {

  /** A type and the words that report it. */
  record Trigger(EventType type, int begin, int end) {}

  private record Rule<T>(T conclusion, Pattern pattern) {}

  /** How far behind a name the verb may stand that tells its role, in UTF-16 units. */
  private static final int REACH = 24;

  private static final List<Rule<EventType>> TRIGGERS =
      read("event-triggers.txt", EventType::valueOf, "%s");

  private static final List<Rule<Role>> ROLES =
      read("event-roles.txt", Role::valueOf, "[^。；，\\n]{0," + REACH + "}?(?:%s)");

  private static final Pattern OCCASION =
      Pattern.compile(String.join("|", WordList.lines(EventRules.class, "occasions.txt")));

  private EventRules() {}

  /** What a part of a text reports; nothing if no rule fits it. */
  static Optional<Trigger> find(String text, int begin, int end) {
    for (Rule<EventType> rule : TRIGGERS) {
      Matcher matcher = rule.pattern().matcher(text).region(begin, end);
      if (matcher.find()) {
        return Optional.of(new Trigger(rule.conclusion(), matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }

  /** The roles that the verbs behind a name give it, within its clause. */
  static List<Role> roles(String text, int nameEnd, int sentenceEnd) {
    List<Role> roles = new ArrayList<>();
    for (Rule<Role> rule : ROLES) {
      if (rule.pattern().matcher(text).region(nameEnd, sentenceEnd).lookingAt()) {
        roles.add(rule.conclusion());
      }
    }
    return roles;
  }

  /** Whether a part of a text speaks of an occasion told before. */
  static boolean isOfOccasion(String text, int begin, int end) {
    return OCCASION.matcher(text).region(begin, end).find();
  }

  private static <T> List<Rule<T>> read(
      String resource, Function<String, T> conclusion, String frame) {
    List<Rule<T>> rules = new ArrayList<>();
    for (String line : WordList.lines(EventRules.class, resource)) {
      int colon = line.indexOf(": ");
      String name = line.substring(0, colon).toUpperCase(Locale.ROOT);
      Pattern pattern = Pattern.compile(frame.replace("%s", line.substring(colon + 2)));
      rules.add(new Rule<>(conclusion.apply(name), pattern));
    }
    return List.copyOf(rules);
  }
}
