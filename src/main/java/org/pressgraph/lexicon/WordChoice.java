package org.pressgraph.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A regular expression that is nothing but a choice of words, 会见|出席|在: where one stands is told
 * without a matcher, which takes ten times as long.
 */
final class WordChoice {

  /** What stands for more than itself in an expression. */
  private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.?*+()\\[\\]{}]");

  private final WordStarts starts;

  /** The first characters in rising order, and for each the words in the order of the choice. */
  private final char[] firsts;

  private final String[][] byFirst;

  private WordChoice(List<String> words) {
    starts = WordStarts.of(words);
    TreeMap<Character, List<String>> map = new TreeMap<>();
    for (String word : words) {
      map.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
    }
    firsts = new char[map.size()];
    byFirst = new String[map.size()][];
    int i = 0;
    for (Map.Entry<Character, List<String>> entry : map.entrySet()) {
      firsts[i] = entry.getKey();
      byFirst[i++] = entry.getValue().toArray(String[]::new);
    }
  }

  /** Reads an expression; null if it is something else. */
  static WordChoice of(Pattern pattern) {
    String regex = pattern.pattern();
    List<String> words = List.of(regex.split("\\|", -1));
    boolean other =
        pattern.flags() != 0
            || SPECIAL.matcher(regex).find()
            || words.stream().anyMatch(w -> w.isEmpty());
    return other ? null : new WordChoice(words);
  }

  /**
   * How long the first of the words is that stands at a place, in the order of the choice.
   *
   * @param text a text
   * @param at a UTF-16 index into it
   * @return the length in UTF-16 units; 0 if none stands there
   */
  int lengthAt(String text, int at) {
    if (starts.mayBeAt(text, at)) {
      int i = Arrays.binarySearch(firsts, text.charAt(at));
      if (i >= 0) {
        for (String word : byFirst[i]) {
          if (text.startsWith(word, at)) {
            return word.length();
          }
        }
      }
    }
    return 0;
  }
}
