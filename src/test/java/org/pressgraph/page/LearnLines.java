package org.pressgraph.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.pressgraph.page.typeset.AnnotatedPages;
import org.pressgraph.page.typeset.TypesetPage;

/**
 * Learns what tells headlines from text: a logistic regression of all lines, and of those of which
 * it is in doubt a network that weighs its sum and what it is made of.
 */
final class LearnLines {

  /** Each line of the annotated pages counts as so many of pages that were set. */
  private static final int OF_LESSONS = 2;

  private final List<LearnWeights.Example> lines = new ArrayList<>();

  private LearnLines() {}

  /**
   * Learns of pages that were set and of annotated ones.
   *
   * @param lessons the folder with {@code pages} and {@code annotation}
   * @param folder where the weights go
   * @throws IOException if something cannot be read or written
   */
  static void learn(List<TypesetPage> pages, Path lessons, Path folder) throws IOException {
    LearnLines learner = new LearnLines();
    pages.forEach(page -> learner.add(page, 1, false));
    AnnotatedPages.read(lessons.resolve("pages"), lessons.resolve("annotation"), name -> true)
        .forEach(page -> learner.add(page, OF_LESSONS, true));
    double[] weights = LearnWeights.learn(learner.lines, LineFeatures.COUNT);
    LearnWeights.write(
        folder.resolve("line-weights.txt"),
        "What speaks for a line being part of a headline",
        weights,
        LineFeatures::name);
    List<LearnWeights.Choice> doubted = new ArrayList<>();
    for (LearnWeights.Example line : learner.lines) {
      double sum = new Weights(weights).sum(line.features());
      if (Math.abs(sum) < LineClassifier.DOUBTED) {
        LearnWeights.Choice choice = LearnWeights.Choice.empty();
        choice.add(LineFeatures.ofNet(line.features(), sum), line.label());
        doubted.add(choice);
      }
    }
    LearnWeights.writeNet(
        folder.resolve("line-net.txt"),
        "What speaks for a line in doubt being part of a headline",
        new NetLearner(LineFeatures.NET_COUNT)
            .learn(doubted)
            .text(LineFeatures.NET_COUNT, LineFeatures::netName));
  }

  private void add(TypesetPage page, int times, boolean ofLessons) {
    List<CleanLine> kept = ArticleSegmenter.kept(new RawPage(page.text()));
    LineKind[] said = LineClassifier.said(kept);
    LineFeatures features =
        new LineFeatures(kept, new LinePairs(kept), LineClassifier.isMarked(kept));
    LineKind last = null;
    for (int i = 0; i < said.length; i++) {
      TypesetPage.SetLine set = page.lines().get(kept.get(i).number() - 1);
      LineKind kind = said[i] == null ? LineKind.of(set.role()) : said[i];
      if (said[i] == null && set.article() >= 0 && kind != LineKind.BYLINE) {
        LearnWeights.Example line =
            new LearnWeights.Example(
                features.of(i, LineClassifier.before(last)), kind == LineKind.HEADING);
        // In these pages bold lines are names of columns; elsewhere they are headings within texts.
        for (int n = 0; n < times && !(ofLessons && isBold(line)); n++) {
          lines.add(line);
        }
      }
      last = kind;
    }
  }

  private static boolean isBold(LearnWeights.Example line) {
    return IntStream.range(0, LineFeatures.COUNT)
        .anyMatch(f -> line.features()[f] != 0 && LineFeatures.name(f).endsWith(" bold"));
  }
}
