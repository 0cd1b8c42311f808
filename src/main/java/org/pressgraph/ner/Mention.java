package org.pressgraph.ner;

import java.util.Comparator;

/**
 * A name in a text.
 *
 * @param begin the UTF-16 index of its first character
 * @param end the UTF-16 index after its last character
 * @param type what it names
 * @param confidence how likely it is right, from 0 to 1
 */
public record Mention(int begin, int end, MentionType type, double confidence) {

  /** By place in the text, longer mentions first. */
  public static final Comparator<Mention> BY_PLACE =
      Comparator.comparingInt(Mention::begin)
          .thenComparing(Comparator.comparingInt(Mention::end).reversed())
          .thenComparing(Mention::type);

  // Mentions are looked up all the time, and of one text by their place.
  @Override
  public int hashCode() {
    return 31 * begin + end;
  }

  /**
   * The characters of the mention.
   *
   * @param text the text it stands in
   * @return the part of the text
   */
  public String in(String text) {
    return text.substring(begin, end);
  }

  /**
   * The number of characters.
   *
   * @return the length in UTF-16 units
   */
  public int length() {
    return end - begin;
  }

  /**
   * Tells whether two mentions share a character.
   *
   * @param other another mention in the same text
   * @return whether they overlap
   */
  public boolean overlaps(Mention other) {
    return begin < other.end && other.begin < end;
  }
}
