package org.pressgraph.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.ArticleAnnotator;
import org.pressgraph.ner.Recognizers;
import org.pressgraph.page.ArticleSegmenter;
import org.pressgraph.page.Page;
import org.pressgraph.page.RawPage;
import org.pressgraph.text.DateContext;

/** What short news of an issue of 5 March 2025 reports, in a line that tests compare. */
final class ToldEvents {

  private static final LocalDate ISSUED = LocalDate.of(2025, 3, 5);

  private ToldEvents() {}

  /** A page with nothing but a headline and the text, as one article. */
  static AnnotatedArticle article(String text) {
    Page page = new ArticleSegmenter().segment(new RawPage("# 春耕\n\n" + text + "\n"));
    assertThat(page.articles()).hasSize(1);
    return new ArticleAnnotator(Recognizers.standard())
        .annotate(page.raw(), page.articles().get(0));
  }

  static List<ReportedEvent> of(AnnotatedArticle article) {
    DateContext context = new DateContext(Optional.of(ISSUED), Optional.of(MonthDay.from(ISSUED)));
    return new FactExtractor().extract(article, context).events();
  }

  /** Type, day, place and participants of each, apart by semicolons. */
  static String lines(String text) {
    AnnotatedArticle article = article(text);
    return of(article).stream()
        .map(event -> line(article, event))
        .collect(Collectors.joining("; "));
  }

  static String line(AnnotatedArticle article, ReportedEvent event) {
    String who =
        event.participants().stream()
            .map(p -> " " + p.participant().surface(article) + ":" + p.role())
            .sorted()
            .collect(Collectors.joining());
    return event.type()
        + " "
        + event.start().map(Object::toString).orElse("-")
        + " "
        + event.place().map(p -> p.surface(article)).orElse("-")
        + who;
  }
}
