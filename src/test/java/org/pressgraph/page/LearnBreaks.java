package org.pressgraph.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pressgraph.page.typeset.AnnotatedPages;
import org.pressgraph.page.typeset.TypesetPage;

/**
 * Learns whether lines of a headline that touch are parts of it or one line, of annotated pages and
 * of pages that were set: a logistic regression (Cox 1958) whose weights are kept small (ridge).
 */
final class LearnBreaks {

  private static final Path LESSONS = Path.of("src/test/resources/org/pressgraph/gold/lessons");

  /** All pairs of pages that were set count as so many of the annotated pages. */
  private static final double SET = 60;

  private static final double RIDGE = 0.2;
  private static final int STEPS = 3000;
  private static final double RATE = 0.02;

  private record Example(double[] features, boolean parts, double weight) {}

  private LearnBreaks() {}

  /** Learns of pages that were set and of the annotated ones. */
  static void learn(List<TypesetPage> set, Path folder) throws IOException {
    List<Example> ofSet = new ArrayList<>();
    set.forEach(page -> add(page, ofSet));
    List<Example> examples = new ArrayList<>();
    ofSet.forEach(e -> examples.add(new Example(e.features, e.parts, SET / ofSet.size())));
    AnnotatedPages.read(LESSONS.resolve("pages"), LESSONS.resolve("annotation"), name -> true)
        .forEach(page -> add(page, examples));
    double[] weights = learn(examples);
    System.out.printf(
        "%d set, %d annotated: %.3f right%n",
        ofSet.size(),
        examples.size() - ofSet.size(),
        right(examples.subList(ofSet.size(), examples.size()), weights));
    LearnWeights.write(
        folder.resolve("headline-break-weights.txt"),
        "What speaks for two lines of a headline that touch being parts of their own",
        weights,
        HeadlineBreaks::name);
  }

  /** Adds the lines of the headlines of a page that touch. */
  private static void add(TypesetPage page, List<Example> examples) {
    List<TypesetPage.SetLine> lines = page.lines();
    for (int begin = 0; begin < lines.size(); begin++) {
      int end = begin;
      while (end < lines.size() && isHeadlineOf(lines.get(end), lines.get(begin).article())) {
        end++;
      }
      boolean touches =
          end < lines.size() && lines.get(end).article() == lines.get(begin).article();
      if (end > begin + 1) {
        int article = lines.get(begin).article();
        HeadlineBreaks breaks = new HeadlineBreaks(() -> text(page, article), touches);
        for (int i = begin + 1; i < end; i++) {
          CleanLine upper = clean(lines, i - 1);
          CleanLine lower = clean(lines, i);
          if (HeadlineReader.mayBeOne(upper, lower)) {
            boolean parts = lines.get(i - 1).role() != lines.get(i).role();
            examples.add(new Example(breaks.of(upper, lower, end - begin), parts, 1));
          }
        }
      }
      begin = Math.max(begin, end - 1);
    }
  }

  private static boolean isHeadlineOf(TypesetPage.SetLine line, int article) {
    return !line.text().isBlank()
        && article >= 0
        && line.article() == article
        && LineKind.of(line.role()) == LineKind.HEADING;
  }

  private static CleanLine clean(List<TypesetPage.SetLine> lines, int i) {
    return LineCleaner.clean(new Line(i + 1, 0, lines.get(i).text()));
  }

  private static String text(TypesetPage page, int article) {
    StringBuilder text = new StringBuilder();
    page.lines().stream()
        .filter(line -> line.article() == article && line.role() == SegmentRole.BODY)
        .forEach(line -> text.append(line.text().strip()));
    return text.toString();
  }

  private static double[] learn(List<Example> examples) {
    double[] weights = new double[HeadlineBreaks.COUNT];
    double[] squares = new double[weights.length];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[weights.length];
      for (Example example : examples) {
        double error = example.weight * ((example.parts ? 1 : 0) - odds(example, weights));
        for (int i = 0; i < weights.length; i++) {
          gradient[i] += error * example.features[i];
        }
      }
      for (int i = 0; i < weights.length; i++) {
        double g = gradient[i] - RIDGE * weights[i];
        squares[i] = 0.99 * squares[i] + 0.01 * g * g;
        weights[i] += RATE * g / (Math.sqrt(squares[i]) + 1);
      }
    }
    return weights;
  }

  private static double odds(Example example, double[] weights) {
    return 1 / (1 + Math.exp(-new Weights(weights).sum(example.features)));
  }

  private static double right(List<Example> examples, double[] weights) {
    double right = 0;
    for (Example example : examples) {
      right += odds(example, weights) > 0.5 == example.parts ? 1 : 0;
    }
    return right / examples.size();
  }
}
