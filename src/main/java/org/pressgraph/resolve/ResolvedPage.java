package org.pressgraph.resolve;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.pressgraph.facts.ArticleFacts;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.page.Issue;
import org.pressgraph.page.Page;
import org.pressgraph.source.SourcePage;

/** A page with everything that it says, and who and what it speaks of. */
public final class ResolvedPage {

  private final SourcePage source;
  private final Issue issue;
  private final Page page;
  private final List<ArticleFacts> articles;
  private final Resolution resolution;

  ResolvedPage(
      SourcePage source,
      Issue issue,
      Page page,
      List<ArticleFacts> articles,
      Resolution resolution) {
    this.source = Objects.requireNonNull(source, "source");
    this.issue = Objects.requireNonNull(issue, "issue");
    this.page = Objects.requireNonNull(page, "page");
    this.articles = List.copyOf(articles);
    this.resolution = resolution;
  }

  /**
   * Where the page came from.
   *
   * @return the page as its source gave it
   */
  public SourcePage source() {
    return source;
  }

  /**
   * The issue of the page.
   *
   * @return what is known of it
   */
  public Issue issue() {
    return issue;
  }

  /**
   * The number of the page in its issue.
   *
   * @return the number as it is written ({@code 3}, {@code A3}), where it is known
   */
  public Optional<String> number() {
    return source.origin().number();
  }

  /**
   * The page taken apart.
   *
   * @return the page with its articles
   */
  public Page page() {
    return page;
  }

  /**
   * What the articles say.
   *
   * @return the articles in the order of the page
   */
  public List<ArticleFacts> articles() {
    return articles;
  }

  /**
   * The entities of the page.
   *
   * @return each entity with the forms in which the page names it, in a fixed order; none for a
   *     place or a body that the page does not name and that stands around one that it names
   */
  public SortedMap<Entity, Set<String>> entities() {
    return Collections.unmodifiableSortedMap(resolution.forms());
  }

  /**
   * The entry of an authority list that an entity is.
   *
   * @param entity an entity of the page
   * @return the entry; nothing if it is on no list
   */
  public Optional<Reference> reference(Entity entity) {
    return Optional.ofNullable(resolution.references().get(entity));
  }

  /**
   * Why forms of an entity are taken for it, where the forms themselves do not say so.
   *
   * @param entity an entity of the page
   * @return the reasons, each a form, an arrow and what it stands for
   */
  public Set<String> reasons(Entity entity) {
    return resolution.reasons().getOrDefault(entity, Set.of());
  }

  /**
   * What tells a person from others of the name.
   *
   * @param entity an entity of the page
   * @return the keys, as those of a {@link PersonClaim}; none if it is no person
   */
  public Set<String> keys(Entity entity) {
    return resolution.keys().getOrDefault(entity, Collections.emptySortedSet());
  }

  /**
   * The relations that the names of the entities carry.
   *
   * @return the relations in a fixed order
   */
  public List<NameRelation> relations() {
    return resolution.relations();
  }

  /**
   * What an article is about: the names of its headline that its text takes up, or else those that
   * its text begins with and comes back to.
   *
   * @param article the index of the article on the page, from 0
   * @return the entities in the order of the article; none where nothing stands out
   */
  public List<Entity> about(int article) {
    return MainEntities.of(articles.get(article).article(), resolution.byMention().get(article));
  }

  /**
   * The names in an article, those within others included.
   *
   * @param article the index of the article on the page, from 0
   * @return its mentions of all types but titles by passage and place, longer ones first
   */
  public List<MentionRef> mentions(int article) {
    return resolution.byMention().get(article).keySet().stream()
        .sorted(
            Comparator.comparingInt(MentionRef::passage)
                .thenComparing(MentionRef::mention, Mention.BY_PLACE))
        .toList();
  }

  /**
   * The entity that a mention names.
   *
   * @param article the index of the article on the page, from 0
   * @param ref a mention of that article, of any type but titles
   * @return the entity
   */
  public Entity entityOf(int article, MentionRef ref) {
    return resolution.byMention().get(article).get(ref);
  }
}
