package org.pressgraph.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.TextPattern;

/** A block of text, with what the joining of blocks asks of it, each read once. */
final class Piece {

  private static final String NUMERALS = "一二三四五六七八九十";

  private static final TextPattern ORDINAL =
      TextPattern.of(
          Pattern.compile("(?:^|[。；：])(?:(第?)([一二三四五六七八九十])(是|要|、|，)|（([一二三四五六七八九十])）)"));

  /** What a beginning tells by itself is worth no more. */
  private static final double MOST_LEADS = 5;

  /** The widest difference of lines of one column. */
  private static final double RAGGED = 2;

  final Block block;

  /** Its number among the pieces of the page, from 0. */
  final int number;

  /** Its place among the blocks of the page. */
  final int place;

  final String text;
  final boolean open;
  final boolean begins;
  final boolean ends;
  final boolean unclosedQuote;
  final boolean unopenedQuote;
  final boolean indented;

  /** The width of its column, 0 if its lines were never cut. */
  final double column;

  /**
   * How much the room above it, and that below it, tells that something ends there, see {@link
   * LineGaps}.
   */
  final double roomAbove;

  final double roomBelow;

  /** How much it begins as reports do, see {@link Leads}; and whether it tells a day there. */
  final double leads;

  final boolean tellsDay;

  final int firstOrdinal;
  final int lastOrdinal;

  Piece(Block block, int number, int place, double column, LineGaps gaps) {
    this.block = block;
    this.number = number;
    this.place = place;
    this.column = column;
    this.text = block.plain();
    this.roomAbove = gaps.above(block.lines().get(0).line());
    this.roomBelow = gaps.below(block.lines().get(block.lines().size() - 1).line());
    this.open = block.isOpenAtEnd() && !isComplete(block.lines().get(block.lines().size() - 1));
    this.begins = block.beginsWithOrigin() || block.beginsWithJump();
    this.ends = block.isEndOfArticle();
    this.unclosedQuote = Block.hasUnclosedQuote(text);
    this.unopenedQuote = Block.hasUnopenedQuote(text);
    String first = block.lines().get(0).line().line().text();
    this.indented = first.startsWith("　") || first.startsWith("  ");
    this.leads = Math.max(-MOST_LEADS, Math.min(MOST_LEADS, Leads.standard().of(text)));
    this.tellsDay = LineFeatures.tellsDay(text);
    int[] ordinals = ordinals(text);
    this.firstOrdinal = ordinals[0];
    this.lastOrdinal = ordinals[1];
  }

  /** Whether a line without a full stop is no broken sentence: a section's heading, 如下：. */
  private static boolean isComplete(Block.KindLine last) {
    CleanLine line = last.line();
    return line.bold() || "：:".indexOf(line.last()) >= 0;
  }

  /** The first and the last ordinal (二是, 三、, （四）) at the head of sentences, 0 for none. */
  private static int[] ordinals(String text) {
    int first = 0;
    int last = 0;
    if (text.indexOf('是') >= 0 || text.indexOf('、') >= 0 || text.indexOf('（') >= 0) {
      for (TextPattern.Search search = ORDINAL.search(text); search.find(); ) {
        Matcher matcher = search.match();
        boolean bracketed = matcher.group(4) != null;
        int number = 1 + NUMERALS.indexOf(bracketed ? matcher.group(4) : matcher.group(2));
        String mark = bracketed ? "（" : matcher.group(1) + matcher.group(3);
        int kind = (mark.hashCode() & 0xFF) << 8;
        first = first == 0 ? kind | number : first;
        last = kind | number;
      }
    }
    return new int[] {first, last};
  }

  /** The width of the column that lines stand in, 0 if they were never cut. */
  static double column(List<Block.KindLine> lines) {
    double widest = 0;
    double cut = 0;
    for (Block.KindLine line : lines) {
      widest = Math.max(widest, line.line().width());
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      cut += lines.get(i).line().width() > widest - RAGGED ? 1 : 0;
    }
    return lines.size() > 1 && widest <= LineClassifier.WIDEST_COLUMN && cut >= 1 ? widest : 0;
  }
}
