package org.pressgraph.source;

/**
 * A letter of a PDF with its place, in points from the upper left corner of the page as it is read.
 *
 * @param text the letter; sometimes several, or none
 * @param x the left edge
 * @param baseline the line on which it stands
 * @param width its width
 * @param size the size of its font
 */
record PdfLetter(String text, double x, double baseline, double width, double size) {

  /** The room that the letter takes; its foot reaches a little below the line. */
  LayoutBox box() {
    return new LayoutBox(x, baseline - 0.85 * size, x + width, baseline + 0.15 * size);
  }

  double right() {
    return x + width;
  }

  /** Whether the document does not say which letter this is. */
  boolean isUnknown() {
    return text.codePoints()
        .anyMatch(c -> c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000 || c < ' ');
  }

  boolean isBlank() {
    return text.isBlank() || text.equals("\u00A0");
  }
}
