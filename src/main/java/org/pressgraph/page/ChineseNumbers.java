package org.pressgraph.page;

import java.util.Optional;

/** Small numbers in Chinese figures. */
final class ChineseNumbers {

  private static final String DIGITS = "一二三四五六七八九";

  private ChineseNumbers() {}

  /**
   * The number that figures mean.
   *
   * @param figures such as {@code 三}, {@code 十}, {@code 十二}, {@code 二十一}
   * @return the number from 1 to 99, or nothing if they are none
   */
  static Optional<Integer> of(String figures) {
    int ten = figures.indexOf('十');
    if (figures.isEmpty()
        || figures.length() > 3
        || !figures.matches("[一二三四五六七八九]?十?[一二三四五六七八九]?")) {
      return Optional.empty();
    }
    if (ten < 0) {
      return figures.length() == 1 ? Optional.of(digit(figures)) : Optional.empty();
    }
    int tens = ten == 0 ? 1 : digit(figures.substring(0, ten));
    int ones = ten == figures.length() - 1 ? 0 : digit(figures.substring(ten + 1));
    return Optional.of(10 * tens + ones);
  }

  private static int digit(String figure) {
    return 1 + DIGITS.indexOf(figure);
  }
}
