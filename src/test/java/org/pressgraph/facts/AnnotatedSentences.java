package org.pressgraph.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.text.SectionDays;

/** The sentences of annotated pages as the extraction sees them, with the happenings in them. */
final class AnnotatedSentences {

  /** A part of an evidence that tells its sentence, in characters. */
  private static final int TELLING = 8;

  private AnnotatedSentences() {}

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

  /** The sentences of a page as models so far see them. */
  static List<Told> of(EventModels models, AnnotatedPage page) {
    SectionDays days = page.days();
    List<Told> told = new ArrayList<>();
    for (AnnotatedArticle article : page.articles()) {
      FactExtractor.Times times = FactExtractor.times(article, offset -> page.at(days, offset));
      List<ArticleSentence> sentences = FactExtractor.sentences(article, times);
      String headlines = EventExtractor.headlines(sentences);
      List<ArticleSentence> body = sentences.stream().filter(ArticleSentence::isBody).toList();
      ArticleNames names = new ArticleNames(article);
      for (int i = 0; i < body.size(); i++) {
        ReportPlace place =
            new ReportPlace(i, body.size(), headlines, ReportWords.typesIn(headlines));
        SentenceEvents events = new SentenceEvents(models, article, body.get(i), place, names);
        String letters = letters(body.get(i).words());
        told.add(new Told(article, body.get(i), events, letters, new ArrayList<>()));
      }
    }
    for (JsonNode article : page.gold().path("articles")) {
      for (JsonNode event : article.path("events")) {
        place(new Happening(event, article), told);
      }
    }
    return told;
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
