package org.pressgraph.evaluate;

/**
 * The form in which strings are compared: without blanks and marks of Markdown, quotation marks and
 * brackets in one form.
 */
final class Compact {

  private static final String DOUBLE_QUOTES = "“”〝〞「」『』";

  private Compact() {}

  /** A text in that form; null is nothing. */
  static String of(String text) {
    StringBuilder compact = new StringBuilder();
    if (text != null) {
      text.codePoints().map(Compact::of).filter(c -> c >= 0).forEach(compact::appendCodePoint);
    }
    return compact.toString();
  }

  /** A character in that form, or a negative number where it does not count. */
  static int of(int c) {
    if (isBlank(c) || c == '#' || c == '*') {
      return -1;
    }
    if (DOUBLE_QUOTES.indexOf(c) >= 0) {
      return '"';
    }
    return switch (c) {
      case '‘', '’' -> '\'';
      case '（' -> '(';
      case '）' -> ')';
      default -> c;
    };
  }

  static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }
}
