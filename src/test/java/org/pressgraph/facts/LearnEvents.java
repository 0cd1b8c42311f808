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
 * Learns {@code report-weights.bin}, which words report a happening, {@code role-weights.bin}, who
 * takes part in it by its sentences, {@code setting-weights.bin}, when and where it was, {@code
 * article-weights.bin}, which happenings an article tells as news of their own, and {@code
 * party-weights.bin}, who took part by all that the article tells, of annotated pages. It also
 * tells what comes of all on pages of which they did not learn (cross-validation by pages).
 */
public final class LearnEvents {

  private static final int FOLDS = 8;

  private LearnEvents() {}

  /** A page and what it teaches of which words report a happening, and of who takes part. */
  private record Lessons(AnnotatedPage page, LogisticLearner reports, KindLearner roles) {

    static Lessons of(AnnotatedPage page) {
      LogisticLearner reports = new LogisticLearner();
      KindLearner roles = new KindLearner(LearnedRoles.KINDS);
      List<AnnotatedSentences.Told> told = AnnotatedSentences.of(EventModels.NONE, page);
      for (int i = 0; i < told.size(); i++) {
        ReportLessons.Lesson lesson = ReportLessons.of(told.get(i));
        ReportLessons.add(lesson, reports);
        RoleLessons.add(told, i, lesson, roles);
      }
      return new Lessons(page, reports, roles);
    }
  }

  /**
   * Prints the figures, what is wrong and missed, and writes the weights.
   *
   * @param args the folder of the weights, and folders with {@code pages} and their {@code
   *     annotation}
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    List<Lessons> pages = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      AnnotatedPage.read(Path.of(args[i])).forEach(page -> pages.add(Lessons.of(page)));
    }
    Collections.shuffle(pages, new Random(7));
    List<EventModels> found = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      found.add(learn(without(pages, fold)));
    }
    // What is found where is of the page itself left out, as it will be on new pages.
    List<ChoiceLearner> settings = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      settings.add(SettingLessons.of(found.get(i % FOLDS), pages.get(i).page()));
    }
    List<LogisticLearner> articles = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      EventModels models = found.get(i % FOLDS);
      if (i < FOLDS) {
        models = models.with(settings(without(settings, i)), LogisticModel.NONE);
        found.set(i, models);
      }
      articles.add(ArticleLessons.of(models, pages.get(i).page()));
    }
    for (int fold = 0; fold < Math.min(FOLDS, pages.size()); fold++) {
      EventModels models = found.get(fold);
      found.set(fold, models.with(models.settings(), articles(without(articles, fold))));
    }
    List<KindLearner> parties = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      parties.add(PartyLessons.of(found.get(i % FOLDS), pages.get(i).page()));
    }
    validate(pages, found, parties);
    EventModels models = learn(pages);
    Files.write(Path.of(args[0], "report-weights.bin"), models.reports().bytes());
    Files.write(Path.of(args[0], "role-weights.bin"), models.roles().bytes());
    Files.write(Path.of(args[0], "setting-weights.bin"), settings(settings).bytes());
    Files.write(Path.of(args[0], "article-weights.bin"), articles(articles).bytes());
    Files.write(Path.of(args[0], "party-weights.bin"), parties(parties).bytes());
  }

  private static void validate(
      List<Lessons> pages, List<EventModels> found, List<KindLearner> parties) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    EventFigures figures = new EventFigures(out::println);
    for (int fold = 0; fold < Math.min(FOLDS, pages.size()); fold++) {
      EventModels models = found.get(fold).with(parties(without(parties, fold)));
      for (int i = fold; i < pages.size(); i += FOLDS) {
        figures.add(pages.get(i).page(), extract(models, pages.get(i).page()));
      }
    }
    out.println(figures);
    out.flush();
  }

  private static <T> List<T> without(List<T> all, int fold) {
    return IntStream.range(0, all.size())
        .filter(i -> i % FOLDS != fold)
        .mapToObj(all::get)
        .toList();
  }

  private static EventModels learn(List<Lessons> pages) {
    LogisticLearner reports = new LogisticLearner();
    KindLearner roles = new KindLearner(LearnedRoles.KINDS);
    for (Lessons page : pages) {
      reports.addAll(page.reports());
      roles.addAll(page.roles());
    }
    return EventModels.NONE.with(reports.learn(), roles.learn());
  }

  private static LogisticModel articles(List<LogisticLearner> pages) {
    LogisticLearner all = new LogisticLearner();
    pages.forEach(all::addAll);
    return all.learn();
  }

  private static ChoiceModel parties(List<KindLearner> pages) {
    KindLearner all = new KindLearner(LearnedRoles.KINDS);
    pages.forEach(all::addAll);
    return all.learn();
  }

  private static LogisticModel settings(List<ChoiceLearner> pages) {
    ChoiceLearner all = new ChoiceLearner();
    pages.forEach(all::addAll);
    return all.learn();
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
