package org.pressgraph.page;

import java.util.BitSet;
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

  /**
   * The lines that show something and belong to no article.
   *
   * @return the lines in their order
   */
  public List<Line> noise() {
    BitSet used = new BitSet();
    for (Article article : articles) {
      article.segments().forEach(s -> used.set(s.firstLine(), s.lastLine() + 1));
    }
    return raw.lines().stream()
        .filter(line -> !line.isBlank() && !used.get(line.number()))
        .toList();
  }
}
