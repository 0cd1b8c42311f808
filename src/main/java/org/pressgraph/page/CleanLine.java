package org.pressgraph.page;

/**
 * A line without padding and marks; blanks between phrases are kept as one space.
 *
 * @param line the line as it stands on the page
 * @param text the cleaned text
 * @param headingLevel the number of Markdown heading marks ({@code #}) before it, 0 for none
 * @param bold whether the whole line stands between Markdown bold marks
 * @param spacedOut whether the page sets blanks between its letters, as headlines often have
 * @param hint what the layout says of the line
 */
record CleanLine(
    Line line, CleanText text, int headingLevel, boolean bold, boolean spacedOut, LayoutHint hint) {

  String string() {
    return text.text();
  }

  double width() {
    return Characters.width(text.text());
  }

  /** Whether nothing is missing at the end: a full stop, or the credit of a picture. */
  boolean isClosed() {
    return Characters.isClosed(text.text()) || LineShapes.CREDIT.matcher(text.text()).find();
  }

  int number() {
    return line.number();
  }
}
