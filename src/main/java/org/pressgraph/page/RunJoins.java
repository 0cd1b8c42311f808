package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Arrays;
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
  private static final double APART = 1.5;

  private static final double AGAINST_ENDS = 1.5;

  /**
   * Up to such a share of the pieces of a page whose ends hang in the air both are asked for, and
   * less and less up to the second; set by hand: newspapers have less than the first, half of the
   * pages that were set in the two harshest ways more.
   */
  private static final double WHOLE = 0.035;

  static final double BROKEN = 0.06;

  private final RunFeatures features;

  /** How far the page has its articles in few pieces, from 0 to 1. */
  private final double whole;

  private final Runs runs;
  private final JoinNet net;

  /** Takes down what was joined, null if nobody asks. */
  private final List<Step> steps;

  /**
   * Joins that were made at once.
   *
   * @param before the runs before them
   * @param round the number of the round
   * @param joins the ends and the heads, as they were at first, and what each join weighed
   */
  record Step(RunFeatures before, int round, List<Join> joins) {}

  RunJoins(RunFeatures features, JoinNet net) {
    this(features, net, null);
  }

  /**
   * Joins of runs.
   *
   * @param steps where each step is taken down, null for nowhere
   */
  RunJoins(RunFeatures features, JoinNet net, List<Step> steps) {
    this.steps = steps;
    this.features = features;
    this.whole = whole(features.hanging());
    this.runs = features.runs;
    this.net = net;
  }

  /**
   * Joins all that go together.
   *
   * @param before hears the number of each round before anything is joined in it
   */
  void join(IntConsumer before) {
    join(0, before);
  }

  /** Goes on with a round in which some may be joined already. */
  void join(int first, IntConsumer before) {
    features.compare();
    for (int round = first; round < ROUNDS.length; round++) {
      before.accept(round);
      while (joinBest(round)) {
        features.compare();
      }
    }
  }

  /** How far a page of whose pieces such a share hangs has its articles in few, from 0 to 1. */
  static double whole(double hanging) {
    return Math.max(0, Math.min(1, (BROKEN - hanging) / (BROKEN - WHOLE)));
  }

  /** The number of the last round. */
  static int lastRound() {
    return ROUNDS.length - 1;
  }

  /** Opens a step; its joins come back, for what follows to add to. */
  private List<Join> takenDown(int round, boolean any) {
    List<Join> made = new ArrayList<>();
    if (steps != null && any) {
      steps.add(new Step(features.copy(), round, made));
    }
    return made;
  }

  /** Joins those that are the best for each other; whether there were any comes back. */
  private boolean joinBest(int round) {
    double least = ROUNDS[round];
    features.weigh(net);
    int[] best = new int[runs.count];
    int[] bestFirst = new int[runs.count];
    double[] gain = new double[runs.count];
    double[] gainFirst = new double[runs.count];
    Arrays.fill(best, Runs.NONE);
    Arrays.fill(bestFirst, Runs.NONE);
    for (int a = 0; a < runs.count; a++) {
      if (runs.isInUse(a)) {
        double[] own = features.weights(runs.end(a));
        int[] after = features.after(runs.end(a));
        for (int i = 0; i < after.length; i++) {
          int b = after[i];
          if (b != a && runs.isInUse(b)) {
            // What is asked beyond the least is never below 0.
            if (own[i] > least && own[i] > least + extra(a, b)) {
              if (best[a] == Runs.NONE || gain[a] < own[i]) {
                best[a] = b;
                gain[a] = own[i];
              }
              if (bestFirst[b] == Runs.NONE || gainFirst[b] < own[i]) {
                bestFirst[b] = a;
                gainFirst[b] = own[i];
              }
            }
          }
        }
      }
    }
    return joinAll(best, bestFirst, gain, round);
  }

  private double extra(int a, int b) {
    return whole
        * ((runs.first(b) == runs.last(a) + 1 ? 0 : APART)
            + (features.gain(a, b) < 0 ? AGAINST_ENDS : 0));
  }

  private boolean joinAll(int[] best, int[] bestFirst, double[] gain, int round) {
    List<Join> joins = new ArrayList<>();
    for (int run = 0; run < best.length; run++) {
      if (best[run] != Runs.NONE && bestFirst[best[run]] == run) {
        joins.add(new Join(run, best[run], gain[run]));
      }
    }
    joins.sort(Comparator.comparingDouble(Join::gain).reversed());
    boolean[] joined = new boolean[runs.count];
    List<Join> made = takenDown(round, !joins.isEmpty());
    for (Join join : joins) {
      if (!joined[join.first()] && !joined[join.second()]) {
        joined[join.first()] = true;
        joined[join.second()] = true;
        made.add(new Join(runs.end(join.first()), join.second(), join.gain()));
        features.join(join.first(), join.second());
      }
    }
    return !joins.isEmpty();
  }
}
