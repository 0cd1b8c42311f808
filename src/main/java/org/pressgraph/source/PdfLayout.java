package org.pressgraph.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pressgraph.page.LayoutHint;

/** Puts the letters of a page of a PDF into lines, columns and reading order. */
final class PdfLayout {

  /** Letters so much larger than running text are those of headlines. */
  private static final double HEADLINE = 1.2;

  /** Room between two phrases on a line, as a multiple of the size. */
  private static final double BLANK = 0.3;

  /** A line that begins so far to the right of its column opens a paragraph. */
  private static final double INDENT = 1.4;

  private static final String PARAGRAPH = "\u3000\u3000";

  private final double bodySize;
  private final PageText text = new PageText();

  private PdfLayout(List<PdfLetter> letters) {
    this.bodySize = bodySize(letters);
  }

  /** The text of a page with the sizes and blocks of its lines. */
  static PageText text(List<PdfLetter> letters) {
    PdfLayout layout = new PdfLayout(letters);
    List<List<PdfRun>> blocks =
        XyCut.cut(
            PdfRun.of(letters),
            PdfRun::box,
            run -> run.size() >= HEADLINE * layout.bodySize,
            layout.bodySize);
    int number = 0;
    for (List<PdfRun> block : blocks) {
      layout.text.addGap();
      layout.add(block, number++);
    }
    return layout.text;
  }

  /** The size in which most letters are set, to a quarter of a point. */
  private static double bodySize(List<PdfLetter> letters) {
    Map<Long, Integer> counts = new TreeMap<>();
    letters.forEach(letter -> counts.merge(Math.round(letter.size() * 4), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey() / 4.0)
        .orElse(1.0);
  }

  private void add(List<PdfRun> block, int number) {
    double left = block.stream().mapToDouble(run -> run.box().left()).min().orElse(0);
    for (List<PdfRun> line : lines(block)) {
      PdfRun first = line.get(0);
      boolean opens =
          !first.downwards()
              && first.size() < HEADLINE * bodySize
              && first.box().left() - left >= INDENT * first.size()
              && first.box().left() - left <= 3 * first.size();
      LayoutHint hint = LayoutHint.of(first.size() / bodySize, number);
      text.add((opens ? PARAGRAPH : "") + joined(line), hint);
    }
  }

  /** The lines of a block from above to below; of those set downwards the right one comes first. */
  private static List<List<PdfRun>> lines(List<PdfRun> block) {
    List<List<PdfRun>> lines = new ArrayList<>();
    List<PdfRun> downwards = new ArrayList<>();
    List<PdfRun> sorted = new ArrayList<>(block);
    sorted.sort(
        Comparator.<PdfRun>comparingDouble(run -> run.box().bottom())
            .thenComparingDouble(run -> run.box().left()));
    for (PdfRun run : sorted) {
      if (run.downwards()) {
        downwards.add(run);
        continue;
      }
      List<PdfRun> last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      boolean same =
          last != null
              && Math.abs(last.get(0).box().bottom() - run.box().bottom())
                  <= 0.4 * Math.min(run.size(), last.get(0).size());
      if (same) {
        last.add(run);
      } else {
        lines.add(new ArrayList<>(List.of(run)));
      }
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(run -> run.box().left())));
    downwards.sort(Comparator.<PdfRun>comparingDouble(run -> run.box().right()).reversed());
    downwards.forEach(run -> lines.add(List.of(run)));
    return lines;
  }

  private static String joined(List<PdfRun> line) {
    StringBuilder joined = new StringBuilder();
    PdfLetter before = null;
    for (PdfRun run : line) {
      for (PdfLetter letter : run.letters()) {
        if (before != null && !run.downwards()) {
          boolean wide = letter.x() - before.right() > BLANK * letter.size();
          joined.append(wide ? " " : "");
        }
        joined.append(letter.text());
        before = letter;
      }
    }
    return joined.toString();
  }
}
