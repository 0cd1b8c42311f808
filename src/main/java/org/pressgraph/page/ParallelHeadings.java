package org.pressgraph.page;

import java.util.Arrays;
import java.util.List;

/**
 * The headings of the sections of one article that are made alike: two short lines each, of which
 * the upper ones have as many letters and the lower ones are all quotations or all about as long.
 * Headlines of articles are not. Which section goes on with which shows in them even where another
 * article stands between.
 */
final class ParallelHeadings {

  private static final int LINES = 2;

  /** The upper line is not wider than this, in full-width characters. */
  private static final double WIDEST_UPPER = 8;

  private static final double RAGGED = 2;

  /** So many blocks on either side of one are looked at. */
  private static final int NEARBY = 60;

  /** For each block whether it is such a heading. */
  private final boolean[] found;

  /** For each piece the one before it in its article, if such a heading tells, -1 otherwise. */
  private final int[] previous;

  /**
   * Looks for them among the blocks of a page.
   *
   * @param pieces the pieces of text among the blocks, in their order
   */
  ParallelHeadings(List<Block> blocks, List<Piece> pieces) {
    this.found = new boolean[blocks.size()];
    this.previous = new int[pieces.size()];
    Arrays.fill(previous, -1);
    int last = -1;
    int endOfLast = -1;
    int piece = 0;
    for (int i = 0; i < found.length; i++) {
      Block block = blocks.get(i);
      if (block.kind() == LineKind.TEXT) {
        piece++;
      } else if (block.isHeading()) {
        endOfLast = last >= 0 && endOfLast < 0 ? piece - 1 : endOfLast;
        if (mayBe(block) && isText(blocks, i + 1) && hasLike(blocks, i)) {
          boolean goesOn = last >= 0 && areAlike(blocks.get(last), block);
          note(i, piece, goesOn ? endOfLast : piece - 1, pieces);
          last = found[i] ? i : last;
          endOfLast = found[i] ? -1 : endOfLast;
        }
      }
    }
  }

  private void note(int block, int piece, int before, List<Piece> pieces) {
    if (before >= 0
        && !pieces.get(before).open
        && PieceChains.isPossible(pieces.get(before), pieces.get(piece))) {
      found[block] = true;
      previous[piece] = before;
    }
  }

  private static boolean isText(List<Block> blocks, int i) {
    return i < blocks.size() && blocks.get(i).kind() == LineKind.TEXT;
  }

  private static boolean mayBe(Block heading) {
    if (heading.lines().size() != LINES) {
      return false;
    }
    CleanLine upper = heading.lines().get(0).line();
    CleanLine lower = heading.lines().get(1).line();
    return upper.width() <= WIDEST_UPPER
        && lower.width() <= ArticleAssembler.WIDEST_SECTION_HEADING
        && !upper.spacedOut()
        && !lower.spacedOut()
        && upper.headingLevel() == 0;
  }

  private static boolean hasLike(List<Block> blocks, int heading) {
    int end = Math.min(blocks.size(), heading + NEARBY);
    for (int i = Math.max(0, heading - NEARBY); i < end; i++) {
      if (i != heading && areAlike(blocks.get(i), blocks.get(heading))) {
        return true;
      }
    }
    return false;
  }

  private static boolean areAlike(Block a, Block b) {
    if (!a.isHeading() || !mayBe(a) || !mayBe(b)) {
      return false;
    }
    CleanLine lower = a.lines().get(1).line();
    CleanLine other = b.lines().get(1).line();
    boolean quoted = isQuotation(lower);
    return a.lines().get(0).line().width() == b.lines().get(0).line().width()
        && quoted == isQuotation(other)
        && (quoted || Math.abs(lower.width() - other.width()) <= RAGGED);
  }

  private static boolean isQuotation(CleanLine line) {
    return line.string().startsWith("“") && line.last() == '”';
  }

  /** Whether a block is the heading of a section that others are like. */
  boolean isOne(int block) {
    return found[block];
  }

  /** Whether a piece is the section behind another piece by the headings of both. */
  boolean goesOn(int first, int second) {
    return previous[second] == first;
  }
}
