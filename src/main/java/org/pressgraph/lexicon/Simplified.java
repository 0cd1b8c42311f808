package org.pressgraph.lexicon;

/**
 * Writes traditional letters in their simplified forms, so that one rule reads both. Letter by
 * letter: the indexes of the text stay as they are.
 */
public final class Simplified {

  private static final char[] FORMS = read();

  private Simplified() {}

  private static char[] read() {
    char[] forms = new char[0xA000];
    for (String line : WordList.lines(Simplified.class, "traditional.txt")) {
      for (String pair : line.split(" ")) {
        forms[pair.charAt(0)] = pair.charAt(1);
      }
    }
    return forms;
  }

  /**
   * The simplified form of a letter.
   *
   * @param c a UTF-16 unit
   * @return its simplified form, or the letter itself
   */
  public static char of(char c) {
    return c < FORMS.length && FORMS[c] != 0 ? FORMS[c] : c;
  }

  /**
   * The simplified form of a letter.
   *
   * @param codePoint a code point
   * @return its simplified form, or the letter itself
   */
  public static int of(int codePoint) {
    return codePoint < FORMS.length ? of((char) codePoint) : codePoint;
  }

  /**
   * A text in simplified letters.
   *
   * @param text a text
   * @return the text with all indexes as they are; the same object if nothing changes
   */
  public static String of(String text) {
    char[] simplified = null;
    for (int i = 0; i < text.length(); i++) {
      char c = of(text.charAt(i));
      if (c != text.charAt(i)) {
        simplified = simplified == null ? text.toCharArray() : simplified;
        simplified[i] = c;
      }
    }
    return simplified == null ? text : new String(simplified);
  }
}
