package org.pressgraph.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Letters of a PDF that stand close beside each other on one line, or one below the other where a
 * headline is set downwards.
 *
 * @param letters the letters in reading order
 * @param box their place
 * @param size the size of their font
 * @param downwards whether they stand one below the other
 */
record PdfRun(List<PdfLetter> letters, LayoutBox box, double size, boolean downwards) {

  /** Letters farther apart than this, as a multiple of their size, are in different columns. */
  private static final double APART = 0.75;

  /** Letters of one line are of nearly one size and stand on nearly one height. */
  private static final double OTHER_SIZE = 1.4;

  private static final double OTHER_LINE = 0.35;

  /** Fewer letters one below the other are no line. */
  private static final int SHORTEST_DOWNWARDS = 3;

  private static PdfRun of(List<PdfLetter> letters, boolean downwards) {
    LayoutBox box = letters.stream().map(PdfLetter::box).reduce(LayoutBox::with).orElseThrow();
    double[] sizes = letters.stream().mapToDouble(PdfLetter::size).sorted().toArray();
    return new PdfRun(List.copyOf(letters), box, sizes[sizes.length / 2], downwards);
  }

  /** Puts the letters of a page together into runs. */
  static List<PdfRun> of(List<PdfLetter> letters) {
    List<List<PdfLetter>> lines = new ArrayList<>();
    List<PdfLetter> sorted = new ArrayList<>(letters);
    sorted.sort(Comparator.comparingDouble(PdfLetter::baseline).thenComparingDouble(PdfLetter::x));
    // Lines that the next letter may still be part of: those whose height is near.
    List<List<PdfLetter>> open = new ArrayList<>();
    for (PdfLetter letter : sorted) {
      open.removeIf(line -> letter.baseline() - last(line).baseline() > last(line).size());
      List<PdfLetter> home =
          open.stream().filter(line -> isOfLine(last(line), letter)).findFirst().orElse(null);
      if (home == null) {
        home = new ArrayList<>();
        open.add(home);
        lines.add(home);
      }
      home.add(letter);
    }
    List<PdfRun> runs = new ArrayList<>();
    for (List<PdfLetter> line : lines) {
      line.sort(Comparator.comparingDouble(PdfLetter::x));
      split(line, runs);
    }
    return joinDownwards(runs);
  }

  private static PdfLetter last(List<PdfLetter> line) {
    return line.get(line.size() - 1);
  }

  private static boolean isOfLine(PdfLetter before, PdfLetter letter) {
    double smaller = Math.min(before.size(), letter.size());
    double larger = Math.max(before.size(), letter.size());
    return larger <= OTHER_SIZE * smaller
        && Math.abs(before.baseline() - letter.baseline()) <= OTHER_LINE * smaller;
  }

  private static void split(List<PdfLetter> line, List<PdfRun> runs) {
    int begin = 0;
    for (int i = 1; i <= line.size(); i++) {
      boolean apart =
          i == line.size()
              || line.get(i).x() - line.get(i - 1).right() > APART * line.get(i).size();
      if (apart) {
        runs.add(of(line.subList(begin, i), false));
        begin = i;
      }
    }
  }

  /** Joins letters that stand alone one below the other. */
  private static List<PdfRun> joinDownwards(List<PdfRun> runs) {
    List<PdfRun> joined = new ArrayList<>();
    List<List<PdfRun>> stacks = new ArrayList<>();
    for (PdfRun run : runs) {
      if (run.letters.size() > 1) {
        joined.add(run);
        continue;
      }
      List<PdfRun> stack =
          stacks.stream().filter(s -> run.isBelow(s.get(s.size() - 1))).findFirst().orElse(null);
      if (stack == null) {
        stack = new ArrayList<>();
        stacks.add(stack);
      }
      stack.add(run);
    }
    for (List<PdfRun> stack : stacks) {
      if (stack.size() >= SHORTEST_DOWNWARDS) {
        joined.add(of(stack.stream().map(r -> r.letters.get(0)).toList(), true));
      } else {
        joined.addAll(stack);
      }
    }
    return joined;
  }

  private boolean isBelow(PdfRun above) {
    double gap = box.top() - above.box.bottom();
    return Math.abs(box.left() - above.box.left()) <= 0.3 * size
        && Math.abs(size - above.size) <= 0.1 * size
        && gap >= -0.2 * size
        && gap <= 1.2 * size;
  }
}
