package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines in a row that stay together: a headline, or a piece of running text with its bylines and
 * notes.
 *
 * @param kind {@link LineKind#HEADING} or {@link LineKind#TEXT}
 * @param lines the lines with their kinds
 */
record Block(LineKind kind, List<KindLine> lines) {

  /** A quotation mark further from the break has lost its other half by another fault. */
  private static final int QUOTE_REACH = 100;

  /** A line and what it is. */
  record KindLine(CleanLine line, LineKind kind) {}

  boolean isHeading() {
    return kind == LineKind.HEADING;
  }

  String string() {
    StringBuilder string = new StringBuilder(lines.get(0).line().string());
    for (KindLine line : lines.subList(1, lines.size())) {
      string.append('\n').append(line.line().string());
    }
    return string.toString();
  }

  List<CleanLine> of(LineKind wanted) {
    List<CleanLine> found = new ArrayList<>();
    for (KindLine line : lines) {
      if (line.kind() == wanted) {
        found.add(line.line());
      }
    }
    return found;
  }

  /** The text lines joined into one string, to look at its beginning, end and letters. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (KindLine line : lines) {
      if (line.kind() == LineKind.TEXT) {
        text.append(line.line().string());
      }
    }
    return text.toString();
  }

  /** The same as {@link Characters#plain} has it. */
  String plain() {
    if (lines.size() == 1 && lines.get(0).kind() == LineKind.TEXT) {
      return lines.get(0).line().plain();
    }
    StringBuilder plain = new StringBuilder();
    for (KindLine line : lines) {
      if (line.kind() == LineKind.TEXT) {
        plain.append(line.line().plain());
      }
    }
    return plain.toString();
  }

  boolean beginsWithJump() {
    CleanLine first = lines.get(0).line();
    return first.jumpsFrom();
  }

  boolean beginsWithOrigin() {
    KindLine first = lines.get(0);
    return first.kind() == LineKind.BYLINE || first.line().originAtHead().isPresent();
  }

  /** Whether the last sentence of the text is left open. */
  boolean isOpenAtEnd() {
    KindLine last = lines.get(lines.size() - 1);
    return last.kind() == LineKind.TEXT
        && !last.line().isClosed()
        && last.line().originAtEnd().isEmpty()
        && last.line().jump().isEmpty();
  }

  /** Whether the last line says that the article ends here, or goes on elsewhere. */
  boolean isEndOfArticle() {
    KindLine last = lines.get(lines.size() - 1);
    return last.kind() == LineKind.BYLINE
        || last.line().originAtEnd().isPresent()
        || last.line().jumpsOn();
  }

  /** The same lines as the heading of a section within a text. */
  Block asSection() {
    return new Block(
        LineKind.TEXT, lines.stream().map(l -> new KindLine(l.line(), LineKind.SECTION)).toList());
  }

  double lastLineWidth() {
    return lines.get(lines.size() - 1).line().width();
  }

  /** Whether the end of the text opens a quotation or title and does not close it. */
  static boolean hasUnclosedQuote(String text) {
    return opensWithoutClosing(text.substring(Math.max(0, text.length() - QUOTE_REACH)));
  }

  /** Whether the beginning of the text closes a quotation or title that it did not open. */
  static boolean hasUnopenedQuote(String text) {
    return closesWithoutOpening(text.substring(0, Math.min(text.length(), QUOTE_REACH)));
  }

  static boolean opensWithoutClosing(String text) {
    return text.lastIndexOf('“') > text.lastIndexOf('”')
        || text.lastIndexOf('《') > text.lastIndexOf('》')
        || text.lastIndexOf('（') > text.lastIndexOf('）');
  }

  static boolean closesWithoutOpening(String text) {
    return comesFirst(text, '”', '“') || comesFirst(text, '》', '《') || comesFirst(text, '）', '（');
  }

  private static boolean comesFirst(String text, char mark, char other) {
    int at = text.indexOf(mark);
    int otherAt = text.indexOf(other);
    return at >= 0 && (otherAt < 0 || at < otherAt);
  }
}
