package org.pressgraph.text;

/**
 * A word of a text.
 *
 * @param begin the UTF-16 index of its first character
 * @param end the UTF-16 index after its last character
 * @param tag its part of speech in HanLP's set, after that of the People's Daily corpus of Peking
 *     University (nr a person, ns a place, nt an organization, nnt a post, v a verb…)
 */
public record Word(int begin, int end, String tag) {

  /**
   * The characters of the word.
   *
   * @param text the text it is a word of
   * @return the part of the text
   */
  public String in(String text) {
    return text.substring(begin, end);
  }
}
