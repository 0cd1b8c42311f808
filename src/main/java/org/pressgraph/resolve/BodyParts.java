package org.pressgraph.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pressgraph.authority.Divisions;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.MentionType;

/**
 * Which bodies of a page are parts of which: one whose name begins with that of the other, a
 * company of a group that goes by the same name, and what {@code upper-bodies.txt} says.
 */
final class BodyParts {

  private static final int SHORTEST_WHOLE = 2;
  private static final int SHORTEST_PART = 2;

  private static final WordList NOT_WITHIN =
      WordList.load(BodyParts.class, "not-within-bodies.txt");

  private static final WordList COMPANIES = WordList.load(BodyParts.class, "company-ends.txt");

  /** The name that the companies of a group share. */
  private static final TextPattern GROUP = TextPattern.of(NameForms.PATTERNS.get("head-of-group"));

  /** The parts of companies by the ends of their names. */
  private static final TextPattern UNIT = TextPattern.of(NameForms.PATTERNS.get("unit-of-group"));

  private final Map<String, Named> byName = new TreeMap<>();

  /** By all forms that the page has of them, too. */
  private final Map<String, Named> byForm = new TreeMap<>();

  private final Map<Entity, Set<String>> forms;

  BodyParts(Collection<Named> names, Map<Entity, Set<String>> forms) {
    this.forms = forms;
    for (Named name : names) {
      if (name.entity().type() == MentionType.ORGANIZATION) {
        byName.merge(name.entity().name(), name, BodyParts::richer);
      }
    }
    byForm.putAll(byName);
    byName.values().forEach(body -> formsOf(body).forEach(f -> byForm.putIfAbsent(f, body)));
  }

  /** Of two meanings of one name, that which tells where it is. */
  private static Named richer(Named one, Named other) {
    return one.place().isEmpty() && other.place().isPresent() ? other : one;
  }

  private Set<String> formsOf(Named body) {
    return forms.getOrDefault(body.entity(), Set.of());
  }

  /** A body and one of which it is a part. */
  record Part(Named part, Named whole) {}

  List<Part> all() {
    List<Part> parts = new ArrayList<>();
    for (Named part : byName.values()) {
      prefix(part).ifPresent(whole -> parts.add(new Part(part, whole)));
      group(part).ifPresent(whole -> parts.add(new Part(part, whole)));
      UpperBodies.of(part, byName).forEach(whole -> parts.add(new Part(part, whole)));
    }
    return parts;
  }

  /** The body with the longest name with which one of the names of another begins. */
  private Optional<Named> prefix(Named part) {
    List<String> own = new ArrayList<>(formsOf(part));
    own.add(part.entity().name());
    Named longest = null;
    int most = 0;
    for (String name : own) {
      for (int end = name.length() - SHORTEST_PART; end >= SHORTEST_WHOLE; end--) {
        String start = name.substring(0, end);
        Named whole = byForm.get(start);
        boolean fits =
            whole != null
                && !whole.entity().equals(part.entity())
                && NOT_WITHIN.longestAt(name, end) == 0
                // A name in which the other stands twice is two sentences run together.
                && name.indexOf(start, end) < 0;
        if (fits && end > most) {
          longest = whole;
          most = end;
        }
      }
    }
    return Optional.ofNullable(longest);
  }

  /**
   * The group of which a company or a unit is by its name: 三一集团有限公司 of 三一重工股份有限公司, and of one that
   * has the place before the name of the group.
   */
  private Optional<Named> group(Named part) {
    String name = part.entity().name();
    if (!PlaceNames.ends(name, COMPANIES) && !UNIT.in(name) || GROUP.matches(name)) {
      return Optional.empty();
    }
    int place = Divisions.standard().chainAt(name, 0).map(Divisions.Chain::end).orElse(0);
    for (Named whole : byName.values()) {
      Optional<String> head = GROUP.whole(whole.entity().name()).map(group -> group.group("head"));
      if (head.filter(h -> name.startsWith(h) || name.startsWith(h, place)).isPresent()
          && Divisions.standard().named(head.get()).isEmpty()) {
        return Optional.of(whole);
      }
    }
    return Optional.empty();
  }
}
