package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChineseScriptTest {

  private static final String PAGE =
      """
      # 全市春耕全面展開

      新華社瀋陽3月4日電（記者 李國強）全市春耕工作會議在瀋陽召開，𠮷祥鎮的農民張發財出席會議並
      講話。（下轉第3版）
      """;

  @Test
  void singleCharactersInNamesMakeNoTraditionalText() {
    String simplified = "全市春耕工作会议在沈阳召开，市长王强出席会议并讲话。";
    assertThat(ChineseScript.isTraditional(simplified)).isFalse();
    assertThat(ChineseScript.isTraditional(simplified.repeat(3) + "於立國說這個")).isFalse();
    assertThat(ChineseScript.isTraditional(PAGE)).isTrue();
    assertThat(ChineseScript.isTraditional("")).isFalse();
  }

  @Test
  void thePageKeepsItsTextAndIsReadInSimplifiedCharacters() {
    RawPage raw = new RawPage(PAGE);
    assertThat(raw.text()).isEqualTo(PAGE);
    assertThat(raw.lines().get(0).text()).isEqualTo("# 全市春耕全面展开");
    Article article = new ArticleSegmenter().segment(raw).articles().get(0);
    assertThat(article.headline().title()).contains("全市春耕全面展开");
    assertThat(article.bylines()).extracting(Byline::name).containsExactly("李国强");
    assertThat(article.continuedOn()).contains("3");
  }

  @Test
  void anArticleIsGivenBackAsItIsWritten() {
    RawPage raw = new RawPage(PAGE);
    Article read = new ArticleSegmenter().segment(raw).articles().get(0);
    Article written = read.asWritten(raw);
    assertThat(written.headline().title()).contains("全市春耕全面展開");
    assertThat(written.bylines()).extracting(Byline::name).containsExactly("李國強");
    assertThat(written.datelines().get(0).place().orElseThrow().text()).isEqualTo("瀋陽");
    assertThat(written.body()).contains("𠮷祥鎮的農民張發財出席會議並講話。");
    for (int i = 0; i < read.passages().size(); i++) {
      CleanText before = read.passages().get(i).text();
      CleanText after = written.passages().get(i).text();
      assertThat(after.length()).isEqualTo(before.length());
      for (int c = 0; c < after.length(); c++) {
        if (after.text().charAt(c) != '\n' && !Character.isSurrogate(after.text().charAt(c))) {
          String onPage = raw.slice(after.rawBegin(c), after.rawBegin(c) + 1);
          assertThat(onPage).isEqualTo(after.text().substring(c, c + 1));
        }
      }
    }
  }

  @Test
  void aSimplifiedArticleIsAsItIsWritten() {
    RawPage raw = new RawPage("# 春耕展开\n\n全市春耕工作会议在沈阳召开，市长王强出席会议并讲话。\n");
    List<Article> articles = new ArticleSegmenter().segment(raw).articles();
    assertThat(articles.get(0).asWritten(raw)).isSameAs(articles.get(0));
  }
}
