package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EchoesTest {

  private static final String SAID = "老街的三十二家店铺都换上了新的木招牌";

  private static List<int[]> echoes(String page) {
    List<CleanLine> lines = ArticleSegmenter.kept(new RawPage(page));
    return Echoes.in(lines, lines.stream().map(line -> LineKind.TEXT).toList());
  }

  @Test
  void aSentenceThatStandsOnceMoreByItselfIsFound() {
    String page = "街道办介绍了改造经过。\n\n" + SAID + "。游客比去年多了一成。\n\n" + SAID + "\n\n夜市每天开到十点。";
    assertThat(echoes(page)).containsExactly(new int[] {2, 3});
  }

  @Test
  void itMayTakeSeveralLinesAndHaveAMisreadLetter() {
    String page = SAID + "。游客比去年多了一成。\n\n老街的三十二家店\n铺都换上了薪的木招牌\n\n夜市每天开到十点。";
    assertThat(echoes(page)).containsExactly(new int[] {1, 3});
  }

  @Test
  void whatStandsOnceIsNoEcho() {
    assertThat(echoes("街道办介绍了改造经过。\n\n" + SAID + "\n\n夜市每天开到十点。")).isEmpty();
  }

  @Test
  void aLineThatIsClosedIsOneOfTheText() {
    assertThat(echoes(SAID + "。\n\n夜市每天开到十点。\n\n" + SAID + "。")).isEmpty();
  }
}
