package org.pressgraph.lexicon;

import java.util.BitSet;
import java.util.Set;

/**
 * Where matches of a part of a regular expression begin: behind one of some UTF-16 units, which a
 * look behind wants, at the head of the text, or with one of some units. Not to be changed.
 *
 * @param before the units before a match, {@link #HEAD} among them for the head of the text
 * @param first the units with which a match begins
 * @param sure whether that is so of every match; if not, of those that are not empty
 */
record PatternEntry(BitSet before, BitSet first, boolean sure) {

  /** Stands for what is before the first unit of a text. */
  private static final int HEAD = Character.MAX_VALUE + 1;

  /** That of what is always empty and may stand anywhere. */
  static final PatternEntry OPEN = new PatternEntry(new BitSet(), new BitSet(), false);

  /** That of the head of the text. */
  static final PatternEntry AT_HEAD = new PatternEntry(headAlone(), new BitSet(), true);

  private static BitSet headAlone() {
    BitSet head = new BitSet();
    head.set(HEAD);
    return head;
  }

  /** That of words, of which one may be empty. */
  static PatternEntry of(Set<String> words) {
    return new PatternEntry(new BitSet(), PatternPart.firstsOf(words), !words.contains(""));
  }

  /** That of a look behind for words; null if it cannot be told. */
  static PatternEntry behind(Set<String> words) {
    if (words == null || words.contains("")) {
      return null;
    }
    BitSet before = new BitSet();
    words.forEach(word -> before.set(word.charAt(word.length() - 1)));
    return new PatternEntry(before, new BitSet(), true);
  }

  /** That of one part or the other; null where that may be anything. */
  static PatternEntry either(PatternEntry one, PatternEntry other) {
    return one == null || other == null ? null : joined(one, other, one.sure && other.sure);
  }

  /** That of a part with another behind it; null where that may be anything. */
  static PatternEntry row(PatternEntry one, PatternEntry next) {
    if (one == null || one.sure) {
      return one;
    }
    return next == null ? null : joined(one, next, next.sure);
  }

  private static PatternEntry joined(PatternEntry one, PatternEntry other, boolean sure) {
    BitSet before = (BitSet) one.before.clone();
    before.or(other.before);
    BitSet first = (BitSet) one.first.clone();
    first.or(other.first);
    return new PatternEntry(before, first, sure);
  }

  /** That of a part that need not be there. */
  PatternEntry optional() {
    return new PatternEntry(before, first, false);
  }

  /** Whether a match may begin at a place. */
  boolean mayBeAt(String text, int at) {
    return before.get(at == 0 ? HEAD : text.charAt(at - 1))
        || at < text.length() && first.get(text.charAt(at));
  }
}
