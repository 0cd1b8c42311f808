package org.pressgraph.text;

/**
 * A sentence of a text.
 *
 * @param begin the UTF-16 index of its first character
 * @param end the UTF-16 index after its last character, its full stop included
 */
public record Sentence(int begin, int end) {

  /**
   * Tells whether a span lies within the sentence.
   *
   * @param from the UTF-16 index of the span's first character
   * @param to the UTF-16 index after its last character
   * @return whether no part of it is outside
   */
  public boolean contains(int from, int to) {
    return begin <= from && to <= end;
  }
}
