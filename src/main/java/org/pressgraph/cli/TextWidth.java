package org.pressgraph.cli;

/** The room that text takes on a terminal: a Chinese character is two cells wide. */
final class TextWidth {

  private TextWidth() {}

  static int of(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }
}
