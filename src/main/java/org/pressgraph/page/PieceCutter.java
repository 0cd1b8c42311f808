package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts blocks of text wherever the text could go on elsewhere: at the ends of paragraphs, where a
 * line that was never cut breaks off, and in columns where the letters on both sides of a line end
 * do not fit. Texts of pictures become blocks of their own. What belongs together is joined again
 * when all pieces are known.
 */
final class PieceCutter {

  /** Letters that fit worse than this may come from different texts. */
  private static final double FITTING = 0.5;

  /** A line that is shorter than its column by more ends a paragraph. */
  private static final double RAGGED = 2;

  /** Lines of more than one column differ by more than this. */
  private static final double OTHER_COLUMN = 4;

  private static final int NEARBY = 5;

  /** From here on blank lines set texts apart, see {@link LineGaps}. */
  private static final double CLOSE = 0.5;

  /** Letters that fit worse than this break off even there. */
  private static final double UNFIT = -4;

  private PieceCutter() {}

  /** The blocks, those of text cut. */
  static List<Block> cut(List<Block> blocks, LineGaps gaps) {
    List<Block> cut = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() != LineKind.TEXT) {
        cut.add(block);
      } else {
        cutText(block.lines(), gaps, cut);
      }
    }
    for (int i = 0; i < cut.size(); i++) {
      boolean alone = !isTextAt(cut, i - 1) && !isTextAt(cut, i + 1);
      if (cut.get(i).kind() == LineKind.CAPTION && alone) {
        cut.set(i, as(LineKind.TEXT, cut.get(i).lines()));
      }
    }
    return cut;
  }

  private static Block as(LineKind kind, List<Block.KindLine> lines) {
    return new Block(kind, lines.stream().map(l -> new Block.KindLine(l.line(), kind)).toList());
  }

  /** A picture beside a text is of that text; between headlines it is an article of its own. */
  private static boolean isTextAt(List<Block> blocks, int i) {
    return i >= 0 && i < blocks.size() && blocks.get(i).kind() != LineKind.HEADING;
  }

  private static void cutText(List<Block.KindLine> lines, LineGaps gaps, List<Block> cut) {
    int begin = 0;
    int text = -1;
    while (begin < lines.size()) {
      if (text >= 0
          && lines.subList(begin, lines.size()).stream().allMatch(PieceCutter::isByline)) {
        // The authors of a text are named behind its last picture.
        List<Block.KindLine> whole = new ArrayList<>(cut.get(text).lines());
        whole.addAll(lines.subList(begin, lines.size()));
        cut.set(text, new Block(LineKind.TEXT, whole));
        return;
      }
      int caption = isText(lines.get(begin)) ? Captions.at(lines, begin) : 0;
      if (caption > 0) {
        cut.add(as(LineKind.CAPTION, lines.subList(begin, begin + caption)));
        begin += caption;
        continue;
      }
      int end = begin + 1;
      while (end < lines.size()
          && (isHeldTogether(lines, end, gaps) || !mayBreak(lines, end))
          && Captions.at(lines, end) == 0) {
        end++;
      }
      text = cut.size();
      cut.add(new Block(LineKind.TEXT, lines.subList(begin, end)));
      begin = end;
    }
  }

  /**
   * Whether a page sets its texts apart by blank lines, and leaves none before a line, which does
   * not fit as badly as a line of another text.
   */
  private static boolean isHeldTogether(List<Block.KindLine> lines, int i, LineGaps gaps) {
    CleanLine before = lines.get(i - 1).line();
    CleanLine after = lines.get(i).line();
    if (gaps.close < CLOSE || gaps.above(after) >= 0) {
      return false;
    }
    return before.isClosed() ? after.opens() > UNFIT : before.isFollowedBy(after) > UNFIT;
  }

  private static boolean isByline(Block.KindLine line) {
    return line.kind() == LineKind.BYLINE;
  }

  private static boolean isText(Block.KindLine line) {
    return line.kind() == LineKind.TEXT;
  }

  /** Whether the text may go on elsewhere than with a line. */
  private static boolean mayBreak(List<Block.KindLine> lines, int next) {
    if (!isText(lines.get(next)) || !isText(lines.get(next - 1))) {
      return false;
    }
    CleanLine before = lines.get(next - 1).line();
    CleanLine after = lines.get(next).line();
    if (before.hint().isOtherBlockThan(after.hint())) {
      return true;
    }
    if (!isCutByColumn(lines, next - 1)) {
      return true;
    }
    if (Block.opensWithoutClosing(before.plain()) && Block.closesWithoutOpening(after.plain())) {
      return false;
    }
    if (before.isClosed()) {
      return after.opens() < 0;
    }
    boolean otherColumn = after.width() > before.width() + OTHER_COLUMN && !before.spacedOut();
    return otherColumn || before.isFollowedBy(after) < FITTING;
  }

  /** Whether a line ends where the column did: others near it are as wide, and none is wider. */
  private static boolean isCutByColumn(List<Block.KindLine> lines, int i) {
    double width = lines.get(i).line().width();
    int alike = 0;
    double widest = 0;
    for (int k = Math.max(0, i - NEARBY); k <= Math.min(lines.size() - 1, i + NEARBY); k++) {
      double other = lines.get(k).line().width();
      alike += k != i && Math.abs(other - width) <= RAGGED ? 1 : 0;
      widest = k <= i + 1 ? Math.max(widest, other) : widest;
    }
    boolean isShort = width < widest - RAGGED && widest <= LineClassifier.WIDEST_COLUMN;
    return width <= LineClassifier.WIDEST_COLUMN && alike >= 2 && !isShort;
  }
}
