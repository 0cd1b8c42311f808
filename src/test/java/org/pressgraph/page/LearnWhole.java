package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressgraph.page.typeset.TypesetPage;

/**
 * Learns which change of a page makes it better as a whole: of pages that are changed step by step
 * as is best by what is known of them, then also as what was learnt first would change them.
 */
final class LearnWhole {

  private static final int STEPS = 3;

  /** A change that does so much more good than another one is as right as e is to one. */
  private static final double STEP = 0.01;

  private final JoinNet joins;
  private final JoinNet runs;
  private final List<LearnWeights.Choice> choices = new ArrayList<>();

  private LearnWhole(JoinNet joins, JoinNet runs) {
    this.joins = joins;
    this.runs = runs;
  }

  /** Learns of pages. */
  static JoinNet learn(List<TypesetPage> pages, JoinNet joins, JoinNet runs) {
    LearnWhole learner = new LearnWhole(joins, runs);
    pages.forEach(page -> learner.add(page, null));
    JoinNet first = new NetLearner(WholePage.COUNT).learn(learner.choices);
    pages.forEach(page -> learner.add(page, first));
    return new NetLearner(WholePage.COUNT).learn(learner.choices);
  }

  /** Adds the choices of a page that is changed as a network says, or as is best. */
  private void add(TypesetPage page, JoinNet net) {
    PageLayout layout = ArticleSegmenter.layout(new RawPage(page.text()));
    for (RunFeatures part : new PieceChains(layout, joins).parts()) {
      if (part.runs.count > RunSearch.MOST_RUNS) {
        continue;
      }
      RunSearch search = new RunSearch(part, runs);
      RunSearch.State state = search.start();
      for (int step = 0; step < STEPS; step++) {
        List<RunSearch.Change> changes = search.changes(state);
        double[] scores = scores(page, layout, state, changes);
        if (!changes.isEmpty()) {
          choices.add(choice(changes, scores));
        }
        int chosen =
            net == null || changes.isEmpty() ? best(scores) : RunSearch.best(changes, net, 0);
        if (chosen < 0) {
          break;
        }
        state = changes.get(chosen).state();
      }
    }
  }

  private static LearnWeights.Choice choice(List<RunSearch.Change> changes, double[] scores) {
    double total = 1;
    for (double score : scores) {
      total += Math.exp(score / STEP);
    }
    LearnWeights.Choice choice = LearnWeights.Choice.empty();
    for (int i = 0; i < scores.length; i++) {
      choice.add(changes.get(i).features(), Math.exp(scores[i] / STEP) / total);
    }
    return choice;
  }

  /** By how much each change makes a page better. */
  private static double[] scores(
      TypesetPage page, PageLayout layout, RunSearch.State state, List<RunSearch.Change> changes) {
    double before = score(page, layout, state.features().runs);
    double[] scores = new double[changes.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(page, layout, changes.get(i).state().features().runs) - before;
    }
    return scores;
  }

  /** The change that does most good, -1 if none does any. */
  private static int best(double[] scores) {
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      best = scores[i] > (best < 0 ? 0 : scores[best]) ? i : best;
    }
    return best;
  }

  /** How well runs are joined: B-cubed of their letters (Bagga and Baldwin 1998), from 0 to 1. */
  static double score(TypesetPage page, PageLayout layout, Runs runs) {
    int[] text = new int[runs.count];
    Arrays.fill(text, -1);
    for (int run = 0; run < runs.count; run++) {
      for (int part = run; runs.isInUse(run) && part != Runs.NONE; part = runs.next(part)) {
        text[part] = run;
      }
    }
    Map<Integer, Double> found = new HashMap<>();
    Map<Integer, Double> right = new HashMap<>();
    Map<List<Integer>, Double> both = new HashMap<>();
    double all = 0;
    for (int run = 0; run < runs.count; run++) {
      for (int i = runs.first(run); i <= runs.ownLast(run); i++) {
        int own = LearnWeights.article(layout.pieces.get(i).block, page);
        int article = own < 0 ? -1 - i : own;
        double size = Math.max(1, layout.pieces.get(i).text.length());
        found.merge(text[run], size, Double::sum);
        right.merge(article, size, Double::sum);
        both.merge(List.of(text[run], article), size, Double::sum);
        all += size;
      }
    }
    double precision = 0;
    double recall = 0;
    for (Map.Entry<List<Integer>, Double> entry : both.entrySet()) {
      double square = entry.getValue() * entry.getValue();
      precision += square / found.get(entry.getKey().get(0)) / all;
      recall += square / right.get(entry.getKey().get(1)) / all;
    }
    return all == 0 ? 1 : 2 * precision * recall / (precision + recall);
  }
}
