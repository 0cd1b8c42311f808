package org.pressgraph.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressgraph.page.ArticleSegmenter;
import org.pressgraph.page.Page;
import org.pressgraph.page.RawPage;
import org.pressgraph.text.TokenizedText;

class ArticleAnnotatorTest {

  private static final String TEXT =
      """
      # 李明远调研春耕

      新华社拉萨3月4日电（记者 王芳）农业局局长李明远到城关调研春耕生产，详细了解播种、灌溉和



      在城关，工作人员查看春耕机械。

      施肥等情况，要求加强服务。李明远说，今年春耕面积扩大了三成，农机也已经全部下田，农民都很高兴。
      """;

  @Test
  void bylineAndDatelineGiveNames() {
    AnnotatedArticle article = annotate(text -> List.of());
    // 李明远 stands behind 局长 and is found there, and so again elsewhere.
    assertThat(names(article, MentionType.PERSON)).containsExactly("李明远", "王芳", "李明远", "李明远");
    assertThat(names(article, MentionType.ORGANIZATION)).containsExactly("新华社");
    assertThat(names(article, MentionType.PLACE)).containsExactly("拉萨");
    assertThat(article.isOfOrigin(first(article, MentionType.ORGANIZATION))).isTrue();
  }

  @Test
  void aNameFoundOnceIsFoundAgain() {
    AnnotatedArticle article = annotate(text -> only(text, "局长李明远", 2));
    assertThat(names(article, MentionType.PERSON)).containsExactly("李明远", "王芳", "李明远", "李明远");
    assertThat(article.isOfOrigin(first(article, MentionType.PERSON))).isFalse();
  }

  @Test
  void aMentionOverTwoPiecesIsNone() {
    AnnotatedArticle article = annotate(text -> only(text, "灌溉和施肥", 0));
    assertThat(article.passages())
        .flatExtracting(AnnotatedPassage::mentions)
        .extracting(Mention::length)
        .doesNotContain(5);
  }

  /** A recognizer that finds one string, from a number of characters on, as a person. */
  private static List<Mention> only(TokenizedText text, String string, int from) {
    int at = text.text().indexOf(string);
    return at < 0
        ? List.of()
        : List.of(new Mention(at + from, at + string.length(), MentionType.PERSON, 0.5));
  }

  private static AnnotatedArticle annotate(Recognizer recognizer) {
    Page page = new ArticleSegmenter().segment(new RawPage(TEXT));
    assertThat(page.articles()).hasSize(1);
    return new ArticleAnnotator(recognizer).annotate(page.raw(), page.articles().get(0));
  }

  private static List<String> names(AnnotatedArticle article, MentionType type) {
    List<String> names = new ArrayList<>();
    for (AnnotatedPassage passage : article.passages()) {
      passage.mentions().stream()
          .filter(mention -> mention.type() == type)
          .forEach(mention -> names.add(passage.surface(mention)));
    }
    return names;
  }

  private static MentionRef first(AnnotatedArticle article, MentionType type) {
    for (int i = 0; i < article.passages().size(); i++) {
      for (Mention mention : article.passages().get(i).mentions()) {
        if (mention.type() == type) {
          return new MentionRef(i, mention);
        }
      }
    }
    throw new AssertionError("no " + type);
  }
}
