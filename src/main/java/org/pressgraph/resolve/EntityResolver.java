package org.pressgraph.resolve;

import java.util.List;
import java.util.Objects;
import org.pressgraph.authority.KnownNames;
import org.pressgraph.facts.ArticleFacts;
import org.pressgraph.page.Issue;
import org.pressgraph.page.Page;
import org.pressgraph.source.SourcePage;

/**
 * Decides which mentions of a page name the same thing, and what its full name is. It has no state
 * and serves all threads.
 */
public final class EntityResolver {

  private final KnownNames known;

  /** Makes a resolver with the authority lists that come with the software. */
  public EntityResolver() {
    this(KnownNames.standard());
  }

  /**
   * Makes a resolver.
   *
   * @param known the authority lists
   */
  public EntityResolver(KnownNames known) {
    this.known = Objects.requireNonNull(known, "known");
  }

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
    PageNames names = new PageNames(articles);
    PageResolution resolver = new PageResolution(known, names, issue, source.name());
    Resolution resolution = resolver.resolve();
    return new ResolvedPage(source, issue, page, articles, resolution);
  }
}
