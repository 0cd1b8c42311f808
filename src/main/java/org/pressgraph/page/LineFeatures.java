package org.pressgraph.page;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.TextPattern;

/**
 * What speaks for and against a line being part of a headline: its width among its neighbours, its
 * punctuation, how its letters fit those of the lines around it, what stands before and behind it.
 */
final class LineFeatures {

  /** What stands before a line, as far as it matters. */
  enum Before {
    NOTHING,
    HEADING,
    TEXT,
    NOTE
  }

  private enum Feature {
    BIAS,
    AS_WIDE,
    AS_WIDE_AS_NEXT,
    AS_WIDE_AS_LAST,
    NARROWER,
    MUCH_NARROWER,
    WIDER,
    WIDTH,
    INDENTED,
    SPACED,
    CLOSED,
    CALL,
    PAUSE_AT_END,
    PAUSES,
    STOPS,
    PARTICLES,
    TOUCHES_LAST,
    TOUCHES_NEXT,
    WIDER_GAP,
    LAST_OPEN,
    FOLLOWS_LAST,
    OPENS,
    FOLLOWED,
    NEXT_CLOSED,
    NEXT_ORIGIN,
    NEXT_NOTE,
    CLOSED_SOON,
    QUOTE_FROM_LAST,
    QUOTE_TO_NEXT,
    SECTION,
    BOLD,
    MARKED,
    RECURS,
    AFTER_END,
    LAST_LINE,
    SET_APART,
    NEXT_INDENTED,
    UNINDENTED,
    DENSE,
    DENSE_FOLLOWED,
    DENSE_AS_WIDE_AS_NEXT,
    TELLS_DAY,
    NEXT_TELLS_DAY,
    PARAGRAPHS_TOUCH,
    BEHIND_END,
    BEHIND_END_WIDE,
    BEHIND_SHORT_END,
    NEXT_LEADS,
    BEHIND_END_NEXT_LEADS,
    BEHIND_END_NEXT_BEGINS,
    BEHIND_END_OPEN_NARROW,
    OPEN_NARROW,
    TOUCHED_NEXT_ORIGIN,
    ALONE,
    BEHIND_END_FOLLOWED,
    BROKEN_OFF,
    CLOSE,
    ROOM_ABOVE,
    ROOM_BELOW,
    ROOM_AROUND
  }

  private static final int OWN = Feature.values().length;

  /** How many there are: each by itself, and each by what stands before. */
  static final int COUNT = OWN * Before.values().length;

  private static final double RAGGED = 1.5;

  /** The first line of a paragraph is narrower by an indent, and by a mark that did not fit. */
  private static final double INDENT = 2.6;

  private static final int NEARBY = 12;
  private static final int FEWEST_INDENTED = 3;
  private static final BitSet PARTICLES = characters("的了是在和与将对为等，");
  private static final BitSet PAUSES = characters("，、；,;");

  /** On a page without blank lines so many of its lines touch. */
  private static final double TOUCHING = 0.95;

  /** A report tells its day at its beginning, within so many letters. */
  private static final int DAY_REACH = 24;

  private static final TextPattern DAY =
      TextPattern.of(
          Pattern.compile(
              "(?:\\d{1,2}月)?\\d{1,2}[日号](?:[上下中]午|晚|凌晨|清晨|傍晚|[^，,。]{0,2}[，,])"
                  + "|(?:近日|日前|连日来|[今昨当]天|[今昨]日)(?:[上下中]午|晚上|凌晨|清晨|傍晚|[，,])"
                  + "|(?:今天|昨天|近日|日前)[^，。]{0,14}(?:在|了)|当地时间"));

  private final List<CleanLine> lines;
  private final PagePairs pairs;

  /** Whether blank lines do not tell paragraphs and headlines apart. */
  private final boolean dense;

  private final boolean marked;
  private final LineGaps gaps;

  /** Whether paragraphs of the page begin with blanks. */
  private final boolean indents;

  /** The share of paragraphs that the next line touches. */
  private final double touching;

  /** The share of lines that the next line touches. */
  private final double wrapped;

  private final double[][] own;

  /** How wide the column is around each line. */
  private final double[] columns;

  /** For each line whether it tells a day, once it was asked for. */
  private final Boolean[] days;

  LineFeatures(List<CleanLine> lines, LinePairs pairs, boolean marked) {
    this.lines = lines;
    this.marked = marked;
    this.pairs = pairs.byLine();
    this.gaps = new LineGaps(lines);
    this.wrapped = LineGaps.touching(lines);
    this.dense = wrapped >= TOUCHING;
    this.indents = lines.stream().filter(LineFeatures::isIndented).count() >= FEWEST_INDENTED;
    this.own = new double[lines.size()][];
    this.columns = new double[lines.size()];
    this.touching = LineGaps.touchingParagraphs(lines);
    this.days = new Boolean[lines.size()];
  }

  private static BitSet characters(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  /** Whether a line tells a day near its beginning, as the first line of a report does. */
  private boolean tellsDay(int line) {
    if (days[line] == null) {
      days[line] = tellsDay(lines.get(line).plain());
    }
    return days[line];
  }

  /** Whether a text tells a day near its beginning. */
  static boolean tellsDay(String plain) {
    return DAY.in(plain.substring(0, Math.min(DAY_REACH, plain.length())));
  }

  /** What a line weighs behind something. */
  double weigh(int i, Before before, Weights weights) {
    if (own[i] == null) {
      own[i] = own(i);
    }
    return weights.sum(before.ordinal() * OWN, own[i]);
  }

  /** The features of a line behind something. */
  double[] of(int i, Before before) {
    if (own[i] == null) {
      own[i] = own(i);
    }
    double[] features = new double[COUNT];
    System.arraycopy(own[i], 0, features, before.ordinal() * OWN, OWN);
    return features;
  }

  private double[] own(int i) {
    double[] f = new double[OWN];
    CleanLine line = lines.get(i);
    CleanLine last = i > 0 ? lines.get(i - 1) : null;
    CleanLine next = i + 1 < lines.size() ? lines.get(i + 1) : null;
    set(f, Feature.BIAS, 1);
    addWidths(f, i, line, last, next);
    addLetters(f, line);
    addLast(f, line, last);
    addNext(f, i, line, next);
    addApartness(f, i);
    addParagraphs(f, i, line, last, next);
    set(f, Feature.SECTION, flag(LineShapes.SECTION.in(line.plain())));
    set(f, Feature.DENSE, flag(dense));
    set(f, Feature.TELLS_DAY, flag(tellsDay(i)));
    set(f, Feature.BOLD, flag(line.bold()));
    set(f, Feature.MARKED, flag(marked));
    set(f, Feature.RECURS, pairs.recurring(i));
    return f;
  }

  private void addWidths(double[] f, int i, CleanLine line, CleanLine last, CleanLine next) {
    double[] widths = new double[2 * NEARBY + 1];
    int n = 0;
    int alike = 0;
    for (int k = Math.max(0, i - NEARBY); k <= Math.min(lines.size() - 1, i + NEARBY); k++) {
      if (k != i) {
        widths[n++] = lines.get(k).width();
        alike += Math.abs(lines.get(k).width() - line.width()) <= RAGGED ? 1 : 0;
      }
    }
    Arrays.sort(widths, 0, n);
    double column = n == 0 ? line.width() : widths[Math.min(n - 1, n * 3 / 5)];
    double difference = line.width() - column;
    columns[i] = column;
    set(f, Feature.AS_WIDE, Math.log1p(alike));
    set(f, Feature.AS_WIDE_AS_NEXT, flag(next != null && isAsWide(line, next)));
    set(f, Feature.AS_WIDE_AS_LAST, flag(last != null && isAsWide(line, last)));
    set(f, Feature.NARROWER, flag(difference < -RAGGED && difference >= -4));
    set(f, Feature.MUCH_NARROWER, flag(difference < -4));
    set(f, Feature.WIDER, flag(difference > RAGGED));
    set(f, Feature.WIDTH, Math.log(line.width() + 1));
    set(f, Feature.INDENTED, flag(isIndented(line)));
    set(f, Feature.SPACED, flag(line.spacedOut()));
  }

  /**
   * Where paragraphs touch, a headline stands behind the end of one and before the beginning of
   * another, and need not be as wide as the column.
   */
  private void addParagraphs(double[] f, int i, CleanLine line, CleanLine last, CleanLine next) {
    boolean behindEnd = last == null || isEnd(last);
    boolean open = !line.isClosed();
    boolean column = columns[i] <= LineClassifier.WIDEST_COLUMN;
    boolean narrow = open && column && line.width() < columns[i] - INDENT;
    boolean alone = (i == 0 || gap(i) > 1) && (i + 1 == lines.size() || gap(i + 1) > 1);
    boolean brokenOff = !column && open && next != null && hasPause(line);
    set(f, Feature.BROKEN_OFF, flag(brokenOff && line.isFollowedBy(next) > 1));
    set(f, Feature.PARAGRAPHS_TOUCH, touching);
    set(f, Feature.OPEN_NARROW, flag(narrow));
    set(f, Feature.ALONE, flag(alone && open) * wrapped);
    if (!behindEnd && (i < 2 || !isEnd(lines.get(i - 2)))) {
      return;
    }
    double leads = open && next != null ? clip(Leads.standard().of(next.plain())) : 0;
    boolean origin = next != null && next.originAtHead().isPresent();
    boolean begins = origin || (next != null && (isIndented(next) || next.byline().isPresent()));
    set(f, Feature.NEXT_LEADS, leads);
    set(f, Feature.TOUCHED_NEXT_ORIGIN, flag(origin) * touching);
    set(f, Feature.BEHIND_END, flag(behindEnd) * touching);
    set(f, Feature.BEHIND_END_WIDE, flag(behindEnd && open && !narrow) * touching);
    boolean shortEnd = last != null && behindEnd && last.width() < columns[i] - RAGGED;
    double follows = open && next != null ? clip(line.isFollowedBy(next)) : 0;
    set(f, Feature.BEHIND_END_FOLLOWED, flag(behindEnd) * follows * touching);
    set(f, Feature.BEHIND_SHORT_END, flag(shortEnd));
    set(f, Feature.BEHIND_END_NEXT_LEADS, flag(behindEnd) * leads * touching);
    set(f, Feature.BEHIND_END_NEXT_BEGINS, flag(behindEnd && open && begins) * touching);
    set(f, Feature.BEHIND_END_OPEN_NARROW, flag(behindEnd && narrow) * touching);
  }

  private static boolean hasPause(CleanLine line) {
    return line.plain().indexOf('，') >= 0 || line.plain().indexOf(',') >= 0;
  }

  private static boolean isEnd(CleanLine line) {
    return line.isClosed() || line.jumpsOn() || line.originAtEnd().isPresent();
  }

  private static boolean isIndented(CleanLine line) {
    String raw = line.line().text();
    return raw.startsWith("　") || raw.startsWith("  ");
  }

  /** How a line stands apart from text around it: by blank lines, or where that is indented. */
  private void addApartness(double[] f, int i) {
    CleanLine line = lines.get(i);
    boolean apartAbove = i == 0 || gap(i) > 1;
    boolean apartBelow = i + 1 == lines.size() || gap(i + 1) > 1;
    boolean dense = (i > 1 && gap(i - 1) == 1) || (i + 2 < lines.size() && gap(i + 2) == 1);
    set(f, Feature.SET_APART, flag(apartAbove && apartBelow && dense));
    boolean nextIndented = i + 1 < lines.size() && isIndented(lines.get(i + 1));
    set(f, Feature.NEXT_INDENTED, flag(nextIndented && !isIndented(line)));
    boolean afterParagraph = i > 0 && lines.get(i - 1).isClosed();
    set(f, Feature.CLOSE, gaps.close);
    set(f, Feature.ROOM_ABOVE, gaps.above(i));
    set(f, Feature.ROOM_BELOW, gaps.above(i + 1));
    set(f, Feature.ROOM_AROUND, Math.min(gaps.above(i), gaps.above(i + 1)));
    set(f, Feature.UNINDENTED, flag(indents && afterParagraph && !isIndented(line)));
  }

  /** How many lines of the page a line stands below the one before it. */
  private int gap(int i) {
    return lines.get(i).number() - lines.get(i - 1).number();
  }

  private static boolean isAsWide(CleanLine a, CleanLine b) {
    return Math.abs(a.width() - b.width()) <= RAGGED;
  }

  private static void addLetters(double[] f, CleanLine line) {
    String text = line.plain();
    int pauses = 0;
    int stops = 0;
    int particles = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      pauses += PAUSES.get(c) ? 1 : 0;
      stops += c == '。' && i + 1 < text.length() ? 1 : 0;
      particles += PARTICLES.get(c) ? 1 : 0;
    }
    boolean call = "？！?!".indexOf(line.last()) >= 0;
    set(f, Feature.CLOSED, flag(line.isClosed() && !call));
    set(f, Feature.CALL, flag(call));
    set(f, Feature.PAUSE_AT_END, flag("，、；：,;:".indexOf(line.last()) >= 0));
    set(f, Feature.PAUSES, Math.min(3, pauses));
    set(f, Feature.STOPS, Math.min(2, stops));
    set(f, Feature.PARTICLES, 10.0 * particles / (text.length() + 5));
  }

  private void addLast(double[] f, CleanLine line, CleanLine last) {
    set(f, Feature.OPENS, clip(line.opens()));
    if (last == null) {
      return;
    }
    int gap = line.number() - last.number();
    set(f, Feature.TOUCHES_LAST, flag(gap == 1 && !dense));
    set(f, Feature.WIDER_GAP, flag(gap > gaps.ordinary()));
    boolean ended = last.jumpsOn() || last.originAtEnd().isPresent();
    set(f, Feature.AFTER_END, flag(ended));
    boolean open = !last.isClosed() && !ended;
    set(f, Feature.LAST_OPEN, flag(open));
    set(f, Feature.FOLLOWS_LAST, open ? clip(last.isFollowedBy(line)) : 0);
    boolean quote =
        Block.opensWithoutClosing(last.plain()) && Block.closesWithoutOpening(line.plain());
    set(f, Feature.QUOTE_FROM_LAST, flag(quote));
  }

  private void addNext(double[] f, int i, CleanLine line, CleanLine next) {
    set(f, Feature.LAST_LINE, flag(next == null));
    if (next == null) {
      return;
    }
    set(f, Feature.TOUCHES_NEXT, flag(next.number() - line.number() == 1 && !dense));
    set(f, Feature.NEXT_TELLS_DAY, flag(tellsDay(i + 1)));
    set(f, Feature.DENSE_AS_WIDE_AS_NEXT, flag(dense && isAsWide(line, next)));
    boolean open = !line.isClosed();
    set(f, Feature.FOLLOWED, open ? clip(line.isFollowedBy(next)) : 0);
    set(f, Feature.DENSE_FOLLOWED, dense && open ? clip(line.isFollowedBy(next)) : 0);
    set(f, Feature.NEXT_CLOSED, flag(next.isClosed()));
    set(f, Feature.NEXT_ORIGIN, flag(next.originAtHead().isPresent()));
    set(f, Feature.NEXT_NOTE, flag(next.jump().isPresent() || next.byline().isPresent()));
    boolean quote =
        Block.opensWithoutClosing(line.plain()) && Block.closesWithoutOpening(next.plain());
    set(f, Feature.QUOTE_TO_NEXT, flag(quote));
    int closed = i;
    while (closed < Math.min(lines.size() - 1, i + 4) && !lines.get(closed).isClosed()) {
      closed++;
    }
    set(f, Feature.CLOSED_SOON, lines.get(closed).isClosed() ? 1.0 / (1 + closed - i) : 0);
  }

  private static double flag(boolean value) {
    return value ? 1 : 0;
  }

  private static double clip(double value) {
    return Math.max(-6, Math.min(6, value));
  }

  private static void set(double[] f, Feature feature, double value) {
    f[feature.ordinal()] = value;
  }

  /** The name of a feature by its number, as the file of the weights has it. */
  static String name(int index) {
    return (Before.values()[index / OWN] + " " + Feature.values()[index % OWN])
        .toLowerCase(Locale.ROOT);
  }
}
