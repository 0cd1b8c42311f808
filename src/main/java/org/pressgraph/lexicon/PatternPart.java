package org.pressgraph.lexicon;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What every match of a part of a regular expression has.
 *
 * @param least how many UTF-16 units it has at least
 * @param most how many at most
 * @param words all that it can be, if they are few; null if they are not
 * @param needs what it must have
 * @param firsts the UTF-16 units with which a match that is not empty may begin; null if any may;
 *     not to be changed
 * @param atHead whether it fits at the beginning of the text only
 * @param entry where matches begin; null if that may be anywhere
 */
record PatternPart(
    int least,
    int most,
    Set<String> words,
    List<NeededWords> needs,
    BitSet firsts,
    boolean atHead,
    PatternEntry entry) {

  /** So many different words are kept. */
  static final int MOST_WORDS = 600;

  static final PatternPart NOTHING = empty(PatternEntry.OPEN);
  static final PatternPart HEAD =
      new PatternPart(0, 0, Set.of(""), List.of(), new BitSet(), true, PatternEntry.AT_HEAD);
  static final PatternPart ANY_CHARACTER = new PatternPart(1, 2, null, List.of(), null, null);
  static final PatternPart ANYTHING =
      new PatternPart(0, PatternReader.UNBOUNDED, null, List.of(), null, null);

  PatternPart(
      int least,
      int most,
      Set<String> words,
      List<NeededWords> needs,
      BitSet firsts,
      PatternEntry entry) {
    this(least, most, words, needs, firsts, false, entry);
  }

  /** What takes no characters. */
  static PatternPart empty(PatternEntry entry) {
    return new PatternPart(0, 0, Set.of(""), List.of(), new BitSet(), entry);
  }

  static PatternPart of(Set<String> words) {
    int least = words.stream().mapToInt(String::length).min().orElse(0);
    int most = words.stream().mapToInt(String::length).max().orElse(0);
    Set<String> kept = words.size() > MOST_WORDS ? null : words;
    return new PatternPart(least, most, kept, List.of(), firstsOf(words), PatternEntry.of(words));
  }

  /** What it must have, its words if it is nothing else. */
  List<NeededWords> allNeeds() {
    return words == null || words.contains("") ? needs : List.of(new NeededWords(words, 0, 0));
  }

  /** With what words begin. */
  static BitSet firstsOf(Set<String> words) {
    BitSet firsts = new BitSet();
    words.stream().filter(word -> !word.isEmpty()).forEach(word -> firsts.set(word.charAt(0)));
    return firsts;
  }

  /** What begins one or the other; null if that may be anything. */
  static BitSet either(BitSet one, BitSet other) {
    if (one == null || other == null) {
      return null;
    }
    BitSet both = (BitSet) one.clone();
    both.or(other);
    return both;
  }
}
