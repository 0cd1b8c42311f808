package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.AnnotatedArticle;

/** The words of a sentence that may report a happening: those of a list, and named events. */
final class ReportWords {

  private static final Map<String, Set<EventType>> TYPES = types();

  private static final WordList WORDS = WordList.of(TYPES.keySet());

  private ReportWords() {}

  /**
   * Words that may report a happening.
   *
   * @param begin the index of the first character in the skeleton
   * @param end the index after the last character
   * @param word the words; of a named event the symbol alone
   * @param types what they may report
   */
  record Candidate(int begin, int end, String word, Set<EventType> types) {}

  /** All of a sentence, in its order; of words in each other the longest that begins first. */
  static List<Candidate> in(AnnotatedArticle article, Skeleton skeleton) {
    List<Candidate> candidates = new ArrayList<>();
    String code = skeleton.code();
    for (int i = 0; i < code.length(); i++) {
      int length = WORDS.longestAt(code, i);
      if (length > 0) {
        String word = code.substring(i, i + length);
        candidates.add(new Candidate(i, i + length, word, TYPES.get(word)));
        i += length - 1;
      }
    }
    for (Skeleton.Slot slot : skeleton.slots()) {
      if (slot.symbol() == Symbol.EVT) {
        slot.mention()
            .flatMap(m -> EventRules.typeOf(m.surface(article)))
            .map(
                t ->
                    new Candidate(
                        slot.at(),
                        slot.at() + 1,
                        code.substring(slot.at(), slot.at() + 1),
                        EnumSet.of(t)))
            .ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  /** The listed words in a part of a skeleton. */
  static List<String> listed(String code, int begin, int end) {
    List<String> words = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      int length = WORDS.longestAt(code, i);
      if (length > 0) {
        words.add(code.substring(i, i + length));
        i += length - 1;
      }
    }
    return words;
  }

  /** What the listed words of a text may report. */
  static Set<EventType> typesIn(String text) {
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    listed(text, 0, text.length()).forEach(word -> types.addAll(TYPES.get(word)));
    return types;
  }

  private static Map<String, Set<EventType>> types() {
    Map<String, Set<EventType>> types = new HashMap<>();
    for (String line : WordList.lines(ReportWords.class, "event-words.txt")) {
      int colon = line.indexOf(':');
      EventType type = EventRules.type(line.substring(0, colon));
      for (String word : line.substring(colon + 1).strip().split("\\s+")) {
        types.computeIfAbsent(word, w -> EnumSet.noneOf(EventType.class)).add(type);
      }
    }
    return types;
  }
}
