package org.pressgraph.resolve;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.facts.Relation;
import org.pressgraph.ner.MentionType;

/**
 * The relations that names carry: a body is part of the one whose name its own begins with, and is
 * where its name or its list says; a division of China lies in those around it; a work is about
 * what its title names.
 */
final class NameRelations {

  private static final Comparator<NameRelation> ORDER =
      Comparator.comparing(NameRelation::kind)
          .thenComparing(NameRelation::subject, Entity.BY_TYPE_AND_KEY)
          .thenComparing(NameRelation::object, Entity.BY_TYPE_AND_KEY);

  private static final Comparator<Entity> LONGEST_FIRST =
      Comparator.comparingInt((Entity e) -> -e.name().length())
          .thenComparing(Entity.BY_TYPE_AND_KEY);

  private static final Pattern BEFORE_THEME = NameForms.PATTERNS.get("before-theme");

  private static final int SHORTEST_WHOLE = 3;

  private final Set<NameRelation> relations = new TreeSet<>(ORDER);
  private final Map<Entity, Named> around = new HashMap<>();

  private NameRelations() {}

  /**
   * The relations of the things that a page names, and those of the things around them.
   *
   * @param names what the names of the page mean
   * @param forms the forms in which the page has them
   */
  static NameRelations of(Collection<Named> names, Map<Entity, Set<String>> forms) {
    NameRelations relations = new NameRelations();
    names.forEach(relations::add);
    for (BodyParts.Part part : new BodyParts(names, forms).all()) {
      relations.relate(Relation.Kind.SUB_ORGANIZATION_OF, part.part(), part.whole());
    }
    for (PlacesWithin.Place place : new PlacesWithin(names, forms).all()) {
      relations.relate(kind(place.of()), place.of(), place.place());
    }
    relations.addThemes(names);
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
    named.place().ifPresent(place -> relate(kind(named), named, place));
  }

  private static Relation.Kind kind(Named subject) {
    return subject.entity().type() == MentionType.PLACE
        ? Relation.Kind.CONTAINED_IN
        : Relation.Kind.LOCATED_IN;
  }

  private void relate(Relation.Kind kind, Named part, Named whole) {
    boolean reverse = relations.contains(new NameRelation(kind, whole.entity(), part.entity()));
    if (part.entity().equals(whole.entity()) || reverse) {
      return;
    }
    boolean isNew = relations.add(new NameRelation(kind, part.entity(), whole.entity()));
    if (isNew && around.putIfAbsent(whole.entity(), whole) == null) {
      add(whole);
    }
  }

  /**
   * The title of a work tells what it is about: 江北大学章程, of the longest names in it; who stands
   * before 关于 put it out or wrote it.
   */
  private void addThemes(Collection<Named> names) {
    List<Entity> themes =
        names.stream()
            .map(Named::entity)
            .filter(e -> e.type() != MentionType.WORK && e.name().length() >= SHORTEST_WHOLE)
            .distinct()
            .sorted(LONGEST_FIRST)
            .toList();
    names.stream()
        .map(Named::entity)
        .filter(e -> e.type() == MentionType.WORK)
        .distinct()
        .forEach(work -> addThemes(work, themes));
  }

  private void addThemes(Entity work, List<Entity> themes) {
    Matcher matcher = BEFORE_THEME.matcher(work.name());
    int about = matcher.find() ? matcher.start() : 0;
    String title = work.name();
    for (Entity theme : themes) {
      int at = title.indexOf(theme.name());
      if (at >= 0 && !title.equals(theme.name())) {
        kind(theme, at < about).ifPresent(k -> relations.add(new NameRelation(k, work, theme)));
        // Names within this one are no themes of their own.
        title = title.replace(theme.name(), "\n".repeat(theme.name().length()));
      }
    }
  }

  private static Optional<Relation.Kind> kind(Entity theme, boolean before) {
    if (!before) {
      return Optional.of(Relation.Kind.ABOUT);
    }
    return switch (theme.type()) {
      case ORGANIZATION -> Optional.of(Relation.Kind.PUBLISHER);
      case PERSON -> Optional.of(Relation.Kind.AUTHOR);
      default -> Optional.empty();
    };
  }
}
