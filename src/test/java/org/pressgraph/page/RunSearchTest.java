package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressgraph.page.typeset.Severity;
import org.pressgraph.page.typeset.StoryWriter;
import org.pressgraph.page.typeset.TypesetPage;
import org.pressgraph.page.typeset.Typesetter;

class RunSearchTest {

  private static final JoinNet JOINS =
      JoinNet.read("join-net.txt", JoinFeatures.COUNT, JoinFeatures::name);
  private static final JoinNet RUNS =
      JoinNet.read("run-net.txt", RunFeatures.COUNT, RunFeatures::name);
  private static final JoinNet WHOLE =
      JoinNet.read("whole-net.txt", WholePage.COUNT, WholePage::name);

  /** Seeds that nothing was learnt of. */
  private static final int FIRST_SEED = 3_000_000;

  private static final int PAGES = 200;

  private static TypesetPage page(int number) {
    return new Typesetter(new StoryWriter()).set(Severity.WRECKED, FIRST_SEED + number);
  }

  private static PageLayout layout(TypesetPage page) {
    return ArticleSegmenter.layout(new RawPage(page.text()));
  }

  private static RunFeatures runs(PageLayout layout) {
    return new PieceChains(layout, JOINS).parts().get(0);
  }

  @Test
  void whatIsChangedMakesWreckedPagesBetter() {
    double once = 0;
    double changed = 0;
    for (int i = 0; i < PAGES; i++) {
      TypesetPage page = page(i);
      PageLayout layout = layout(page);
      RunFeatures features = runs(layout);
      new RunJoins(features, RUNS).join(round -> {});
      once += LearnWhole.score(page, layout, features.runs);
      changed += LearnWhole.score(page, layout, RunSearch.join(runs(layout), RUNS, WHOLE));
    }
    assertThat(changed / PAGES).isGreaterThan(once / PAGES + 0.001);
  }

  @Test
  void nothingIsChangedWhereNothingSpeaksForIt() {
    JoinNet none =
        new JoinNet(new float[WholePage.COUNT * (JoinNet.HIDDEN + 1)], new float[JoinNet.HIDDEN]);
    PageLayout layout = layout(page(0));
    RunFeatures features = runs(layout);
    new RunJoins(features, RUNS).join(round -> {});
    Runs runs = RunSearch.join(runs(layout), RUNS, none);
    for (int run = 0; run < runs.count; run++) {
      assertThat(runs.next(run)).isEqualTo(features.runs.next(run));
    }
  }

  @Test
  void aPageOfWhichFewPiecesHangInTheAirIsJoinedOnce() {
    TypesetPage page = new Typesetter(new StoryWriter()).set(Severity.CLEAN, FIRST_SEED);
    assertThat(RunSearch.isSearched(runs(layout(page)))).isFalse();
  }

  @Test
  void whatIsForbiddenIsNotJoinedAndThePageBeforeStaysAsItWas() {
    PageLayout layout = layout(page(1));
    RunSearch search = new RunSearch(runs(layout), RUNS);
    RunSearch.State state = search.start();
    double[] whole = search.whole(state);
    List<RunSearch.Change> changes = search.changes(state);
    assertThat(changes).isNotEmpty();
    for (RunSearch.Change change : changes) {
      for (RunFeatures.Pair pair : change.state().not()) {
        assertThat(change.state().features().runs.next(pair.end())).isNotEqualTo(pair.head());
      }
    }
    assertThat(search.whole(state)).isEqualTo(whole);
  }
}
