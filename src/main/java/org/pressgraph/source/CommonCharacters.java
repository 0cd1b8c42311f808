package org.pressgraph.source;

import java.util.BitSet;
import org.pressgraph.lexicon.WordList;

/** How much a text looks like Chinese: wrongly decoded bytes give rare characters. */
final class CommonCharacters {

  private static final BitSet COMMON = new BitSet();

  static {
    for (String line : WordList.lines(CommonCharacters.class, "common-characters.txt")) {
      line.codePoints().filter(c -> c != ' ').forEach(COMMON::set);
    }
  }

  private CommonCharacters() {}

  /**
   * The share of common characters.
   *
   * @param text a text
   * @return of its characters beyond ASCII, the share that are common, from 0 to 1; 0 if there are
   *     none
   */
  static double share(String text) {
    long all = text.codePoints().filter(c -> c >= 0x80).count();
    return all == 0 ? 0 : (double) text.codePoints().filter(COMMON::get).count() / all;
  }
}
