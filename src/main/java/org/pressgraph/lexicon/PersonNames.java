package org.pressgraph.lexicon;

/** The shapes of personal names in Chinese text. */
public final class PersonNames {

  private static final int LONGEST_CHINESE = 4;
  private static final String DOTS = "·•・．";

  private PersonNames() {}

  /**
   * Tells whether a character stands between the parts of a name, as those of minorities and
   * foreigners are written.
   *
   * @param c a UTF-16 unit
   * @return whether it is one of the dots that pages have there
   */
  public static boolean isDot(char c) {
    return DOTS.indexOf(c) >= 0;
  }

  /**
   * Tells whether a text has the shape of a personal name: a family name with a given name of one
   * or two characters, or a name with a dot between its parts.
   *
   * @param text a text without blanks
   * @return whether it may be a name; words of other kinds can have the same shape
   */
  public static boolean mayBeName(String text) {
    return isDotted(text) || isChinese(text);
  }

  /**
   * Tells whether a text has the shape of a Chinese name: a known family name of one or two
   * characters and a given name of one or two.
   *
   * @param text a text without blanks
   * @return whether it may be a name
   */
  public static boolean isChinese(String text) {
    int length = text.length();
    if (length < 2
        || length > LONGEST_CHINESE
        || !text.codePoints().allMatch(Character::isIdeographic)) {
      return false;
    }
    if (length >= 3 && WordList.SURNAMES.contains(text.substring(0, 2))) {
      return true;
    }
    return length <= 3 && WordList.SURNAMES.contains(text.substring(0, 1));
  }

  /**
   * Tells whether a text is a name in parts with dots between them, as those of minorities and
   * foreigners are written.
   *
   * @param text a text without blanks
   * @return whether it has a dot inside and letters on both sides
   */
  public static boolean isDotted(String text) {
    int dot = -1;
    for (int i = 0; i < text.length(); i++) {
      if (isDot(text.charAt(i))) {
        if (i == dot + 1) {
          return false;
        }
        dot = i;
      } else if (!Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return dot > 0 && dot < text.length() - 1;
  }
}
