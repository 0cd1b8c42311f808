package org.pressgraph.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pressgraph.ner.ArticleAnnotator;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.Recognizers;
import org.pressgraph.page.ArticleSegmenter;
import org.pressgraph.page.Page;
import org.pressgraph.page.RawPage;
import org.pressgraph.text.DateContext;

/** Posts whose body, or whose name, the text tells elsewhere than right before the holder. */
class PostsInTextTest {

  @Test
  void aKindBeforeAPostStandsForTheBodyNamedBefore() {
    assertThat(positions("长沙市消防救援支队昨日开展演练。支队参谋李明远介绍了经过。")).contains("李明远|长沙市消防救援支队|参谋");
    assertThat(positions("湖南春山石墨有限公司去年投产。公司总工程师李明远记得那天。")).contains("李明远|湖南春山石墨有限公司|总工程师");
    assertThat(positions("湖南省总工会举行会议，省总工会主席王群到会。工会主席李明远发言。")).doesNotContain("李明远|湖南省总工会|主席");
  }

  @Test
  void aPostWithoutABodyIsOfTheLastOfItsKind() {
    assertThat(positions("长沙市中级人民法院昨日开庭。审判长李明远宣读判决书。")).contains("李明远|长沙市中级人民法院|审判长");
    assertThat(positions("消息传到眉县总工会，主席李明远当天赶到厂里。")).contains("李明远|眉县总工会|主席");
  }

  @Test
  void whatElseIsSaidOfTheHolderMayStandBeforeTheName() {
    assertThat(positions("贵州省足球协会主席、前国脚李明远说，球队里有老师。")).contains("李明远|贵州省足球协会|主席");
  }

  @Test
  void aPostMayBeToldInWordsThatAreNoTitle() {
    assertThat(positions("李明远三十九岁，平日里是浙江省杭州第二中学的语文老师。")).contains("李明远|浙江省杭州第二中学|语文老师");
    assertThat(positions("中国科学院研究员李明远担任专家组组长。")).contains("李明远||专家组组长");
  }

  @Test
  void whoGaveAPostUpHeldIt() {
    assertThat(positions("李明远任浙江省教育厅厅长，免去其浙江省水利厅副厅长职务。"))
        .contains("李明远|浙江省教育厅|厅长", "李明远|浙江省水利厅|副厅长");
  }

  private static List<String> positions(String text) {
    Page page = new ArticleSegmenter().segment(new RawPage("# 春耕\n\n" + text));
    ArticleFacts facts =
        new FactExtractor()
            .extract(
                new ArticleAnnotator(Recognizers.standard())
                    .annotate(page.raw(), page.articles().get(0)),
                new DateContext(Optional.of(LocalDate.of(2025, 3, 5)), Optional.empty()));
    return facts.positions().stream()
        .map(
            p ->
                surface(facts, p.person())
                    + "|"
                    + p.organization().map(o -> surface(facts, o)).orElse("")
                    + "|"
                    + p.title())
        .toList();
  }

  private static String surface(ArticleFacts facts, MentionRef ref) {
    return ref.surface(facts.article());
  }
}
