package org.pressgraph;

import java.util.List;

/**
 * A line of text with the names in it.
 *
 * @param text the line
 * @param mentions the names by place, none overlapping another
 */
public record TaggedLine(String text, List<TaggedName> mentions) {

  /** Keeps the list as it is now. */
  public TaggedLine {
    mentions = List.copyOf(mentions);
  }

  /**
   * A name in a line.
   *
   * @param begin the UTF-16 index of its first character in the line
   * @param end the UTF-16 index after its last character
   * @param label PER, ORG, LOC, EVT or TTL
   * @param text its characters
   */
  public record TaggedName(int begin, int end, String label, String text) {}
}
