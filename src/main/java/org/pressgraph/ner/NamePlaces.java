package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.pressgraph.text.TokenizedText;

/**
 * Finds the places of names that are known by their letters alone: every place at which the letters
 * stand, longer names first.
 */
final class NamePlaces {

  private NamePlaces() {}

  /**
   * Finds names.
   *
   * @param text the passage
   * @param names the names with what they name
   * @param confidence how likely each is right, from 0 to 1
   * @return a mention for every place, by place and without overlaps; a name that does not stand in
   *     a sentence of the passage gives none
   */
  static List<Mention> find(TokenizedText text, Map<String, MentionType> names, double confidence) {
    String string = text.text();
    List<String> longestFirst = new ArrayList<>(names.keySet());
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    List<Mention> mentions = new ArrayList<>();
    SpanSet taken = new SpanSet();
    for (String name : longestFirst) {
      int at = name.isBlank() ? -1 : string.indexOf(name);
      while (at >= 0) {
        Mention mention = new Mention(at, at + name.length(), names.get(name), confidence);
        boolean stands =
            isWhole(string, mention)
                && taken.hasRoomFor(mention)
                && text.sentenceAt(at).contains(at, mention.end());
        if (stands) {
          mentions.add(mention);
          taken.add(mention);
        }
        at = string.indexOf(name, stands ? mention.end() : at + 1);
      }
    }
    mentions.sort(Mention.BY_PLACE);
    return mentions;
  }

  /** Tells whether a mention begins and ends between characters, not within one of two units. */
  static boolean cutsNoCharacter(String text, Mention mention) {
    return !isWithinPair(text, mention.begin()) && !isWithinPair(text, mention.end());
  }

  private static boolean isWithinPair(String text, int index) {
    return index > 0
        && index < text.length()
        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
  }

  /** Latin words are set apart: the letters US in USA are no name. */
  private static boolean isWhole(String text, Mention mention) {
    return cutsNoCharacter(text, mention)
        && !isWithinLatinWord(text, mention.begin())
        && !isWithinLatinWord(text, mention.end());
  }

  private static boolean isWithinLatinWord(String text, int index) {
    return index > 0
        && index < text.length()
        && isLatin(text.charAt(index - 1))
        && isLatin(text.charAt(index));
  }

  private static boolean isLatin(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
