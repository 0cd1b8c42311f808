package org.pressgraph.resolve;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionType;

/**
 * Departments of one government that a list names one behind the other, of which the first alone
 * has the place before its name: 市发改委、住建委、规划局.
 */
final class ListedDepartments {

  private static final Pattern DEPARTMENT = NameForms.PATTERNS.get("department-in-list");
  private static final String MARKS = "、和及";

  private final PageNames names;
  private final BodyNames bodies;

  ListedDepartments(PageNames names, BodyNames bodies) {
    this.names = names;
    this.bodies = bodies;
  }

  /**
   * A name with the place of the one before it in a list.
   *
   * @param name a name
   * @param before what the names before it in the article mean
   * @return the name in full; nothing where it is no department that a list names in brief
   */
  Optional<Occurrence> inFull(Occurrence name, Map<Occurrence, Named> before) {
    if (name.type() != MentionType.ORGANIZATION
        || name.mention().begin() < 2
        || MARKS.indexOf(names.text(name).charAt(name.mention().begin() - 1)) < 0
        || !DEPARTMENT.matcher(name.form()).matches()
        || bodies.isKnown(name.form())) {
      return Optional.empty();
    }
    return before.entrySet().stream()
        .filter(e -> e.getKey().passage() == name.passage())
        .filter(e -> e.getKey().mention().end() == name.mention().begin() - 1)
        .filter(e -> e.getKey().type() == MentionType.ORGANIZATION)
        .findFirst()
        .flatMap(e -> e.getValue().place())
        .filter(place -> place.reference().isPresent())
        .map(place -> place.entity().key() + name.form())
        .filter(bodies::isKnown)
        .map(
            full -> {
              Mention mention = name.mention();
              return new Occurrence(name.article(), name.passage(), mention, name.surface(), full);
            });
  }
}
