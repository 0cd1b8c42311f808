package org.pressgraph.page;

/**
 * A line of the raw page.
 *
 * @param number its number on the page, from 1; blank lines count
 * @param begin the offset of its first character on the page, in code points from 0
 * @param text its characters without the line end
 */
public record Line(int number, int begin, String text) {

  /**
   * Tells whether the line shows nothing.
   *
   * @return whether all its characters are blank
   */
  public boolean isBlank() {
    int i = 0;
    while (i < text.length() && Characters.isBlank(text.codePointAt(i))) {
      i = text.offsetByCodePoints(i, 1);
    }
    return i == text.length();
  }
}
