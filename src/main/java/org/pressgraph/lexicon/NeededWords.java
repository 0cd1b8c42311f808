package org.pressgraph.lexicon;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Words of which every match of a regular expression has one, and how far behind its beginning.
 * Where none of them stands there is no match, and telling that takes a look at each character.
 */
final class NeededWords {

  /** How often the characters come that come often, as a share of those of a news text. */
  private static final double OFTEN = 0.02;

  /** The same for other Chinese characters, and for those of other scripts. */
  private static final double SELDOM = 0.003;

  /** How much rarer a word is with each further character. */
  private static final double RARER = 0.05;

  private static final String COMMON = "，。、：；“”0123456789的一在国中和了有人会工年大是";

  /** How far behind the beginning of a match the word begins at least, and at most. */
  final int least;

  final int most;

  private final TreeSet<String> words;

  /** The first characters in rising order, and for each the words that begin with it. */
  private final char[] firsts;

  private final String[][] byFirst;

  private final WordStarts starts;

  NeededWords(Collection<String> words, int least, int most) {
    this.words = new TreeSet<>(words);
    this.least = least;
    this.most = most;
    TreeMap<Character, TreeSet<String>> map = new TreeMap<>();
    for (String word : this.words) {
      map.computeIfAbsent(word.charAt(0), c -> new TreeSet<>()).add(word);
    }
    this.starts = WordStarts.of(this.words);
    this.firsts = new char[map.size()];
    this.byFirst = new String[map.size()][];
    int i = 0;
    for (var entry : map.entrySet()) {
      firsts[i] = entry.getKey();
      byFirst[i++] = withoutLonger(entry.getValue());
    }
  }

  /** Words without those that begin with a shorter one: where they stand it stands too. */
  private static String[] withoutLonger(TreeSet<String> words) {
    String last = null;
    TreeSet<String> kept = new TreeSet<>();
    for (String word : words) {
      if (last == null || !word.startsWith(last)) {
        kept.add(word);
        last = word;
      }
    }
    return kept.toArray(String[]::new);
  }

  /** The same words further behind. */
  NeededWords shifted(int by, int byMost) {
    return new NeededWords(words, least + by, PatternReader.sum(most, byMost));
  }

  /** Words of which one stands there where one of these does or one of others. */
  NeededWords or(NeededWords other) {
    TreeSet<String> all = new TreeSet<>(words);
    all.addAll(other.words);
    return new NeededWords(all, Math.min(least, other.least), Math.max(most, other.most));
  }

  /** About how large a share of the places of a text have one of them. */
  double share() {
    double share = 0;
    for (String word : words) {
      double first = COMMON.indexOf(word.charAt(0)) >= 0 ? OFTEN : SELDOM;
      share += first * Math.pow(RARER, word.length() - 1);
    }
    return share;
  }

  /** About how large a share of the places of a text a match may begin at. */
  double shareOfBegins() {
    return most >= PatternReader.UNBOUNDED ? 1 : share() * (most - least + 1);
  }

  Set<String> words() {
    return Collections.unmodifiableSet(words);
  }

  /** How many different words there are. */
  int size() {
    return words.size();
  }

  /** The first place of one of the words from an index on, before another one; -1 if none. */
  int next(String text, int from, int to) {
    int end = Math.min(to, text.length());
    if (firsts.length == 1) {
      return nextOfOne(text, from, end);
    }
    for (int i = Math.max(0, from); i < end; i++) {
      if (starts.mayBeAt(text, i) && isAt(text, i, text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether one of the words stands where it does in a match that begins where the text does. */
  boolean isNear(String text) {
    return next(text, least, most + 1) >= 0;
  }

  private int nextOfOne(String text, int from, int end) {
    for (int i = text.indexOf(firsts[0], from);
        i >= 0 && i < end;
        i = text.indexOf(firsts[0], i + 1)) {
      if (isAt(text, i, firsts[0])) {
        return i;
      }
    }
    return -1;
  }

  private boolean isAt(String text, int at, char first) {
    int i = Arrays.binarySearch(firsts, first);
    if (i >= 0) {
      for (String word : byFirst[i]) {
        if (text.startsWith(word, at)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return words + " from " + least + " to " + most;
  }
}
