package org.pressgraph.page;

import java.util.List;
import java.util.Objects;

/**
 * A page taken apart into its articles. Lines that belong to none are noise: machine-made repeats
 * and the furniture of the page.
 *
 * @param raw the page as read
 * @param articles its articles, in the order of their first lines
 */
public record Page(RawPage raw, List<Article> articles) {

  /** Checks that nothing is missing and keeps the list as it is now. */
  public Page {
    Objects.requireNonNull(raw, "raw");
    articles = List.copyOf(articles);
  }
}
