package org.pressgraph.ner.tagger;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names with a code that says what is known of them. Where a text has one, the longest from the
 * left counts, and every character of it learns the code and its place in the name. It is a hint
 * for the tagger, never a verdict.
 */
public final class NameDictionary {

  private final TreeMap<String, Integer> names;
  private final DoubleArrayTrie<Integer> trie = new DoubleArrayTrie<>();

  /**
   * Makes a dictionary.
   *
   * @param names the code of each name, from 0 to 127; names have two characters at least
   */
  public NameDictionary(Map<String, Integer> names) {
    this.names = new TreeMap<>(names);
    this.names.forEach(
        (name, code) -> {
          if (name.length() < 2 || code < 0 || code > 127) {
            throw new IllegalArgumentException("no entry for a dictionary: " + name + " " + code);
          }
        });
    if (!names.isEmpty()) {
      trie.build(this.names);
    }
  }

  /**
   * The names.
   *
   * @return the code of each name, in the order of their characters; not to be changed
   */
  public Map<String, Integer> names() {
    return Collections.unmodifiableMap(names);
  }

  /**
   * Looks up the names in a text.
   *
   * @return for every character 0, or 1 + 4 × the code of the name it stands in + 0 for its first
   *     character, 1 for those inside and 2 for its last
   */
  short[] look(String text) {
    short[] found = new short[text.length()];
    if (!names.isEmpty()) {
      trie.parseLongestText(
          text,
          (begin, end, code) -> {
            for (int i = begin; i < end; i++) {
              int place = i == begin ? 0 : i == end - 1 ? 2 : 1;
              found[i] = (short) (1 + 4 * code + place);
            }
          });
    }
    return found;
  }
}
