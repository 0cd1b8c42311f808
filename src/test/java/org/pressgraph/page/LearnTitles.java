package org.pressgraph.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pressgraph.page.typeset.AnnotatedPages;
import org.pressgraph.page.typeset.LearnContinuity;
import org.pressgraph.page.typeset.TypesetPage;

/**
 * Learns which of several parts of a headline is the main one, of annotated pages and of pages that
 * were set: a conditional logit (McFadden 1974), whose weights are kept small (ridge).
 */
final class LearnTitles {

  /** Pages with annotated lines; one in six of them is kept back. */
  private static final Path LESSONS = Path.of("src/test/resources/org/pressgraph/gold/lessons");

  /** All headlines of pages that were set count as so many of the annotated pages. */
  private static final double SET = 700;

  private static final double RIDGE = 0.3;
  private static final int STEPS = 4000;
  private static final double RATE = 0.02;

  private record Example(List<double[]> parts, List<Double> shares, double weight) {}

  private LearnTitles() {}

  /** Learns of pages that were set and of the annotated ones, but for one in six of these. */
  static void learn(List<TypesetPage> set, Path folder) throws IOException {
    List<Example> ofSet = new ArrayList<>();
    set.forEach(page -> add(page, ofSet));
    List<Example> examples = new ArrayList<>();
    ofSet.forEach(e -> examples.add(new Example(e.parts, e.shares, SET / ofSet.size())));
    List<TypesetPage> pages =
        AnnotatedPages.read(LESSONS.resolve("pages"), LESSONS.resolve("annotation"), name -> true);
    List<Example> held = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      add(pages.get(i), i % LearnContinuity.KEPT_BACK == 0 ? held : examples);
    }
    double[] weights = learn(examples);
    System.out.printf(
        "%d set, %d annotated: %.3f right; of %d kept back %.3f%n",
        ofSet.size(),
        examples.size() - ofSet.size(),
        right(examples.subList(ofSet.size(), examples.size()), weights),
        held.size(),
        right(held, weights));
    LearnWeights.write(
        folder.resolve("title-weights.txt"),
        "What speaks for a part of a headline being the main one",
        weights,
        TitleFeatures::name);
  }

  /** Adds the headlines of several parts of a page, of which some are the main one. */
  private static void add(TypesetPage page, List<Example> examples) {
    for (ArticleDraft draft : ArticleAssembler.assemble(LearnWeights.layout(page))) {
      List<CleanLine> lines = new ArrayList<>();
      draft.lines().stream()
          .filter(line -> line.kind() == LineKind.HEADING)
          .forEach(line -> lines.add(line.line()));
      List<double[]> parts = new ArrayList<>();
      List<Double> main = new ArrayList<>();
      HeadlineReader.features(lines, draft.text(), ArticleBuilder.touchesText(draft.lines()))
          .forEach(
              (part, features) -> {
                parts.add(features);
                main.add(isMain(part, page) ? 1.0 : 0.0);
              });
      double sum = main.stream().mapToDouble(m -> m).sum();
      long articles = lines.stream().map(l -> article(l, page)).distinct().count();
      if (sum > 0 && sum < main.size() && articles == 1) {
        main.replaceAll(m -> m / sum);
        examples.add(new Example(parts, main, 1));
      }
    }
  }

  private static int article(CleanLine line, TypesetPage page) {
    return page.lines().get(line.number() - 1).article();
  }

  private static boolean isMain(List<CleanLine> part, TypesetPage page) {
    return part.stream()
        .map(line -> page.lines().get(line.number() - 1))
        .allMatch(set -> set.article() >= 0 && set.role() == SegmentRole.TITLE);
  }

  private static double[] learn(List<Example> examples) {
    double[] weights = new double[TitleFeatures.COUNT];
    double[] squares = new double[weights.length];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[weights.length];
      for (Example example : examples) {
        double[] odds = odds(example, weights);
        for (int o = 0; o < odds.length; o++) {
          double error = example.weight * (example.shares.get(o) - odds[o]);
          for (int i = 0; i < weights.length; i++) {
            gradient[i] += error * example.parts.get(o)[i];
          }
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

  private static double[] odds(Example example, double[] weights) {
    double[] odds = new double[example.parts.size()];
    for (int o = 0; o < odds.length; o++) {
      for (int i = 0; i < weights.length; i++) {
        odds[o] += weights[i] * example.parts.get(o)[i];
      }
    }
    double most = Arrays.stream(odds).max().orElse(0);
    double total = Arrays.stream(odds).map(o -> Math.exp(o - most)).sum();
    return Arrays.stream(odds).map(o -> Math.exp(o - most) / total).toArray();
  }

  private static double right(List<Example> examples, double[] weights) {
    double right = 0;
    for (Example example : examples) {
      double[] odds = odds(example, weights);
      int best = 0;
      for (int o = 1; o < odds.length; o++) {
        best = odds[o] > odds[best] ? o : best;
      }
      right += example.shares.get(best) > 0 ? 1 : 0;
    }
    return right / examples.size();
  }
}
