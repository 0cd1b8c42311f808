package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.text.SectionDays;

/** What annotated pages teach of which happenings an article tells as news of their own. */
final class ArticleLessons {

  private ArticleLessons() {}

  /**
   * What a page teaches.
   *
   * @param models what finds its happenings, which did not learn of the page
   */
  static LogisticLearner of(EventModels models, AnnotatedPage page) {
    SectionDays days = page.days();
    List<EventFigures.Given> given = new ArrayList<>();
    List<FeatureHashes> hashes = new ArrayList<>();
    for (AnnotatedArticle article : page.articles()) {
      FactExtractor.Times times = FactExtractor.times(article, offset -> page.at(days, offset));
      List<ArticleSentence> sentences = FactExtractor.sentences(article, times);
      List<EventDraft> drafts = EventExtractor.drafts(models, article, sentences);
      ArticleScene scene = new ArticleScene(article, sentences, times);
      EventSettings.settle(models.settings(), scene, drafts);
      for (ArticleReports.Weighed one : ArticleReports.weighed(scene, drafts)) {
        given.add(new EventFigures.Given(article, one.draft().build()));
        hashes.add(one.hashes());
      }
    }
    Set<Integer> right = new HashSet<>(EventPairs.of(EventPairs.known(page), given).values());
    LogisticLearner learner = new LogisticLearner();
    for (int i = 0; i < given.size(); i++) {
      learner.add(hashes.get(i).rows(FeatureHashes.SIZE), right.contains(i));
    }
    return learner;
  }
}
