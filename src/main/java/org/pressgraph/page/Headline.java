package org.pressgraph.page;

import java.util.List;
import java.util.Optional;

/**
 * The headline of an article.
 *
 * @param title the main headline, its lines set apart by a space
 * @param supertitles the lines above it, in order
 * @param subtitles the lines below it, in order
 */
public record Headline(Optional<String> title, List<String> supertitles, List<String> subtitles) {

  /** The headline of an article that has none on its page. */
  public static final Headline NONE = new Headline(Optional.empty(), List.of(), List.of());

  /** Keeps the lists as they are now. */
  public Headline {
    supertitles = List.copyOf(supertitles);
    subtitles = List.copyOf(subtitles);
  }
}
