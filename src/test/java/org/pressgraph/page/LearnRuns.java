package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;
import org.pressgraph.page.typeset.TypesetPage;

/**
 * Learns what speaks for a run of pieces going on with another one, of pages in many states: with
 * the surest of the right joins made, with more and more of them, and, in a second pass, as what
 * was learnt first leaves them, mistakes and all (Ross, Gordon and Bagnell, A Reduction of
 * Imitation Learning and Structured Prediction to No-Regret Online Learning, 2011).
 */
final class LearnRuns {

  /** Right joins that gain as much are made, one state of a page after the other. */
  private static final double[] STATES = {99, 5.5, 3, 1, -1, -3};

  /** The first feature that tells of the room around texts. */
  static final int ROOM = RunFeature.ROOM_BETWEEN.ordinal();

  private final JoinNet joins;
  private final List<LearnWeights.Choice> choices = new ArrayList<>();

  private LearnRuns(JoinNet joins) {
    this.joins = joins;
  }

  /** Learns of pages what the room around texts tells, next to what is known. */
  static JoinNet learnRoom(List<TypesetPage> pages, JoinNet joins, JoinNet known) {
    LearnRuns learner = new LearnRuns(joins);
    for (TypesetPage page : pages) {
      learner.addRight(page);
      learner.addFound(page, known);
    }
    return new NetLearner(RunFeatures.COUNT, known, ROOM).learn(learner.choices);
  }

  /** Learns of pages; the first pass learns of every second one. */
  static JoinNet learn(List<TypesetPage> pages, JoinNet joins) {
    LearnRuns learner = new LearnRuns(joins);
    for (int i = 0; i < pages.size(); i += 2) {
      learner.addRight(pages.get(i));
    }
    JoinNet first = new NetLearner(RunFeatures.COUNT).without(ROOM).learn(learner.choices);
    learner.choices.clear();
    for (TypesetPage page : pages) {
      learner.addRight(page);
      learner.addFound(page, first);
    }
    return new NetLearner(RunFeatures.COUNT).without(ROOM).learn(learner.choices);
  }

  private void addRight(TypesetPage page) {
    PageLayout layout = ArticleSegmenter.layout(new RawPage(page.text()));
    for (RunFeatures features : new PieceChains(layout, joins).parts()) {
      Truth truth = new Truth(page, layout.pieces);
      for (double least : STATES) {
        truth.join(features, least);
        features.compare();
        addChoices(features, truth);
      }
    }
  }

  private void addFound(TypesetPage page, JoinNet net) {
    PageLayout layout = ArticleSegmenter.layout(new RawPage(page.text()));
    for (RunFeatures features : new PieceChains(layout, joins).parts()) {
      Truth truth = new Truth(page, layout.pieces);
      new RunJoins(features, net).join(round -> addChoices(features, truth));
    }
  }

  /** What is right on a page. Pieces that are of no one article's text are left out. */
  private static final class Truth {
    final int[] article;
    final int[] next;

    Truth(TypesetPage page, List<Piece> pieces) {
      int n = pieces.size();
      int[] order = new int[n];
      this.article = new int[n];
      this.next = new int[n];
      for (int i = 0; i < n; i++) {
        order[i] = LearnWeights.order(pieces.get(i).block, page);
        article[i] = order[i] == 0 ? -1 : LearnWeights.article(pieces.get(i).block, page);
      }
      for (int i = 0; i < n; i++) {
        next[i] = -1;
        for (int k = 0; k < n && isText(i); k++) {
          boolean later = article[k] == article[i] && order[k] > order[i];
          next[i] = later && (next[i] < 0 || order[k] < order[next[i]]) ? k : next[i];
        }
      }
    }

    boolean isText(int piece) {
      return article[piece] >= 0;
    }

    /** Joins the runs that go on with each other, if their ends gain enough by themselves. */
    void join(RunFeatures features, double least) {
      Runs runs = features.runs;
      for (int a = 0; a < runs.count; a++) {
        for (int b = 0; b < runs.count && runs.isInUse(a); b++) {
          if (runs.isInUse(b)
              && features.isPossible(a, b)
              && next[runs.last(a)] == runs.first(b)
              && features.gain(a, b) >= least) {
            features.join(a, b);
          }
        }
      }
    }
  }

  /** The choices of each run: with which one it goes on, or from which one it does. */
  private void addChoices(RunFeatures features, Truth truth) {
    Runs runs = features.runs;
    List<LearnWeights.Choice> seconds = new ArrayList<>();
    for (int b = 0; b < runs.count; b++) {
      seconds.add(LearnWeights.Choice.empty());
    }
    for (int a = 0; a < runs.count; a++) {
      LearnWeights.Choice firsts = LearnWeights.Choice.empty();
      for (int b = 0; b < runs.count; b++) {
        if (isOption(features, truth, a, b)) {
          boolean right = truth.next[runs.last(a)] == runs.first(b);
          float[] f = features.of(a, b);
          firsts.add(f, right);
          seconds.get(b).add(f, right);
        }
      }
      choices.add(firsts);
    }
    choices.addAll(seconds);
    choices.removeIf(choice -> choice.options().isEmpty());
  }

  /** Whether a join is right or wrong: one within an article that leaves a piece out is neither. */
  private static boolean isOption(RunFeatures features, Truth truth, int a, int b) {
    Runs runs = features.runs;
    if (!runs.isInUse(a) || !runs.isInUse(b) || !features.isPossible(a, b)) {
      return false;
    }
    int last = runs.last(a);
    int head = runs.first(b);
    return truth.isText(last)
        && truth.isText(head)
        && (truth.next[last] == head || truth.article[last] != truth.article[head]);
  }
}
