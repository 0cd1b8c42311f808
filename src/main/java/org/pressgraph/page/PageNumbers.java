package org.pressgraph.page;

import java.util.Locale;

/** The numbers of pages, as heads and notes write them. */
public final class PageNumbers {

  private static final String DIGITS = "一二三四五六七八九";

  private PageNumbers() {}

  /**
   * One form for all ways of writing a number.
   *
   * @param number such as {@code 03}, {@code 三}, {@code 十二}, {@code a3}
   * @return the number in Arabic figures without leading zeros, its letter a capital ({@code 3},
   *     {@code 12}, {@code A3})
   */
  public static String normal(String number) {
    if (number.matches("[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]")) {
      return Integer.toString(chinese(number));
    }
    return number.toUpperCase(Locale.ROOT).replaceFirst("^([A-Z]?)0+(?=\\d)", "$1");
  }

  private static int chinese(String figures) {
    int ten = figures.indexOf('十');
    if (ten < 0) {
      return digit(figures);
    }
    int tens = ten == 0 ? 1 : digit(figures.substring(0, ten));
    return 10 * tens + (ten == figures.length() - 1 ? 0 : digit(figures.substring(ten + 1)));
  }

  private static int digit(String figure) {
    return 1 + DIGITS.indexOf(figure);
  }
}
