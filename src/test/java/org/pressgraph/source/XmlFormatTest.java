package org.pressgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlFormatTest {

  private static final String ALTO =
      "<alto><Layout><Page><TextBlock><TextLine><String CONTENT=\"%s\"/></TextLine></TextBlock></Page>"
          + "</Layout></alto>";

  @TempDir private Path folder;

  @Test
  void neverOpensAnotherFile() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    FormatRun run =
        run(
            "<!DOCTYPE alto [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]>"
                + ALTO.formatted("&x;"));
    assertThat(run.pages()).isEmpty();
    assertThat(run.problems())
        .singleElement()
        .asString()
        .contains("a.xml: line 1", "entities")
        .doesNotContain("SECRET");
  }

  @Test
  void refusesEntitiesThatGrow() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE alto [<!ENTITY a0 \"哈\">");
    for (int i = 1; i < 40; i++) {
      laughs.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
    }
    FormatRun run = run(laughs + "]>" + ALTO.formatted("&a39;"));
    assertThat(run.problems()).singleElement().asString().contains("a.xml", "entities");
  }

  @Test
  void namesThePlaceWhereAFileIsBroken() throws IOException {
    assertThat(run("<alto>\n<Layout></alto>").problems())
        .singleElement()
        .asString()
        .contains("a.xml: line 2, column");
    assertThat(run("").problems()).singleElement().asString().contains("a.xml: line 1");
    assertThat(run("<alto>" + "<a>".repeat(1000)).problems()).hasSize(1);
  }

  @Test
  void refusesXmlOfAnotherKind() throws IOException {
    assertThat(run("<svg/>").problems()).singleElement().asString().contains("(svg)", "ALTO");
    assertThat(run("<alto/>").problems()).singleElement().asString().contains("no text");
  }

  @Test
  void amongOthersOnlyXmlOfPagesIsRead() throws IOException {
    Files.writeString(folder.resolve("a.xml"), ALTO.formatted("文"));
    Files.writeString(folder.resolve("b.xml"), "<rdf/>");
    Files.writeString(folder.resolve("c.xml"), "<broken");
    assertThat(InputFiles.find(List.of(folder), SourceFormats.STANDARD).files())
        .extracting(SourceFile::name)
        .containsExactly("a.xml", "c.xml");
  }

  private FormatRun run(String xml) throws IOException {
    return FormatRun.of(new XmlFormat(), Files.writeString(folder.resolve("a.xml"), xml));
  }
}
