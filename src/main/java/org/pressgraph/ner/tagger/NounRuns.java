package org.pressgraph.ner.tagger;

import java.util.List;
import org.pressgraph.text.Word;

/**
 * The runs of words in a text that could make up one long name: nouns and what goes with them, side
 * by side. What such a run ends with says what its first words are part of: 广东省 is a place, in
 * 广东省深圳市龙岗区总工会 it is the beginning of a body.
 */
final class NounRuns {

  /** What the tags of HanLP begin with: nouns, short forms, numbers, adjectives, distinctions. */
  private static final String BEGINNINGS = "njmabgx";

  /** Whole tags: verbs as nouns, positions, places by sense. */
  private static final List<String> TAGS = List.of("vn", "f", "s");

  private final int[] first;
  private final int[] last;
  private final long[] kinds;
  private final char[] lastCharacters;

  NounRuns(String text, List<Word> words) {
    int n = words.size();
    first = new int[n];
    last = new int[n];
    kinds = new long[n];
    lastCharacters = new char[n];
    boolean goesOn = false;
    for (int k = 0; k < n; k++) {
      Word word = words.get(k);
      boolean isNoun = isNoun(word.tag());
      first[k] = goesOn && isNoun && words.get(k - 1).end() == word.begin() ? first[k - 1] : k;
      goesOn = isNoun;
      int end = word.end();
      lastCharacters[k] = text.charAt(end - 1);
      kinds[k] = FeatureHash.word(text, Math.max(word.begin(), end - 2), end);
    }
    for (int k = n - 1; k >= 0; k--) {
      last[k] = k + 1 < n && first[k + 1] == first[k] ? last[k + 1] : k;
    }
  }

  /** The first word of the run in which a word stands. */
  int first(int k) {
    return first[k];
  }

  /** The last word of the run in which a word stands. */
  int last(int k) {
    return last[k];
  }

  /** A number for the last two characters of a word, which say of what kind its bearer is. */
  long kind(int k) {
    return kinds[k];
  }

  /** The last character of a word. */
  char lastCharacter(int k) {
    return lastCharacters[k];
  }

  private static boolean isNoun(String tag) {
    return BEGINNINGS.indexOf(tag.charAt(0)) >= 0 || TAGS.contains(tag);
  }
}
