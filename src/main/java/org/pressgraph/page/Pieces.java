package org.pressgraph.page;

/**
 * Tells which parts of a cleaned text stand in one piece on the page, with nothing but blanks and
 * marks between their characters. Text that goes on elsewhere on the page is in two pieces.
 */
public final class Pieces {

  private Pieces() {}

  /**
   * Tells whether a span stands in one piece.
   *
   * @param page the page
   * @param text a text of that page
   * @param begin the UTF-16 index of the span's first character
   * @param end the UTF-16 index after its last character
   * @return whether nothing else shows between its characters, and they stand in their order
   */
  public static boolean isOne(RawPage page, CleanText text, int begin, int end) {
    for (int i = begin + 1; i < end; i++) {
      if (!touches(page, text, i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The first character of the piece that a character is in.
   *
   * @param page the page
   * @param text a text of that page
   * @param begin the UTF-16 index at which the search ends
   * @param anchor the UTF-16 index of the character
   * @return the least index from which the text stands in one piece up to the character
   */
  public static int begin(RawPage page, CleanText text, int begin, int anchor) {
    int i = anchor;
    while (i > begin && touches(page, text, i)) {
      i--;
    }
    return i;
  }

  /**
   * The end of the piece that a character is in.
   *
   * @param page the page
   * @param text a text of that page
   * @param end the UTF-16 index at which the search ends
   * @param anchor the UTF-16 index of the character
   * @return the greatest index up to which the text stands in one piece from the character
   */
  public static int end(RawPage page, CleanText text, int end, int anchor) {
    int i = anchor + 1;
    while (i < end && touches(page, text, i)) {
      i++;
    }
    return i;
  }

  /** Whether nothing shows between a character and the one before it. */
  private static boolean touches(RawPage page, CleanText text, int index) {
    int from = text.rawEnd(index);
    int to = text.rawBegin(index);
    if (to == from || to == from - 1) {
      // Next to each other, or the two halves of one character.
      return true;
    }
    return to > from
        && page.slice(from, to)
            .codePoints()
            .allMatch(c -> Characters.isBlank(c) || c == '*' || c == '#');
  }
}
