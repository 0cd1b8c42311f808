package org.pressgraph.source;

/**
 * A part of a page with its place: left, top, right and bottom edge in any unit, measured from the
 * upper left corner.
 *
 * @param left the left edge
 * @param top the upper edge
 * @param right the right edge
 * @param bottom the lower edge
 */
record LayoutBox(double left, double top, double right, double bottom) {

  /** The smallest box around two. */
  LayoutBox with(LayoutBox other) {
    return new LayoutBox(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }
}
