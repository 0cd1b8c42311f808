package org.pressgraph.page;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.WordList;

/**
 * Tells the lines that belong to no article: the furniture of the page, and what a machine wrote
 * again and again.
 */
final class NoiseFilter {

  private static final FirstLetters FURNITURE =
      new FirstLetters(
          WordList.lines(NoiseFilter.class, "furniture.txt").stream()
              .map(Pattern::compile)
              .toList());

  /** So many copies of one line are a machine's; an editor repeats a line once at most. */
  private static final int COPIES = 3;

  /** Shorter lines (a rubric, a word of a table) may well recur. */
  private static final int SHORTEST_COPY = 12;

  /** The share of common bigrams from which a line counts as a garbled copy of another. */
  private static final double NEAR_COPY = 0.8;

  /** So many lines at the head of a page may name the newspaper, in other letters too. */
  private static final int HEAD = 3;

  private static final TextPattern MASTHEAD =
      TextPattern.of(
          Pattern.compile("\\p{IsHan}{2,8}(?<![本情海简快公通喜预汇举申填上电])报|[A-Z][A-Z'& .]{7,40}"));

  private static final String FRONT_MATTER = "---";

  private static final int MOST_FIELDS = 30;

  private static final Pattern FIELD = Pattern.compile("^(?:[A-Za-z_]+\\s?:|- )");

  private NoiseFilter() {}

  /** How many lines before it the line stands from which a machine went astray. */
  private static final int NEARBY = 10;

  /** The lines that are left, in order. */
  static List<CleanLine> keep(List<CleanLine> all) {
    List<CleanLine> lines = all.subList(endOfFrontMatter(all), all.size());
    Set<CleanLine> repeats = repeats(lines);
    repeats.addAll(MachineLoops.in(lines));
    return lines.stream()
        .filter(line -> !repeats.contains(line))
        .filter(line -> !PageHead.isHead(line.line().text()))
        .filter(line -> !isMasthead(line, lines))
        .filter(line -> !MachineLoops.isStutter(line.plain()))
        .filter(line -> !FURNITURE.anyMatches(line.plain()))
        .toList();
  }

  /** Whether a line at the head of a page names the newspaper or the page. */
  private static boolean isMasthead(CleanLine line, List<CleanLine> lines) {
    for (int i = 0; i < Math.min(HEAD, lines.size()); i++) {
      if (lines.get(i) == line) {
        return MASTHEAD.matches(line.plain())
            || PageHead.isTitle(line.line().text())
            || PageHead.isDated(line.line().text());
      }
    }
    return lines.get(lines.size() - 1) == line && PageHead.isDated(line.line().text());
  }

  /**
   * Behind the fields with which a converter or a static website opens a file: {@code key: value}
   * between two lines of dashes; 0 where there are none.
   */
  private static int endOfFrontMatter(List<CleanLine> lines) {
    if (lines.isEmpty() || !lines.get(0).string().equals(FRONT_MATTER)) {
      return 0;
    }
    for (int i = 1; i < Math.min(MOST_FIELDS, lines.size()); i++) {
      if (lines.get(i).string().equals(FRONT_MATTER)) {
        return i + 1;
      }
      if (!FIELD.matcher(lines.get(i).string()).find()) {
        return 0;
      }
    }
    return 0;
  }

  /**
   * All copies of a line but the first; the first too where it is itself a near copy of a line
   * before it, as the line from which the machine went astray is.
   */
  private static Set<CleanLine> repeats(List<CleanLine> lines) {
    Map<String, List<CleanLine>> byText =
        lines.stream()
            .filter(line -> line.string().length() >= SHORTEST_COPY)
            .collect(Collectors.groupingBy(CleanLine::string, HashMap::new, Collectors.toList()));
    Set<CleanLine> repeats = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<CleanLine> copies : byText.values()) {
      if (copies.size() >= COPIES) {
        CleanLine first = copies.get(0);
        repeats.addAll(copies.subList(1, copies.size()));
        int at = place(first, lines);
        if (lines.subList(Math.max(0, at - NEARBY), at).stream()
            .anyMatch(line -> isNearCopy(first.string(), line.string()))) {
          repeats.add(first);
        }
      }
    }
    return repeats;
  }

  private static int place(CleanLine line, List<CleanLine> lines) {
    int place = 0;
    while (lines.get(place) != line) {
      place++;
    }
    return place;
  }

  private static boolean isNearCopy(String a, String b) {
    if (Math.abs(a.length() - b.length()) > a.length() / 4) {
      return false;
    }
    PairNumbers numbers = new PairNumbers(a.length() + b.length());
    numbers.number(a);
    int ofOne = numbers.size();
    int[] ofOther = PagePairs.distinct(numbers.number(b));
    // Those that the first has got their numbers before all others.
    long shared = Arrays.stream(ofOther).filter(pair -> pair < ofOne).count();
    return shared >= NEAR_COPY * numbers.size();
  }
}
