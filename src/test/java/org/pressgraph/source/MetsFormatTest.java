package org.pressgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.page.Article;

class MetsFormatTest {

  private static final Path METS = FormatRun.sample("mets/mets.xml");

  @Test
  void readsThePagesOfAnIssueInTheirOrder() {
    FormatRun run = FormatRun.of(new XmlFormat(), METS);
    assertThat(run.pages())
        .extracting(SourcePage::name)
        .containsExactly("alto/0001.xml", "alto/0002.xml");
    PageOrigin origin = run.page(0).origin();
    assertThat(origin.issue().newspaper()).contains("沈阳日报");
    assertThat(origin.issue().date()).hasToString("Optional[1985-03-05]");
    assertThat(origin.number()).contains("1");
    assertThat(run.page(1).origin().number()).contains("2");
  }

  @Test
  void anIssueIsAnotherWhereAPageIs(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("alto"));
    for (String name : List.of("mets.xml", "alto/0001.xml", "alto/0002.xml")) {
      Files.copy(METS.resolveSibling(name), folder.resolve(name));
    }
    SourceFile mets = new SourceFile(folder.resolve("mets.xml"), "mets.xml");
    String before = new XmlFormat().sha256(mets);
    assertThat(before).hasSize(64).isEqualTo(new XmlFormat().sha256(mets));
    Files.writeString(folder.resolve("alto/0002.xml"), "<alto/>");
    assertThat(new XmlFormat().sha256(mets)).isNotEqualTo(before);
  }

  @Test
  void aPageOutsideTheFolderIsNotOpened() {
    assertThat(FormatRun.of(new XmlFormat(), METS).problems())
        .singleElement()
        .asString()
        .contains("mets.xml", "../../secret.xml");
  }

  @Test
  void theArticlesAreThoseOfTheStructure() {
    List<Article> articles = FormatRun.of(new XmlFormat(), METS).articles(0).articles();
    assertThat(articles).hasSize(2);
    assertThat(articles.get(0).headline().title()).contains("职工运动会开幕");
    assertThat(articles.get(0).body()).isEqualTo("第三届职工运动会昨日在大连开幕。");
    assertThat(articles.get(1).headline().title()).contains("全市春耕全面展开");
    assertThat(articles.get(1).body()).isEqualTo("全市春耕工作会议在沈阳召开。");
  }

  @Test
  void thePagesOfAnIssueAreNotReadByThemselvesToo() {
    InputFiles found = InputFiles.find(List.of(METS.getParent()), SourceFormats.STANDARD);
    assertThat(found.files()).extracting(SourceFile::name).containsExactly("mets.xml");
  }
}
