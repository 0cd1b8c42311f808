package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.List;
import org.pressgraph.text.Sentence;
import org.pressgraph.text.TokenizedText;

/** Divides a passage into parts that fit into one request to a service. */
final class SentenceGroups {

  private SentenceGroups() {}

  /**
   * Divides a passage.
   *
   * @param text the passage
   * @param most how many characters (UTF-16 units) a part may have; a sentence that is longer by
   *     itself is a part of its own
   * @return its sentences in order, part by part
   */
  static List<List<Sentence>> of(TokenizedText text, int most) {
    List<List<Sentence>> groups = new ArrayList<>();
    List<Sentence> group = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      if (!group.isEmpty() && sentence.end() - group.get(0).begin() > most) {
        groups.add(group);
        group = new ArrayList<>();
      }
      group.add(sentence);
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }
}
