package org.pressgraph.page;

import java.util.Arrays;
import java.util.List;

/**
 * How far the lines of a page stand apart. Where a page sets its articles and headlines apart by
 * blank lines, and its paragraphs not, a text ends where a blank line is, and nowhere else.
 */
final class LineGaps {

  /** Fewer lines set apart, as a share of all, tell nothing. */
  private static final double FEWEST_APART = 0.02;

  /** Where a smaller share of the paragraphs touch the next line, blank lines part paragraphs. */
  private static final double FEW_CLOSE = 0.4;

  /** Where a greater share does, they do not. */
  private static final double MANY_CLOSE = 0.7;

  /** The numbers of the lines that show anything, in rising order. */
  private final int[] numbers;

  private final int ordinary;

  /** How far blank lines set articles apart and not paragraphs, from 0 to 1. */
  final double close;

  LineGaps(List<CleanLine> lines) {
    int n = lines.size();
    this.numbers = new int[n];
    int[] counts = new int[8];
    for (int i = 0; i < n; i++) {
      numbers[i] = lines.get(i).number();
      if (i > 0) {
        counts[Math.min(numbers[i] - numbers[i - 1], counts.length - 1)]++;
      }
    }
    int best = 1;
    int apart = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    for (int i = best + 1; i < counts.length; i++) {
      apart += counts[i];
    }
    this.ordinary = best;
    this.close = ordinary == 1 && apart > FEWEST_APART * n ? close(lines) : 0;
  }

  private double close(List<CleanLine> lines) {
    double closed = 1;
    double touching = 0;
    for (int i = 0; i + 1 < numbers.length; i++) {
      if (lines.get(i).isClosed()) {
        closed++;
        touching += isApart(i + 1) ? 0 : 1;
      }
    }
    return Math.max(0, Math.min(1, (touching / closed - FEW_CLOSE) / (MANY_CLOSE - FEW_CLOSE)));
  }

  /** The share of lines that the next line touches. */
  static double touching(List<CleanLine> lines) {
    int touching = 0;
    for (int i = 1; i < lines.size(); i++) {
      touching += lines.get(i).number() - lines.get(i - 1).number() == 1 ? 1 : 0;
    }
    return lines.size() < 2 ? 1 : (double) touching / (lines.size() - 1);
  }

  /** The share of the lines with a full stop that the next line touches. */
  static double touchingParagraphs(List<CleanLine> lines) {
    double closed = 1;
    double touching = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).isClosed()) {
        closed++;
        touching += lines.get(i + 1).number() - lines.get(i).number() == 1 ? 1 : 0;
      }
    }
    return touching / closed;
  }

  /** The gap that is seen most often between two lines, in lines of the page. */
  int ordinary() {
    return ordinary;
  }

  /** Whether more room is left above a line than is usual; above the first line it is. */
  private boolean isApart(int line) {
    return line == 0 || line >= numbers.length || numbers[line] - numbers[line - 1] > ordinary;
  }

  /** How much the room above the line of a place tells that something ends there, from -1 to 1. */
  double above(int place) {
    return isApart(place) ? close : -close;
  }

  /** The same of a line, given as its number on the page. */
  double above(CleanLine line) {
    return above(place(line));
  }

  /** The same of the room below it. */
  double below(CleanLine line) {
    return above(place(line) + 1);
  }

  private int place(CleanLine line) {
    return Arrays.binarySearch(numbers, line.number());
  }
}
