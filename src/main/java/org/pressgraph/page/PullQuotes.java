package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the sentences that the page sets apart with a bullet and that its text has too.
 *
 * <p>A bullet alone is not enough: lists have them as well.
 */
final class PullQuotes {

  private static final Pattern BULLET = Pattern.compile("^[■●◆▲★◇□○]");

  /** The share of its letter pairs that the rest of the page must have; garbled letters allowed. */
  private static final double CONTAINED = 0.85;

  private PullQuotes() {}

  /** The kinds with those of pull-quotes set. */
  static List<LineKind> mark(List<CleanLine> lines, List<LineKind> kinds) {
    List<LineKind> marked = new ArrayList<>(kinds);
    for (int i = 0; i < lines.size(); i++) {
      if (kinds.get(i) == LineKind.TEXT && BULLET.matcher(lines.get(i).string()).find()) {
        int end = end(lines, i);
        if (isContained(lines, kinds, i, end)) {
          marked.subList(i, end).replaceAll(kind -> LineKind.PULLQUOTE);
        }
      }
    }
    return marked;
  }

  /** A bullet's lines touch each other. */
  private static int end(List<CleanLine> lines, int begin) {
    int end = begin + 1;
    while (end < lines.size()
        && lines.get(end).number() == lines.get(end - 1).number() + 1
        && !BULLET.matcher(lines.get(end).string()).find()) {
      end++;
    }
    return end;
  }

  private static boolean isContained(
      List<CleanLine> lines, List<LineKind> kinds, int begin, int end) {
    StringBuilder rest = new StringBuilder();
    StringBuilder quote = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (i >= begin && i < end) {
        quote.append(lines.get(i).string());
      } else if (kinds.get(i) == LineKind.TEXT && !BULLET.matcher(lines.get(i).string()).find()) {
        rest.append(lines.get(i).string());
      }
    }
    Set<String> pairs = Bigrams.of(quote.toString());
    Set<String> pairsOfRest = Bigrams.of(rest.toString());
    long common = pairs.stream().filter(pairsOfRest::contains).count();
    return !pairs.isEmpty() && common >= CONTAINED * pairs.size();
  }
}
