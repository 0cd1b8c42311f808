package org.pressgraph.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.TextPattern;

/**
 * Tells by its first letter which of some patterns a text cannot match from its beginning: for most
 * lines of a page a look at a table takes the place of many searches. The table fills as letters
 * are asked for. What a letter can begin is found by the patterns themselves: each says of a text
 * of that letter alone whether more of it could make a match.
 *
 * <p>Safe to use from many threads: all of them find the same.
 */
final class FirstLetters {

  private static final int BITS = Long.SIZE - 1;
  private static final long KNOWN = 1L << BITS;

  private final List<TextPattern> patterns;

  /** For each UTF-16 unit a bit for each pattern; 0 until it was asked for. */
  private final long[] begins = new long[Character.MAX_VALUE + 1];

  FirstLetters(List<Pattern> patterns) {
    this.patterns = patterns.stream().map(TextPattern::of).toList();
  }

  /** Whether a text may match a pattern, given by its number, from its beginning. */
  boolean mayBegin(String text, int pattern) {
    return text.isEmpty() || (begins(text.charAt(0)) >> pattern % BITS & 1) != 0;
  }

  /** Whether a text as a whole matches one of the patterns. */
  boolean anyMatches(String text) {
    long may = text.isEmpty() ? -1L : begins(text.charAt(0));
    for (long left = may & ~KNOWN; left != 0; left &= left - 1) {
      for (int i = Long.numberOfTrailingZeros(left); i < patterns.size(); i += BITS) {
        if (patterns.get(i).matches(text)) {
          return true;
        }
      }
    }
    return false;
  }

  private long begins(char first) {
    if (begins[first] == 0) {
      long bits = KNOWN;
      for (int i = 0; i < patterns.size(); i++) {
        bits |= canBegin(first, patterns.get(i).pattern()) ? 1L << i % BITS : 0;
      }
      begins[first] = bits;
    }
    return begins[first];
  }

  private static boolean canBegin(char first, Pattern pattern) {
    Matcher matcher = pattern.matcher(String.valueOf(first));
    // Half a character says nothing of the whole one.
    return Character.isSurrogate(first) || matcher.lookingAt() || matcher.hitEnd();
  }
}
