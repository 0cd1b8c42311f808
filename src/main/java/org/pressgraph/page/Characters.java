package org.pressgraph.page;

import org.pressgraph.lexicon.Simplified;

/** What kind of character a code point is, as far as the layout of Chinese text asks. */
public final class Characters {

  private static final String OPENERS = "“‘「『《〈（【〔([{";
  private static final String CLOSERS = "”’」』》〉）】〕)]}";
  private static final String TERMINALS = "。！？!?…";
  private static final String PAUSES = "，、；：,;:·．.%％—-～~";

  /** The first of the unified ideographs, behind all punctuation. */
  private static final int FIRST_HAN = 0x3400;

  /** One bit for each UTF-16 unit. */
  private static final long[] LETTERS_AND_DIGITS = lettersAndDigits();

  /** A bit for each UTF-16 unit that {@link #plain} writes in another way. */
  private static final long[] NOT_PLAIN = notPlain();

  private Characters() {}

  /**
   * Tells whether a code point is a Chinese character.
   *
   * @param codePoint a code point
   * @return whether its script is Han and it stands for a word or syllable
   */
  public static boolean isHan(int codePoint) {
    return Character.isIdeographic(codePoint) || codePoint == '〇';
  }

  /**
   * Tells whether a code point is white space or takes no room, such as a zero-width space or a
   * byte order mark in the midst of the text.
   *
   * @param codePoint a code point
   * @return whether cleaning drops it
   */
  public static boolean isBlank(int codePoint) {
    if (codePoint >= FIRST_HAN && codePoint < Character.MIN_SURROGATE) {
      // Nearly all of a page is in this range, which has no white space.
      return false;
    }
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0xFEFF
        || codePoint == 0x200B
        || codePoint == 0x00AD;
  }

  /**
   * Tells whether a code point is a letter or digit of ASCII, which Chinese text sets apart from
   * its neighbours with blanks that mean nothing.
   *
   * @param codePoint a code point
   * @return whether it is one of A–Z, a–z, 0–9
   */
  public static boolean isAsciiAlphanumeric(int codePoint) {
    return codePoint < 0x80 && Character.isLetterOrDigit(codePoint);
  }

  /**
   * Tells whether a UTF-16 unit is a letter or digit of any script, as {@link
   * Character#isLetterOrDigit(char)} does, which takes several times as long.
   *
   * @param c a UTF-16 unit
   * @return whether it is one; never for a surrogate
   */
  static boolean isLetterOrDigit(char c) {
    return (LETTERS_AND_DIGITS[c >> 6] >> c & 1) != 0;
  }

  private static long[] lettersAndDigits() {
    long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (Character.isLetterOrDigit((char) c)) {
        bits[c >> 6] |= 1L << c;
      }
    }
    return bits;
  }

  static boolean isOpener(int codePoint) {
    return OPENERS.indexOf(codePoint) >= 0;
  }

  /**
   * Tells whether a code point closes a quotation, title or bracket.
   *
   * @param codePoint a code point
   * @return whether it is a closing mark
   */
  public static boolean isCloser(int codePoint) {
    return CLOSERS.indexOf(codePoint) >= 0;
  }

  static boolean isTerminal(int codePoint) {
    return TERMINALS.indexOf(codePoint) >= 0;
  }

  static boolean isPause(int codePoint) {
    return PAUSES.indexOf(codePoint) >= 0;
  }

  /**
   * Tells whether a text is closed: whether its last sentence has its full stop, perhaps with
   * closing quotation marks or brackets behind it.
   *
   * @param text cleaned text
   * @return whether nothing is missing at the end
   */
  public static boolean isClosed(CharSequence text) {
    int end = text.length();
    while (end > 0 && isCloser(text.charAt(end - 1))) {
      end--;
    }
    return end > 0 && isTerminalAt(text, end - 1);
  }

  /**
   * Tells whether a sentence ends with a character: a full stop, question or exclamation mark, or
   * dots; the half-width full stop too, where it stands behind a Chinese letter or a closing mark.
   *
   * @param text a text
   * @param index the UTF-16 index of the character
   * @return whether a sentence ends there
   */
  public static boolean isTerminalAt(CharSequence text, int index) {
    char c = text.charAt(index);
    if (c != '.' && c != '．') {
      return isTerminal(c);
    }
    boolean behindHan =
        index > 0 && (isHan(text.charAt(index - 1)) || isCloser(text.charAt(index - 1)));
    boolean beforeWord = index + 1 < text.length() && isAsciiAlphanumeric(text.charAt(index + 1));
    return behindHan && !beforeWord;
  }

  /**
   * Writes full-width digits and Latin letters (１０月) in half width, so that one rule fits all
   * pages.
   *
   * @param text a text
   * @return the text with all indexes as they are
   */
  public static String halfWidth(String text) {
    StringBuilder half = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wide = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
      if (wide) {
        half = half == null ? new StringBuilder(text) : half;
        half.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return half == null ? text : half.toString();
  }

  /**
   * Writes a text so that one rule fits all pages: digits and Latin letters in half width, Chinese
   * letters in their simplified forms.
   *
   * @param text a text
   * @return the text with all indexes as they are
   */
  public static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((NOT_PLAIN[c >> 6] >> c & 1) != 0) {
        return Simplified.of(halfWidth(text));
      }
    }
    return text;
  }

  private static long[] notPlain() {
    long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String letter = String.valueOf((char) c);
      if (!Simplified.of(halfWidth(letter)).equals(letter)) {
        bits[c >> 6] |= 1L << c;
      }
    }
    return bits;
  }

  /**
   * The room a text takes in a column: a full-width character is 1, a half-width one (ASCII) 0.5.
   *
   * @param text cleaned text
   * @return its width in full-width characters
   */
  static double width(CharSequence text) {
    int halves = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      halves += c < 0x80 ? 1 : Character.isLowSurrogate(c) ? 0 : 2;
    }
    return halves / 2.0;
  }
}
