package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where blank lines set articles apart, and where they do not. */
class LineGapsTest {

  private static final String TEXT = "云江大桥昨天通车。\n首日有三千辆车驶过。\n桥长两千米。\n";

  private static List<CleanLine> lines(String page) {
    List<CleanLine> lines = new ArrayList<>();
    for (Line line : new RawPage(page).lines()) {
      if (!line.isBlank()) {
        lines.add(LineCleaner.clean(line));
      }
    }
    return lines;
  }

  @Test
  void blankLinesTellWhereOnlyTextsAreSetApart() {
    LineGaps gaps = new LineGaps(lines(TEXT + "\n" + TEXT + "\n" + TEXT));
    assertThat(gaps.close).isPositive();
    assertThat(gaps.above(3)).isEqualTo(gaps.close);
    assertThat(gaps.above(1)).isEqualTo(-gaps.close);
  }

  @Test
  void blankLinesTellNothingWhereTheyStandBehindEveryLineOrNone() {
    assertThat(new LineGaps(lines(TEXT + TEXT)).close).isZero();
    String apart = TEXT.replace("\n", "\n\n");
    assertThat(new LineGaps(lines(apart + "\n" + apart)).close).isZero();
  }
}
