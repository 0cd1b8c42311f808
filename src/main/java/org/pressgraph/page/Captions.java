package org.pressgraph.page;

import java.util.List;

/** Finds the texts of pictures that stand within a text. */
final class Captions {

  /** A caption is not wider than this, in full-width characters. */
  private static final double WIDEST = 130;

  /** One that only its place gives away is shorter. */
  private static final double WIDEST_PLAIN = 60;

  private static final int MOST_LINES = 8;

  /** More blank lines than this before a line leave room for a picture. */
  private static final int ORDINARY_GAP = 2;

  /** What that room counts for, next to how well the letters fit. */
  private static final double ROOM = 4;

  private Captions() {}

  /**
   * The number of lines of the caption that begins with a line, 0 if none does. A caption says what
   * the picture shows or names its photographer; or it is a short sentence that stands between the
   * two halves of another one.
   */
  static int at(List<Block.KindLine> lines, int begin) {
    CleanLine first = lines.get(begin).line();
    if (lines.get(begin).kind() != LineKind.TEXT || first.originAtHead().isPresent()) {
      return 0;
    }
    boolean afterOpen = begin > 0 && isOpen(lines.get(begin - 1));
    boolean fresh = begin == 0 || !afterOpen || standsApart(lines, begin);
    if (!fresh) {
      fresh = LineShapes.PICTURE.in(first.plain());
    }
    if (!fresh) {
      return 0;
    }
    int end = end(lines, begin);
    if (end == 0) {
      return 0;
    }
    boolean named = LineShapes.PICTURE.in(first.plain()) || hasCredit(lines.get(end - 1).line());
    double width = width(lines, begin, end);
    if (named) {
      return width <= WIDEST ? end - begin : 0;
    }
    if (begin == 0 && end < lines.size() && lines.get(end).line().originAtHead().isPresent()) {
      return width <= WIDEST_PLAIN ? end - begin : 0;
    }
    boolean splits =
        afterOpen
            && end < lines.size()
            && lines.get(end).kind() == LineKind.TEXT
            && width <= WIDEST_PLAIN
            && first.width() > 4;
    return splits && goesOnBehind(lines, begin, end) ? end - begin : 0;
  }

  private static boolean isOpen(Block.KindLine line) {
    return line.kind() == LineKind.TEXT && !line.line().isClosed();
  }

  private static boolean standsApart(List<Block.KindLine> lines, int i) {
    return i > 0
        && lines.get(i).line().number() - lines.get(i - 1).line().number() - 1 > ORDINARY_GAP;
  }

  private static boolean hasCredit(CleanLine line) {
    return LineShapes.CREDIT.in(line.plain());
  }

  /** The end of the paragraph that begins with a line: it is closed, or the photographer named. */
  private static int end(List<Block.KindLine> lines, int begin) {
    for (int i = begin; i < Math.min(lines.size(), begin + MOST_LINES); i++) {
      if (lines.get(i).kind() != LineKind.TEXT) {
        return 0;
      }
      if (i + 1 < lines.size() && isCredit(lines.get(i + 1))) {
        return i + 2;
      }
      if (lines.get(i).line().isClosed()) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Whether a line by itself names a photographer. */
  private static boolean isCredit(Block.KindLine line) {
    return line.kind() == LineKind.BYLINE && hasCredit(line.line());
  }

  private static double width(List<Block.KindLine> lines, int begin, int end) {
    double width = 0;
    for (int i = begin; i < end; i++) {
      width += lines.get(i).line().width();
    }
    return width;
  }

  private static boolean goesOnBehind(List<Block.KindLine> lines, int begin, int end) {
    CleanLine before = lines.get(begin - 1).line();
    double behind = before.isFollowedBy(lines.get(end).line());
    double here = before.isFollowedBy(lines.get(begin).line());
    double opensHere = Math.max(0, lines.get(begin).line().opens());
    double opensBehind = Math.max(0, lines.get(end).line().opens());
    double room = standsApart(lines, begin) ? ROOM : 0;
    return behind - opensBehind + room > here - opensHere;
  }
}
