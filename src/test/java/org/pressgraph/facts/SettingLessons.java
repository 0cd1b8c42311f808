package org.pressgraph.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pressgraph.facts.EventSettings.Weighed;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.text.DateSpan;
import org.pressgraph.text.SectionDays;

/** What annotated pages teach of when and where happenings were. */
final class SettingLessons implements EventSettings.Chooser {

  private final AnnotatedArticle article;
  private final Map<EventDraft, EventPairs.Known> known;
  private final ChoiceLearner learner;

  /**
   * Teaches a learner.
   *
   * @param known what is annotated of the happenings that were found
   */
  SettingLessons(
      AnnotatedArticle article, Map<EventDraft, EventPairs.Known> known, ChoiceLearner learner) {
    this.article = article;
    this.known = known;
    this.learner = learner;
  }

  /**
   * What a page teaches.
   *
   * @param models what finds its happenings, which did not learn of the page: else the dates and
   *     places that they give would be better than those of a new page
   */
  static ChoiceLearner of(EventModels models, AnnotatedPage page) {
    SectionDays days = page.days();
    Map<AnnotatedArticle, List<EventDraft>> drafts = new LinkedHashMap<>();
    Map<AnnotatedArticle, ArticleScene> scenes = new HashMap<>();
    for (AnnotatedArticle article : page.articles()) {
      FactExtractor.Times times = FactExtractor.times(article, offset -> page.at(days, offset));
      List<ArticleSentence> sentences = FactExtractor.sentences(article, times);
      scenes.put(article, new ArticleScene(article, sentences, times));
      drafts.put(article, new ArrayList<>(EventExtractor.drafts(models, article, sentences)));
    }
    Map<EventDraft, EventPairs.Known> known = known(page, drafts);
    addMissed(models, page, drafts, known);
    ChoiceLearner learner = new ChoiceLearner();
    drafts.forEach(
        (article, its) ->
            EventSettings.settle(
                new SettingLessons(article, known, learner), scenes.get(article), its));
    return learner;
  }

  private static Map<EventDraft, EventPairs.Known> known(
      AnnotatedPage page, Map<AnnotatedArticle, List<EventDraft>> drafts) {
    List<EventDraft> all = new ArrayList<>();
    List<EventFigures.Given> given = new ArrayList<>();
    drafts.forEach(
        (article, its) -> {
          all.addAll(its);
          its.forEach(draft -> given.add(new EventFigures.Given(article, draft.build())));
        });
    List<EventPairs.Known> annotated = EventPairs.known(page);
    Map<EventDraft, EventPairs.Known> known = new HashMap<>();
    EventPairs.of(annotated, given).forEach((k, g) -> known.put(all.get(g), annotated.get(k)));
    return known;
  }

  /** Adds the annotated happenings that are not found, as far as words of their sentences tell. */
  private static void addMissed(
      EventModels models,
      AnnotatedPage page,
      Map<AnnotatedArticle, List<EventDraft>> drafts,
      Map<EventDraft, EventPairs.Known> known) {
    Map<JsonNode, EventPairs.Known> missed = new IdentityHashMap<>();
    EventPairs.known(page).forEach(one -> missed.put(one.event(), one));
    known.values().forEach(one -> missed.remove(one.event()));
    for (AnnotatedSentences.Told told : AnnotatedSentences.of(models, page)) {
      ReportLessons.of(told)
          .right()
          .forEach(
              (word, happening) ->
                  Optional.ofNullable(missed.remove(happening.event()))
                      .ifPresent(
                          one -> {
                            EventDraft draft = told.events().asked(word).draft();
                            drafts.get(told.article()).add(draft);
                            known.put(draft, one);
                          }));
    }
  }

  @Override
  public Weighed<DateSpan> date(EventDraft draft, List<Weighed<DateSpan>> candidates) {
    return choose(
        draft,
        candidates,
        EventSettings.DATE,
        known.containsKey(draft)
            ? value ->
                known.get(draft).isThen(value.map(DateSpan::from), value.flatMap(DateSpan::to))
            : value -> value.equals(draft.date()));
  }

  @Override
  public Weighed<MentionRef> place(EventDraft draft, List<Weighed<MentionRef>> candidates) {
    Predicate<Optional<MentionRef>> right =
        known.containsKey(draft)
            ? value -> known.get(draft).isThere(value.map(v -> v.surface(article)), false)
            : value -> value.equals(draft.place());
    boolean exact = candidates.stream().anyMatch(c -> right.test(c.value()));
    return choose(
        draft,
        candidates,
        EventSettings.PLACE,
        exact || !known.containsKey(draft)
            ? right
            : value -> known.get(draft).isThere(value.map(v -> v.surface(article)), true));
  }

  private <T> Weighed<T> choose(
      EventDraft draft, List<Weighed<T>> candidates, char kind, Predicate<Optional<T>> right) {
    List<Weighed<T>> all = new ArrayList<>();
    List<Weighed<T>> those = new ArrayList<>();
    for (Weighed<T> one : candidates) {
      all.add(one);
      if (right.test(one.value())) {
        those.add(one);
      }
    }
    if (known.containsKey(draft) && !those.isEmpty()) {
      learner.add(
          all.stream().map(c -> c.hashes().toArray(kind)).toList(),
          all.stream().map(those::contains).toList());
    }
    return those.isEmpty() ? candidates.get(candidates.size() - 1) : those.get(0);
  }
}
