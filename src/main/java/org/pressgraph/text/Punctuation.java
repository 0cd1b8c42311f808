package org.pressgraph.text;

/** Punctuation of Chinese text, which some pages write in half width. */
public final class Punctuation {

  private static final String HALF = ",;:!?()";
  private static final String FULL = "，；：！？（）";

  private Punctuation() {}

  /**
   * Writes the punctuation of a text in full width, so that one rule fits all pages.
   *
   * @param text a text
   * @return the text with every mark in full width; all indexes stay as they are
   */
  public static String fullWidth(String text) {
    StringBuilder full = new StringBuilder(text);
    for (int i = 0; i < full.length(); i++) {
      int mark = HALF.indexOf(full.charAt(i));
      if (mark >= 0) {
        full.setCharAt(i, FULL.charAt(mark));
      }
    }
    return full.toString();
  }
}
