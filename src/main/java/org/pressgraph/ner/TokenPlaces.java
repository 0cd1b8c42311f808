package org.pressgraph.ner;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pressgraph.text.Sentence;

/**
 * Where the tokens that a service cut a sentence into stand in the sentence. A service leaves out
 * white space and writes some characters in another form, so that lengths tell nothing: a token is
 * looked for from the end of the one before it, and one that does not stand there has no place.
 */
final class TokenPlaces {

  private static final int NOWHERE = -1;

  /** So many characters may lie between two tokens though none is missed: what was left out. */
  private static final int LEFT_OUT = 16;

  /** Further ahead the same letters are another word. */
  private static final int FURTHEST = 1000;

  private final String text;
  private final List<String> tokens;
  private final int[] begins;

  /**
   * Finds the places.
   *
   * @param text the text, to which all places belong
   * @param sentence the sentence of it
   * @param tokens the tokens in order
   */
  TokenPlaces(String text, Sentence sentence, List<String> tokens) {
    this.text = text;
    this.tokens = List.copyOf(tokens);
    this.begins = new int[tokens.size()];
    Arrays.fill(begins, NOWHERE);
    int cursor = sentence.begin();
    int missed = 0;
    for (int i = 0; i < begins.length; i++) {
      String token = this.tokens.get(i);
      if (token.isBlank()) {
        continue;
      }
      // What has no place takes up room all the same, about as much as it is long.
      int ahead = Math.min(LEFT_OUT + 2 * missed, FURTHEST);
      begins[i] = find(token, cursor, Math.min(cursor + ahead, sentence.end() - token.length()));
      if (begins[i] == NOWHERE) {
        missed = Math.min(missed + token.length(), FURTHEST);
      } else {
        cursor = begins[i] + token.length();
        missed = 0;
      }
    }
  }

  private int find(String token, int first, int last) {
    for (int at = first; at <= last; at++) {
      if (text.startsWith(token, at)) {
        return at;
      }
    }
    return NOWHERE;
  }

  /**
   * The place of a name.
   *
   * @param name its letters, as the service writes them
   * @param first the index of its first token, from 0
   * @param end the index after its last token
   * @param type what it names
   * @param confidence how likely it is right, from 0 to 1
   * @return the mention; nothing if the name does not stand where its tokens do
   */
  Optional<Mention> mention(String name, int first, int end, MentionType type, double confidence) {
    if (first < 0 || first >= end || end > begins.length) {
      return Optional.empty();
    }
    int begin = begins[first];
    int last = begins[end - 1];
    if (begin == NOWHERE || last == NOWHERE) {
      return Optional.empty();
    }
    Mention mention = new Mention(begin, last + tokens.get(end - 1).length(), type, confidence);
    boolean stands =
        withoutSpace(mention.in(text)).equals(withoutSpace(name))
            && NamePlaces.cutsNoCharacter(text, mention);
    return stands ? Optional.of(mention) : Optional.empty();
  }

  private static String withoutSpace(String name) {
    return name.replaceAll("[\\s\\u3000\\u00a0]+", "");
  }
}
