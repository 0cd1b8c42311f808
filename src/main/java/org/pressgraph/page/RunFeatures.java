package org.pressgraph.page;

import java.util.Arrays;
import java.util.Locale;

/**
 * What speaks for and against one run of pieces going on with another: how well their ends go on
 * from each other, how alike they are as wholes, and how much better others would do.
 */
final class RunFeatures {

  private enum Feature {
    BIAS,
    GAIN,
    GAIN_WELL,
    GAIN_POORLY,
    GAIN_OUT,
    GAIN_IN,
    WORDS,
    WORDS_OUT,
    WORDS_IN,
    SHARED,
    TOPIC,
    TOPIC_OUT,
    TOPIC_IN,
    TOPIC_LONG,
    LONG_FIRST,
    LONG_SECOND,
    NEXT,
    ACROSS_HEADING,
    BACKWARD,
    FIRST_BEGINS,
    HEADED,
    HEADED_BEHIND,
    FIRST_HEADED,
    STARTS_POORLY,
    OPENS,
    OPEN,
    LEFT_HANGING,
    STARTS_HANGING,
    SECOND_ENDS,
    SIDE,
    BULLET,
    OTHER_BULLET,
    HEADING_AFTER,
    HEADING_AFTER_BEHIND,
    DISTANCE,
    NEXT_NUMBER,
    ALL_OUT,
    ALL_IN,
    HEADLESS
  }

  /** How many there are. */
  static final int COUNT = Feature.values().length;

  /** What brings the likeness of words, and that of topics, to the size of the other features. */
  private static final double WORDS_SCALE = 10;

  private static final double TOPIC_SCALE = 5;

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
  private static final int MOST_LETTERS = 70;

  private static final double MOST_SHARED = 50;

  private static final String BULLETS = "●■▲◆";

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

  /** For each run whether others were joined to it since then. */
  private final boolean[] grown;

  /** For each run the logarithm of how many letters it has. */
  private final double[] lengths;

  /** For each run which bullet it begins with, -1 for none. */
  private final int[] bullets;

  private final Leads out;
  private final Leads in;

  /** For each run whether something about it as the first, and as the second, is new. */
  private final boolean[] outChanged;

  private final boolean[] inChanged;
  private final double[] features = new double[COUNT];
  private final float[] hidden = new float[JoinNet.ROOM];

  /** For each run the two best values of some others in each way of comparing them. */
  private static final class Leads {
    double[] gain;
    double[] words;
    double[] topics;

    Leads(int count) {
      this.gain = new double[2 * count];
      this.words = new double[2 * count];
      this.topics = new double[2 * count];
    }

    void clear() {
      Arrays.fill(gain, -PieceFits.MOST);
      Arrays.fill(words, 0);
      Arrays.fill(topics, 0);
    }

    Leads copy() {
      Leads copy = new Leads(0);
      copy.gain = gain.clone();
      copy.words = words.clone();
      copy.topics = topics.clone();
      return copy;
    }

    boolean differ(Leads other, int run) {
      return differ(gain, other.gain, run)
          || differ(words, other.words, run)
          || differ(topics, other.topics, run);
    }

    private static boolean differ(double[] best, double[] other, int run) {
      return best[2 * run] != other[2 * run] || best[2 * run + 1] != other[2 * run + 1];
    }

    static void note(double[] best, int run, double value) {
      if (value > best[2 * run]) {
        best[2 * run + 1] = best[2 * run];
        best[2 * run] = value;
      } else if (value > best[2 * run + 1]) {
        best[2 * run + 1] = value;
      }
    }

    static double lead(double[] best, int run, double value) {
      return value - (value >= best[2 * run] ? best[2 * run + 1] : best[2 * run]);
    }
  }

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
    this.out = new Leads(runs.count);
    this.in = new Leads(runs.count);
    this.outChanged = new boolean[runs.count];
    this.inChanged = new boolean[runs.count];
    this.after = new int[runs.count][];
    this.words = new double[runs.count][];
    this.topics = new double[runs.count][];
    this.grown = new boolean[runs.count];
    this.lengths = new double[runs.count];
    this.bullets = new int[runs.count];
    for (int run = 0; run < runs.count; run++) {
      after[run] = possible(gains[run]);
      words[run] = new double[after[run].length];
      topics[run] = new double[after[run].length];
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
    Leads lastOut = out.copy();
    Leads lastIn = in.copy();
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
        }
        double gain = PieceFits.clip(gains[end][b]);
        Leads.note(out.gain, a, gain);
        Leads.note(in.gain, b, gain);
        Leads.note(out.words, a, words[end][i]);
        Leads.note(in.words, b, words[end][i]);
        Leads.note(out.topics, a, topics[end][i]);
        Leads.note(in.topics, b, topics[end][i]);
      }
    }
  }

  /** Whether what one run going on with another weighs is not as it was before. */
  boolean isChanged(int first, int second) {
    return outChanged[first] || inChanged[second];
  }

  /** Everything has been weighed as it is. */
  void allWeighed() {
    Arrays.fill(outChanged, false);
    Arrays.fill(inChanged, false);
  }

  /** Joins a run to the end of another one. */
  void join(int first, int second) {
    runs.join(first, second);
    outChanged[first] = true;
    inChanged[first] = true;
    grown[first] = true;
    lengths[first] = length(first);
  }

  /** What a run going on with another one weighs. */
  double weigh(int first, int second, JoinNet net) {
    Arrays.fill(features, 0);
    put(first, second, features);
    return net.weigh(features, hidden);
  }

  /** The features of a run going on with another one. */
  double[] of(int first, int second) {
    double[] all = new double[COUNT];
    put(first, second, all);
    return all;
  }

  private void put(int a, int b, double[] f) {
    set(f, Feature.BIAS, 1);
    addGains(a, b, f);
    addLikeness(a, b, f);
    addPlaces(a, b, f);
    addEnds(a, b, f);
  }

  private void addGains(int a, int b, double[] f) {
    double gain = gain(a, b);
    double leadOut = PieceFits.clip(Leads.lead(out.gain, a, gain));
    double leadIn = PieceFits.clip(Leads.lead(in.gain, b, gain));
    set(f, Feature.GAIN, gain);
    set(f, Feature.GAIN_WELL, Math.max(0, gain));
    set(f, Feature.GAIN_POORLY, Math.max(0, POOR_GAIN - gain));
    set(f, Feature.GAIN_OUT, leadOut);
    set(f, Feature.GAIN_IN, leadIn);
    f[Feature.ALL_OUT.ordinal()] += leadOut;
    f[Feature.ALL_IN.ordinal()] += leadIn;
  }

  private void addLikeness(int a, int b, double[] f) {
    double words = runs.wordsAlike(a, b);
    double topics = runs.topicsAlike(a, b);
    double first = lengths[a];
    double second = lengths[b];
    set(f, Feature.WORDS, WORDS_SCALE * words);
    set(f, Feature.WORDS_OUT, WORDS_SCALE * Leads.lead(out.words, a, words));
    set(f, Feature.WORDS_IN, WORDS_SCALE * Leads.lead(in.words, b, words));
    set(f, Feature.SHARED, Math.log1p(Math.min(MOST_SHARED, runs.shared(a, b))));
    set(f, Feature.TOPIC, TOPIC_SCALE * topics);
    set(f, Feature.TOPIC_OUT, TOPIC_SCALE * Leads.lead(out.topics, a, topics));
    set(f, Feature.TOPIC_IN, TOPIC_SCALE * Leads.lead(in.topics, b, topics));
    set(f, Feature.TOPIC_LONG, TOPIC_SCALE * topics * Math.min(first, second));
    set(f, Feature.LONG_FIRST, first);
    set(f, Feature.LONG_SECOND, second);
    f[Feature.ALL_OUT.ordinal()] += f[Feature.WORDS_OUT.ordinal()] + f[Feature.TOPIC_OUT.ordinal()];
    f[Feature.ALL_IN.ordinal()] += f[Feature.WORDS_IN.ordinal()] + f[Feature.TOPIC_IN.ordinal()];
  }

  private double length(int run) {
    return Math.log1p(Math.min(MOST_LETTERS, runs.letters(run))) - USUAL_LENGTH;
  }

  private void addPlaces(int a, int b, double[] f) {
    int last = runs.last(a);
    int head = runs.first(b);
    double before = Math.max(0, layout.side);
    double behind = Math.max(0, -layout.side);
    boolean headed = layout.isBelowHeading(head);
    JoinFeatures.Between between = layout.between(last, head);
    set(f, Feature.NEXT, head == last + 1 ? 1 : 0);
    set(f, Feature.ACROSS_HEADING, between.heading() ? 1 : 0);
    set(f, Feature.BACKWARD, head < last ? 1 : 0);
    set(f, Feature.HEADED, headed ? before : 0);
    set(f, Feature.HEADED_BEHIND, headed ? behind : 0);
    set(f, Feature.FIRST_HEADED, layout.isBelowHeading(runs.first(a)) ? before : 0);
    set(f, Feature.HEADING_AFTER, between.afterFirst() ? before : 0);
    set(f, Feature.HEADING_AFTER_BEHIND, between.afterFirst() ? behind : 0);
    set(f, Feature.DISTANCE, Math.log1p(Math.abs(head - last)));
    set(f, Feature.SIDE, layout.side);
    boolean headless = layout.side > ArticleAssembler.HEADLINES_BEFORE && !headed;
    set(f, Feature.HEADLESS, headless ? 1 : 0);
  }

  private void addEnds(int a, int b, double[] f) {
    int last = runs.last(a);
    int head = runs.first(b);
    Piece begin = layout.pieces.get(runs.first(a));
    double opens = joins.fits().opens(head);
    set(f, Feature.FIRST_BEGINS, begin.begins ? 1 : 0);
    set(f, Feature.STARTS_POORLY, opens < OPENS_BADLY ? 1 : 0);
    set(f, Feature.OPENS, PieceFits.clip(opens));
    set(f, Feature.OPEN, layout.pieces.get(last).open ? 1 : 0);
    set(f, Feature.LEFT_HANGING, joins.surroundings().endHangs(last) ? 1 : 0);
    set(f, Feature.STARTS_HANGING, joins.surroundings().startHangs(head) ? 1 : 0);
    set(f, Feature.SECOND_ENDS, layout.pieces.get(runs.last(b)).ends ? 1 : 0);
    set(f, Feature.BULLET, bullets[b] >= 0 && bullets[b] == bullets[a] ? 1 : 0);
    set(f, Feature.OTHER_BULLET, bullets[b] >= 0 && bullets[b] != bullets[a] ? 1 : 0);
    int ordinal = layout.pieces.get(head).firstOrdinal;
    set(f, Feature.NEXT_NUMBER, ordinal != 0 && runs.hasOrdinal(a, ordinal - 1) ? 1 : 0);
  }

  private static int bullet(Piece piece) {
    return piece.text.isEmpty() ? -1 : BULLETS.indexOf(piece.text.charAt(0));
  }

  private static void set(double[] features, Feature feature, double value) {
    features[feature.ordinal()] = value;
  }

  /** The name of a feature by its number, as the file of the weights has it. */
  static String name(int index) {
    return Feature.values()[index].name().toLowerCase(Locale.ROOT);
  }
}
