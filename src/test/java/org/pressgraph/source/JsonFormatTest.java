package org.pressgraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.message.PressgraphException;

class JsonFormatTest {

  @TempDir private Path folder;

  private final JsonFormat format = new JsonFormat(ArticleFields.STANDARD);

  @Test
  void readsAListWithinAnObjectByTheNamesOfItsFields() {
    ArticleFields fields = ArticleFields.STANDARD.with("title=bt, body=nr, date=meta.day");
    FormatRun run = FormatRun.of(new JsonFormat(fields), FormatRun.sample("articles.json"));
    assertThat(run.problems()).isEmpty();
    assertThat(run.pages())
        .extracting(SourcePage::name)
        .containsExactly("articles.json/1", "articles.json/2");
    assertThat(run.page(0).text()).isEqualTo("全市春耕全面展开\n第一段。\n第二段。\n");
    assertThat(run.page(0).origin().issue().date()).hasToString("Optional[2024-10-24]");
  }

  @Test
  void readsOneArticleAndAListOfThem() throws IOException {
    assertThat(run("{\"title\":\"一\",\"body\":\"文。\"}").pages()).hasSize(1);
    assertThat(run("[{\"title\":\"一\"},{\"title\":\"二\"}]").pages()).hasSize(2);
    assertThat(run("{\"title\":\"一\"}\n{\"title\":\"二\"}\n").pages()).hasSize(2);
    assertThat(run("{\"data\":{\"items\":[{\"标题\":\"一\",\"正文\":\"文。\"}]}}").pages()).hasSize(1);
  }

  @Test
  void whatStandsBeforeASlipIsRead() throws IOException {
    FormatRun run = run("[{\"title\":\"一\"},\n{\"title\":");
    assertThat(run.pages()).hasSize(1);
    assertThat(run.problems()).singleElement().asString().contains("a.json: line 2, column");
  }

  @Test
  void refusesNestingWithoutEnd() throws IOException {
    assertThat(run("[".repeat(100_000)).problems()).singleElement().asString().contains("not JSON");
    assertThat(run("{\"body\":" + "[".repeat(100_000)).problems()).hasSize(1);
  }

  @Test
  void saysWhereNoArticleIs() throws IOException {
    assertThat(run("[]").problems()).singleElement().asString().contains("no articles");
    assertThat(run("[{\"a\":1}]").problems()).singleElement().asString().contains("--fields");
  }

  @Test
  void refusesAMappingOfNothing() {
    assertThatThrownBy(() -> ArticleFields.STANDARD.with("titel=x"))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("titel=x")
        .hasMessageContaining("subtitle");
  }

  private FormatRun run(String json) throws IOException {
    return FormatRun.of(format, Files.writeString(folder.resolve("a.json"), json));
  }
}
