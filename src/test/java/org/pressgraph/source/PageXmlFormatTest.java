package org.pressgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pressgraph.page.SegmentRole;

class PageXmlFormatTest {

  @Test
  void readsRegionsInTheStatedOrder() {
    FormatRun run = FormatRun.of(new XmlFormat(), FormatRun.sample("page.xml"));
    assertThat(run.problems()).isEmpty();
    assertThat(run.page(0).text())
        .isEqualTo("全市春耕全面展开\n\n全市春耕工作会议在沈阳召开，市长王强\n出席会议并讲话。\n\n农机在田里作业。\n");
  }

  @Test
  void theTypesOfRegionsAreKept() {
    SourcePage page = FormatRun.of(new XmlFormat(), FormatRun.sample("page.xml")).page(0);
    assertThat(page.hints().get(0).size()).isEqualTo(1.5);
    assertThat(page.hints().get(2).size()).isEqualTo(1);
    assertThat(page.hints().get(5).role()).contains(SegmentRole.CAPTION);
  }
}
