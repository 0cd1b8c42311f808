package org.pressgraph.evaluate;

/**
 * A part of a page.
 *
 * @param begin its first character, in code points from 0
 * @param end the character behind its last
 */
record Span(int begin, int end) {

  /** How many characters two parts share; none or less where they share nothing. */
  int overlap(Span other) {
    return Math.min(end, other.end) - Math.max(begin, other.begin);
  }
}
