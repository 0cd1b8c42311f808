package org.pressgraph.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.text.DateContext;

/** Which of the happenings that sentences seem to report an article tells. */
class ArticleReportsTest {

  private static final String TEXT = "浙江省总工会3月4日在杭州召开座谈会。李明远出席会议。2019年5月，王建国在宁波会见张晓华。";

  private static AnnotatedArticle article() {
    return ToldEvents.article(TEXT);
  }

  private static ArticleScene scene(AnnotatedArticle article) {
    FactExtractor.Times times = FactExtractor.times(article, offset -> DateContext.UNKNOWN);
    return new ArticleScene(article, FactExtractor.sentences(article, times), times);
  }

  private static List<EventDraft> drafts(AnnotatedArticle article) {
    FactExtractor.Times times = FactExtractor.times(article, offset -> DateContext.UNKNOWN);
    return EventExtractor.drafts(
        EventModels.NONE, article, FactExtractor.sentences(article, times));
  }

  private static LogisticModel model(List<EventType> told) {
    AnnotatedArticle article = article();
    LogisticLearner learner = new LogisticLearner();
    for (int page = 0; page < 100; page++) {
      for (ArticleReports.Weighed one : ArticleReports.weighed(scene(article), drafts(article))) {
        learner.add(one.hashes().rows(FeatureHashes.SIZE), told.contains(one.draft().type()));
      }
    }
    return learner.learn();
  }

  @Test
  void whatIsHardlyLikelyIsLeftOutAndTheRestSaysHowLikelyItIs() {
    AnnotatedArticle article = article();
    List<EventDraft> drafts = drafts(article);
    assertThat(drafts.stream().map(EventDraft::type)).contains(EventType.MEETING, EventType.TALK);
    List<EventDraft> likely =
        ArticleReports.likely(model(List.of(EventType.MEETING)), scene(article), drafts);
    assertThat(likely.stream().map(EventDraft::type)).containsExactly(EventType.MEETING);
    assertThat(likely.get(0).confidence()).isGreaterThan(0.8);
    assertThat(
            ArticleReports.likely(model(List.of(EventType.TALK)), scene(article), drafts(article)))
        .extracting(EventDraft::type)
        .containsExactly(EventType.TALK);
  }

  @Test
  void aModelThatKnowsNothingLeavesAll() {
    AnnotatedArticle article = article();
    assertThat(ArticleReports.likely(LogisticModel.NONE, scene(article), drafts(article)))
        .hasSameSizeAs(drafts(article));
  }

  @Test
  void theSameArticleHasTheSameFeatures() {
    AnnotatedArticle article = article();
    List<ArticleReports.Weighed> once = ArticleReports.weighed(scene(article), drafts(article));
    List<ArticleReports.Weighed> again = ArticleReports.weighed(scene(article), drafts(article));
    for (int i = 0; i < once.size(); i++) {
      assertThat(once.get(i).hashes().rows(FeatureHashes.SIZE))
          .containsExactly(again.get(i).hashes().rows(FeatureHashes.SIZE));
    }
    assertThat(once.get(0).hashes().rows(FeatureHashes.SIZE))
        .isNotEqualTo(once.get(1).hashes().rows(FeatureHashes.SIZE));
  }
}
