package org.pressgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.page.Article;
import org.pressgraph.page.SegmentRole;

class HtmlFormatTest {

  private static final String TEXT = "第三届职工运动会昨日在大连开幕，来自全省的六百多名职工参加十二个项目的比赛。";

  @TempDir private Path folder;

  private final HtmlFormat format = new HtmlFormat();

  @Test
  void readsTheArticlesOfAnEditionWithTheirParts() {
    FormatRun run = FormatRun.of(format, FormatRun.sample("edition.html"));
    assertThat(run.problems()).isEmpty();
    List<Article> articles = run.articles(0).articles();
    assertThat(articles).hasSize(2);
    Article first = articles.get(0);
    assertThat(first.headline().title()).contains("全市春耕全面展开");
    assertThat(first.headline().supertitles()).containsExactly("市政府召开会议部署");
    assertThat(first.headline().subtitles()).containsExactly("农机全部下田");
    assertThat(first.bylines()).extracting("name").contains("李明");
    assertThat(first.body()).contains("王强出席会议并讲话，对春耕作出部署。").contains("各区县都要落实到人。");
    assertThat(first.segments()).extracting("role").contains(SegmentRole.CAPTION);
    assertThat(articles.get(1).headline().title()).contains("职工运动会开幕");
  }

  @Test
  void leavesOutWhatFramesTheArticles() {
    FormatRun run = FormatRun.of(format, FormatRun.sample("edition.html"));
    assertThat(run.page(0).text()).doesNotContain("首页", "版权", "分享", "不是正文", "color", "来源：");
  }

  @Test
  void takesTheIssueFromWhatThePageStates() {
    PageOrigin origin = FormatRun.of(format, FormatRun.sample("edition.html")).page(0).origin();
    assertThat(origin.issue().newspaper()).contains("沈阳日报");
    assertThat(origin.issue().date()).hasToString("Optional[2024-10-24]");
    assertThat(origin.url()).contains("https://example.org/2024-10/24/a_1.html");
  }

  @Test
  void findsTheTextOfAPageWithoutMarks() throws IOException {
    FormatRun run =
        run(
            "<title>运动会开幕_大连网</title><div><a href=x>首页</a><a href=y>要闻</a></div>"
                + "<div class=c><p>"
                + TEXT
                + "<p>"
                + TEXT
                + "</div><div>联系我们</div>");
    assertThat(run.page(0).text()).isEqualTo("运动会开幕\n" + TEXT + "\n" + TEXT + "\n");
  }

  @Test
  void readsAStatedEncoding() throws IOException {
    String html = "<meta charset=gb2312><title>开幕</title><p>" + TEXT;
    Path file = Files.write(folder.resolve("a.htm"), html.getBytes(Charset.forName("GB18030")));
    assertThat(FormatRun.of(format, file).page(0).text()).contains(TEXT);
    String big5 = "<meta http-equiv=x content='text/html; charset=big5'><p>臺北市長出席會議";
    Files.write(file, big5.getBytes(Charset.forName("Big5")));
    assertThat(FormatRun.of(format, file).page(0).text()).contains("臺北市長出席會議");
  }

  @Test
  void refusesAPageWithoutText() throws IOException {
    assertThat(run("<script>1</script>").problems()).singleElement().asString().contains("no text");
    assertThat(run("").problems()).hasSize(1);
  }

  @Test
  void readsNestingWithoutEnd() throws IOException {
    assertThat(run("<div>".repeat(20_000) + TEXT).page(0).text()).contains(TEXT);
  }

  private FormatRun run(String html) throws IOException {
    return FormatRun.of(format, Files.writeString(folder.resolve("a.html"), html));
  }
}
