package org.pressgraph.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells which of many sets of words a text has a word of, by one look through the text for all of
 * them, so that many rules or patterns that want words cost little more than few. It does not
 * change and serves all threads.
 *
 * <pre>{@code
 * WordIndex index = new WordIndex(List.of(List.of("召开", "举行"), List.of("签署"), List.of()));
 * index.in("双方签署协议");  // {1, 2}
 * }</pre>
 */
public final class WordIndex {

  /** For each first letter, the words that begin with it and the sets that have them. */
  private final Entry[][] words;

  private final WordStarts starts;

  private final BitSet wordless = new BitSet();

  private record Entry(String word, BitSet sets) {

    /** Whether the word stands at a place where its first letter does. */
    boolean isAt(String text, int i) {
      // The second letter tells most apart without a call.
      return word.length() == 1
          || i + 1 < text.length()
              && word.charAt(1) == text.charAt(i + 1)
              && text.startsWith(word, i);
    }
  }

  /**
   * Makes an index.
   *
   * @param sets the words of each set, none of them empty; a set without words is in every text
   */
  public WordIndex(List<? extends Collection<String>> sets) {
    Map<String, BitSet> byWord = new HashMap<>();
    for (int i = 0; i < sets.size(); i++) {
      if (sets.get(i).isEmpty()) {
        wordless.set(i);
      }
      for (String word : sets.get(i)) {
        byWord.computeIfAbsent(word, w -> new BitSet()).set(i);
      }
    }
    TreeMap<Character, List<Entry>> byFirst = new TreeMap<>();
    byWord.forEach(
        (word, set) ->
            byFirst
                .computeIfAbsent(word.charAt(0), c -> new ArrayList<>())
                .add(new Entry(word, set)));
    this.starts = WordStarts.of(byWord.keySet());
    this.words = new Entry[byFirst.isEmpty() ? 0 : byFirst.lastKey() + 1][];
    byFirst.forEach((first, entries) -> words[first] = entries.toArray(Entry[]::new));
  }

  /**
   * Looks through a text.
   *
   * @param text a text
   * @return the numbers, from 0 on, of the sets of which it has a word, and of those without words
   */
  public BitSet in(String text) {
    BitSet found = (BitSet) wordless.clone();
    for (int i = 0; i < text.length(); i++) {
      if (starts.mayBeAt(text, i)) {
        add(text, i, found);
      }
    }
    return found;
  }

  private void add(String text, int i, BitSet found) {
    char c = text.charAt(i);
    if (c < words.length && words[c] != null) {
      for (Entry entry : words[c]) {
        if (entry.isAt(text, i)) {
          found.or(entry.sets());
        }
      }
    }
  }
}
