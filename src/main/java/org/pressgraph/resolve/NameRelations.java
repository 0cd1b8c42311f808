package org.pressgraph.resolve;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pressgraph.facts.Relation;
import org.pressgraph.ner.MentionType;

/**
 * The relations that names carry: a body is part of the one whose name its own begins with, and is
 * where its name or its list says; a division of China lies in those around it.
 */
final class NameRelations {

  private static final Comparator<NameRelation> ORDER =
      Comparator.comparing(NameRelation::kind)
          .thenComparing(NameRelation::subject, Entity.BY_TYPE_AND_KEY)
          .thenComparing(NameRelation::object, Entity.BY_TYPE_AND_KEY);

  private static final int SHORTEST_WHOLE = 3;
  private static final int SHORTEST_PART = 2;

  private final Set<NameRelation> relations = new TreeSet<>(ORDER);
  private final Map<Entity, Named> around = new HashMap<>();

  private NameRelations() {}

  /** The relations of the things that a page names, and those of the things around them. */
  static NameRelations of(Collection<Named> names) {
    NameRelations relations = new NameRelations();
    names.forEach(relations::add);
    relations.addWholes(names);
    return relations;
  }

  List<NameRelation> relations() {
    return List.copyOf(relations);
  }

  /** Places and bodies that the page need not name: those around what it names. */
  Collection<Named> around() {
    return around.values();
  }

  private void add(Named named) {
    named.whole().ifPresent(w -> relate(Relation.Kind.SUB_ORGANIZATION_OF, named, w));
    Relation.Kind kind =
        named.entity().type() == MentionType.PLACE
            ? Relation.Kind.CONTAINED_IN
            : Relation.Kind.LOCATED_IN;
    named.place().ifPresent(place -> relate(kind, named, place));
  }

  private void relate(Relation.Kind kind, Named part, Named whole) {
    if (part.entity().equals(whole.entity())) {
      return;
    }
    boolean isNew = relations.add(new NameRelation(kind, part.entity(), whole.entity()));
    if (isNew && around.putIfAbsent(whole.entity(), whole) == null) {
      add(whole);
    }
  }

  /** The longest name of a body on the page with which the name of another begins. */
  private void addWholes(Collection<Named> names) {
    Map<String, Named> bodies = new HashMap<>();
    for (Named name : names) {
      if (name.entity().type() == MentionType.ORGANIZATION) {
        bodies.put(name.entity().name(), name);
      }
    }
    for (Named part : bodies.values()) {
      if (part.whole().isEmpty()) {
        prefix(part.entity().name(), bodies)
            .or(() -> sameKindAbove(part, bodies))
            .ifPresent(whole -> relate(Relation.Kind.SUB_ORGANIZATION_OF, part, whole));
      }
    }
  }

  private static Optional<Named> prefix(String name, Map<String, Named> bodies) {
    for (int end = name.length() - SHORTEST_PART; end >= SHORTEST_WHOLE; end--) {
      String start = name.substring(0, end);
      Named whole = bodies.get(start);
      // A name in which the other stands twice is two sentences run together.
      if (whole != null && name.indexOf(start, end) < 0) {
        return Optional.of(whole);
      }
    }
    return Optional.empty();
  }

  /** 沈阳市总工会 for 沈阳市和平区总工会: the name of the place between is left out. */
  private static Optional<Named> sameKindAbove(Named part, Map<String, Named> bodies) {
    Optional<Named> place = part.place();
    String name = part.entity().name();
    while (place.isPresent()) {
      String own = place.get().entity().name();
      int at = name.indexOf(own);
      if (at > 0) {
        Named whole = bodies.get(name.substring(0, at) + name.substring(at + own.length()));
        if (whole != null) {
          return Optional.of(whole);
        }
      }
      place = place.get().place();
    }
    return Optional.empty();
  }
}
