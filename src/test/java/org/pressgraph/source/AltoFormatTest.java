package org.pressgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pressgraph.page.SegmentRole;

class AltoFormatTest {

  @Test
  void readsBlocksLinesAndSizes() {
    FormatRun run = FormatRun.of(new XmlFormat(), FormatRun.sample("alto.xml"));
    assertThat(run.problems()).isEmpty();
    SourcePage page = run.page(0);
    assertThat(page.name()).isEqualTo("alto.xml");
    assertThat(page.origin().number()).contains("3");
    assertThat(page.text())
        .isEqualTo("全市春耕全面展开\n\n本报讯（记者 李明）十月二十三日，全市春耕工作\n会议在沈阳召开，市长王强出席会议并讲话\n。\n\n农机在田里作业\n");
    assertThat(page.hints().get(0).size()).isEqualTo(24.0 / 9);
    assertThat(page.hints().get(0).block()).hasValue(0);
    assertThat(page.hints().get(2).block()).hasValue(1);
    assertThat(page.hints().get(6).role()).contains(SegmentRole.CAPTION);
  }

  @Test
  void theHeadlineIsTheLargerBlock() {
    FormatRun run = FormatRun.of(new XmlFormat(), FormatRun.sample("alto.xml"));
    assertThat(run.articles(0).articles().get(0).headline().title()).contains("全市春耕全面展开");
  }

  @Test
  void blocksThatLeapAboutAreReadByTheirPlaces() {
    OcrPage page =
        new OcrPage(
            Optional.empty(),
            List.of(
                block("c", 300, 100), block("a", 0, 0), block("d", 300, 200), block("b", 0, 100)),
            List.of());
    assertThat(page.text().text()).isEqualTo("a\n\nb\n\nc\n\nd\n");
  }

  private static OcrBlock block(String id, double left, double top) {
    return new OcrBlock(
        id, "", new LayoutBox(left, top, left + 250, top + 95), List.of(new OcrLine(id, 20)));
  }
}
