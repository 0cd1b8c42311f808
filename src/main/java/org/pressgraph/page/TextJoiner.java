package org.pressgraph.page;

/**
 * Joins lines into one text: blanks between Chinese letters go, a word of another script keeps its
 * distance, paragraphs are set apart by a line end.
 */
final class TextJoiner {

  private final CleanText.Builder text = new CleanText.Builder();
  private CleanLine lastLine;

  /** Adds a part of a line, in UTF-16 indexes of its cleaned text. */
  void add(CleanLine line, int begin, int end, boolean newParagraph) {
    boolean first = true;
    String string = line.string();
    boolean gap = false;
    for (int i = begin; i < end; ) {
      int c = string.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c == ' ' && !isBetweenWords(string, i)) {
        gap = true;
      } else {
        if (first) {
          separate(line, c, newParagraph);
          first = false;
        } else if (gap) {
          text.gap();
        }
        text.append(c, line.text().rawBegin(i));
        gap = false;
      }
      i = next;
    }
    if (!first) {
      lastLine = line;
    }
  }

  CleanText build() {
    return text.build();
  }

  private void separate(CleanLine line, int next, boolean newParagraph) {
    if (lastLine == null) {
      return;
    }
    int lineEnd = lastLine.line().begin() + codePoints(lastLine.line().text());
    if (newParagraph) {
      text.append('\n', lineEnd);
    } else if (text.last() < 0x80 && isAsciiLetter(next) && text.last() != '-') {
      text.append(' ', lineEnd);
    }
  }

  private static boolean isBetweenWords(String string, int i) {
    return i > 0
        && i + 1 < string.length()
        && string.charAt(i - 1) < 0x80
        && string.charAt(i + 1) < 0x80;
  }

  private static boolean isAsciiLetter(int c) {
    return c < 0x80 && Character.isLetter(c);
  }

  private static int codePoints(String s) {
    return s.codePointCount(0, s.length());
  }
}
