package org.pressgraph.page.typeset;

import java.util.List;
import java.util.Optional;

/**
 * An article before it is set.
 *
 * @param title its main headline
 * @param above the line above it
 * @param below the line below it
 * @param origin what its first paragraph opens with (本报讯（记者某某）), or nothing
 * @param byline a line of its own that names the authors
 * @param authorNote a last line that says what the author is
 * @param paragraphs its text
 * @param caption the text of its picture
 */
public record NewsStory(
    String title,
    Optional<String> above,
    Optional<String> below,
    String origin,
    Optional<String> byline,
    Optional<String> authorNote,
    List<String> paragraphs,
    Optional<String> caption) {

  /** An article of nothing but a headline and its text. */
  static NewsStory of(String title, List<String> paragraphs) {
    return new NewsStory(
        title,
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        paragraphs,
        Optional.empty());
  }

  /** The same article with another text. */
  NewsStory with(List<String> others) {
    return new NewsStory(title, above, below, origin, byline, authorNote, others, caption);
  }

  /** Keeps the list as it is now. */
  public NewsStory {
    paragraphs = List.copyOf(paragraphs);
  }
}
