package org.pressgraph.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pressgraph.facts.ArticleFacts;
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
    return new ResolvedPage(source, issue, page, articles, new Resolution(forms));
  }

  /** Blanks beside a Chinese letter set phrases apart; they are not part of a name. */
  private static final Pattern BLANK =
      Pattern.compile("(?<=[^\\x00-\\x7F]) +| +(?=[^\\x00-\\x7F])");

  private static Entity entity(Mention mention, String surface) {
    return new Entity(mention.type(), BLANK.matcher(surface).replaceAll(""));
  }

  /** The entities of a page with the forms in which it names them. */
  record Resolution(SortedMap<Entity, Set<String>> forms) {

    Entity entityOf(ArticleFacts article, MentionRef ref) {
      return entity(ref.mention(), ref.surface(article.article()));
    }
  }
}
