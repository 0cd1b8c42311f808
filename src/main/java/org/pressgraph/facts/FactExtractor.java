package org.pressgraph.facts;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.page.Characters;
import org.pressgraph.page.CleanText;
import org.pressgraph.page.Dateline;
import org.pressgraph.text.DateContext;
import org.pressgraph.text.IssueDay;

/** Takes the facts from an article. It has no state and serves all threads. */
public final class FactExtractor {

  private final EventModels models;

  /** Makes an extractor with the models that come with the software. */
  public FactExtractor() {
    this(EventModels.STANDARD);
  }

  FactExtractor(EventModels models) {
    this.models = models;
  }

  /**
   * Takes the facts from an article.
   *
   * @param article the article with its mentions
   * @param page what is known of the time at which its page was made
   * @return the article with its facts
   */
  public ArticleFacts extract(AnnotatedArticle article, DateContext page) {
    return extract(article, offset -> page);
  }

  /**
   * Takes the facts from an article of a page of which the parts were made at different times.
   *
   * @param article the article with its mentions
   * @param page what is known of the time at which a part of its page was made, by the offset of
   *     the part in the raw page, in code points
   * @return the article with its facts
   */
  public ArticleFacts extract(AnnotatedArticle article, IntFunction<DateContext> page) {
    Times times = times(article, page);
    List<TitleChains> titles = article.passages().stream().map(TitleChains::new).toList();
    List<Position> positions = new ArrayList<>(PositionExtractor.extract(article, titles));
    List<ArticleSentence> sentences = ArticleSentences.read(article, titles, positions, times);
    List<Relation> relations = new ArrayList<>();
    Optional<MentionRef> spokenOf = Optional.empty();
    for (ArticleSentence sentence : sentences) {
      if (sentence.isBody()) {
        positions.addAll(RulePositions.of(article, sentence, times.of(sentence), spokenOf));
        relations.addAll(RelationExtractor.byRules(sentence));
        Optional<MentionRef> first = sentence.firstPerson();
        spokenOf = first.isPresent() ? first : spokenOf;
      }
    }
    return new ArticleFacts(
        article,
        times.filed().flatMap(day -> times.at(0, 0).filedOn()),
        positions,
        EventExtractor.extract(models, article, sentences, times),
        relations);
  }

  /** What is known of the time of an article. */
  static Times times(AnnotatedArticle article, IntFunction<DateContext> page) {
    Optional<MonthDay> filed = filed(article);
    return new Times(article, filed, todays(article, filed), page);
  }

  /** The sentences of an article. */
  static List<ArticleSentence> sentences(AnnotatedArticle article, Times times) {
    List<TitleChains> titles = article.passages().stream().map(TitleChains::new).toList();
    List<Position> positions = PositionExtractor.extract(article, titles);
    return ArticleSentences.read(article, titles, positions, times);
  }

  /**
   * What is known of the time at which the parts of an article were written.
   *
   * @param filed the day of the dateline
   * @param todays the days that the article calls today, by the passages that say so
   */
  record Times(
      AnnotatedArticle article,
      Optional<MonthDay> filed,
      TreeMap<Integer, MonthDay> todays,
      IntFunction<DateContext> page) {

    /** What is known at a place, given by the index of its passage and a UTF-16 index in it. */
    DateContext at(int passage, int index) {
      CleanText text = article.passages().get(passage).passage().text();
      DateContext known = page.apply(text.length() == 0 ? 0 : text.rawBegin(index));
      return known.filedOn(filed.or(() -> today(passage)));
    }

    /** The day that the article called today last; for its head the first that it calls so. */
    private Optional<MonthDay> today(int passage) {
      return Optional.ofNullable(todays.floorEntry(passage))
          .or(() -> Optional.ofNullable(todays.firstEntry()))
          .map(Map.Entry::getValue);
    }

    DateContext of(ArticleSentence sentence) {
      return at(sentence.passage(), sentence.sentence().begin());
    }
  }

  /** The days that an article without a dateline calls today, 今天（9月9日）, by their passages. */
  private static TreeMap<Integer, MonthDay> todays(
      AnnotatedArticle article, Optional<MonthDay> filed) {
    TreeMap<Integer, MonthDay> todays = new TreeMap<>();
    for (int i = 0; i < article.passages().size() && filed.isEmpty(); i++) {
      int passage = i;
      String text = article.passages().get(i).passage().text().text();
      if (text.indexOf('今') >= 0) {
        IssueDay.today(Characters.halfWidth(text)).ifPresent(day -> todays.put(passage, day));
      }
    }
    return todays;
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
