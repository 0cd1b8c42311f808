package org.pressgraph.facts;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.page.Dateline;
import org.pressgraph.text.DateContext;

/** Takes the facts from an article. It has no state and serves all threads. */
public final class FactExtractor {

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
    List<TitleChains> titles = article.passages().stream().map(TitleChains::new).toList();
    List<Position> positions = new ArrayList<>(PositionExtractor.extract(article, titles));
    List<ArticleSentence> sentences = ArticleSentences.read(article, titles, positions, context);
    List<Relation> relations = new ArrayList<>();
    for (ArticleSentence sentence : sentences) {
      if (sentence.isBody()) {
        positions.addAll(RulePositions.of(article, sentence, context));
        relations.addAll(RelationExtractor.byRules(sentence));
      }
    }
    return new ArticleFacts(
        article,
        filed.flatMap(day -> context.filedOn()),
        positions,
        EventExtractor.extract(article, sentences),
        relations);
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
