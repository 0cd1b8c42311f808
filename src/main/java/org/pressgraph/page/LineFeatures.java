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

  private static final int OWN = LineFeature.values().length;

  /** How many there are: each by itself, and each by what stands before. */
  static final int COUNT = OWN * Before.values().length;

  /** How many a network weighs: each by itself, what stands before, and what all weigh together. */
  static final int NET_COUNT = OWN + Before.values().length + 1;

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

  /** Sets what a network weighs of a line behind something, and what all weigh together. */
  void put(int i, Before before, double sum, JoinOptions options) {
    for (int k = 0; k < OWN; k++) {
      options.set(k, own[i][k]);
    }
    options.set(OWN + before.ordinal(), 1);
    options.set(NET_COUNT - 1, sum);
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
    set(f, LineFeature.BIAS, 1);
    addWidths(f, i, line, last, next);
    addLetters(f, line);
    addLast(f, line, last, next);
    addNext(f, i, line, next);
    addApartness(f, i);
    addParagraphs(f, i, line, last, next);
    set(f, LineFeature.SECTION, flag(LineShapes.SECTION.in(line.plain())));
    set(f, LineFeature.DENSE, flag(dense));
    set(f, LineFeature.TELLS_DAY, flag(tellsDay(i)));
    set(f, LineFeature.BOLD, flag(line.bold()));
    set(f, LineFeature.MARKED, flag(marked));
    set(f, LineFeature.RECURS, pairs.recurring(i));
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
    set(f, LineFeature.AS_WIDE, Math.log1p(alike));
    set(f, LineFeature.AS_WIDE_AS_NEXT, flag(next != null && isAsWide(line, next)));
    set(f, LineFeature.AS_WIDE_AS_LAST, flag(last != null && isAsWide(line, last)));
    set(f, LineFeature.NARROWER, flag(difference < -RAGGED && difference >= -4));
    set(f, LineFeature.MUCH_NARROWER, flag(difference < -4));
    set(f, LineFeature.WIDER, flag(difference > RAGGED));
    set(f, LineFeature.WIDTH, Math.log(line.width() + 1));
    set(f, LineFeature.INDENTED, flag(isIndented(line)));
    set(f, LineFeature.SPACED, flag(line.spacedOut()));
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
    set(f, LineFeature.BROKEN_OFF, flag(brokenOff && line.isFollowedBy(next) > 1));
    set(f, LineFeature.PARAGRAPHS_TOUCH, touching);
    set(f, LineFeature.OPEN_NARROW, flag(narrow));
    set(f, LineFeature.ALONE, flag(alone && open) * wrapped);
    if (!behindEnd && (i < 2 || !isEnd(lines.get(i - 2)))) {
      return;
    }
    double leads = open && next != null ? clip(Leads.standard().of(next.plain())) : 0;
    boolean origin = next != null && next.originAtHead().isPresent();
    boolean begins = origin || (next != null && (isIndented(next) || next.byline().isPresent()));
    set(f, LineFeature.NEXT_LEADS, leads);
    set(f, LineFeature.TOUCHED_NEXT_ORIGIN, flag(origin) * touching);
    set(f, LineFeature.BEHIND_END, flag(behindEnd) * touching);
    set(f, LineFeature.BEHIND_END_WIDE, flag(behindEnd && open && !narrow) * touching);
    boolean shortEnd = last != null && behindEnd && last.width() < columns[i] - RAGGED;
    double follows = open && next != null ? clip(line.isFollowedBy(next)) : 0;
    set(f, LineFeature.BEHIND_END_FOLLOWED, flag(behindEnd) * follows * touching);
    set(f, LineFeature.BEHIND_SHORT_END, flag(shortEnd));
    set(f, LineFeature.BEHIND_END_NEXT_LEADS, flag(behindEnd) * leads * touching);
    set(f, LineFeature.BEHIND_END_NEXT_BEGINS, flag(behindEnd && open && begins) * touching);
    set(f, LineFeature.BEHIND_END_OPEN_NARROW, flag(behindEnd && narrow) * touching);
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
    set(f, LineFeature.SET_APART, flag(apartAbove && apartBelow && dense));
    boolean nextIndented = i + 1 < lines.size() && isIndented(lines.get(i + 1));
    set(f, LineFeature.NEXT_INDENTED, flag(nextIndented && !isIndented(line)));
    boolean afterParagraph = i > 0 && lines.get(i - 1).isClosed();
    set(f, LineFeature.CLOSE, gaps.close);
    set(f, LineFeature.ROOM_ABOVE, gaps.above(i));
    set(f, LineFeature.ROOM_BELOW, gaps.above(i + 1));
    set(f, LineFeature.ROOM_AROUND, Math.min(gaps.above(i), gaps.above(i + 1)));
    set(f, LineFeature.UNINDENTED, flag(indents && afterParagraph && !isIndented(line)));
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
    set(f, LineFeature.CLOSED, flag(line.isClosed() && !call));
    set(f, LineFeature.CALL, flag(call));
    set(f, LineFeature.PAUSE_AT_END, flag("，、；：,;:".indexOf(line.last()) >= 0));
    set(f, LineFeature.PAUSES, Math.min(3, pauses));
    set(f, LineFeature.STOPS, Math.min(2, stops));
    set(f, LineFeature.PARTICLES, 10.0 * particles / (text.length() + 5));
  }

  private void addLast(double[] f, CleanLine line, CleanLine last, CleanLine next) {
    set(f, LineFeature.OPENS, clip(line.opens()));
    if (last == null) {
      return;
    }
    int gap = line.number() - last.number();
    set(f, LineFeature.TOUCHES_LAST, flag(gap == 1 && !dense));
    set(f, LineFeature.WIDER_GAP, flag(gap > gaps.ordinary()));
    boolean ended = last.jumpsOn() || last.originAtEnd().isPresent();
    set(f, LineFeature.AFTER_END, flag(ended));
    boolean open = !last.isClosed() && !ended;
    set(f, LineFeature.LAST_OPEN, flag(open));
    set(f, LineFeature.FOLLOWS_LAST, open ? clip(last.isFollowedBy(line)) : 0);
    boolean quote =
        Block.opensWithoutClosing(last.plain()) && Block.closesWithoutOpening(line.plain());
    set(f, LineFeature.QUOTE_FROM_LAST, flag(quote));
    set(f, LineFeature.NUMBER_FROM_LAST, flag(cutsNumber(last, line)));
    if (open && next != null) {
      double across = clip(last.isFollowedBy(next));
      set(f, LineFeature.ACROSS, across - f[LineFeature.FOLLOWS_LAST.ordinal()]);
      set(f, LineFeature.ACROSS_WELL, Math.max(0, across - 1));
    }
  }

  private void addNext(double[] f, int i, CleanLine line, CleanLine next) {
    set(f, LineFeature.LAST_LINE, flag(next == null));
    if (next == null) {
      return;
    }
    set(f, LineFeature.TOUCHES_NEXT, flag(next.number() - line.number() == 1 && !dense));
    set(f, LineFeature.NEXT_TELLS_DAY, flag(tellsDay(i + 1)));
    set(f, LineFeature.DENSE_AS_WIDE_AS_NEXT, flag(dense && isAsWide(line, next)));
    boolean open = !line.isClosed();
    set(f, LineFeature.FOLLOWED, open ? clip(line.isFollowedBy(next)) : 0);
    set(f, LineFeature.DENSE_FOLLOWED, dense && open ? clip(line.isFollowedBy(next)) : 0);
    set(f, LineFeature.NEXT_CLOSED, flag(next.isClosed()));
    set(f, LineFeature.NEXT_ORIGIN, flag(next.originAtHead().isPresent()));
    set(f, LineFeature.NEXT_NOTE, flag(next.jump().isPresent() || next.byline().isPresent()));
    boolean quote =
        Block.opensWithoutClosing(line.plain()) && Block.closesWithoutOpening(next.plain());
    set(f, LineFeature.QUOTE_TO_NEXT, flag(quote));
    set(f, LineFeature.NUMBER_TO_NEXT, flag(cutsNumber(line, next)));
    int closed = i;
    while (closed < Math.min(lines.size() - 1, i + 4) && !lines.get(closed).isClosed()) {
      closed++;
    }
    set(f, LineFeature.CLOSED_SOON, lines.get(closed).isClosed() ? 1.0 / (1 + closed - i) : 0);
  }

  /** Whether the place between two lines is one within a number: (201|9年). */
  private static boolean cutsNumber(CleanLine first, CleanLine second) {
    return isDigit(first.last()) && isDigit(second.plain().charAt(0));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static double flag(boolean value) {
    return value ? 1 : 0;
  }

  private static double clip(double value) {
    return Math.max(-6, Math.min(6, value));
  }

  private static void set(double[] f, LineFeature feature, double value) {
    f[feature.ordinal()] = value;
  }

  /** What a network weighs of a line with some features, and what these weigh together. */
  static float[] ofNet(double[] features, double sum) {
    float[] ofNet = new float[NET_COUNT];
    for (int i = 0; i < COUNT; i++) {
      if (features[i] != 0) {
        ofNet[i % OWN] = (float) features[i];
        ofNet[OWN + i / OWN] = 1;
      }
    }
    ofNet[NET_COUNT - 1] = (float) sum;
    return ofNet;
  }

  /** The name of what a network weighs, by its number. */
  static String netName(int index) {
    return index < OWN
        ? LineFeature.values()[index].name().toLowerCase(Locale.ROOT)
        : index < NET_COUNT - 1
            ? "behind_" + Before.values()[index - OWN].name().toLowerCase(Locale.ROOT)
            : "sum";
  }

  /** The name of a feature by its number, as the file of the weights has it. */
  static String name(int index) {
    return (Before.values()[index / OWN] + " " + LineFeature.values()[index % OWN])
        .toLowerCase(Locale.ROOT);
  }
}
