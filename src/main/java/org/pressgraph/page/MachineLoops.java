package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Tells where a machine went round in a loop: the same lines, few in a row, again and again without
 * anything between. Where the page has what they say above them, all of them are the machine's;
 * otherwise the first of them stands for the text.
 */
final class MachineLoops {

  /** A loop has so many lines at most, and is gone through so many times at least. */
  private static final int MOST_LINES = 4;

  private static final int FEWEST_ROUNDS = 3;

  /** A loop says so many letters at least. */
  private static final int FEWEST_LETTERS = 6;

  /** How many lines above a loop are looked through for what it says. */
  private static final int ABOVE = 40;

  /** A word that is said again and again within a line, and what else the line may have. */
  private static final int LONGEST_WORD = 6;

  private static final int AROUND = 6;

  private MachineLoops() {}

  /** The lines of loops that belong to no text. */
  static Set<CleanLine> in(List<CleanLine> lines) {
    Set<CleanLine> found = Collections.newSetFromMap(new IdentityHashMap<>());
    int i = 0;
    while (i < lines.size()) {
      int end = i;
      for (int size = 1; size <= MOST_LINES && end == i; size++) {
        end = end(lines, i, size);
        if (end > i) {
          found.addAll(lines.subList(firstCopy(lines, i, size), end));
        }
      }
      i = Math.max(end, i + 1);
    }
    return found;
  }

  /**
   * Where the copies in a loop begin: with the first line from which on the page says above what
   * one round says, or else with the second round.
   */
  private static int firstCopy(List<CleanLine> lines, int begin, int size) {
    for (int i = begin; i < begin + size; i++) {
      if (isSaidAbove(lines, i, size)) {
        return i;
      }
    }
    return begin + size;
  }

  /** The end of the loop of so many lines that begins at a place, the place itself if none does. */
  private static int end(List<CleanLine> lines, int begin, int size) {
    int end = begin + size;
    while (end < lines.size() && isCopy(lines.get(end), lines.get(end - size))) {
      end++;
    }
    int rounds = (end - begin) / size;
    if (rounds < FEWEST_ROUNDS) {
      return begin;
    }
    int letters =
        lines.subList(begin, Math.min(lines.size(), begin + size)).stream()
            .mapToInt(line -> line.string().length())
            .sum();
    return letters >= FEWEST_LETTERS ? end : begin;
  }

  private static boolean isCopy(CleanLine one, CleanLine other) {
    return one.string().equals(other.string());
  }

  /** Whether a line is one word said three times or more, with little around it. */
  static boolean isStutter(String plain) {
    for (int begin = 0; begin <= AROUND && begin < plain.length(); begin++) {
      for (int size = 2; size <= LONGEST_WORD; size++) {
        int end = begin + size;
        int next = behindBlank(plain, end);
        int rounds = 1;
        while (next + size <= plain.length() && plain.regionMatches(next, plain, begin, size)) {
          rounds++;
          next = behindBlank(plain, next + size);
        }
        boolean whole = rounds >= FEWEST_ROUNDS && plain.length() - next <= AROUND;
        if (whole && plain.substring(begin, end).codePoints().allMatch(Character::isIdeographic)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int behindBlank(String plain, int i) {
    return i < plain.length() && plain.charAt(i) == ' ' ? i + 1 : i;
  }

  private static boolean isSaidAbove(List<CleanLine> lines, int begin, int size) {
    return joined(lines.subList(Math.max(0, begin - ABOVE), begin))
        .contains(joined(lines.subList(begin, begin + size)));
  }

  private static String joined(List<CleanLine> lines) {
    List<String> texts = new ArrayList<>();
    lines.forEach(line -> texts.add(line.string()));
    return String.join("", texts);
  }
}
