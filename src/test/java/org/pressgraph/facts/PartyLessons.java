package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.text.SectionDays;

/** What annotated pages teach of who took part in the happenings that an article tells. */
final class PartyLessons {

  private PartyLessons() {}

  /**
   * What a page teaches.
   *
   * @param models what finds its happenings, which did not learn of the page
   */
  static KindLearner of(EventModels models, AnnotatedPage page) {
    SectionDays days = page.days();
    List<EventFigures.Given> given = new ArrayList<>();
    Map<Integer, List<EventParties.Weighed>> names = new HashMap<>();
    for (AnnotatedArticle article : page.articles()) {
      FactExtractor.Times times = FactExtractor.times(article, offset -> page.at(days, offset));
      List<ArticleSentence> sentences = FactExtractor.sentences(article, times);
      List<EventDraft> drafts = EventExtractor.drafts(models, article, sentences);
      ArticleScene scene = new ArticleScene(article, sentences, times);
      EventSettings.settle(models.settings(), scene, drafts);
      drafts = ArticleReports.likely(models.articles(), scene, drafts);
      EventParties.weighed(scene, drafts)
          .forEach(
              (draft, weighed) -> {
                names.put(given.size(), weighed);
                given.add(new EventFigures.Given(article, draft.build()));
              });
    }
    List<EventPairs.Known> known = EventPairs.known(page);
    KindLearner learner = new KindLearner(LearnedRoles.KINDS);
    EventPairs.of(known, given)
        .forEach(
            (k, g) ->
                names
                    .get(g)
                    .forEach(
                        one -> learner.add(one.hashes(), part(one, known.get(k), given.get(g)))));
    return learner;
  }

  /** What part a name has in a happening; of several that which it was given before. */
  private static int part(
      EventParties.Weighed one, EventPairs.Known known, EventFigures.Given given) {
    int part = LearnedRoles.NOTHING;
    for (ArticleScene.Spot spot : one.named().spots()) {
      String id = known.entity(given, spot.slot().mention().orElseThrow());
      for (Role role : Role.values()) {
        if (known.participants().contains(id + " " + role.name().replace("_", ""))) {
          boolean has = one.known().stream().anyMatch(p -> p.role() == role);
          part = has || part == LearnedRoles.NOTHING ? role.ordinal() : part;
        }
      }
    }
    return part;
  }
}
