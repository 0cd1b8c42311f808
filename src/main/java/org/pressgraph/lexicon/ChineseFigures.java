package org.pressgraph.lexicon;

/** Reads the figures of years, months and days, be they Arabic or in words: 1996, 一九九六, 28, 廿八. */
public final class ChineseFigures {

  /** A month in words, for a regular expression. */
  public static final String MONTH = "十[一二]?|[一二三四五六七八九]";

  /** A day of a month in words, for a regular expression. */
  public static final String DAY = "三十一?|[一二]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[一二三四五六七八九]";

  /** A year in words, for a regular expression. */
  public static final String YEAR = "[一二][〇○零一二三四五六七八九]{3}";

  private static final String DIGITS = "零一二三四五六七八九";
  private static final int TEN = 10;
  private static final int HUNDRED = 100;

  private ChineseFigures() {}

  /**
   * Reads a year whose figures stand one behind the other.
   *
   * @param words a year like 一九九六, 二〇〇六, 二○零六 or 1996
   * @return the year in Arabic figures; what is no figure counts as nought
   */
  public static String year(String words) {
    StringBuilder figures = new StringBuilder();
    words
        .chars()
        .forEach(
            c -> figures.append(Character.isDigit(c) ? c - '0' : Math.max(0, DIGITS.indexOf(c))));
    return figures.toString();
  }

  /**
   * Reads a number below a thousand.
   *
   * @param words a number like 十, 十二, 二十, 廿四, 一百零五 or 31
   * @return the number
   * @throws NumberFormatException if the words begin with an Arabic figure and are no number
   */
  public static int number(String words) {
    if (!words.isEmpty() && words.charAt(0) <= '9') {
      return Integer.parseInt(words);
    }
    int hundred = words.indexOf('百');
    if (hundred >= 0) {
      int hundreds = hundred == 0 ? 1 : Math.max(0, DIGITS.indexOf(words.charAt(0)));
      String rest = words.substring(hundred + 1);
      return HUNDRED * hundreds + (rest.isEmpty() ? 0 : number(rest));
    }
    String said = words.replace("廿", "二十").replace("卅", "三十");
    int ten = said.indexOf('十');
    int ones = Math.max(0, DIGITS.indexOf(said.charAt(said.length() - 1)));
    int tens = ten < 0 ? 0 : ten == 0 ? 1 : DIGITS.indexOf(said.charAt(0));
    return TEN * tens + ones;
  }
}
