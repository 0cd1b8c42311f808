package org.pressgraph.page;

import java.util.Arrays;

/**
 * For the end of each run the runs that may go on from it at all, with how alike they are and what
 * they weigh, as of the last time that they were compared.
 */
final class RunChoices {

  /** For each end the runs that may go on from it; one joined to another is among them. */
  final int[][] after;

  /** For each end and each of these how alike the runs are. */
  final double[][] words;

  final double[][] topics;

  /** The logarithm of how much the pairs of letters tell that they share. */
  final double[][] shared;

  final double[][] weights;

  /** Nothing is known yet of runs that may go on from each end. */
  RunChoices(int[][] after) {
    this.after = after;
    this.words = room(after);
    this.topics = room(after);
    this.shared = room(after);
    this.weights = room(after);
  }

  private RunChoices(RunChoices other) {
    this.after = other.after.clone();
    this.words = copy(other.words);
    this.topics = copy(other.topics);
    this.shared = copy(other.shared);
    this.weights = copy(other.weights);
  }

  private static double[][] room(int[][] after) {
    double[][] room = new double[after.length][];
    for (int end = 0; end < room.length; end++) {
      room[end] = new double[after[end].length];
    }
    return room;
  }

  private static double[][] copy(double[][] values) {
    double[][] copy = new double[values.length][];
    for (int end = 0; end < copy.length; end++) {
      copy[end] = values[end].clone();
    }
    return copy;
  }

  /** The same as they are now; what changes in either does not change the other. */
  RunChoices copy() {
    return new RunChoices(this);
  }

  /** Takes a run out of those that may go on from an end; whether it was one comes back. */
  boolean remove(int end, int head) {
    int place = Arrays.binarySearch(after[end], head);
    if (place < 0) {
      return false;
    }
    int fewer = after[end].length - 1;
    int[] left = Arrays.copyOf(after[end], fewer);
    System.arraycopy(after[end], place + 1, left, place, fewer - place);
    after[end] = left;
    remove(words[end], place, words, end);
    remove(topics[end], place, topics, end);
    remove(shared[end], place, shared, end);
    remove(weights[end], place, weights, end);
    return true;
  }

  private static void remove(double[] from, int place, double[][] values, int end) {
    double[] left = Arrays.copyOf(from, from.length - 1);
    System.arraycopy(from, place + 1, left, place, left.length - place);
    values[end] = left;
  }
}
