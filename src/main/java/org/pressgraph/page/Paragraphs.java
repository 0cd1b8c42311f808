package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells where the paragraphs of a text end whose lines are given in reading order. */
final class Paragraphs {

  /** More blank lines than this before a line leave room for a picture. */
  private static final int ORDINARY_GAP = 2;

  /** So many lines on either side tell how wide the column is. */
  private static final int NEIGHBOURS = 8;

  /** A line wider than this, in full-width characters, is no line of a column. */
  private static final double WIDEST_COLUMN = 50;

  private final List<CleanLine> lines;
  private final Set<CleanLine> sections;

  /**
   * Looks at the paragraphs of a text.
   *
   * @param lines its lines in reading order
   * @param sections those of them that are known to head sections
   */
  Paragraphs(List<CleanLine> lines, Set<CleanLine> sections) {
    this.lines = lines;
    this.sections = sections;
  }

  /** Whether a paragraph ends with a line: it is closed, and no column's width cut it there. */
  boolean endsAt(int index) {
    CleanLine line = lines.get(index);
    if (!line.isClosed()) {
      return isSectionHeading(index);
    }
    if (isStated(index)) {
      return true;
    }
    return line.width() > WIDEST_COLUMN || line.width() < widestNear(index) - 1;
  }

  /** Whether a source that splits its articles sets the next line in a block of its own. */
  private boolean isStated(int index) {
    return index + 1 < lines.size()
        && lines.get(index).hint().role().isPresent()
        && lines.get(index).hint().isOtherBlockThan(lines.get(index + 1).hint());
  }

  /**
   * A line by itself: set in bold, or numbered and followed by a paragraph that was never broken.
   */
  private boolean isSectionHeading(int index) {
    CleanLine line = lines.get(index);
    boolean numbered = line.width() <= WIDEST_COLUMN && LineShapes.SECTION.in(line.plain());
    boolean beforeParagraph =
        index + 1 < lines.size() && lines.get(index + 1).width() > WIDEST_COLUMN;
    return sections.contains(line) || line.bold() || (numbered && beforeParagraph);
  }

  private double widestNear(int index) {
    double widest = 0;
    int number = lines.get(index).number();
    for (int i = Math.max(0, index - NEIGHBOURS);
        i < Math.min(lines.size(), index + NEIGHBOURS + 1);
        i++) {
      if (Math.abs(lines.get(i).number() - number) <= NEIGHBOURS) {
        widest = Math.max(widest, lines.get(i).width());
      }
    }
    return widest;
  }

  /** Whether the page leaves room for a picture between a line and the one before it. */
  boolean standsApart(int index) {
    return index > 0
        && lines.get(index).number() - lines.get(index - 1).number() - 1 > ORDINARY_GAP;
  }

  /** The first line and the end of each paragraph; one that stands apart is one by itself. */
  List<int[]> spans() {
    List<int[]> spans = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || endsAt(i - 1) || standsApart(i)) {
        spans.add(new int[] {begin, i});
        begin = i;
      }
    }
    return spans;
  }
}
