package org.pressgraph.source;

/**
 * A line as an OCR engine saw it.
 *
 * @param text its characters
 * @param size the size of its letters in any unit, the same for all lines of the page; 0 where it
 *     is not known
 */
record OcrLine(String text, double size) {}
