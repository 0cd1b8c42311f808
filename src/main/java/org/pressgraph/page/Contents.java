package org.pressgraph.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of contents with which a digest, a broadcast or a front page begins: what it says stands
 * below as a headline once more, or on another page, and belongs to no article. Under a title of
 * its own it needs no numbers.
 */
final class Contents {

  /** A list has at least so many lines. */
  private static final int FEWEST = 3;

  /** A line of a list goes on over so many more lines. */
  private static final int MOST_MORE = 2;

  /** Wider lines, in full-width characters, are text. */
  private static final double WIDEST = 45;

  /** Below the title of a list a line may have several headlines of one subject. */
  private static final double WIDEST_TITLED = 80;

  /** A list whose lines have bullets stands at the head of the page: so many lines are above it. */
  private static final int MOST_ABOVE = 2;

  /** The share of the lines of a list without a title that stand below once more. */
  private static final double REPEATED = 0.6;

  private static final Pattern DAY = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日");

  private static final Pattern MARKS = Pattern.compile("[；;。：:\\s]+");

  private Contents() {}

  /** The lines of a page without a list of contents and the title of the page above it. */
  static List<CleanLine> without(List<CleanLine> lines) {
    List<CleanLine> kept = new ArrayList<>();
    int i = isPageTitle(lines) || isAboveContents(lines) ? 1 : 0;
    while (i < lines.size()) {
      boolean titled = LineShapes.CONTENTS.in(lines.get(i).plain());
      int begin = titled ? i + 1 : i;
      if (begin < lines.size() && LineShapes.CONTENTS_IN_A_LINE.in(lines.get(begin).plain())) {
        i = begin + 1;
        continue;
      }
      int end = end(lines, begin, titled ? WIDEST_TITLED : WIDEST);
      end = titled && end == begin ? endOfPlain(lines, begin) : end;
      if (kept.size() <= MOST_ABOVE && endOfMarked(lines, begin) > end) {
        i = endOfMarked(lines, begin);
        continue;
      }
      boolean list = titled && (end > i + 1 || isHeading(lines, i));
      list |= kept.size() <= MOST_ABOVE && end > i && isNumberedLike(lines, end, i);
      if (list || (end > i && areRepeated(lines, i, end))) {
        i = Math.max(end, i + 1);
      } else {
        kept.add(lines.get(i++));
      }
    }
    return kept;
  }

  /** Whether the page begins with a title of its own: a day at its end, and no text below it. */
  private static boolean isPageTitle(List<CleanLine> lines) {
    if (lines.size() < FEWEST || !PageHead.hasDayAtEnd(lines.get(0).string())) {
      return false;
    }
    CleanLine next = lines.get(1);
    return !lines.get(0).isClosed()
        && !next.isClosed()
        && next.width() <= WIDEST
        && next.originAtHead().isEmpty();
  }

  /** Whether the page begins with a title of its own, which has a day, and a list of contents. */
  private static boolean isAboveContents(List<CleanLine> lines) {
    return lines.size() > FEWEST
        && LineShapes.CONTENTS.in(lines.get(1).plain())
        && DAY.matcher(lines.get(0).plain()).find();
  }

  /**
   * The end of a list without numbers, whose lines stand as close to each other as to its title,
   * the beginning if there is none: behind it more room is left, or numbers begin.
   */
  private static int endOfPlain(List<CleanLine> lines, int begin) {
    int i = begin;
    while (i < lines.size() && isPlain(lines.get(i)) && gap(lines, i) == gap(lines, begin)) {
      i++;
    }
    boolean ends =
        i < lines.size()
            && (gap(lines, i) > gap(lines, begin) || LineShapes.SECTION.in(lines.get(i).plain()));
    return ends && i - begin >= FEWEST ? i : begin;
  }

  /**
   * The end of headlines that have the same bullet and no text between them, the beginning if they
   * are too few.
   */
  private static int endOfMarked(List<CleanLine> lines, int begin) {
    int i = begin;
    while (i < lines.size()
        && LineShapes.BULLET.in(lines.get(i).plain())
        && lines.get(i).plain().charAt(0) == lines.get(begin).plain().charAt(0)
        && lines.get(i).width() <= WIDEST
        && lines.get(i).headingLevel() == 0
        && !lines.get(i).isClosed()) {
      i++;
    }
    // Text below the last line is that of an item with the same mark.
    boolean all = i + 1 < lines.size() && lines.get(i).width() <= WIDEST;
    return all && i - begin >= FEWEST ? i : begin;
  }

  private static boolean isNumberedLike(List<CleanLine> lines, int i, int first) {
    return i < lines.size() && isNumberedLike(lines.get(i), lines.get(first));
  }

  /** Whether two lines have the same number: the second list has begun. */
  private static boolean isNumberedLike(CleanLine a, CleanLine b) {
    Matcher ofA = LineShapes.SECTION.matcher(a.plain());
    Matcher ofB = LineShapes.SECTION.matcher(b.plain());
    return ofA.find() && ofB.find() && ofA.group().strip().equals(ofB.group().strip());
  }

  private static boolean isPlain(CleanLine line) {
    return line.width() <= WIDEST_TITLED
        && line.headingLevel() == 0
        && !line.isClosed()
        && !LineShapes.SECTION.in(line.plain())
        && line.originAtHead().isEmpty();
  }

  /** How many lines of the page a line stands below the one before it. */
  private static int gap(List<CleanLine> lines, int i) {
    return i == 0 ? 0 : lines.get(i).number() - lines.get(i - 1).number();
  }

  /** Whether a title of contents is one of the page: another title stands below it. */
  private static boolean isHeading(List<CleanLine> lines, int i) {
    return i + 1 < lines.size()
        && (LineShapes.CONTENTS.in(lines.get(i + 1).plain())
            || (lines.get(i).headingLevel() > 0 && lines.get(i + 1).headingLevel() > 0));
  }

  /**
   * The end of the numbered lines that begin here, the beginning if they are too few or no list.
   */
  private static int end(List<CleanLine> lines, int begin, double widest) {
    if (begin == lines.size() || !LineShapes.SECTION.in(lines.get(begin).plain())) {
      return begin;
    }
    Set<String> seen = new HashSet<>();
    int items = 0;
    int more = 0;
    int i = begin;
    while (i < lines.size()
        && lines.get(i).width() <= widest
        && lines.get(i).headingLevel() == 0
        && !(items >= FEWEST && isNumberedLike(lines.get(i), lines.get(begin)))
        && seen.add(words(lines.get(i)))) {
      boolean numbered = LineShapes.SECTION.in(lines.get(i).plain());
      boolean open = i > begin && "；;。".indexOf(lines.get(i - 1).last()) < 0;
      if (!numbered && (!open || more == MOST_MORE || lines.get(i).isClosed())) {
        break;
      }
      items += numbered ? 1 : 0;
      more = numbered ? 0 : more + 1;
      i++;
    }
    // Text below the last line is that of an item.
    boolean open = i < lines.size() && i > begin && "；;。".indexOf(lines.get(i - 1).last()) < 0;
    boolean again =
        i < lines.size()
            && (seen.contains(words(lines.get(i)))
                || isNumberedLike(lines.get(i), lines.get(begin)));
    if (items < FEWEST || (more > 0 && open && !again)) {
      return begin;
    }
    return i < lines.size() && lines.get(i).plain().matches("[（(].*[）)]") ? i + 1 : i;
  }

  private static boolean areRepeated(List<CleanLine> lines, int begin, int end) {
    Set<String> below = new HashSet<>();
    lines.subList(end, lines.size()).forEach(line -> below.add(words(line)));
    long found = lines.subList(begin, end).stream().filter(l -> below.contains(words(l))).count();
    return found >= REPEATED * (end - begin);
  }

  /** What a line says without its number and the mark at its end. */
  private static String words(CleanLine line) {
    String text = LineShapes.SECTION.matcher(line.plain()).replaceFirst("");
    return MARKS.matcher(text).replaceAll("");
  }
}
