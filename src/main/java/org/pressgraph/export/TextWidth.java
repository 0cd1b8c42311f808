package org.pressgraph.export;

/** The room that text takes on a terminal: a Chinese character is two cells wide. */
public final class TextWidth {

  private TextWidth() {}

  /**
   * The width of a text.
   *
   * @param text a text
   * @return its width in cells
   */
  public static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  /** The width of a code point: 2 where Unicode's East Asian Width (UAX 11) is wide, else 1. */
  static int of(int c) {
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE4F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || c >= 0x20000;
    return wide ? 2 : 1;
  }
}
