package org.pressgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.page.Article;
import org.pressgraph.page.Byline;

class JsonLinesFormatTest {

  @TempDir private Path folder;

  private final JsonLinesFormat format = new JsonLinesFormat(ArticleFields.STANDARD);

  @Test
  void anArticleALineIsAPageEach() {
    FormatRun run = FormatRun.of(format, FormatRun.sample("articles.jsonl"));
    assertThat(run.problems()).isEmpty();
    assertThat(run.pages())
        .extracting(SourcePage::name)
        .containsExactly("articles.jsonl/1", "articles.jsonl/2");
    PageOrigin origin = run.page(0).origin();
    assertThat(origin.file()).isEqualTo("articles.jsonl");
    assertThat(origin.issue().newspaper()).contains("沈阳日报");
    assertThat(origin.issue().date()).hasToString("Optional[2024-10-24]");
    assertThat(origin.number()).contains("1");
    assertThat(origin.url()).contains("https://example.org/a?b=c");
    assertThat(run.page(1).origin().issue().date()).hasToString("Optional[2024-10-25]");
  }

  @Test
  void theSegmenterKeepsWhatTheFileSays() {
    FormatRun run = FormatRun.of(format, FormatRun.sample("articles.jsonl"));
    assertThat(run.articles(0).articles()).hasSize(1);
    Article article = run.articles(0).articles().get(0);
    assertThat(article.headline().title()).contains("全市春耕全面展开");
    assertThat(article.headline().subtitles()).containsExactly("农机全部下田");
    assertThat(article.bylines()).extracting(Byline::name).containsExactlyInAnyOrder("张三", "李明");
    assertThat(article.body().lines()).hasSize(2);
    assertThat(article.continuedOn()).contains("3");
    assertThat(run.articles(1).articles().get(0).body()).contains("刘红致辞。").doesNotContain("<p>");
  }

  @Test
  void aWrongLineDoesNotStopTheOthers() throws IOException {
    Path file =
        file(
            "{\"title\":\"一\"}\n{\"tit\n\n[1]\n{\"x\":1}\n{\"title\":\"二\"} {}\n{\"title\":\"三\"}\n");
    FormatRun run = FormatRun.of(format, file);
    assertThat(run.pages()).extracting(SourcePage::name).containsExactly("a.jsonl/1", "a.jsonl/7");
    assertThat(run.problems())
        .extracting(Throwable::getMessage)
        .satisfiesExactly(
            m -> assertThat(m).startsWith("a.jsonl: line 2, column"),
            m -> assertThat(m).startsWith("a.jsonl: number 4 is no article"),
            m -> assertThat(m).startsWith("a.jsonl: number 5 is no article"),
            m -> assertThat(m).startsWith("a.jsonl: line 6, column"));
  }

  @Test
  void manyWrongLinesAreCounted() throws IOException {
    FormatRun run = FormatRun.of(format, file("{\n".repeat(1000)));
    assertThat(run.problems()).hasSize(PartProblems.TOLD + 1);
    assertThat(run.problems().get(PartProblems.TOLD)).hasMessageContaining("980");
  }

  @Test
  void aLineLargerThanAnArticleIsPassedOver() throws IOException {
    Path file = folder.resolve("a.jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("{\"title\":\"一\"}\n{\"title\":\"");
      String part = "长".repeat(1 << 20);
      for (int i = 0; i < 10; i++) {
        out.write(part);
      }
      out.write("\"}\n{\"title\":\"二\"}\n");
    }
    FormatRun run = FormatRun.of(format, file);
    assertThat(run.pages()).hasSize(2);
    assertThat(run.problems()).singleElement().asString().contains("a.jsonl: line 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "Big5", "UTF-16LE", "UTF-16BE"})
  void readsOtherEncodings(String encoding) throws IOException {
    String line = "{\"title\":\"工商消息\",\"body\":\"" + "全市工人今日集會，市長出席並講話。".repeat(20) + "\"}\n";
    String text = encoding.equals("GB18030") ? line.replace("會", "会") : line;
    Path file = folder.resolve("a.jsonl");
    Files.write(file, text.repeat(300).getBytes(Charset.forName(encoding)));
    FormatRun run = FormatRun.of(format, file);
    assertThat(run.pages()).hasSize(300);
    assertThat(run.page(299).text()).startsWith("工商消息\n全市工人");
  }

  @Test
  void refusesWhatIsNoTextOrEmpty() throws IOException {
    Path binary = Files.write(folder.resolve("b.jsonl"), new byte[] {'{', 0, 0, 0, 1, (byte) 0xFF});
    assertThat(FormatRun.of(format, binary).problems())
        .singleElement()
        .asString()
        .contains("b.jsonl");
    assertThat(FormatRun.of(format, file("")).problems())
        .singleElement()
        .asString()
        .contains("no articles");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("a.jsonl"), text);
  }
}
