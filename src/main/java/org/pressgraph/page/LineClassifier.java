package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells headlines, bylines and notes from running text by the shape of the lines: how long they
 * are, whether their sentence is closed, what stands around them.
 */
final class LineClassifier {

  /** Wider lines, in full-width characters, are paragraphs that were never broken. */
  private static final double WIDEST_COLUMN = 50;

  /** A headline's line is not wider than this. */
  private static final double WIDEST_HEADING = 45;

  /** Lines of one column differ by at most this: a punctuation mark that must not begin a line. */
  private static final double RAGGED = 2;

  /** The same for wide columns, as a share of the width: figures and Latin letters add up. */
  private static final double RAGGED_SHARE = 0.1;

  /** No column of a newspaper is narrower than this. */
  private static final double NARROWEST_COLUMN = 8;

  /** So many lines of one width in a row are a column. */
  private static final int SHORTEST_COLUMN = 3;

  /** So many lines of a text tell what it is about. */
  private static final int NEARBY = 20;

  /** Two full-width blanks, and two more for ragged lines. */
  private static final double WIDEST_INDENT = 4;

  /** A paragraph that is no column has few lines. */
  private static final int LONGEST_SHORT_PARAGRAPH = 8;

  private static final Pattern PAUSE = Pattern.compile("[，,；;、]");

  private final List<CleanLine> lines;
  private final boolean[] inColumn;
  private final boolean marked;
  private final LineKind[] kinds;

  private LineClassifier(List<CleanLine> lines) {
    this.lines = lines;
    this.inColumn = columns(lines);
    this.marked = lines.stream().anyMatch(line -> line.headingLevel() > 0);
    this.kinds = new LineKind[lines.size()];
  }

  /** The kinds of the lines, one for each. */
  static List<LineKind> classify(List<CleanLine> lines) {
    LineClassifier classifier = new LineClassifier(lines);
    List<LineKind> kinds = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      classifier.kinds[i] = classifier.kind(i);
      kinds.add(classifier.kinds[i]);
    }
    return kinds;
  }

  /** Whether a page tells its headlines by marks. */
  static boolean isMarked(List<CleanLine> lines) {
    return lines.stream().anyMatch(line -> line.headingLevel() > 0);
  }

  /** Finds runs of lines that a column's width has cut: nearly as wide as each other. */
  private static boolean[] columns(List<CleanLine> lines) {
    boolean[] inColumn = new boolean[lines.size()];
    int begin = 0;
    for (int i = 1; i <= lines.size(); i++) {
      boolean goesOn =
          i < lines.size()
              && lines.get(i).width() <= WIDEST_COLUMN
              && isAsWide(lines.get(i).width(), lines.get(i - 1).width());
      if (!goesOn) {
        mark(inColumn, lines, begin, i);
        begin = i;
      }
    }
    return inColumn;
  }

  private static boolean isAsWide(double width, double other) {
    return Math.abs(width - other) <= Math.max(RAGGED, RAGGED_SHARE * other);
  }

  /** Marks a run as a column; a headline at its edge may be nearly, but not quite, as wide. */
  private static void mark(boolean[] inColumn, List<CleanLine> lines, int from, int to) {
    double[] widths =
        lines.subList(from, to).stream().mapToDouble(CleanLine::width).sorted().toArray();
    double median = widths[widths.length / 2];
    int begin = from;
    int end = to;
    while (begin < end && !isAsWide(lines.get(begin).width(), median)) {
      begin++;
    }
    while (begin < end && !isAsWide(lines.get(end - 1).width(), median)) {
      end--;
    }
    long open = lines.subList(begin, end).stream().filter(line -> !line.isClosed()).count();
    boolean column =
        end - begin >= SHORTEST_COLUMN && 2 * open >= end - begin && median >= NARROWEST_COLUMN;
    for (int i = begin; i < end && column; i++) {
      inColumn[i] = lines.get(i).headingLevel() == 0;
    }
  }

  private LineKind kind(int i) {
    CleanLine line = lines.get(i);
    String text = line.string();
    if (line.hint().role().isPresent()) {
      return LineKind.of(line.hint().role().get());
    }
    if (Jump.in(text).filter(Jump::isWholeLine).isPresent()) {
      return LineKind.JUMP;
    }
    if (line.headingLevel() > 0 || LineShapes.BRACKETED.matcher(text).find()) {
      return LineKind.HEADING;
    }
    if (line.width() <= WIDEST_HEADING
        && (BylineReader.read(line.text()).isPresent() || isEssayist(i))) {
      return LineKind.BYLINE;
    }
    if (line.hint().isLarge() && line.width() <= WIDEST_HEADING) {
      return LineKind.HEADING;
    }
    return line.hint().isOrdinary() || isText(i) ? LineKind.TEXT : LineKind.HEADING;
  }

  /** A name by itself between a headline and its text. */
  private boolean isEssayist(int i) {
    boolean afterHeading = i > 0 && kinds[i - 1] == LineKind.HEADING;
    boolean beforeText =
        i + 1 < lines.size() && lines.get(i + 1).width() > lines.get(i).width() + RAGGED;
    return afterHeading
        && beforeText
        && BylineReader.isLoneName(lines.get(i).text())
        && !isSpokenOf(lines.get(i).string(), i);
  }

  /** Whether the text below has a word: then it is a subject (金融), and not the text's author. */
  private boolean isSpokenOf(String word, int i) {
    return lines.subList(i + 1, Math.min(lines.size(), i + 1 + NEARBY)).stream()
        .anyMatch(line -> line.string().contains(word));
  }

  private boolean isText(int i) {
    CleanLine line = lines.get(i);
    String text = line.string();
    if (line.width() > WIDEST_HEADING || LineShapes.BULLET.matcher(text).find()) {
      return true;
    }
    if (DatelineReader.atHead(line.text()).isPresent() || LineShapes.isOfPicture(text)) {
      return true;
    }
    if (inColumn[i] && !line.spacedOut()) {
      return true;
    }
    if (goesOnFromBefore(i)) {
      return true;
    }
    if (line.isClosed()) {
      return !isQuestionOrCall(i);
    }
    if (isSection(line) || isOpeningOfParagraph(i) || isCutSentence(i) || isIndented(i)) {
      return true;
    }
    // On a page with marks an unmarked headline is rare: a line below the marked one.
    return marked && !(i > 0 && kinds[i - 1] == LineKind.HEADING && isLineOfHeadline(line));
  }

  private static boolean isLineOfHeadline(CleanLine line) {
    return line.width() <= WIDEST_HEADING && !line.string().contains("。");
  }

  private static boolean isSection(CleanLine line) {
    return line.bold() || LineShapes.SECTION.matcher(line.string()).find();
  }

  /** Headlines ask and call out; so do paragraphs, but those stand among text or in quotes. */
  private boolean isQuestionOrCall(int i) {
    String text = lines.get(i).string();
    char last = text.charAt(text.length() - 1);
    boolean afterText = i > 0 && kinds[i - 1] == LineKind.TEXT;
    boolean afterClosed = !afterText || lines.get(i - 1).isClosed();
    return !marked
        && "？！?!…".indexOf(last) >= 0
        && !text.contains("。")
        && !LineShapes.SPEAKER.matcher(text).find()
        && afterClosed;
  }

  /** Whether a sentence that the line before left open goes on here. */
  private boolean goesOnFromBefore(int i) {
    if (i == 0 || kinds[i - 1] != LineKind.TEXT) {
      return false;
    }
    CleanLine before = lines.get(i - 1);
    CleanLine line = lines.get(i);
    if (before.isClosed() || DatelineReader.atEnd(before.text()).isPresent()) {
      return false;
    }
    boolean touching = line.number() == before.number() + 1;
    if (touching || inColumn[i - 1]) {
      return !line.spacedOut() || before.spacedOut() || inColumn[i];
    }
    boolean looksLikeHeading =
        !line.isClosed()
            && line.width() <= WIDEST_HEADING
            && !PAUSE.matcher(line.string()).find()
            && before.width() > WIDEST_COLUMN;
    return !looksLikeHeading;
  }

  /** A line that a comma ends, or that opens a quotation which such a line closes. */
  private boolean isCutSentence(int i) {
    String text = lines.get(i).string();
    boolean opensQuote = Block.opensWithoutClosing(text);
    boolean endsWithPause = "，、；,;".indexOf(text.charAt(text.length() - 1)) >= 0;
    return endsWithPause
        || (opensQuote
            && i + 1 < lines.size()
            && Block.closesWithoutOpening(lines.get(i + 1).string())
            && (inColumn[i + 1] || isCutSentence(i + 1) || lines.get(i + 1).isClosed()));
  }

  /** The first line of a paragraph in a column: indented, and a sentence with its pauses. */
  private boolean isIndented(int i) {
    if (i == 0 || i + 1 >= lines.size() || !inColumn[i + 1] || kinds[i - 1] != LineKind.TEXT) {
      return false;
    }
    double indent = lines.get(i + 1).width() - lines.get(i).width();
    return indent >= 0 && indent <= WIDEST_INDENT && PAUSE.matcher(lines.get(i).string()).find();
  }

  /** A paragraph of few lines: they touch each other, and the last one closes the sentence. */
  private boolean isOpeningOfParagraph(int i) {
    int last = i;
    while (last + 1 < lines.size()
        && last - i < LONGEST_SHORT_PARAGRAPH
        && DatelineReader.atHead(lines.get(last + 1).text()).isEmpty()
        && lines.get(last + 1).number() == lines.get(last).number() + 1
        && !lines.get(last).isClosed()) {
      last++;
    }
    String end = lines.get(last).string();
    return last > i
        && lines.get(last).headingLevel() == 0
        && (end.endsWith("。") || end.endsWith("。”") || LineShapes.CREDIT.matcher(end).find());
  }
}
