package org.pressgraph.page;

import java.util.Arrays;

/** For each run the two best values of some others in each way of comparing them. */
final class RunLeads {
  /** How well their ends go on. */
  double[] gain;

  /** How alike their words are. */
  double[] words;

  /** How alike they are by what they are about. */
  double[] topics;

  /** Of so many runs. */
  RunLeads(int count) {
    this.gain = new double[2 * count];
    this.words = new double[2 * count];
    this.topics = new double[2 * count];
  }

  /** Forgets all values. */
  void clear() {
    Arrays.fill(gain, -PieceFits.MOST);
    Arrays.fill(words, 0);
    Arrays.fill(topics, 0);
  }

  /** The values as they are now. */
  RunLeads copy() {
    RunLeads copy = new RunLeads(0);
    copy.gain = gain.clone();
    copy.words = words.clone();
    copy.topics = topics.clone();
    return copy;
  }

  /** Whether those of a run are not as others. */
  boolean differ(RunLeads other, int run) {
    return differ(gain, other.gain, run)
        || differ(words, other.words, run)
        || differ(topics, other.topics, run);
  }

  private static boolean differ(double[] best, double[] other, int run) {
    return best[2 * run] != other[2 * run] || best[2 * run + 1] != other[2 * run + 1];
  }

  /** Takes a value of a run into account. */
  static void note(double[] best, int run, double value) {
    if (value > best[2 * run]) {
      best[2 * run + 1] = best[2 * run];
      best[2 * run] = value;
    } else if (value > best[2 * run + 1]) {
      best[2 * run + 1] = value;
    }
  }

  /** By how much a value of a run is greater than all others of it. */
  static double lead(double[] best, int run, double value) {
    return value - (value >= best[2 * run] ? best[2 * run + 1] : best[2 * run]);
  }
}
