package org.pressgraph.text;

/** The title marks 《 and 》, which set the titles of works apart and may stand within each other. */
public final class TitleMarks {

  /** A mark that nothing closes within so many characters has lost its other half. */
  private static final int LONGEST_TITLE = 100;

  private TitleMarks() {}

  /**
   * The mark that closes another.
   *
   * @param text a text
   * @param opening the UTF-16 index of an opening mark
   * @return the index of its closing mark in the same paragraph, or -1 if there is none near
   */
  public static int closing(String text, int opening) {
    int depth = 0;
    int last = Math.min(text.length(), opening + LONGEST_TITLE);
    for (int i = opening; i < last && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      if (c == '《') {
        depth++;
      } else if (c == '》') {
        depth--;
        if (depth == 0) {
          return i;
        }
      }
    }
    return -1;
  }
}
