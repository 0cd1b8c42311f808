package org.pressgraph.page;

import org.pressgraph.lexicon.Simplified;

/** Tells whether a text is set in traditional characters. */
final class ChineseScript {

  private static final int FIRST = 0x3400;
  private static final int LAST = 0x9FFF;

  /** Of the Chinese characters of a traditional text more than a third have a simplified form. */
  private static final double TRADITIONAL = 0.1;

  private ChineseScript() {}

  /** Whether a text is set in traditional characters; single ones in names do not make it so. */
  static boolean isTraditional(String text) {
    int han = 0;
    int traditional = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST && c <= LAST) {
        han++;
        traditional += Simplified.of(c) == c ? 0 : 1;
      }
    }
    return traditional > TRADITIONAL * han;
  }
}
