package org.pressgraph.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

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

  /** Worse than this no sentence begins. */
  private static final double OPENS_BADLY = -1;

  /** The logarithm of how many letters a run has. */
  private static final double USUAL_LENGTH = 4;

  /**
   * Runs with more letters count as having so many, and two that share more as sharing so much:
   * articles may be longer than those that the weights were learnt of.
   */
  private static final int MOST_LETTERS = 250;

  private static final double MOST_SHARED = 150;

  private static final String BULLETS = "●■▲◆";

  /** For each distance the logarithm of one more. */
  private static final double[] LOGARITHMS =
      IntStream.rangeClosed(0, PieceChains.REACH).mapToDouble(Math::log1p).toArray();

  private final PageLayout layout;
  private final JoinFeatures joins;
  final Runs runs;

  /** What each end going on with each head gains by itself, NaN where it is out of the question. */
  private final float[][] gains;

  /** For each end the runs that may go on from it at all; one joined to another is among them. */
  private final int[][] after;

  /** For each end and each of these how alike the runs are, as of the last comparison. */
  private final double[][] words;

  private final double[][] topics;

  /** The logarithm of how much the pairs of letters tell that they share. */
  private final double[][] shared;

  /** What they weigh, as of the last time that it was asked. */
  private final double[][] weights;

  /** For each run whether others were joined to it since then. */
  private final boolean[] grown;

  /** For each run the logarithm of how many letters it has. */
  private final double[] lengths;

  /** For each run which bullet it begins with, -1 for none. */
  private final int[] bullets;

  private final RunHeadlines headlines;

  /** The share of the page's pieces whose ends hang in the air. */
  private final double hanging;

  private final RunLeads out;
  private final RunLeads in;

  /** For each run whether something about it as the first, and as the second, is new. */
  private final boolean[] outChanged;

  private final boolean[] inChanged;
  private final JoinOptions options = new JoinOptions(COUNT);

  /** The ends of what is being weighed, and the places in {@link #after}. */
  private final int[] ends = new int[JoinOptions.MOST];

  private final int[] places = new int[JoinOptions.MOST];

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
    this.hanging = joins.hanging();
    this.out = new RunLeads(runs.count);
    this.in = new RunLeads(runs.count);
    this.outChanged = new boolean[runs.count];
    this.inChanged = new boolean[runs.count];
    this.after = new int[runs.count][];
    this.words = new double[runs.count][];
    this.topics = new double[runs.count][];
    this.shared = new double[runs.count][];
    this.weights = new double[runs.count][];
    this.grown = new boolean[runs.count];
    this.lengths = new double[runs.count];
    this.bullets = new int[runs.count];
    for (int run = 0; run < runs.count; run++) {
      after[run] = possible(gains[run]);
      words[run] = new double[after[run].length];
      topics[run] = new double[after[run].length];
      shared[run] = new double[after[run].length];
      weights[run] = new double[after[run].length];
      lengths[run] = length(run);
      bullets[run] = bullet(layout.pieces.get(runs.first(run)));
    }
    Arrays.fill(outChanged, true);
    Arrays.fill(grown, true);
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
    return after[end];
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
    for (int i = 0; i < after[end].length; i++) {
      int b = after[end][i];
      if (b != a && runs.isInUse(b)) {
        if (grown[a] || grown[b]) {
          words[end][i] = runs.wordsAlike(a, b);
          topics[end][i] = runs.topicsAlike(a, b);
          shared[end][i] = Math.log1p(Math.min(MOST_SHARED, runs.shared(a, b)));
        }
        double gain = PieceFits.clip(gains[end][b]);
        RunLeads.note(out.gain, a, gain);
        RunLeads.note(in.gain, b, gain);
        RunLeads.note(out.words, a, words[end][i]);
        RunLeads.note(in.words, b, words[end][i]);
        RunLeads.note(out.topics, a, topics[end][i]);
        RunLeads.note(in.topics, b, topics[end][i]);
      }
    }
  }

  /** Weighs anew what is not as it was before. */
  void weigh(JoinNet net) {
    options.clear();
    for (int a = 0; a < runs.count; a++) {
      if (runs.isInUse(a)) {
        int end = runs.end(a);
        for (int i = 0; i < after[end].length; i++) {
          int b = after[end][i];
          if (b != a && runs.isInUse(b) && (outChanged[a] || inChanged[b])) {
            ends[options.size()] = end;
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
      weights[ends[i]][places[i]] = found[i];
    }
    options.clear();
  }

  /** What those weigh that may go on from an end, in the order of {@link #after}. */
  double[] weights(int end) {
    return weights[end];
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
    put(first, second, Arrays.binarySearch(after[runs.end(first)], second), options);
    return options.of(0);
  }

  /** Sets the features of a run going on with another one, which has a place in {@link #after}. */
  private void put(int a, int b, int place, JoinOptions f) {
    set(f, RunFeature.BIAS, 1);
    addLeads(a, b, place, f);
    addPlaces(a, b, f);
    addEnds(a, b, f);
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
    double alike = words[runs.end(a)][place];
    double wordsOut = WORDS_SCALE * RunLeads.lead(out.words, a, alike);
    double wordsIn = WORDS_SCALE * RunLeads.lead(in.words, b, alike);
    set(f, RunFeature.WORDS, WORDS_SCALE * alike);
    set(f, RunFeature.WORDS_OUT, wordsOut);
    set(f, RunFeature.WORDS_IN, wordsIn);
    set(f, RunFeature.SHARED, shared[runs.end(a)][place]);
    double topic = topics[runs.end(a)][place];
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

  private void addPlaces(int a, int b, JoinOptions f) {
    int last = runs.last(a);
    int head = runs.first(b);
    double before = Math.max(0, layout.side);
    double behind = Math.max(0, -layout.side);
    boolean headed = layout.isBelowHeading(head);
    JoinFeatures.Between between = layout.between(last, head);
    set(f, RunFeature.NEXT, head == last + 1 ? 1 : 0);
    set(f, RunFeature.ACROSS_HEADING, between.heading() ? 1 : 0);
    set(f, RunFeature.BACKWARD, head < last ? 1 : 0);
    set(f, RunFeature.HEADED, headed ? before : 0);
    set(f, RunFeature.HEADED_BEHIND, headed ? behind : 0);
    set(f, RunFeature.FIRST_HEADED, layout.isBelowHeading(runs.first(a)) ? before : 0);
    set(f, RunFeature.HEADING_AFTER, between.afterFirst() ? before : 0);
    set(f, RunFeature.HEADING_AFTER_BEHIND, between.afterFirst() ? behind : 0);
    set(f, RunFeature.DISTANCE, LOGARITHMS[Math.min(PieceChains.REACH, Math.abs(head - last))]);
    set(f, RunFeature.SIDE, layout.side);
    boolean headless = layout.side > ArticleAssembler.HEADLINES_BEFORE && !headed;
    set(f, RunFeature.HEADLESS, headless ? 1 : 0);
    set(f, RunFeature.BELOW_BEFORE, HEADLINE_SCALE * layout.belowHeadlineBefore(head));
    set(f, RunFeature.ABOVE_BEFORE, HEADLINE_SCALE * layout.aboveHeadlineBefore(head));
    set(f, RunFeature.BELOW_BEHIND, HEADLINE_SCALE * layout.belowHeadlineBehind(last));
    set(f, RunFeature.ABOVE_BEHIND, HEADLINE_SCALE * layout.aboveHeadlineBehind(last));
  }

  private void addEnds(int a, int b, JoinOptions f) {
    int last = runs.last(a);
    int head = runs.first(b);
    Piece begin = layout.pieces.get(runs.first(a));
    double opens = joins.fits().opens(head);
    set(f, RunFeature.FIRST_BEGINS, begin.begins ? 1 : 0);
    set(f, RunFeature.STARTS_POORLY, opens < OPENS_BADLY ? 1 : 0);
    set(f, RunFeature.OPENS, PieceFits.clip(opens));
    set(f, RunFeature.OPEN, layout.pieces.get(last).open ? 1 : 0);
    set(f, RunFeature.LEFT_HANGING, joins.surroundings().endHangs(last) ? 1 : 0);
    set(f, RunFeature.STARTS_HANGING, joins.surroundings().startHangs(head) ? 1 : 0);
    set(f, RunFeature.SECOND_ENDS, layout.pieces.get(runs.last(b)).ends ? 1 : 0);
    set(f, RunFeature.BULLET, bullets[b] >= 0 && bullets[b] == bullets[a] ? 1 : 0);
    set(f, RunFeature.OTHER_BULLET, bullets[b] >= 0 && bullets[b] != bullets[a] ? 1 : 0);
    int ordinal = layout.pieces.get(head).firstOrdinal;
    set(f, RunFeature.NEXT_NUMBER, ordinal != 0 && runs.hasOrdinal(a, ordinal - 1) ? 1 : 0);
  }

  private static int bullet(Piece piece) {
    return piece.text.isEmpty() ? -1 : BULLETS.indexOf(piece.text.charAt(0));
  }

  private static void set(JoinOptions options, RunFeature feature, double value) {
    options.set(feature.ordinal(), value);
  }

  /** The name of a feature by its number, as the file of the weights has it. */
  static String name(int index) {
    return RunFeature.values()[index].name().toLowerCase(Locale.ROOT);
  }
}
