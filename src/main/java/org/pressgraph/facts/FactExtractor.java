package org.pressgraph.facts;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.page.Dateline;
import org.pressgraph.text.DateContext;

/** Takes the facts from an article. It has no state and serves all threads. */
public final class FactExtractor {

  private final PositionExtractor positions = new PositionExtractor();
  private final EventExtractor events = new EventExtractor();
  private final RelationExtractor relations = new RelationExtractor();

  /**
   * Takes the facts from an article.
   *
   * @param article the article with its mentions
   * @param page what is known of the time at which its page was made
   * @return the article with its facts
   */
  public ArticleFacts extract(AnnotatedArticle article, DateContext page) {
    Optional<MonthDay> filed = filed(article);
    DateContext context = page.filedOn(filed);
    List<Position> held = positions.extract(article);
    return new ArticleFacts(
        article,
        filed.flatMap(day -> context.filedOn()),
        held,
        events.extract(article, held, context),
        relations.extract(article));
  }

  private static Optional<MonthDay> filed(AnnotatedArticle article) {
    for (Dateline dateline : article.article().datelines()) {
      if (dateline.month().isPresent() && dateline.day().isPresent()) {
        try {
          return Optional.of(MonthDay.of(dateline.month().get(), dateline.day().get()));
        } catch (DateTimeException e) {
          // A dateline of February 30 is a slip of the page and tells nothing.
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
