package org.pressgraph.page;

import java.util.Arrays;
import java.util.Locale;

/**
 * What speaks for and against one run of pieces going on with another: how well their ends go on
 * from each other, how alike they are as wholes, and how much better others would do.
 */
final class RunFeatures {

  /** How many there are. */
  static final int COUNT = RunFeature.values().length;

  /** What brings the likeness of words, and that of topics, to the size of the other features. */
  private static final double WORDS_SCALE = 10;

  private static final double TOPIC_SCALE = 5;

  private static final double HEADLINE_SCALE = 4;

  private static final double HANGING_SCALE = 10;

  /** A gain below this is a poor one. */
  private static final double POOR_GAIN = -2;

  /** The logarithm of how many letters a run has. */
  private static final double USUAL_LENGTH = 4;

  /**
   * Runs with more letters count as having so many, and two that share more as sharing so much:
   * articles may be longer than those that the weights were learnt of.
   */
  private static final int MOST_LETTERS = 250;

  private static final double MOST_SHARED = 150;

  private final PageLayout layout;
  private final JoinFeatures joins;
  final Runs runs;

  /** What each end going on with each head gains by itself, NaN where it is out of the question. */
  private final float[][] gains;

  private final RunChoices choices;

  /** For each run whether others were joined to it since the last comparison. */
  private final boolean[] grown;

  /** For each run the logarithm of how many letters it has. */
  private final double[] lengths;

  private final RunEnds ends;

  private final RunHeadlines headlines;

  /** The share of the page's pieces whose ends hang in the air. */
  private final double hanging;

  private final RunLeads out;
  private final RunLeads in;

  /** For each run whether something about it as the first, and as the second, is new. */
  private final boolean[] outChanged;

  private final boolean[] inChanged;
  private final JoinOptions options;

  /** The ends of what is being weighed, and the places in {@link RunChoices#after}. */
  private final int[] weighed;

  private final int[] places;

  /**
   * Features of the runs of a page.
   *
   * @param gains what each run's end going on with each run's head gains by itself, NaN where it is
   *     out of the question
   */
  RunFeatures(JoinFeatures joins, Runs runs, float[][] gains) {
    this.layout = runs.layout;
    this.joins = joins;
    this.runs = runs;
    this.gains = gains;
    this.headlines = new RunHeadlines(runs);
    this.options = new JoinOptions(COUNT);
    this.weighed = new int[JoinOptions.MOST];
    this.ends = new RunEnds(layout, joins);
    this.places = new int[JoinOptions.MOST];
    this.hanging = joins.hanging();
    this.out = new RunLeads(runs.count);
    this.in = new RunLeads(runs.count);
    this.outChanged = new boolean[runs.count];
    this.inChanged = new boolean[runs.count];
    int[][] after = new int[runs.count][];
    this.grown = new boolean[runs.count];
    this.lengths = new double[runs.count];
    for (int run = 0; run < runs.count; run++) {
      after[run] = possible(gains[run]);
      lengths[run] = length(run);
    }
    this.choices = new RunChoices(after);
    Arrays.fill(outChanged, true);
    Arrays.fill(grown, true);
  }

  private RunFeatures(RunFeatures other) {
    this.layout = other.layout;
    this.joins = other.joins;
    this.runs = other.runs.copy();
    this.gains = other.gains.clone();
    this.headlines = other.headlines.copy();
    this.hanging = other.hanging;
    this.out = other.out.copy();
    this.in = other.in.copy();
    this.outChanged = other.outChanged.clone();
    this.inChanged = other.inChanged.clone();
    this.choices = other.choices.copy();
    this.grown = other.grown.clone();
    this.lengths = other.lengths.clone();
    this.options = other.options;
    this.weighed = other.weighed;
    this.ends = other.ends;
    this.places = other.places;
  }

  /**
   * The same as it is now, for the same thread; what is joined in either does not change the other.
   */
  RunFeatures copy() {
    return new RunFeatures(this);
  }

  /** Forbids that a head goes on from an end, while both are still apart. */
  void bar(Pair pair) {
    if (!choices.remove(pair.end(), pair.head())) {
      return;
    }
    gains[pair.end()] = gains[pair.end()].clone();
    gains[pair.end()][pair.head()] = Float.NaN;
    inChanged[pair.head()] = true;
    int run = runWith(pair.end());
    if (run != Runs.NONE) {
      outChanged[run] = true;
    }
  }

  /** The run whose end is now that of another one as it was at first, if nothing follows it. */
  private int runWith(int end) {
    for (int run = 0; run < runs.count; run++) {
      if (runs.isInUse(run) && runs.end(run) == end) {
        return run;
      }
    }
    return Runs.NONE;
  }

  /** Joins a head to an end, if neither is joined yet and they are not of one run. */
  void join(Pair pair) {
    if (runs.next(pair.end()) == Runs.NONE && runs.isInUse(pair.head())) {
      int run = runWith(pair.end());
      if (run != pair.head()) {
        join(run, pair.head());
      }
    }
  }

  /** The end of a run and the head of another one, both as they were before any were joined. */
  record Pair(int end, int head) {}

  /** What the pieces of the page go on from. */
  JoinFeatures joins() {
    return joins;
  }

  /** The headlines of the page. */
  RunHeadlines headlines() {
    return headlines;
  }

  /** What a head going on from an end gains by itself, the lowest value if it may not. */
  double gain(Pair pair) {
    float gain = gains[pair.end()][pair.head()];
    return Float.isNaN(gain) ? -PieceFits.MOST : PieceFits.clip(gain);
  }

  private static int[] possible(float[] gains) {
    int[] possible = new int[gains.length];
    int count = 0;
    for (int run = 0; run < gains.length; run++) {
      possible[count] = run;
      count += Float.isNaN(gains[run]) ? 0 : 1;
    }
    return Arrays.copyOf(possible, count);
  }

  /**
   * The runs that may go on from an end, in rising order; among them may be one that is out of use,
   * and the one that has this end.
   */
  int[] after(int end) {
    return choices.after[end];
  }

  /** The share of the page's pieces whose ends hang in the air. */
  double hanging() {
    return hanging;
  }

  /** Whether a run may go on with another one. */
  boolean isPossible(int first, int second) {
    return first != second && !Float.isNaN(gains[runs.end(first)][second]);
  }

  /** What the end of a run going on with another one gains by itself. */
  double gain(int first, int second) {
    return PieceFits.clip(gains[runs.end(first)][second]);
  }

  /** Compares all runs anew, which is due at first and when some were joined. */
  void compare() {
    RunLeads lastOut = out.copy();
    RunLeads lastIn = in.copy();
    out.clear();
    in.clear();
    for (int a = 0; a < runs.count; a++) {
      if (runs.isInUse(a)) {
        compare(a, runs.end(a));
      }
    }
    Arrays.fill(grown, false);
    for (int run = 0; run < runs.count; run++) {
      outChanged[run] |= out.differ(lastOut, run);
      inChanged[run] |= in.differ(lastIn, run);
    }
  }

  private void compare(int a, int end) {
    for (int i = 0; i < choices.after[end].length; i++) {
      int b = choices.after[end][i];
      if (b != a && runs.isInUse(b)) {
        if (grown[a] || grown[b]) {
          choices.words[end][i] = runs.wordsAlike(a, b);
          choices.topics[end][i] = runs.topicsAlike(a, b);
          choices.shared[end][i] = Math.log1p(Math.min(MOST_SHARED, runs.shared(a, b)));
        }
        double gain = PieceFits.clip(gains[end][b]);
        RunLeads.note(out.gain, a, gain);
        RunLeads.note(in.gain, b, gain);
        RunLeads.note(out.words, a, choices.words[end][i]);
        RunLeads.note(in.words, b, choices.words[end][i]);
        RunLeads.note(out.topics, a, choices.topics[end][i]);
        RunLeads.note(in.topics, b, choices.topics[end][i]);
      }
    }
  }

  /** Weighs anew what is not as it was before. */
  void weigh(JoinNet net) {
    options.clear();
    for (int a = 0; a < runs.count; a++) {
      if (runs.isInUse(a)) {
        int end = runs.end(a);
        for (int i = 0; i < choices.after[end].length; i++) {
          int b = choices.after[end][i];
          if (b != a && runs.isInUse(b) && (outChanged[a] || inChanged[b])) {
            weighed[options.size()] = end;
            places[options.size()] = i;
            options.add();
            put(a, b, i, options);
            if (options.size() == JoinOptions.MOST) {
              keepWeights(net);
            }
          }
        }
      }
    }
    keepWeights(net);
    Arrays.fill(outChanged, false);
    Arrays.fill(inChanged, false);
  }

  private void keepWeights(JoinNet net) {
    float[] found = options.weigh(net);
    for (int i = 0; i < options.size(); i++) {
      choices.weights[weighed[i]][places[i]] = found[i];
    }
    options.clear();
  }

  /** What those weigh that may go on from an end, in the order of {@link #after}. */
  double[] weights(int end) {
    return choices.weights[end];
  }

  /** Joins a run to the end of another one. */
  void join(int first, int second) {
    runs.join(first, second);
    headlines.join(first, second);
    outChanged[first] = true;
    inChanged[first] = true;
    grown[first] = true;
    lengths[first] = length(first);
  }

  /** The features of a run going on with another one. */
  float[] of(int first, int second) {
    options.clear();
    options.add();
    put(first, second, Arrays.binarySearch(choices.after[runs.end(first)], second), options);
    return options.of(0);
  }

  /**
   * Sets the features of a run going on with another one, which has a place in {@link
   * RunChoices#after}.
   */
  private void put(int a, int b, int place, JoinOptions f) {
    set(f, RunFeature.BIAS, 1);
    addLeads(a, b, place, f);
    ends.put(runs, a, b, f);
    addHeads(a, b, f);
  }

  private void addHeads(int a, int b, JoinOptions f) {
    Piece head = layout.pieces.get(runs.first(b));
    Piece begin = layout.pieces.get(runs.first(a));
    set(f, RunFeature.LEADS, head.leads);
    set(f, RunFeature.TELLS_DAY, head.tellsDay ? 1 : 0);
    set(f, RunFeature.FIRST_LEADS, begin.leads);
    set(f, RunFeature.FIRST_TELLS_DAY, begin.tellsDay ? 1 : 0);
    set(f, RunFeature.CROWDED, headlines.crowded);
    set(f, RunFeature.HANGING, HANGING_SCALE * hanging);
    set(f, RunFeature.ONE_HEADLINE, HEADLINE_SCALE * headlines.one(a, b));
    set(f, RunFeature.HEADLINE_OF_FIRST, HEADLINE_SCALE * headlines.ofFirst(a, b));
    set(f, RunFeature.HEADLINE_OF_SECOND, HEADLINE_SCALE * headlines.ofFirst(b, a));
  }

  private void addLeads(int a, int b, int place, JoinOptions f) {
    double gain = gain(a, b);
    double gainOut = PieceFits.clip(RunLeads.lead(out.gain, a, gain));
    double gainIn = PieceFits.clip(RunLeads.lead(in.gain, b, gain));
    set(f, RunFeature.GAIN, gain);
    set(f, RunFeature.GAIN_WELL, Math.max(0, gain));
    set(f, RunFeature.GAIN_POORLY, Math.max(0, POOR_GAIN - gain));
    set(f, RunFeature.GAIN_OUT, gainOut);
    set(f, RunFeature.GAIN_IN, gainIn);
    double alike = choices.words[runs.end(a)][place];
    double wordsOut = WORDS_SCALE * RunLeads.lead(out.words, a, alike);
    double wordsIn = WORDS_SCALE * RunLeads.lead(in.words, b, alike);
    set(f, RunFeature.WORDS, WORDS_SCALE * alike);
    set(f, RunFeature.WORDS_OUT, wordsOut);
    set(f, RunFeature.WORDS_IN, wordsIn);
    set(f, RunFeature.SHARED, choices.shared[runs.end(a)][place]);
    double topic = choices.topics[runs.end(a)][place];
    double topicOut = TOPIC_SCALE * RunLeads.lead(out.topics, a, topic);
    double topicIn = TOPIC_SCALE * RunLeads.lead(in.topics, b, topic);
    set(f, RunFeature.TOPIC, TOPIC_SCALE * topic);
    set(f, RunFeature.TOPIC_OUT, topicOut);
    set(f, RunFeature.TOPIC_IN, topicIn);
    set(f, RunFeature.TOPIC_LONG, TOPIC_SCALE * topic * Math.min(lengths[a], lengths[b]));
    set(f, RunFeature.LONG_FIRST, lengths[a]);
    set(f, RunFeature.LONG_SECOND, lengths[b]);
    set(f, RunFeature.ALL_OUT, gainOut + (wordsOut + topicOut));
    set(f, RunFeature.ALL_IN, gainIn + (wordsIn + topicIn));
  }

  private double length(int run) {
    return Math.log1p(Math.min(MOST_LETTERS, runs.letters(run))) - USUAL_LENGTH;
  }

  private static void set(JoinOptions options, RunFeature feature, double value) {
    options.set(feature.ordinal(), value);
  }

  /** The name of a feature by its number, as the file of the weights has it. */
  static String name(int index) {
    return RunFeature.values()[index].name().toLowerCase(Locale.ROOT);
  }
}
