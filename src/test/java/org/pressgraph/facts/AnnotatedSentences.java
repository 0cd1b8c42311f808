package org.pressgraph.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pressgraph.authority.KnownNames;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.ArticleAnnotator;
import org.pressgraph.ner.Recognizers;
import org.pressgraph.page.Article;
import org.pressgraph.page.ArticleSegmenter;
import org.pressgraph.page.Issue;
import org.pressgraph.page.Page;
import org.pressgraph.page.RawPage;
import org.pressgraph.source.SourceFile;
import org.pressgraph.source.SourceFormats;
import org.pressgraph.source.SourcePage;
import org.pressgraph.text.DateContext;
import org.pressgraph.text.IssueDay;

/** The sentences of annotated pages as the extraction sees them, with the happenings in them. */
final class AnnotatedSentences {

  /** A part of an evidence that tells its sentence, in characters. */
  private static final int TELLING = 8;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ArticleAnnotator annotator =
      new ArticleAnnotator(Recognizers.standard(), KnownNames.standard());
  private final ArticleSegmenter segmenter = new ArticleSegmenter();

  /** A sentence of running text, its letters and figures alone, and what it reports. */
  record Told(
      AnnotatedArticle article,
      ArticleSentence sentence,
      SentenceEvents events,
      String letters,
      List<Happening> happenings) {}

  /** An annotated happening, and the article that it is annotated in. */
  record Happening(JsonNode event, JsonNode article) {

    EventType type() {
      return EventRules.type(event.path("type").asText());
    }

    String trigger() {
      return letters(event.path("trigger").asText());
    }

    String evidence() {
      return letters(event.path("evidence").asText());
    }
  }

  /** Gives a learner what a sentence of a page, counted from 0, has to teach. */
  interface Lesson {
    void give(int page, Told sentence, LogisticLearner learner);
  }

  /**
   * Learns a model of annotated pages, and prints how good it is.
   *
   * @param args the file of the weights, and folders with {@code pages} and their {@code
   *     annotation}
   * @throws IOException if a file cannot be read or written
   */
  static void learn(String[] args, Lesson lesson) throws IOException {
    AnnotatedSentences reader = new AnnotatedSentences();
    LogisticLearner learner = new LogisticLearner();
    int page = 0;
    for (int i = 1; i < args.length; i++) {
      for (List<Told> sentences : reader.read(Path.of(args[i]))) {
        for (Told sentence : sentences) {
          lesson.give(page, sentence, learner);
        }
        page++;
      }
    }
    learner.validate();
    Files.write(Path.of(args[0]), learner.learn().bytes());
  }

  /**
   * Reads annotated pages.
   *
   * @param folder a folder with {@code pages} and their {@code annotation}
   * @return for each page its sentences
   * @throws IOException if a file cannot be read
   */
  private List<List<Told>> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder.resolve("annotation"))) {
      files = all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
    List<List<Told>> pages = new ArrayList<>();
    for (Path file : files) {
      JsonNode gold = MAPPER.readTree(Files.readAllBytes(file));
      List<Told> sentences =
          sentences(folder.resolve("pages").resolve(gold.path("source").asText()));
      for (JsonNode article : gold.path("articles")) {
        for (JsonNode event : article.path("events")) {
          place(new Happening(event, article), sentences);
        }
      }
      pages.add(sentences);
    }
    return pages;
  }

  private List<Told> sentences(Path file) {
    SourcePage[] source = new SourcePage[1];
    String name = file.getFileName().toString();
    SourceFormats.STANDARD
        .of(name)
        .orElseThrow()
        .read(new SourceFile(file, name), page -> source[0] = page);
    Page page = segmenter.segment(new RawPage(source[0].text()));
    DateContext context = IssueDay.context(page, Issue.UNKNOWN, DateContext.UNKNOWN);
    List<Told> told = new ArrayList<>();
    for (Article article : page.articles()) {
      AnnotatedArticle annotated = annotator.annotate(page.raw(), article);
      List<ArticleSentence> sentences = sentences(annotated, context);
      String headlines = EventExtractor.headlines(sentences);
      List<ArticleSentence> body = sentences.stream().filter(ArticleSentence::isBody).toList();
      for (int i = 0; i < body.size(); i++) {
        ReportPlace place = new ReportPlace(i, body.size(), headlines);
        SentenceEvents events = new SentenceEvents(annotated, body.get(i), place);
        String letters = letters(body.get(i).words());
        told.add(new Told(annotated, body.get(i), events, letters, new ArrayList<>()));
      }
    }
    return told;
  }

  private static List<ArticleSentence> sentences(AnnotatedArticle article, DateContext context) {
    List<TitleChains> titles = article.passages().stream().map(TitleChains::new).toList();
    List<Position> positions = PositionExtractor.extract(article, titles);
    return ArticleSentences.read(
        article,
        titles,
        positions,
        new FactExtractor.Times(article, Optional.empty(), offset -> context));
  }

  private static void place(Happening happening, List<Told> sentences) {
    String evidence = happening.evidence();
    String first = evidence.substring(0, Math.min(TELLING, evidence.length()));
    List<Told> of =
        sentences.stream()
            .filter(
                s ->
                    s.letters().contains(evidence)
                        || s.letters().length() >= TELLING && evidence.contains(s.letters())
                        || first.length() == TELLING && s.letters().contains(first))
            .toList();
    Optional<Told> withTrigger =
        of.stream().filter(s -> s.letters().contains(happening.trigger())).findFirst();
    withTrigger.or(() -> of.stream().findFirst()).ifPresent(s -> s.happenings().add(happening));
  }

  /** The letters and figures of a text, as pages differ in all else. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
