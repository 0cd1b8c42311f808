package org.pressgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFormatTest {

  private static final String SPRING = "本报讯（记者李明）十月二十三日，全市春耕工作会议在沈阳召开，市长王强出席会议并讲话，对今年的春耕备耕工作作出部署。";
  private static final String MACHINES = "会议强调，要加强农机调配，保证种子化肥供应，把各项惠农政策落到实处，夺取全年粮食丰收。";
  private static final String GAMES = "第三届职工运动会昨日在大连开幕，来自全省的六百多名职工参加十二个项目的比赛，省总工会主席刘红致开幕词。";

  @TempDir private Path folder;

  private final PdfFormat format = new PdfFormat();

  @Test
  void readsColumnsOneAfterTheOther() throws IOException {
    SamplePdf pdf =
        new SamplePdf()
            .page()
            .line(100, 60, 28, "全市春耕全面展开")
            .column(50, 110, 10, 20, SPRING)
            .column(270, 110, 10, 20, MACHINES);
    FormatRun run = run(pdf.bytes());
    assertThat(run.problems()).isEmpty();
    String text = run.page(0).text();
    assertThat(text.lines().findFirst()).contains("全市春耕全面展开");
    assertThat(text.replaceAll("\\s|\u3000", "")).isEqualTo("全市春耕全面展开" + SPRING + MACHINES);
    assertThat(run.page(0).hints().get(0).size()).isEqualTo(2.8);
    assertThat(run.page(0).name()).isEqualTo("a.pdf");
  }

  @Test
  void articlesSideBySideAreReadOneAfterTheOther() throws IOException {
    SamplePdf pdf =
        new SamplePdf()
            .page()
            .line(60, 60, 24, "全市春耕全面展开")
            .column(50, 100, 10, 22, SPRING, MACHINES)
            .line(350, 60, 24, "职工运动会开幕")
            .column(330, 100, 10, 22, GAMES);
    FormatRun run = run(pdf.bytes());
    assertThat(run.page(0).text().replaceAll("\\s|\u3000", ""))
        .isEqualTo("全市春耕全面展开" + SPRING + MACHINES + "职工运动会开幕" + GAMES);
    int second = run.page(0).text().lines().toList().indexOf("职工运动会开幕");
    assertThat(run.page(0).hints().get(second).size()).isEqualTo(2.4);
    assertThat(run.page(0).hints().get(second + 2).size()).isEqualTo(1);
    assertThat(run.articles(0).articles().get(0).headline().title()).contains("全市春耕全面展开");
  }

  @Test
  void aHeadlineOverSomeColumnsKeepsThoseBelowIt() throws IOException {
    SamplePdf pdf =
        new SamplePdf()
            .page()
            .line(60, 60, 24, "全市春耕全面展开农机全部下田")
            .column(50, 100, 10, 14, SPRING)
            .column(210, 100, 10, 14, MACHINES)
            .column(370, 100, 10, 14, SPRING)
            .line(60, 260, 24, "职工运动会开幕六百人")
            .column(50, 300, 10, 14, GAMES)
            .column(210, 300, 10, 14, GAMES)
            .column(370, 300, 10, 14, GAMES);
    String text = run(pdf.bytes()).page(0).text().replaceAll("\\s|\u3000", "");
    assertThat(text)
        .isEqualTo(
            "全市春耕全面展开农机全部下田" + SPRING + MACHINES + SPRING + "职工运动会开幕六百人" + GAMES + GAMES + GAMES);
  }

  @Test
  void readsAHeadlineThatRunsDownwards() throws IOException {
    SamplePdf pdf = new SamplePdf().page();
    String headline = "春耕全面展开";
    for (int i = 0; i < headline.length(); i++) {
      pdf.line(50, 80 + 26 * i, 22, headline.substring(i, i + 1));
    }
    pdf.column(100, 70, 10, 20, SPRING, MACHINES);
    assertThat(run(pdf.bytes()).page(0).text().lines()).contains("春耕全面展开");
  }

  @Test
  void everyPageIsAPageOfItsOwn() throws IOException {
    byte[] bytes =
        new SamplePdf()
            .page()
            .column(50, 100, 10, 20, SPRING)
            .page()
            .page()
            .column(50, 100, 10, 20, GAMES)
            .bytes();
    FormatRun run = run(bytes);
    assertThat(run.pages()).extracting(SourcePage::name).containsExactly("a.pdf/1", "a.pdf/3");
    assertThat(run.page(1).origin().file()).isEqualTo("a.pdf");
    assertThat(run.page(1).origin().number()).contains("3");
    assertThat(run.problems()).singleElement().asString().contains("a.pdf: page 2").contains("OCR");
  }

  @Test
  void lettersPaintedTwiceCountOnce() throws IOException {
    byte[] bytes = new SamplePdf().page().line(50, 60, 20, "春耕").line(50.4, 60, 20, "春耕").bytes();
    assertThat(run(bytes).page(0).text().strip()).isEqualTo("春耕");
  }

  @Test
  void aBrokenFileIsANamedProblem() throws IOException {
    byte[] whole = new SamplePdf().page().column(50, 100, 10, 20, SPRING).bytes();
    for (int length : new int[] {0, 5, 200, whole.length / 2}) {
      FormatRun run = run(Arrays.copyOf(whole, length));
      assertThat(run.pages()).as("%d bytes", length).isEmpty();
      assertThat(run.problems()).singleElement().asString().contains("a.pdf");
    }
    assertThat(run(new byte[10_000]).problems())
        .singleElement()
        .asString()
        .contains("a.pdf", "does not begin as PDF does");
  }

  @Test
  void aPageWithoutEndIsANamedProblem() throws IOException {
    String paint = "BT /F1 1 Tf <4E004E004E004E004E004E004E004E004E004E00> Tj ET\n";
    FormatRun run = run(new SamplePdf().page().paint(paint.repeat(31_000)).bytes());
    assertThat(run.pages()).isEmpty();
    assertThat(run.problems()).singleElement().asString().contains("a.pdf: page 1 has more on it");
  }

  private FormatRun run(byte[] bytes) throws IOException {
    return FormatRun.of(format, Files.write(folder.resolve("a.pdf"), bytes));
  }
}
