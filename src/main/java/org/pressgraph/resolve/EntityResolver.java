package org.pressgraph.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pressgraph.facts.ArticleFacts;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.page.Issue;
import org.pressgraph.page.Page;
import org.pressgraph.source.SourcePage;

/**
 * Decides which mentions of a page name the same thing: those of the same type with the same
 * letters. It has no state and serves all threads.
 */
public final class EntityResolver {

  static final Comparator<Entity> BY_TYPE_AND_NAME =
      Comparator.comparing(Entity::type).thenComparing(Entity::name);

  /**
   * Resolves the mentions of a page.
   *
   * @param source where the page came from
   * @param issue what is known of its issue
   * @param page the page taken apart
   * @param articles what its articles say
   * @return the page with its entities
   */
  public ResolvedPage resolve(
      SourcePage source, Issue issue, Page page, List<ArticleFacts> articles) {
    SortedMap<Entity, Set<String>> forms = new TreeMap<>(BY_TYPE_AND_NAME);
    for (ArticleFacts article : articles) {
      for (AnnotatedPassage passage : article.article().passages()) {
        for (Mention mention : passage.mentions()) {
          if (mention.type() != MentionType.TITLE) {
            String surface = passage.surface(mention);
            forms.computeIfAbsent(entity(mention, surface), e -> new TreeSet<>()).add(surface);
          }
        }
      }
    }
    return new ResolvedPage(source, issue, page, articles, joinPlaces(forms));
  }

  /** Blanks beside a Chinese letter set phrases apart; they are not part of a name. */
  private static final Pattern BLANK =
      Pattern.compile("(?<=[^\\x00-\\x7F]) +| +(?=[^\\x00-\\x7F])");

  private static Entity entity(Mention mention, String surface) {
    return new Entity(mention.type(), BLANK.matcher(surface).replaceAll(""));
  }

  /** A place and its short name (四川省, 四川) are one, where the page has one such full name only. */
  private static Resolution joinPlaces(SortedMap<Entity, Set<String>> forms) {
    Map<Entity, Entity> fullNames = new HashMap<>();
    for (Entity entity : List.copyOf(forms.keySet())) {
      List<Entity> full =
          WordList.ADMINISTRATIVE_SUFFIXES.words().stream()
              .map(suffix -> new Entity(entity.type(), entity.name() + suffix))
              .filter(forms::containsKey)
              .toList();
      if (entity.type() == MentionType.PLACE && full.size() == 1) {
        fullNames.put(entity, full.get(0));
      }
    }
    fullNames.forEach((name, full) -> forms.get(full).addAll(forms.remove(name)));
    return new Resolution(forms, fullNames);
  }

  /**
   * The entities of a page.
   *
   * @param forms each with the forms in which the page names it
   * @param fullNames the entities that go by another name, with the one they are
   */
  record Resolution(SortedMap<Entity, Set<String>> forms, Map<Entity, Entity> fullNames) {

    Entity entityOf(ArticleFacts article, MentionRef ref) {
      Entity named = entity(ref.mention(), ref.surface(article.article()));
      return fullNames.getOrDefault(named, named);
    }
  }
}
