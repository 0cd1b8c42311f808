package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pressgraph.page.typeset.Severity;
import org.pressgraph.page.typeset.StoryWriter;
import org.pressgraph.page.typeset.TypesetPage;
import org.pressgraph.page.typeset.Typesetter;

class LineClassifierTest {

  private static final int PAGES = 60;

  /** Damaged pages break off within sentences and paragraphs, as headlines do. */
  @Test
  void fewLinesOfDamagedPagesAreTakenForWhatTheyAreNot() {
    Typesetter typesetter = new Typesetter(new StoryWriter());
    int wrong = 0;
    int all = 0;
    for (Severity severity : List.of(Severity.SCATTERED, Severity.WRECKED)) {
      for (int seed = 0; seed < PAGES; seed++) {
        TypesetPage page = typesetter.set(severity, seed);
        List<CleanLine> lines = ArticleSegmenter.kept(new RawPage(page.text()));
        List<LineKind> kinds = LineClassifier.classify(lines, new LinePairs(lines));
        for (int i = 0; i < lines.size(); i++) {
          TypesetPage.SetLine set = page.lines().get(lines.get(i).number() - 1);
          boolean heading = LineKind.of(set.role()) == LineKind.HEADING;
          all += set.article() >= 0 ? 1 : 0;
          wrong += set.article() >= 0 && heading != (kinds.get(i) == LineKind.HEADING) ? 1 : 0;
        }
      }
    }
    assertThat(all).isGreaterThan(8000);
    assertThat(wrong).isLessThanOrEqualTo(48);
  }

  @Test
  void aNumberThatGoesOverALineMakesNoHeadline() {
    assertThat(
            headings(
                """
                城市马拉松昨日鸣枪

                昨天上午，两万名跑者从体育场出发，沿江跑过
                三座大桥，赛事由市体育局主办。

                男子全程冠军由外国选手夺得，他跑完全程用了2
                小时8分11秒，比赛会纪录快了半分钟，参赛者1
                20人受到表彰，女子冠军由本省选手夺得。
                """))
        .containsExactly("城市马拉松昨日鸣枪");
  }

  @Test
  void theBeginningOfAParagraphThatBreaksOffIsText() {
    assertThat(
            headings(
                """
                各级工会把服务清单变成了环卫工人看得见的实惠。

                为了方便环卫工人入会，市总工会

                故造成八人受伤，没有人员死亡，道路已经恢复通行。
                """))
        .isEmpty();
  }

  private static List<String> headings(String page) {
    List<CleanLine> lines = ArticleSegmenter.kept(new RawPage(page));
    List<LineKind> kinds = LineClassifier.classify(lines, new LinePairs(lines));
    return lines.stream()
        .filter(line -> kinds.get(lines.indexOf(line)) == LineKind.HEADING)
        .map(CleanLine::plain)
        .collect(Collectors.toList());
  }
}
