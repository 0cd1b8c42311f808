package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The items of the transcript of a broadcast, or of another digest whose paragraphs no column has
 * cut. There a headline is a short line without a full stop above its text, and so is the name of a
 * section ({@code 国内联播快讯}) above the headlines of several short items; other digests number
 * paragraphs that have no headlines, or have them as their first sentences, or none at all. What
 * belongs to the programme and to no item is left out.
 *
 * <p>Where headlines are marked or numbered, an unmarked short line within an item is the heading
 * of a part of it, but for the items of a section.
 */
final class DigestItems {

  /** The programme is named in one of so many lines at the head of the page. */
  private static final int HEAD = 4;

  /** A digest has at least so many items. */
  private static final int FEWEST = 3;

  /** A page that nothing names a digest has at least so many headlines with the same bullet. */
  private static final int MANY_MARKED = 5;

  /** A headline is not wider than this, in full-width characters. */
  private static final double WIDEST = 60;

  /** The name of a section, in full-width characters, where only its place gives it away. */
  private static final double WIDEST_NAME = 6;

  /** Of a page so much stands in lines that are wider than those of a column. */
  private static final double UNBROKEN = 0.6;

  private static final Pattern MEDIUM =
      Pattern.compile("^[\\[【](?:视频|音频|图文|组图|图解|直播)[\\]】]\\s*(?=\\S)");

  /**
   * So many of its paragraphs, and of ten so many, begin with a headline where a digest has such.
   */
  private static final int MANY_RUN_IN = 4;

  private static final int MOST_RUN_IN = 5;

  /** Behind a text the place where a reader was to press. */
  private static final Pattern LINK_AT_END =
      Pattern.compile("[。！？”][\\[【(（]\\p{IsHan}{2,4}[\\]】)）]$");

  /** What a line is. */
  private enum Kind {
    /** A headline with a mark or a number. */
    MARKED,
    /** A short line without a full stop. */
    SHORT,
    /** A paragraph with a number. */
    NUMBERED_TEXT,
    /** The source alone, before a text. */
    SOURCE,
    /** Authors, the text of a picture. */
    NOTE,
    /** Any other text. */
    TEXT
  }

  private final List<CleanLine> lines;
  private final Kind[] kinds;
  private final boolean marked;
  private final boolean numberedTexts;

  /** Whether headlines are the first sentences of paragraphs. */
  private final boolean runIn;

  /** Whether there are no headlines at all. */
  private final boolean bare;

  private final List<CleanLine> told = new ArrayList<>();
  private int item = -1;

  /** How many items without a mark stand in sections. */
  private int inSections;

  private DigestItems(List<CleanLine> lines) {
    this.lines = lines;
    this.kinds = new Kind[lines.size()];
    int heads = 0;
    int texts = 0;
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = kind(lines.get(i));
      heads += kinds[i] == Kind.MARKED ? 1 : 0;
      texts += kinds[i] == Kind.NUMBERED_TEXT ? 1 : 0;
    }
    this.marked = heads >= FEWEST;
    this.numberedTexts = texts >= FEWEST && texts > heads;
    int plain =
        (int)
            IntStream.range(0, kinds.length)
                .filter(i -> kinds[i] == Kind.TEXT && !RunInHeadline.goesOn(lines.get(i).plain()))
                .count();
    // Short lines before the first text are the programme's.
    int first = Math.max(0, Arrays.asList(kinds).indexOf(Kind.TEXT));
    boolean bracketed =
        MANY_RUN_IN <= lines.stream().filter(line -> line.plain().startsWith("【")).count();
    int runIns = (int) IntStream.range(0, kinds.length).filter(this::isRunIn).count();
    this.runIn =
        !bracketed
            && runIns >= MANY_RUN_IN
            && 10 * runIns >= MOST_RUN_IN * plain
            && runIns > heads + shorts(0);
    this.bare =
        !bracketed
            && !runIn
            && !numberedTexts
            && heads == 0
            && plain >= Math.max(FEWEST, MANY_MARKED * shorts(first));
  }

  private int shorts(int from) {
    return (int) Arrays.stream(kinds).skip(from).filter(Kind.SHORT::equals).count();
  }

  private boolean isRunIn(int i) {
    return kinds[i] == Kind.TEXT && RunInHeadline.end(lines.get(i).plain()) > 0;
  }

  /**
   * The lines of a page; on such a digest without those that belong to no item, and each line with
   * the number of its item as its article.
   *
   * @param lines the lines without noise
   * @param all all lines, the titles of the page too
   * @param numbered whether the items are known by their numbers, so that only the items of
   *     sections remain to be told apart
   */
  static List<CleanLine> told(List<CleanLine> lines, List<CleanLine> all, boolean numbered) {
    List<CleanLine> head = all.subList(0, Math.min(HEAD, all.size()));
    boolean named = head.stream().anyMatch(line -> LineShapes.PROGRAMME.in(line.plain()));
    boolean unbroken = isUnbroken(lines);
    if (unbroken && head.stream().anyMatch(line -> LineShapes.TRANSCRIPT.in(line.plain()))) {
      DigestItems items = new DigestItems(lines);
      named |= items.runIn || items.bare;
    }
    named |= unbroken && !numbered && hasMarkedHeadlines(lines);
    if (!named && !numbered) {
      return unbroken ? withoutNames(lines, isTitled(all)) : lines;
    }
    if (!unbroken) {
      return numbered ? lines : withoutSections(lines);
    }
    DigestItems items = new DigestItems(lines);
    items.tell();
    boolean own = !numbered || items.inSections > 1 || items.runIn;
    return items.item + 1 >= FEWEST && own ? items.told : lines;
  }

  /**
   * Whether a page begins with a headline that has a bullet, and so many more have the same one,
   * each above its text: nothing else on the page begins an item.
   */
  private static boolean hasMarkedHeadlines(List<CleanLine> lines) {
    char mark = 0;
    int heads = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String plain = lines.get(i).plain();
      boolean may = mark == 0 ? LineShapes.BULLET.in(plain) : plain.charAt(0) == mark;
      if (may && kind(lines.get(i)) == Kind.MARKED && kind(lines.get(i + 1)) == Kind.TEXT) {
        mark = plain.charAt(0);
        heads++;
      }
      if (heads == 0 && i >= HEAD) {
        return false;
      }
    }
    return heads >= MANY_MARKED;
  }

  /** Of a transcript in columns the names of sections are no headlines: others stand below them. */
  private static List<CleanLine> withoutSections(List<CleanLine> lines) {
    List<CleanLine> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean above = i + 1 < lines.size() && !lines.get(i + 1).isClosed();
      if (!above || !LineShapes.SECTION_NAME.in(lines.get(i).plain())) {
        kept.add(lines.get(i));
      }
    }
    return kept.size() < lines.size() ? kept : lines;
  }

  /** Whether a page begins with a title of its own, which tells its day. */
  private static boolean isTitled(List<CleanLine> all) {
    return all.subList(0, Math.min(2, all.size())).stream()
        .anyMatch(line -> PageHead.isTitle(line.line().text()));
  }

  /**
   * Of a page whose paragraphs no column has cut the names of sections are no headlines, either: a
   * headline with its text stands below them. Under a title of the page any such word is a name.
   */
  private static List<CleanLine> withoutNames(List<CleanLine> lines, boolean titled) {
    List<CleanLine> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      CleanLine line = lines.get(i);
      boolean above =
          i + 2 < lines.size()
              && line.width() <= WIDEST
              && lines.get(i + 1).width() <= WIDEST
              && kind(line) == Kind.SHORT
              && kind(lines.get(i + 1)) == Kind.SHORT
              && kind(lines.get(i + 2)) == Kind.TEXT;
      boolean word =
          titled
              && above
              && line.width() <= WIDEST_NAME
              && lines.get(i + 1).width() >= 2 * line.width();
      if (!above || !(word || LineShapes.SECTION_NAME.in(line.plain()))) {
        kept.add(line);
      }
    }
    return kept.size() < lines.size() ? kept : lines;
  }

  private static boolean isUnbroken(List<CleanLine> lines) {
    double wide = 0;
    double sum = 0;
    for (CleanLine line : lines) {
      sum += line.width();
      wide += line.width() > LineClassifier.WIDEST_COLUMN ? line.width() : 0;
    }
    return wide > UNBROKEN * sum;
  }

  private static Kind kind(CleanLine line) {
    boolean numbered = endOfMark(line) > 0;
    boolean open =
        !line.isClosed()
            && "：:，,；;".indexOf(line.last()) < 0
            && !LINK_AT_END.matcher(line.plain()).find();
    if (open && line.width() <= WIDEST && (line.headingLevel() > 0 || numbered)) {
      return Kind.MARKED;
    }
    if (numbered) {
      return Kind.NUMBERED_TEXT;
    }
    if (line.originAtHead().isPresent()) {
      return line.width() <= LineClassifier.WIDEST_HEADING && !line.isClosed()
          ? Kind.SOURCE
          : Kind.TEXT;
    }
    if (line.byline().isPresent() || line.jump().isPresent() || line.isOfPicture()) {
      return Kind.NOTE;
    }
    return open && line.width() <= WIDEST ? Kind.SHORT : Kind.TEXT;
  }

  private void tell() {
    boolean inSection = false;
    boolean headline = false;
    for (int i = 0; i < kinds.length; i++) {
      boolean head =
          kinds[i] == Kind.MARKED
              || (kinds[i] == Kind.SHORT
                  && !runIn
                  && (!marked || inSection)
                  && i + 1 < kinds.length);
      if (isSection(i)) {
        inSection = true;
        headline = false;
      } else if (head) {
        inSection &= kinds[i] != Kind.MARKED || !marked || hasBullet(i);
        item += headline ? 0 : 1;
        boolean own = kinds[i] == Kind.SHORT || hasBullet(i);
        inSections += !headline && inSection && own ? 1 : 0;
        headline = true;
        add(i, true);
      } else {
        boolean ofSection = inSection && isRunIn(i);
        boolean first = !headline && (ofSection || begins(i));
        item += first ? 1 : 0;
        inSections += !headline && ofSection ? 1 : 0;
        if (first && (runIn || ofSection) && isRunIn(i)) {
          addRunIn(i);
          headline = false;
          continue;
        }
        headline = false;
        // A short line before the first item is the programme's, or between items that need none.
        if (item >= 0 && !(runIn && kinds[i] == Kind.SHORT)) {
          add(i, false);
        }
      }
    }
  }

  /** Whether a line begins with a bullet and no number: so items of a section may do. */
  private boolean hasBullet(int i) {
    CleanLine line = lines.get(i);
    return LineShapes.BULLET.in(line.plain()) && NumberedItems.endOfNumber(line) == 0;
  }

  /** Whether a text without a headline begins an item. */
  private boolean begins(int i) {
    return switch (kinds[i]) {
      case NUMBERED_TEXT -> numberedTexts;
      case SOURCE -> true;
      case TEXT ->
          item < 0
              || (!marked && (lines.get(i).originAtHead().isPresent() || isBehindAuthors(i)))
              || runIn && isRunIn(i)
              || bare && !RunInHeadline.goesOn(lines.get(i).plain());
      default -> false;
    };
  }

  /** Whether the line above names the authors of the text above that. */
  private boolean isBehindAuthors(int i) {
    return i > 1
        && kinds[i - 1] == Kind.NOTE
        && lines.get(i - 1).byline().isPresent()
        && kinds[i - 2] == Kind.TEXT;
  }

  /**
   * Whether a line names a section: headlines or numbered paragraphs come below it, and not its own
   * text.
   */
  private boolean isSection(int i) {
    if ((kinds[i] != Kind.MARKED && kinds[i] != Kind.SHORT) || i + 1 == kinds.length) {
      return sourceOfSection(i);
    }
    String plain = lines.get(i).plain();
    if (!LineShapes.SECTION_NAME.in(plain.substring(beforeTitle(lines.get(i))))) {
      return false;
    }
    int next = kinds[i + 1] == Kind.SOURCE ? i + 2 : i + 1;
    return next < kinds.length
        && (kinds[next] == Kind.SHORT
            || kinds[next] == Kind.MARKED
            || isRunIn(next) && next + 1 < kinds.length && isRunIn(next + 1)
            || (numberedTexts && kinds[next] == Kind.NUMBERED_TEXT));
  }

  /** Whether a line tells the source of all items of the section whose name is above it. */
  private boolean sourceOfSection(int i) {
    return i > 0 && kinds[i] == Kind.SOURCE && isSection(i - 1);
  }

  /** Where the number or the bullet ends with which a line begins, 0 if it begins with none. */
  private static int endOfMark(CleanLine line) {
    int number = NumberedItems.endOfNumber(line);
    return number > 0 || !LineShapes.BULLET.in(line.plain()) ? number : 1;
  }

  /** How many letters of a headline are its number and the kind of its recording. */
  private static int beforeTitle(CleanLine line) {
    int begin = endOfMark(line);
    Matcher medium = MEDIUM.matcher(line.plain().substring(begin));
    return medium.find() ? begin + medium.end() : begin;
  }

  private void add(int i, boolean headline) {
    CleanLine line = lines.get(i);
    CleanText text = line.text();
    if (headline) {
      text = text.slice(beforeTitle(line), text.length());
    }
    told.add(line.ofItem(item, text, role(i, headline)));
  }

  /** A headline that is the first sentence of its text, without the full stop, and the text. */
  private void addRunIn(int i) {
    CleanLine line = lines.get(i);
    CleanText text = line.text();
    int end = RunInHeadline.end(line.plain());
    int stop = line.plain().charAt(end - 1) == '。' ? end - 1 : end;
    int begin = Math.min(stop, LineShapes.BULLET.in(line.plain()) ? 1 : 0);
    told.add(line.ofItem(item, text.slice(begin, stop), Optional.of(SegmentRole.TITLE)));
    told.add(line.ofItem(item, text.slice(end, text.length()), Optional.of(SegmentRole.BODY)));
  }

  /** No line of a headline is broken: the first is the title. */
  private Optional<SegmentRole> role(int i, boolean headline) {
    if (headline) {
      return Optional.of(isHead(i - 1) ? SegmentRole.SUBTITLE : SegmentRole.TITLE);
    }
    return kinds[i] == Kind.NOTE ? Optional.empty() : Optional.of(SegmentRole.BODY);
  }

  private boolean isHead(int i) {
    return i >= 0
        && i < kinds.length
        && (kinds[i] == Kind.MARKED || kinds[i] == Kind.SHORT)
        && !isSection(i);
  }
}
