package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Joins runs of pieces round by round: two of which each is the best for the other, as long as they
 * weigh what the round asks for; each round asks for less, and the last one for anything that is
 * likelier than not. Whatever was joined is weighed anew as a whole.
 */
final class RunJoins {

  /** How much two runs must weigh to be joined, round by round. */
  private static final double[] ROUNDS = {4, 2.5, 1.5, 0.8, 0.3, 0};

  /**
   * How much more two runs must weigh that stand apart, and two whose ends do not go on from each
   * other by themselves; set by hand on pages of newspapers, whose articles are in fewer pieces
   * than those of the pages that the weights were learnt of.
   */
  private static final double APART = 2;

  private static final double AGAINST_ENDS = 1.5;

  private final RunFeatures features;
  private final Runs runs;
  private final JoinNet net;
  private final double[][] weights;

  RunJoins(RunFeatures features, JoinNet net) {
    this.features = features;
    this.runs = features.runs;
    this.net = net;
    this.weights = new double[runs.count][runs.count];
  }

  /**
   * Joins all that go together.
   *
   * @param before hears the number of each round before anything is joined in it
   */
  void join(IntConsumer before) {
    features.compare();
    for (int round = 0; round < ROUNDS.length; round++) {
      before.accept(round);
      while (joinBest(ROUNDS[round])) {
        features.compare();
      }
    }
  }

  /** Joins those that are the best for each other; whether there were any comes back. */
  private boolean joinBest(double least) {
    Join[] best = new Join[runs.count];
    Join[] bestFirst = new Join[runs.count];
    for (int a = 0; a < runs.count; a++) {
      for (int b = 0; b < runs.count && runs.isInUse(a); b++) {
        if (runs.isInUse(b) && features.isPossible(a, b)) {
          if (features.isChanged(a, b)) {
            weights[a][b] = features.weigh(a, b, net);
          }
          if (weights[a][b] > least + extra(a, b)) {
            Join join = new Join(a, b, weights[a][b]);
            best[a] = best[a] == null || best[a].gain() < join.gain() ? join : best[a];
            bestFirst[b] =
                bestFirst[b] == null || bestFirst[b].gain() < join.gain() ? join : bestFirst[b];
          }
        }
      }
    }
    features.allWeighed();
    return joinAll(best, bestFirst);
  }

  private double extra(int a, int b) {
    return (runs.first(b) == runs.last(a) + 1 ? 0 : APART)
        + (features.gain(a, b) < 0 ? AGAINST_ENDS : 0);
  }

  private boolean joinAll(Join[] best, Join[] bestFirst) {
    List<Join> joins = new ArrayList<>();
    for (Join join : best) {
      if (join != null && bestFirst[join.second()] == join) {
        joins.add(join);
      }
    }
    joins.sort(Comparator.comparingDouble(Join::gain).reversed());
    boolean[] joined = new boolean[runs.count];
    for (Join join : joins) {
      if (!joined[join.first()] && !joined[join.second()]) {
        joined[join.first()] = true;
        joined[join.second()] = true;
        features.join(join.first(), join.second());
      }
    }
    return !joins.isEmpty();
  }
}
