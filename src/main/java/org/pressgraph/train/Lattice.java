package org.pressgraph.train;

import org.pressgraph.ner.tagger.Tags;

/**
 * The sums over all possible sequences of tags of a sentence, by the forward-backward algorithm (L.
 * Rabiner, Proceedings of the IEEE 77, 1989), scaled at every character.
 */
final class Lattice {

  private static final int COUNT = Tags.COUNT;
  private static final double NEGLIGIBLE = 1e-6;

  private final int n;
  private final double[] local;
  private final double[] moves = new double[COUNT * COUNT];
  private final double[] forward;
  private final double[] backward;
  private final double[] scale;

  /**
   * Sums up.
   *
   * @param n the number of characters
   * @param scores what each tag counts at each character
   * @param transitions what it counts for tags to stand side by side
   * @param allowed only tags that it allows take part; null if all do
   */
  Lattice(int n, float[] scores, float[] transitions, Sequence allowed) {
    this.n = n;
    local = new double[n * COUNT];
    forward = new double[n * COUNT];
    backward = new double[n * COUNT];
    scale = new double[n];
    for (int i = 0; i < n; i++) {
      local(i, scores, allowed);
    }
    for (int tag = 0; tag < COUNT; tag++) {
      for (int after : Tags.after(tag)) {
        moves[tag * COUNT + after] = StrictMath.exp(transitions[tag * COUNT + after]);
      }
    }
    forward();
    backward();
  }

  /** How likely a tag is at a character, from 0 to 1. */
  double marginal(int index, int tag) {
    return forward[index * COUNT + tag] * backward[index * COUNT + tag];
  }

  /** How often each tag is expected behind each, taken from 0. */
  float[] minusExpectedTransitions() {
    float[] expected = new float[COUNT * COUNT];
    for (int i = 1; i < n; i++) {
      for (int tag = 0; tag < COUNT; tag++) {
        double before = forward[(i - 1) * COUNT + tag] / scale[i];
        if (before >= NEGLIGIBLE) {
          for (int after : Tags.after(tag)) {
            int at = i * COUNT + after;
            double both = before * moves[tag * COUNT + after] * local[at] * backward[at];
            expected[tag * COUNT + after] -= (float) both;
          }
        }
      }
    }
    return expected;
  }

  private void local(int i, float[] scores, Sequence allowed) {
    float top = Float.NEGATIVE_INFINITY;
    for (int tag = 0; tag < COUNT; tag++) {
      if (allowed == null || allowed.allows(i, tag)) {
        top = Math.max(top, scores[i * COUNT + tag]);
      }
    }
    for (int tag = 0; tag < COUNT; tag++) {
      if (allowed == null || allowed.allows(i, tag)) {
        local[i * COUNT + tag] = StrictMath.exp(scores[i * COUNT + tag] - top);
      }
    }
  }

  private void forward() {
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int tag = 0; tag < COUNT; tag++) {
        double ways = i == 0 && Tags.canBegin(tag) ? 1 : 0;
        if (i > 0) {
          for (int before : Tags.before(tag)) {
            ways += forward[(i - 1) * COUNT + before] * moves[before * COUNT + tag];
          }
        }
        forward[i * COUNT + tag] = ways * local[i * COUNT + tag];
        sum += forward[i * COUNT + tag];
      }
      scale[i] = sum;
      for (int tag = 0; tag < COUNT; tag++) {
        forward[i * COUNT + tag] /= sum;
      }
    }
  }

  private void backward() {
    double ends = 0;
    for (int tag = 0; tag < COUNT; tag++) {
      ends += Tags.canEnd(tag) ? forward[(n - 1) * COUNT + tag] : 0;
    }
    for (int tag = 0; tag < COUNT; tag++) {
      backward[(n - 1) * COUNT + tag] = Tags.canEnd(tag) ? 1 / ends : 0;
    }
    for (int i = n - 2; i >= 0; i--) {
      for (int tag = 0; tag < COUNT; tag++) {
        double ways = 0;
        for (int after : Tags.after(tag)) {
          int at = (i + 1) * COUNT + after;
          ways += moves[tag * COUNT + after] * local[at] * backward[at];
        }
        backward[i * COUNT + tag] = ways / scale[i + 1];
      }
    }
  }
}
