package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The blocks of a page in their order, its pieces of text, and on which side its headlines are. */
final class PageLayout {

  /**
   * Pieces further apart than this are not looked at, so that long pages take time in proportion.
   * Set by hand: with each compared with each, 120 damaged pages came out no better.
   */
  static final int REACH = 40;

  /** How much the first and the last line of a page tell of that side. */
  private static final double EDGE_WEIGHT = 0.5;

  /** Markdown has so many levels of headings. */
  private static final int MOST_LEVELS = 6;

  final List<Block> blocks;
  final List<Piece> pieces = new ArrayList<>();

  /** From -1, all headlines stand behind their texts, to 1, all before them. */
  final double side;

  final boolean marked;
  final LineGaps gaps;
  final PagePairs pairs;
  final PagePhrases phrases;
  final Bigrams bigrams;

  /** The texts between headlines: one before each headline and one behind the last. */
  final List<Bigrams.Text> between;

  /** What they speak of. */
  final Bigrams.Subjects subjects;

  /** For each piece whether it begins an article, and whether it ends one. */
  private final boolean[] begins;

  private final boolean[] ends;

  private final boolean[] sections;

  /** The headings of sections that are made alike. */
  final ParallelHeadings parallel;

  /** For each piece the blocks before it and behind it, without captions and pull-quotes. */
  private final int[][] neighbours;

  /** For each piece whether a headline stands before it, and behind it, with nothing between. */
  private final boolean[] headingBefore;

  private final boolean[] headingAfter;

  /**
   * For each block that is a headline how much the texts above and below it, up to the next
   * headlines, speak of it.
   */
  private final double[] speaksAbove;

  private final double[] speaksBelow;

  /**
   * For each piece whether the headline before it is that of a section, and whether it has a mark.
   */
  private final boolean[] sectionBefore;

  private final boolean[] underMark;

  /**
   * A layout.
   *
   * @param marked whether the page tells its headlines by marks
   * @param gaps how far the lines stand apart
   * @param lines the pairs of letters of the lines of the blocks
   */
  PageLayout(List<Block> blocks, boolean marked, LineGaps gaps, LinePairs lines) {
    this.blocks = blocks;
    this.marked = marked;
    this.gaps = gaps;
    double column = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() == LineKind.TEXT) {
        double own = Piece.column(block.lines());
        column =
            own > 0 || block.lines().size() > 1 || block.lastLineWidth() > column + 2
                ? own
                : column;
        pieces.add(new Piece(block, pieces.size(), i, column, gaps));
      }
    }
    this.begins = new boolean[pieces.size()];
    this.ends = new boolean[pieces.size()];
    for (Piece piece : pieces) {
      begins[piece.number] = piece.begins;
      ends[piece.number] = piece.ends;
    }
    this.pairs = lines.ofPieces(pieces);
    this.phrases = new PagePhrases(pieces.stream().map(piece -> piece.text).toList());
    this.between = between();
    this.bigrams =
        new Bigrams(
            pairs.numbers, between.stream().filter(text -> text.length() > 0).toList(), asked());
    this.subjects = bigrams.subjects(between);
    this.speaksAbove = new double[blocks.size()];
    this.speaksBelow = new double[blocks.size()];
    compareHeadlines();
    this.side = marked || blocks.isEmpty() ? 1 : side();
    this.parallel = new ParallelHeadings(blocks, pieces);
    this.sections = sections();
    this.neighbours = new int[2][pieces.size()];
    this.headingBefore = new boolean[pieces.size()];
    this.headingAfter = new boolean[pieces.size()];
    this.sectionBefore = new boolean[pieces.size()];
    this.underMark = new boolean[pieces.size()];
    for (int i = 0; i < pieces.size(); i++) {
      int before = neighbour(pieces.get(i).place, -1);
      int after = neighbour(pieces.get(i).place, 1);
      neighbours[0][i] = before;
      neighbours[1][i] = after;
      headingBefore[i] = before >= 0 && blocks.get(before).isHeading();
      headingAfter[i] = after >= 0 && blocks.get(after).isHeading();
      sectionBefore[i] = headingBefore[i] && sections[before];
      underMark[i] = headingBefore[i] && !sections[before] && hasMark(blocks.get(before));
    }
  }

  /** Of what it is asked how much texts speak of it. */
  private List<String> asked() {
    return blocks.stream()
        .filter(block -> block.kind() != LineKind.TEXT)
        .map(block -> Characters.plain(block.string()))
        .toList();
  }

  /** The texts between headlines, each in one: one before each headline and one behind the last. */
  private List<Bigrams.Text> between() {
    List<Bigrams.Text> between = new ArrayList<>();
    int begin = 0;
    int end = 0;
    for (Block block : blocks) {
      if (block.isHeading()) {
        between.add(pairs.joined(begin, end));
        begin = end;
      } else if (block.kind() == LineKind.TEXT) {
        end++;
      }
    }
    between.add(pairs.joined(begin, end));
    return between;
  }

  private void compareHeadlines() {
    int place = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).isHeading()) {
        double[] relevances = subjects.relevances(Characters.plain(blocks.get(i).string()));
        speaksAbove[i] = relevances[place++];
        speaksBelow[i] = relevances[place];
      }
    }
  }

  private double side() {
    double before = Arrays.stream(speaksBelow).sum();
    double after = Arrays.stream(speaksAbove).sum();
    double bySubject = before + after == 0 ? 0 : (before - after) / (before + after);
    return Math.max(-1, Math.min(1, bySubject + EDGE_WEIGHT * byEdges()));
  }

  /** A page that opens with a headline has them before their texts, one that ends so behind. */
  private int byEdges() {
    Block first = null;
    Block last = null;
    for (Block block : blocks) {
      if (block.isHeading() || block.kind() == LineKind.TEXT) {
        first = first == null ? block : first;
        last = block;
      }
    }
    return first == null ? 0 : (first.isHeading() ? 1 : 0) - (last.isHeading() ? 1 : 0);
  }

  private static boolean hasMark(Block heading) {
    return heading.lines().stream()
        .anyMatch(l -> l.line().headingLevel() > 0 || LineShapes.BRACKETED.in(l.line().plain()));
  }

  /** Whether a headline with a mark of its own, and no section's, stands just before a piece. */
  boolean isUnderMark(int piece) {
    return underMark[piece];
  }

  /** How much the text below a headline speaks of it that stands just before a piece, if any. */
  double belowHeadlineBefore(int piece) {
    return of(speaksBelow, neighbours[0][piece]);
  }

  /** How much the text above that headline speaks of it. */
  double aboveHeadlineBefore(int piece) {
    return of(speaksAbove, neighbours[0][piece]);
  }

  /** How much the text below a headline speaks of it that stands just behind a piece, if any. */
  double belowHeadlineBehind(int piece) {
    return of(speaksBelow, neighbours[1][piece]);
  }

  /** How much the text above that headline speaks of it. */
  double aboveHeadlineBehind(int piece) {
    return of(speaksAbove, neighbours[1][piece]);
  }

  private static double of(double[] values, int block) {
    return block < 0 ? 0 : values[block];
  }

  /** The first piece that may be joined to another one as far as its distance goes. */
  int from(int piece) {
    return Math.max(0, piece - REACH);
  }

  /** The piece behind the last that may be joined to another one as far as its distance goes. */
  int to(int piece) {
    return Math.min(pieces.size(), piece + REACH);
  }

  /** Whether two pieces stand near enough to be joined. */
  boolean isNear(int first, int second) {
    return Math.abs(second - first) < REACH;
  }

  /** Whether a piece may go on with another at all; it is asked for most pairs of pieces. */
  boolean mayGoOn(int first, int second) {
    return first != second && !ends[first] && !begins[second];
  }

  /** Whether a piece begins an article. */
  boolean begins(int piece) {
    return begins[piece];
  }

  /** Whether a headline stands just before a piece. */
  boolean isBelowHeading(int piece) {
    return headingBefore[piece];
  }

  /** What stands between two pieces of text. */
  JoinFeatures.Between between(int first, int second) {
    boolean next = second == first + 1;
    boolean heading = next && headingBefore[second];
    return new JoinFeatures.Between(
        second > first ? second - first - 1 : second - first,
        heading,
        heading && sectionBefore[second],
        headingBefore[second] && !next,
        headingAfter[first] && !next);
  }

  /** The block beside one that is no caption and no pull-quote, -1 if there is none. */
  private int neighbour(int block, int step) {
    for (int i = block + step; i >= 0 && i < blocks.size(); i += step) {
      if (blocks.get(i).isHeading() || blocks.get(i).kind() == LineKind.TEXT) {
        return i;
      }
    }
    return -1;
  }

  /** The headings of sections among the blocks. */
  private boolean[] sections() {
    boolean[] found = new boolean[blocks.size()];
    for (int p = 0; p + 1 < pieces.size(); p++) {
      int heading = neighbour(pieces.get(p + 1).place, -1);
      if (heading > pieces.get(p).place && blocks.get(heading).isHeading()) {
        found[heading] = isSection(heading, p, p + 1, found);
      }
    }
    return marked ? found : withoutLone(found);
  }

  /** A text has two sections at least: a single short line between texts is a headline. */
  private boolean[] withoutLone(boolean[] found) {
    boolean[] kept = new boolean[found.length];
    int last = -1;
    for (int i = 0; i < found.length; i++) {
      if (blocks.get(i).isHeading()) {
        kept[i] = found[i] && last >= 0 && found[last];
        if (kept[i]) {
          kept[last] = true;
        }
        last = i;
      }
    }
    return kept;
  }

  /** Whether a block is the heading of a section within a text, by its look. */
  boolean isSection(int block) {
    return sections[block] || parallel.isOne(block);
  }

  /** Whether a headline has the look of the heading of a section within a text. */
  private boolean isSection(int heading, int first, int second, boolean[] before) {
    Block block = blocks.get(heading);
    CleanLine line = block.lines().get(0).line();
    return block.lines().size() == 1
        && line.width() <= ArticleAssembler.WIDEST_SECTION_HEADING
        && !line.spacedOut()
        && !pieces.get(first).open
        && !pieces.get(first).ends
        && !pieces.get(second).begins
        && hasOrigin(heading, before)
        && (marked
            ? line.headingLevel() > levelBefore(heading, before)
            : side > ArticleAssembler.HEADLINES_BEFORE);
  }

  /** Whether the text before a headline, back to the headline before it, says whence it comes. */
  private boolean hasOrigin(int heading, boolean[] sections) {
    for (int i = heading - 1; i >= 0 && (!blocks.get(i).isHeading() || sections[i]); i--) {
      if (blocks.get(i).kind() == LineKind.TEXT && blocks.get(i).beginsWithOrigin()) {
        return true;
      }
    }
    return false;
  }

  private int levelBefore(int heading, boolean[] sections) {
    for (int i = heading - 1; i >= 0; i--) {
      if (blocks.get(i).isHeading() && !sections[i]) {
        return blocks.get(i).lines().stream()
            .mapToInt(l -> l.line().headingLevel())
            .filter(l -> l > 0)
            .min()
            .orElse(MOST_LEVELS);
      }
    }
    return MOST_LEVELS;
  }
}
