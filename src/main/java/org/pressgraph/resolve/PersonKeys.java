package org.pressgraph.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pressgraph.facts.ArticleFacts;
import org.pressgraph.facts.Position;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.page.Issue;

/**
 * What tells the people of a page from others of their name: the bodies in which they hold posts,
 * posts that one person alone holds, and who is named beside them. A name on one page is one
 * person, unless its articles put it into bodies of different provinces.
 */
final class PersonKeys {

  private static final WordList UNIQUE = WordList.load(PersonKeys.class, "unique-titles.txt");
  private static final int MOST_COMPANIONS = 12;
  private static final String OF_PROVINCE = "0000";

  private final PageNames names;
  private final List<Map<Occurrence, Named>> meanings;
  private final Issue issue;
  private final String page;

  PersonKeys(PageNames names, List<Map<Occurrence, Named>> meanings, Issue issue, String page) {
    this.names = names;
    this.meanings = meanings;
    this.issue = issue;
    this.page = page;
  }

  /** What one article says of a person. */
  private record Part(int article, SortedSet<String> keys, SortedSet<String> provinces) {}

  /** Gives each person its scope in the meanings; returns the keys of each. */
  Map<Entity, SortedSet<String>> assign() {
    Map<String, List<Part>> byName = new HashMap<>();
    for (int a = 0; a < names.articles(); a++) {
      Map<String, Part> parts = parts(a);
      parts.forEach((name, part) -> byName.computeIfAbsent(name, n -> new ArrayList<>()).add(part));
    }
    Map<Entity, SortedSet<String>> keys = new HashMap<>();
    byName.forEach((name, parts) -> assign(name, parts, keys));
    return keys;
  }

  private void assign(String name, List<Part> parts, Map<Entity, SortedSet<String>> keys) {
    List<List<Part>> groups = new ArrayList<>();
    for (Part part : parts) {
      groups.stream()
          .filter(group -> group.stream().allMatch(other -> agree(part, other)))
          .findFirst()
          .orElseGet(
              () -> {
                groups.add(new ArrayList<>());
                return groups.get(groups.size() - 1);
              })
          .add(part);
    }
    for (List<Part> group : groups) {
      SortedSet<String> all = new TreeSet<>();
      group.forEach(part -> all.addAll(part.keys()));
      all.add(PersonClaim.NAME + name);
      String onPage = groups.size() == 1 ? page : page + "/" + group.get(0).article();
      String scope = PersonClaim.scope(all).orElse(onPage);
      Entity person = new Entity(MentionType.PERSON, name, name, scope);
      keys.put(person, all);
      group.forEach(part -> replace(part.article(), person));
    }
  }

  private static boolean agree(Part one, Part other) {
    return one.provinces().isEmpty()
        || other.provinces().isEmpty()
        || one.provinces().stream().anyMatch(other.provinces()::contains);
  }

  private void replace(int article, Entity person) {
    meanings
        .get(article)
        .replaceAll(
            (occurrence, named) ->
                occurrence.type() == MentionType.PERSON
                        && named.entity().name().equals(person.name())
                    ? new Named(
                        person, named.reference(), named.whole(), named.place(), named.reason())
                    : named);
  }

  private Map<String, Part> parts(int article) {
    Map<MentionRef, Named> byMention = new HashMap<>();
    Map<String, Part> parts = new HashMap<>();
    SortedSet<String> people = new TreeSet<>();
    meanings
        .get(article)
        .forEach(
            (occurrence, named) -> {
              byMention.put(new MentionRef(occurrence.passage(), occurrence.mention()), named);
              if (occurrence.type() == MentionType.PERSON) {
                people.add(named.entity().name());
              }
            });
    for (String name : people) {
      Part part = new Part(article, new TreeSet<>(), new TreeSet<>());
      people.stream()
          .filter(other -> !other.equals(name) && other.length() > 1)
          .limit(MOST_COMPANIONS)
          .forEach(other -> part.keys().add(PersonClaim.WITH + other));
      parts.put(name, part);
    }
    ArticleFacts facts = names.article(article);
    facts.positions().forEach(position -> addPosition(position, byMention, parts));
    addReporters(facts, byMention, parts);
    return parts;
  }

  private static void addPosition(
      Position position, Map<MentionRef, Named> byMention, Map<String, Part> parts) {
    Named person = byMention.get(position.person());
    Part part = person == null ? null : parts.get(person.entity().name());
    if (part == null) {
      return;
    }
    Optional<Named> body = position.organization().map(byMention::get);
    if (body.isPresent()) {
      addBody(body.get(), part);
      if (body.get().entity().scope().isEmpty()) {
        part.keys().add(PersonClaim.POST + body.get().entity().key() + "|" + position.title());
      }
    }
    for (int begin = 0; begin < position.title().length(); begin++) {
      if (UNIQUE.contains(position.title().substring(begin))) {
        part.keys().add(PersonClaim.TITLE + position.title().substring(begin));
        return;
      }
    }
  }

  private static void addBody(Named body, Part part) {
    if (!body.entity().scope().isEmpty()) {
      return;
    }
    part.keys().add(PersonClaim.BODY + body.entity().key());
    for (Optional<Named> at = body.place(); at.isPresent(); at = at.get().place()) {
      Optional<String> code = at.get().reference().flatMap(Reference::code);
      code.filter(c -> c.endsWith(OF_PROVINCE)).ifPresent(part.provinces()::add);
    }
  }

  /** Reporters belong to the agency of the report, or to the newspaper. */
  private void addReporters(
      ArticleFacts facts, Map<MentionRef, Named> byMention, Map<String, Part> parts) {
    Optional<Named> agency =
        byMention.entrySet().stream()
            .filter(e -> e.getValue().entity().type() == MentionType.ORGANIZATION)
            .filter(e -> facts.article().isOfOrigin(e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    Optional<String> body = agency.map(a -> a.entity().key()).or(issue::newspaper);
    byMention.forEach(
        (ref, named) -> {
          boolean reporter =
              named.entity().type() == MentionType.PERSON && facts.article().isOfOrigin(ref);
          if (reporter && body.isPresent()) {
            parts.get(named.entity().name()).keys().add(PersonClaim.BODY + body.get());
          }
        });
  }
}
