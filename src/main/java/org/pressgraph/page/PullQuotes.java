package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the sentences that the page sets apart with a bullet and that its text has too.
 *
 * <p>A bullet alone is not enough: lists have them as well.
 */
final class PullQuotes {

  /** The share of its letter pairs that the rest of the page must have; garbled letters allowed. */
  private static final double CONTAINED = 0.85;

  /** So many bullets one behind the other are a list. */
  private static final int LIST = 3;

  private PullQuotes() {}

  /** The kinds with those of pull-quotes set. */
  static List<LineKind> mark(List<CleanLine> lines, List<LineKind> kinds) {
    List<LineKind> echoed = marked(kinds, Echoes.in(lines, kinds));
    return markBullets(lines, echoed);
  }

  private static List<LineKind> marked(List<LineKind> kinds, List<int[]> runs) {
    if (runs.isEmpty()) {
      return kinds;
    }
    List<LineKind> marked = new ArrayList<>(kinds);
    for (int[] run : runs) {
      marked.subList(run[0], run[1]).replaceAll(kind -> LineKind.PULLQUOTE);
    }
    return marked;
  }

  private static List<LineKind> markBullets(List<CleanLine> lines, List<LineKind> kinds) {
    List<int[]> runs = withoutLists(runs(lines, kinds));
    if (runs.isEmpty()) {
      return kinds;
    }
    String text = textWithout(runs, lines, kinds);
    PairNumbers numbers = new PairNumbers(text.length());
    numbers.number(text);
    int ofText = numbers.size();
    List<LineKind> marked = new ArrayList<>(kinds);
    for (int[] run : runs) {
      int[] pairs = PagePairs.distinct(numbers.number(joined(lines.subList(run[0], run[1]))));
      // Those that the text has got their numbers before all others.
      long common = Arrays.stream(pairs).filter(pair -> pair < ofText).count();
      if (pairs.length > 0 && common >= CONTAINED * pairs.length) {
        marked.subList(run[0], run[1]).replaceAll(kind -> LineKind.PULLQUOTE);
      }
    }
    return marked;
  }

  /** Bullets one behind the other are those of a list. */
  private static List<int[]> withoutLists(List<int[]> runs) {
    List<int[]> alone = new ArrayList<>();
    int i = 0;
    while (i < runs.size()) {
      int end = i + 1;
      while (end < runs.size() && runs.get(end)[0] == runs.get(end - 1)[1]) {
        end++;
      }
      if (end - i < LIST) {
        alone.addAll(runs.subList(i, end));
      }
      i = end;
    }
    return alone;
  }

  /** The first line and the end of what each bullet opens; its lines touch each other. */
  private static List<int[]> runs(List<CleanLine> lines, List<LineKind> kinds) {
    List<int[]> runs = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int end = i + 1;
      if (kinds.get(i) == LineKind.TEXT && LineShapes.BULLET.in(lines.get(i).string())) {
        while (end < lines.size()
            && lines.get(end).number() == lines.get(end - 1).number() + 1
            && kinds.get(end) == LineKind.TEXT
            && !LineShapes.BULLET.in(lines.get(end).string())) {
          end++;
        }
        runs.add(new int[] {i, end});
      }
      i = end;
    }
    return runs;
  }

  private static String textWithout(List<int[]> runs, List<CleanLine> lines, List<LineKind> kinds) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int[] run : runs) {
      appendText(text, lines, kinds, from, run[0]);
      from = run[1];
    }
    appendText(text, lines, kinds, from, lines.size());
    return text.toString();
  }

  private static void appendText(
      StringBuilder text, List<CleanLine> lines, List<LineKind> kinds, int from, int to) {
    for (int i = from; i < to; i++) {
      if (kinds.get(i) == LineKind.TEXT) {
        text.append(lines.get(i).string());
      }
    }
  }

  private static String joined(List<CleanLine> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.string()));
    return text.toString();
  }
}
