package org.pressgraph.facts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.pressgraph.text.SectionDays;

/**
 * Learns {@code report-weights.bin}, which words report a happening, and {@code role-weights.bin},
 * who takes part in it and where it is, of annotated pages. It also tells what comes of both on
 * pages of which they did not learn (cross-validation by pages).
 */
public final class LearnEvents {

  private static final int FOLDS = 8;

  private LearnEvents() {}

  /**
   * Prints the figures, what is wrong and missed, and writes the weights.
   *
   * @param args the folder of the weights, and folders with {@code pages} and their {@code
   *     annotation}
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    List<AnnotatedPage> pages = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      pages.addAll(AnnotatedPage.read(Path.of(args[i])));
    }
    validate(pages);
    EventModels models = learn(pages);
    Files.write(Path.of(args[0], "report-weights.bin"), models.reports().bytes());
    Files.write(Path.of(args[0], "role-weights.bin"), models.roles().bytes());
  }

  private static void validate(List<AnnotatedPage> pages) {
    List<AnnotatedPage> order = new ArrayList<>(pages);
    Collections.shuffle(order, new Random(7));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    EventFigures figures = new EventFigures(out::println);
    for (int fold = 0; fold < Math.min(FOLDS, order.size()); fold++) {
      int part = fold;
      EventModels models =
          learn(
              IntStream.range(0, order.size())
                  .filter(i -> i % FOLDS != part)
                  .mapToObj(order::get)
                  .toList());
      for (int i = fold; i < order.size(); i += FOLDS) {
        figures.add(order.get(i), extract(models, order.get(i)));
      }
    }
    out.println(figures);
    out.flush();
  }

  /** The roles are learnt of happenings as the first model leaves them. */
  private static EventModels learn(List<AnnotatedPage> pages) {
    EventModels none = new EventModels(LogisticModel.NONE, LogisticModel.NONE);
    LogisticLearner reports = new LogisticLearner();
    for (AnnotatedPage page : pages) {
      AnnotatedSentences.of(none, page).forEach(told -> ReportLessons.add(told, reports));
    }
    EventModels half = new EventModels(reports.learn(), LogisticModel.NONE);
    LogisticLearner roles = new LogisticLearner();
    for (AnnotatedPage page : pages) {
      AnnotatedSentences.of(half, page).forEach(told -> RoleLessons.add(told, roles));
    }
    return new EventModels(half.reports(), roles.learn());
  }

  private static List<EventFigures.Given> extract(EventModels models, AnnotatedPage page) {
    SectionDays days = page.days();
    FactExtractor extractor = new FactExtractor(models);
    List<EventFigures.Given> given = new ArrayList<>();
    page.articles()
        .forEach(
            article ->
                extractor
                    .extract(article, offset -> page.at(days, offset))
                    .events()
                    .forEach(event -> given.add(new EventFigures.Given(article, event))));
    return given;
  }
}
