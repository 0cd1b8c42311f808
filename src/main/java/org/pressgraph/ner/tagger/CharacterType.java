package org.pressgraph.ner.tagger;

/** What kind of character stands at a place, as the features see it. */
final class CharacterType {

  static final int NONE = 0;
  static final int DIGIT = 1;
  static final int NUMERAL = 2;
  static final int LATIN = 3;
  static final int HAN = 4;
  static final int DOT = 5;
  static final int OTHER = 6;

  /** How many kinds there are. */
  static final int COUNT = 7;

  private static final String NUMERALS = "零〇一二三四五六七八九十百千万亿两";

  /** The marks between the parts of a name. */
  private static final String DOTS = "·•・．-";

  private static final byte[] OF = table();

  private CharacterType() {}

  static int of(char c) {
    return OF[c];
  }

  private static byte[] table() {
    byte[] table = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (byte) look((char) c);
    }
    return table;
  }

  private static int look(char c) {
    if (c >= '0' && c <= '9' || c >= '０' && c <= '９') {
      return DIGIT;
    }
    if (NUMERALS.indexOf(c) >= 0) {
      return NUMERAL;
    }
    if (c < 128 && Character.isLetter(c)) {
      return LATIN;
    }
    if (Character.isIdeographic(c)) {
      return HAN;
    }
    return DOTS.indexOf(c) >= 0 ? DOT : OTHER;
  }
}
