package org.pressgraph.benchmarks;

import java.util.Arrays;

/** Times passes over the same texts, turn by turn, so that all of them see the machine as busy. */
final class Passes {

  private static final long LEAST = 300_000_000L;
  private static final int ROUNDS = 7;

  private Passes() {}

  /** A pass. */
  interface Pass {
    void run() throws Exception;
  }

  /** Runs a pass over and over for some seconds, so that it is compiled. */
  static void warmUp(int seconds, Pass pass) throws Exception {
    nanos(pass, seconds * 1_000_000_000L);
  }

  /** The time of each pass in nanoseconds: the median of some rounds. */
  static double[] nanos(Pass... passes) throws Exception {
    double[][] times = new double[passes.length][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < passes.length; i++) {
        times[i][round] = nanos(passes[i], LEAST);
      }
    }
    double[] medians = new double[passes.length];
    for (int i = 0; i < passes.length; i++) {
      Arrays.sort(times[i]);
      medians[i] = times[i][ROUNDS / 2];
    }
    return medians;
  }

  /** The mean of as many passes as take a while. */
  private static double nanos(Pass pass, long least) throws Exception {
    long begin = System.nanoTime();
    long passes = 0;
    long now = begin;
    while (now - begin < least) {
      pass.run();
      passes++;
      now = System.nanoTime();
    }
    return (double) (now - begin) / passes;
  }
}
