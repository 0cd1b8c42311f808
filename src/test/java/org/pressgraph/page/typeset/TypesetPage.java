package org.pressgraph.page.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pressgraph.page.SegmentRole;

/**
 * A page that was set from known articles.
 *
 * @param lines its lines, blank ones too
 * @param titles the main headlines of its articles, nothing where the page has none
 */
public record TypesetPage(List<SetLine> lines, List<Optional<String>> titles) {

  /**
   * A line of the page.
   *
   * @param text its characters
   * @param article the number of its article from 0, -1 for noise
   * @param role what it is; any role for noise
   * @param order its place in its article's text, from 1; 0 if it is no part of the text
   */
  public record SetLine(String text, int article, SegmentRole role, int order) {}

  /** Keeps the lists as they are now. */
  public TypesetPage {
    lines = List.copyOf(lines);
    titles = List.copyOf(titles);
  }

  /**
   * The page as the segmenter sees it.
   *
   * @return its lines, set apart by line ends
   */
  public String text() {
    List<String> texts = new ArrayList<>();
    lines.forEach(line -> texts.add(line.text()));
    return String.join("\n", texts);
  }
}
