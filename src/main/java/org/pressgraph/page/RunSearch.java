package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins the runs of a page, and takes back what a whole page speaks against: a doubtful join is
 * forbidden, or one is made that was not, what was joined behind it is joined anew, and both pages
 * are weighed against each other as wholes; the best of some is kept and changed again (local
 * search). Pages of which few pieces hang in the air, as is usual, are joined once.
 */
final class RunSearch {

  /**
   * The share of the pieces of a page whose ends hang in the air up to which it is joined once; set
   * by hand, as newspapers have less.
   */
  private static final double HANGING = 0.045;

  /** A join that weighs more is not doubted. */
  private static final double SURE = 3;

  /** So many of the least sure joins are tried without. */
  private static final int DOUBTED = 4;

  /** So many ends and heads that hang in the air are tried with what goes with them best. */
  private static final int MENDED = 2;

  /** Two texts that were left apart are tried together if they weigh more. */
  private static final double LEFT_APART = -2;

  /** So many of these are tried. */
  private static final int JOINED = 2;

  /** So many changes are made one after the other. */
  private static final int CHANGES = 5;

  /**
   * How much a change must weigh on a page that nearly has its articles in few pieces, and less and
   * less the more of them hang in the air; set by hand, as such pages are unlike those that the
   * weights were learnt of.
   */
  private static final double WHOLE = 1;

  /** Pages of more runs are joined once, for the sake of time. */
  static final int MOST_RUNS = 120;

  private final RunFeatures apart;
  private final JoinNet net;

  /** A search among the joins of some runs, none of which was made yet. */
  RunSearch(RunFeatures apart, JoinNet net) {
    this.apart = apart;
    this.net = net;
  }

  /**
   * A page with its runs joined.
   *
   * @param features its runs
   * @param steps how they were joined
   * @param not what is forbidden
   * @param told what was joined though it was not the best
   */
  record State(
      RunFeatures features,
      List<RunJoins.Step> steps,
      List<RunFeatures.Pair> not,
      List<RunFeatures.Pair> told) {}

  /** A page that is changed in one place, and what speaks for and against the change. */
  record Change(State state, float[] features) {}

  /** The runs with all joins made. */
  static Runs join(RunFeatures features, JoinNet net, JoinNet whole) {
    if (!isSearched(features)) {
      new RunJoins(features, net).join(round -> {});
      return features.runs;
    }
    RunSearch search = new RunSearch(features, net);
    double least = WHOLE * RunJoins.whole(features.hanging());
    State state = search.start();
    for (int i = 0; i < CHANGES; i++) {
      List<Change> changes = search.changes(state);
      int best = best(changes, whole, least);
      if (best < 0) {
        break;
      }
      state = changes.get(best).state();
    }
    return state.features().runs;
  }

  /**
   * Whether a page is looked at as a whole once it is joined: many of its pieces hang in the air.
   */
  static boolean isSearched(RunFeatures features) {
    return features.hanging() > HANGING && features.runs.count <= MOST_RUNS;
  }

  /**
   * The change that weighs most.
   *
   * @param least what it must weigh next to leaving all as it is
   * @return its number, -1 if there is none
   */
  static int best(List<Change> changes, JoinNet whole, double least) {
    JoinOptions options = new JoinOptions(WholePage.COUNT);
    for (Change change : changes) {
      options.add();
      for (int i = 0; i < WholePage.COUNT; i++) {
        options.set(i, change.features()[i]);
      }
    }
    float[] weights = options.weigh(whole);
    int best = -1;
    for (int i = 0; i < options.size(); i++) {
      if (weights[i] > (best < 0 ? least : weights[best])) {
        best = i;
      }
    }
    return best;
  }

  /** The page joined without any change. */
  State start() {
    return joined(apart.copy(), 0, List.of(), List.of(), List.of());
  }

  /** Goes on with joining a page as it was left in a round, behind some steps. */
  private State joined(
      RunFeatures features,
      int round,
      List<RunJoins.Step> steps,
      List<RunFeatures.Pair> not,
      List<RunFeatures.Pair> told) {
    List<RunJoins.Step> all = new ArrayList<>(steps);
    not.forEach(features::bar);
    told.forEach(features::join);
    new RunJoins(features, net, all).join(round, r -> {});
    return new State(features, all, not, told);
  }

  /** The page joined anew from a step on. */
  private State anew(
      State state, int step, List<RunFeatures.Pair> not, List<RunFeatures.Pair> told) {
    if (step == state.steps().size()) {
      return joined(state.features().copy(), RunJoins.lastRound(), state.steps(), not, told);
    }
    RunJoins.Step from = state.steps().get(step);
    return joined(from.before().copy(), from.round(), state.steps().subList(0, step), not, told);
  }

  /** The page of some joins as a whole, see {@link WholePage}. */
  double[] whole(State state) {
    return new WholePage(state.features(), apart, net).of(state.steps());
  }

  /** A page changed in one place or another. */
  List<Change> changes(State state) {
    List<Join> parted = doubtful(state);
    List<Join> mended = most(hanging(state), MENDED);
    List<Join> joined = most(leftApart(state), JOINED);
    List<Change> changes = new ArrayList<>();
    if (parted.isEmpty() && mended.isEmpty() && joined.isEmpty()) {
      return changes;
    }
    double[] before = whole(state);
    for (Join join : parted) {
      State to = anew(state, step(state, join), with(state.not(), pair(join)), state.told());
      changes.add(change(before, to, WholePage.Kind.PARTED, join));
    }
    for (Join join : mended) {
      changes.add(change(before, mended(state, join), WholePage.Kind.MENDED, join));
    }
    for (Join join : joined) {
      List<RunFeatures.Pair> told = with(state.told(), pair(join));
      State to = anew(state, state.steps().size(), state.not(), told);
      changes.add(change(before, to, WholePage.Kind.JOINED, join));
    }
    return changes;
  }

  private static List<Join> doubtful(State state) {
    List<Join> doubtful = new ArrayList<>();
    state.steps().forEach(step -> doubtful.addAll(step.joins()));
    doubtful.removeIf(join -> join.gain() > SURE);
    doubtful.sort(Comparator.comparingDouble(Join::gain));
    return doubtful.subList(0, Math.min(DOUBTED, doubtful.size()));
  }

  /** A page with a join with which those of its end and of its head that were made are undone. */
  private State mended(State state, Join join) {
    int from = state.steps().size();
    List<RunFeatures.Pair> not = state.not();
    for (int step = state.steps().size() - 1; step >= 0; step--) {
      for (Join made : state.steps().get(step).joins()) {
        if (made.first() == join.first() || made.second() == join.second()) {
          not = with(not, pair(made));
          from = step;
        }
      }
    }
    return anew(state, from, not, with(state.told(), pair(join)));
  }

  private static int step(State state, Join join) {
    int step = 0;
    while (!state.steps().get(step).joins().contains(join)) {
      step++;
    }
    return step;
  }

  private static RunFeatures.Pair pair(Join join) {
    return new RunFeatures.Pair(join.first(), join.second());
  }

  private static List<RunFeatures.Pair> with(List<RunFeatures.Pair> some, RunFeatures.Pair one) {
    List<RunFeatures.Pair> more = new ArrayList<>(some);
    more.add(one);
    return more;
  }

  private Change change(double[] before, State to, WholePage.Kind kind, Join join) {
    return new Change(to, WholePage.change(before, whole(to), kind, join.gain()));
  }

  private static List<Join> most(List<Join> joins, int count) {
    joins.sort(Comparator.comparingDouble(Join::gain).reversed());
    return joins.subList(0, Math.min(count, joins.size()));
  }

  /** For ends and heads that hang in the air what goes with them best by itself, taken or not. */
  private static List<Join> hanging(State state) {
    RunFeatures features = state.features();
    Runs runs = features.runs;
    PieceSurroundings pieces = features.joins().surroundings();
    List<Join> joins = new ArrayList<>();
    for (int run = 0; run < runs.count; run++) {
      if (runs.isInUse(run)) {
        Join best = null;
        if (pieces.endHangs(runs.last(run))) {
          for (int head : features.after(runs.end(run))) {
            best = head == run ? best : better(best, features, runs.end(run), head);
          }
          addNew(best, joins);
        }
        best = null;
        if (pieces.startHangs(runs.first(run))) {
          for (int end = 0; end < runs.count; end++) {
            best = end == runs.end(run) ? best : better(best, features, end, run);
          }
          addNew(best, joins);
        }
      }
    }
    return joins;
  }

  private static void addNew(Join join, List<Join> joins) {
    if (join != null && !joins.contains(join)) {
      joins.add(join);
    }
  }

  private static Join better(Join best, RunFeatures features, int end, int head) {
    double gain = features.gain(new RunFeatures.Pair(end, head));
    boolean better = gain > -PieceFits.MOST && (best == null || gain > best.gain());
    return better ? new Join(end, head, gain) : best;
  }

  /** For each text the one left apart that weighs most behind it, if it weighs enough. */
  private static List<Join> leftApart(State state) {
    RunFeatures features = state.features();
    Runs runs = features.runs;
    List<Join> joins = new ArrayList<>();
    for (int run = 0; run < runs.count; run++) {
      if (runs.isInUse(run)) {
        int end = runs.end(run);
        Join best = null;
        for (int i = 0; i < features.after(end).length; i++) {
          int head = features.after(end)[i];
          double weight = features.weights(end)[i];
          double least = best == null ? LEFT_APART : best.gain();
          if (head != run && runs.isInUse(head) && weight > least) {
            best = new Join(end, head, weight);
          }
        }
        addNew(best, joins);
      }
    }
    return joins;
  }
}
