package org.pressgraph.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a page with its runs joined is like as a whole: how sure its joins were, what is left apart,
 * how alike the runs of each text are and how alike different texts, how texts begin, and how many
 * texts there are for its headlines.
 */
final class WholePage {

  private enum Feature {
    SURENESS,
    ENDS_OPEN,
    ENDS_CLOSED,
    HEADS,
    HEADS_HANGING,
    HANGING_ENDS,
    HANGING_STARTS,
    OPEN_ENDS,
    POOR_STARTS,
    TEXTS,
    CROWDED,
    LEADS,
    DAYS,
    GAIN,
    GAIN_POORLY,
    NEXT,
    BACKWARD,
    DISTANCE,
    TOPICS_WITHIN,
    WORDS_WITHIN,
    PAIRS_WITHIN,
    TOPICS_BETWEEN,
    WORDS_BETWEEN,
    LONG,
    HEADLINES,
    HEADLINES_TOLD,
    HEADLINES_SPLIT,
    BELOW_HEADLINES
  }

  /** What a feature is divided by, so that most lie around one. */
  private static final double[] SCALES = {
    0.3, 0.5, 0.5, 0.7, 0.4, 0.4, 0.6, 0.6, 0.6, 0.6, 0.1, 2, 0.3, 3, 2, 0.8, 0.4, 1.3, 0.7, 0.1, 5,
    0.5, 0.2, 0.05, 0.08, 0.4, 0.07, 0.4
  };

  /** How a page may be changed. */
  enum Kind {
    /** A join that was made is forbidden. */
    PARTED,
    /** An end or a head that hangs in the air goes on with the best, taken or not. */
    MENDED,
    /** Two texts that were left apart are joined. */
    JOINED
  }

  private static final int OWN = Feature.values().length;

  /** Those of the change itself. */
  private static final List<String> OF_CHANGE =
      List.of(
          "change",
          "mended",
          "joined",
          "weight",
          "gain",
          "weight_joined",
          "before_texts",
          "before_crowded",
          "before_hanging_ends",
          "before_hanging_starts",
          "before_long");

  /** How many features a change has. */
  static final int COUNT = OWN + OF_CHANGE.size();

  /** More letters of a run make it count no more. */
  private static final double MOST_LETTERS = 200;

  private static final double OPENS_BADLY = -1;

  private final RunFeatures features;
  private final RunFeatures apart;
  private final Runs runs;
  private final double[] values = new double[OWN];

  /** For each run as it was at first the text that it is in now. */
  private final int[] textOf;

  /**
   * A page.
   *
   * @param features its runs, joined
   * @param apart its runs before any were joined
   */
  WholePage(RunFeatures features, RunFeatures apart, JoinNet net) {
    this.features = features;
    this.apart = apart;
    this.runs = features.runs;
    this.textOf = new int[runs.count];
    features.weigh(net);
  }

  /** The features of the page; the steps in which it was joined. */
  double[] of(List<RunJoins.Step> steps) {
    for (RunJoins.Step step : steps) {
      for (Join join : step.joins()) {
        add(Feature.SURENESS, -Math.log1p(Math.exp(-join.gain())));
      }
    }
    addEnds();
    for (int run = 0; run < runs.count; run++) {
      if (runs.isInUse(run)) {
        addText(run);
      }
    }
    addJoins();
    addWithin();
    addHeadlines();
    return values;
  }

  private void add(Feature feature, double value) {
    values[feature.ordinal()] += value;
  }

  /** What ends and heads that were left apart would weigh together. */
  private void addEnds() {
    double[] in = new double[runs.count];
    Arrays.fill(in, 1);
    for (int run = 0; run < runs.count; run++) {
      if (runs.isInUse(run)) {
        double out = 1;
        double[] weights = features.weights(runs.end(run));
        int[] after = features.after(runs.end(run));
        for (int i = 0; i < after.length; i++) {
          if (after[i] != run && runs.isInUse(after[i])) {
            double odds = Math.exp(Math.min(20, weights[i]));
            out += odds;
            in[after[i]] += odds;
          }
        }
        add(isOpen(run) ? Feature.ENDS_OPEN : Feature.ENDS_CLOSED, -Math.log(out));
      }
    }
    for (int run = 0; run < runs.count; run++) {
      if (runs.isInUse(run)) {
        add(Feature.HEADS, -Math.log(in[run]));
        add(Feature.HEADS_HANGING, startHangs(run) ? -Math.log(in[run]) : 0);
      }
    }
  }

  private boolean isOpen(int run) {
    Piece last = runs.layout.pieces.get(runs.last(run));
    return last.open && !last.ends;
  }

  private boolean startHangs(int run) {
    return features.joins().surroundings().startHangs(runs.first(run));
  }

  private void addText(int run) {
    for (int part = run; part != Runs.NONE; part = runs.next(part)) {
      textOf[part] = run;
    }
    Piece head = runs.layout.pieces.get(runs.first(run));
    add(Feature.TEXTS, 1);
    add(Feature.HANGING_ENDS, features.joins().surroundings().endHangs(runs.last(run)) ? 1 : 0);
    add(Feature.HANGING_STARTS, startHangs(run) ? 1 : 0);
    add(Feature.OPEN_ENDS, isOpen(run) ? 1 : 0);
    boolean poor = features.joins().fits().opens(runs.first(run)) < OPENS_BADLY;
    add(Feature.POOR_STARTS, poor ? 1 : 0);
    add(Feature.LEADS, head.leads);
    add(Feature.DAYS, head.tellsDay ? 1 : 0);
    add(Feature.BELOW_HEADLINES, runs.layout.isBelowHeading(runs.first(run)) ? 1 : 0);
    double topics = 0;
    double words = 0;
    for (int other = 0; other < runs.count; other++) {
      if (other != run && runs.isInUse(other)) {
        topics = Math.max(topics, runs.topicsAlike(run, other));
        words = Math.max(words, runs.wordsAlike(run, other));
      }
    }
    add(Feature.TOPICS_BETWEEN, topics);
    add(Feature.WORDS_BETWEEN, words);
  }

  private void addJoins() {
    for (int run = 0; run < runs.count; run++) {
      int next = runs.next(run);
      if (next != Runs.NONE) {
        double gain = apart.gain(new RunFeatures.Pair(run, next));
        int distance = runs.first(next) - runs.ownLast(run);
        add(Feature.GAIN, gain);
        add(Feature.GAIN_POORLY, Math.min(0, gain));
        add(Feature.NEXT, distance == 1 ? 1 : 0);
        add(Feature.BACKWARD, distance < 0 ? 1 : 0);
        add(Feature.DISTANCE, Math.log1p(Math.abs(distance)));
      }
    }
  }

  /** How much more alike the runs of each text are than any two of the page. */
  private void addWithin() {
    Runs first = apart.runs;
    double[] all = new double[3];
    double[] within = new double[3];
    double squares = 0;
    double letters = 0;
    for (int a = 0; a < runs.count; a++) {
      for (int b = 0; b < a; b++) {
        double size = size(first.letters(a)) * size(first.letters(b)) / 100;
        double[] sums = {size * first.topicsAlike(a, b), size * first.wordsAlike(a, b), size};
        for (int i = 0; i < sums.length; i++) {
          all[i] += sums[i];
          within[i] += textOf[a] == textOf[b] ? sums[i] : 0;
        }
      }
      squares += runs.isInUse(a) ? (double) runs.letters(a) * runs.letters(a) : 0;
      letters += runs.isInUse(a) ? runs.letters(a) : 0;
    }
    double share = all[2] == 0 ? 0 : within[2] / all[2];
    add(Feature.TOPICS_WITHIN, within[0] - share * all[0]);
    add(Feature.WORDS_WITHIN, within[1] - share * all[1]);
    add(Feature.PAIRS_WITHIN, within[2]);
    add(Feature.LONG, squares / Math.max(1, letters * letters));
  }

  private static double size(int letters) {
    return Math.sqrt(Math.min(MOST_LETTERS, letters));
  }

  private void addHeadlines() {
    RunHeadlines now = features.headlines();
    RunHeadlines before = apart.headlines();
    boolean[] told = new boolean[now.count()];
    for (int run = 0; run < runs.count; run++) {
      if (runs.isInUse(run) && now.best(run) >= 0) {
        told[now.best(run)] = true;
        add(Feature.HEADLINES, now.of(run, now.best(run)));
        double[] votes = new double[told.length];
        double all = 0;
        for (int part = run; part != Runs.NONE; part = runs.next(part)) {
          if (before.best(part) >= 0) {
            votes[before.best(part)] += before.of(part, before.best(part));
            all += before.of(part, before.best(part));
          }
        }
        add(Feature.HEADLINES_SPLIT, all - Arrays.stream(votes).max().orElse(0));
      }
    }
    for (boolean one : told) {
      add(Feature.HEADLINES_TOLD, one ? 1 : 0);
    }
    add(Feature.CROWDED, Math.log((of(Feature.TEXTS) + 1) / (told.length + 1)));
  }

  private double of(Feature feature) {
    return values[feature.ordinal()];
  }

  /**
   * What speaks for and against a change of a page.
   *
   * @param from the page before it
   * @param to the page behind it
   * @param kind what was changed
   * @param weight what the join weighs that is forbidden or made, or what it gains by itself where
   *     an end is mended
   */
  static float[] change(double[] from, double[] to, Kind kind, double weight) {
    float[] change = new float[COUNT];
    for (int i = 0; i < OWN; i++) {
      change[i] = (float) ((to[i] - from[i]) / SCALES[i]);
    }
    change[OWN] = 1;
    change[OWN + 1] = kind == Kind.MENDED ? 1 : 0;
    change[OWN + 2] = kind == Kind.JOINED ? 1 : 0;
    change[OWN + 3] = kind == Kind.PARTED ? (float) weight : 0;
    change[OWN + 4] = kind == Kind.MENDED ? (float) weight / 2 : 0;
    change[OWN + 5] = kind == Kind.JOINED ? (float) weight : 0;
    change[OWN + 6] = (float) from[Feature.TEXTS.ordinal()] / 5;
    change[OWN + 7] = (float) from[Feature.CROWDED.ordinal()] * 3;
    change[OWN + 8] = (float) from[Feature.HANGING_ENDS.ordinal()];
    change[OWN + 9] = (float) from[Feature.HANGING_STARTS.ordinal()];
    change[OWN + 10] = (float) from[Feature.LONG.ordinal()] * 4;
    return change;
  }

  /** The name of a feature by its number, as the file of the weights has it. */
  static String name(int index) {
    return index < OWN
        ? Feature.values()[index].name().toLowerCase(Locale.ROOT)
        : OF_CHANGE.get(index - OWN);
  }
}
