package org.pressgraph.page;

import com.ibm.icu.text.Transliterator;

/**
 * Simplified and traditional characters. The table is that of ICU's transform Hant-Hans (Unicode
 * CLDR), character by character, so that a text keeps its length and every offset.
 */
final class ChineseScript {

  private static final int FIRST = 0x3400;
  private static final int LAST = 0x9FFF;

  /** Of the Chinese characters of a traditional text more than a third have a simplified form. */
  private static final double TRADITIONAL = 0.1;

  /** Every traditional text has some of these at once, and no simplified text has. */
  private static final String SIGNS = "這個們來時會對國說過發後學還進與關點無問從頭開區員總產業報記強調";

  /** The characters of a text by which it is told whether the table is needed at all. */
  private static final int BEGINNING = 4000;

  private ChineseScript() {}

  /** Made when the first traditional text comes: it takes some time. */
  private static final class Table {
    static final char[] SIMPLIFIED = table();
  }

  private static char[] table() {
    StringBuilder all = new StringBuilder(2 * (LAST - FIRST + 1));
    for (char c = FIRST; c <= LAST; c++) {
      // A line end beside each keeps rules for words from applying.
      all.append(c).append('\n');
    }
    String[] forms =
        Transliterator.getInstance("Hant-Hans").transliterate(all.toString()).split("\n");
    char[] table = new char[LAST - FIRST + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = forms[i].length() == 1 ? forms[i].charAt(0) : (char) (FIRST + i);
    }
    return table;
  }

  /** The simplified form of a character; the character itself where there is none. */
  static int simplified(int character) {
    return character >= FIRST && character <= LAST
        ? Table.SIMPLIFIED[character - FIRST]
        : character;
  }

  /** A text with simplified characters in the place of traditional ones, of the same length. */
  static String simplified(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = (char) simplified(characters[i]);
    }
    return new String(characters);
  }

  /** Whether a text is set in traditional characters; single ones in names do not make it so. */
  static boolean isTraditional(String text) {
    boolean sign = text.chars().limit(BEGINNING).anyMatch(c -> c >= FIRST && SIGNS.indexOf(c) >= 0);
    int han = 0;
    int traditional = 0;
    for (int i = 0; sign && i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST && c <= LAST) {
        han++;
        traditional += Table.SIMPLIFIED[c - FIRST] == c ? 0 : 1;
      }
    }
    return traditional > TRADITIONAL * han;
  }
}
