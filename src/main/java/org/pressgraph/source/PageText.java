package org.pressgraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.pressgraph.page.LayoutHint;
import org.pressgraph.page.SegmentRole;

/**
 * The text of a page that is put together line by line, with what the layout says of each line. To
 * be used by one thread.
 */
final class PageText {

  private final StringBuilder text = new StringBuilder();
  private final List<LayoutHint> hints = new ArrayList<>();

  /**
   * Adds a line; characters that end a line or that no graph can carry become blanks.
   *
   * @param line the characters
   * @param hint what the layout says of it
   */
  void add(String line, LayoutHint hint) {
    text.append(Controls.inLine(line)).append('\n');
    hints.add(hint);
  }

  /** Adds a paragraph of an article that the source splits: a line, and a block by itself. */
  void add(String paragraph, int article, SegmentRole role) {
    OptionalInt block = OptionalInt.of(hints.size());
    add(paragraph, new LayoutHint(0, block, OptionalInt.of(article), Optional.of(role)));
  }

  /** Adds an empty line, which sets what follows apart. */
  void addGap() {
    if (!hints.isEmpty()) {
      add("", LayoutHint.NONE);
    }
  }

  boolean isEmpty() {
    return hints.isEmpty();
  }

  String text() {
    return text.toString();
  }

  List<LayoutHint> hints() {
    return hints;
  }
}
