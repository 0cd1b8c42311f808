package org.pressgraph.ner.tagger;

/**
 * Finds the best possible sequence of tags of a sentence (A. J. Viterbi, IEEE Transactions on
 * Information Theory 13, 1967), with how far it is ahead of what would say otherwise.
 *
 * <p>It serves all threads.
 */
public final class Viterbi {

  private static final float IMPOSSIBLE = -1e30f;
  private static final int COUNT = Tags.COUNT;

  private static final int[][] BEFORE = before();

  private final float[] transitions;

  /** The transitions into each tag, in the order of the tags before it. */
  private final float[][] into = new float[COUNT][];

  /**
   * Makes a decoder.
   *
   * @param transitions the score of tag b behind tag a at {@code a * Tags.COUNT + b}
   */
  public Viterbi(float[] transitions) {
    this.transitions = transitions.clone();
    for (int tag = 0; tag < COUNT; tag++) {
      into[tag] = new float[BEFORE[tag].length];
      for (int k = 0; k < into[tag].length; k++) {
        into[tag][k] = transitions[BEFORE[tag][k] * COUNT + tag];
      }
    }
  }

  /**
   * Finds the best tags.
   *
   * @param scores what each tag counts at each character, {@link Tags#COUNT} to a character
   * @param begin the first character
   * @param end the one after the last
   * @return the tags from begin to end
   */
  public byte[] best(float[] scores, int begin, int end) {
    int n = end - begin;
    byte[] from = new byte[n * COUNT];
    float[] best = new float[COUNT];
    float[] next = new float[COUNT];
    for (int tag = 0; tag < COUNT; tag++) {
      best[tag] = Tags.canBegin(tag) ? scores[begin * COUNT + tag] : IMPOSSIBLE;
    }
    for (int i = 1; i < n; i++) {
      for (int tag = 0; tag < COUNT; tag++) {
        int[] before = BEFORE[tag];
        float[] moves = into[tag];
        float top = best[before[0]] + moves[0];
        int origin = before[0];
        for (int k = 1; k < before.length; k++) {
          float score = best[before[k]] + moves[k];
          if (score > top) {
            top = score;
            origin = before[k];
          }
        }
        next[tag] = top + scores[(begin + i) * COUNT + tag];
        from[i * COUNT + tag] = (byte) origin;
      }
      float[] swap = best;
      best = next;
      next = swap;
    }
    byte[] tags = new byte[n];
    int last = Tags.OUTSIDE;
    for (int tag = 0; tag < COUNT; tag++) {
      if (Tags.canEnd(tag) && best[tag] > best[last]) {
        last = tag;
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      tags[i] = (byte) last;
      last = from[i * COUNT + last];
    }
    return tags;
  }

  /**
   * Tells for some characters how far the best sequence is ahead of the best one that has another
   * tag there, and the same ones beyond these characters.
   *
   * @param scores what each tag counts at each character
   * @param begin the first character of the sentence
   * @param tags the best tags from there on
   * @param from the first of these characters, counted from begin
   * @param to the one after the last, counted from begin
   * @return the differences in score, none below 0
   */
  float[] leads(float[] scores, int begin, byte[] tags, int from, int to) {
    int n = to - from;
    float[] forward = new float[n * COUNT];
    for (int i = 0; i < n; i++) {
      for (int tag = 0; tag < COUNT; tag++) {
        float top = i == 0 ? into(tags, from, tag) : IMPOSSIBLE;
        if (i > 0) {
          for (int before : Tags.before(tag)) {
            float way = forward[(i - 1) * COUNT + before] + transitions[before * COUNT + tag];
            top = Math.max(top, way);
          }
        }
        forward[i * COUNT + tag] = top + scores[(begin + from + i) * COUNT + tag];
      }
    }
    float[] leads = new float[n];
    float[] backward = new float[n * COUNT];
    for (int i = n - 1; i >= 0; i--) {
      for (int tag = 0; tag < COUNT; tag++) {
        float top = i == n - 1 ? outOf(tags, to, tag) : IMPOSSIBLE;
        if (i < n - 1) {
          for (int after : Tags.after(tag)) {
            int at = (i + 1) * COUNT + after;
            float rest = backward[at] + scores[(begin + from + i + 1) * COUNT + after];
            top = Math.max(top, rest + transitions[tag * COUNT + after]);
          }
        }
        backward[i * COUNT + tag] = top;
      }
      leads[i] = lead(forward, backward, i * COUNT, tags[from + i]);
    }
    return leads;
  }

  /** What it counts to come into a tag from the best one before it. */
  private float into(byte[] tags, int index, int tag) {
    if (index == 0) {
      return Tags.canBegin(tag) ? 0 : IMPOSSIBLE;
    }
    int before = tags[index - 1];
    return Tags.follows(before, tag) ? transitions[before * COUNT + tag] : IMPOSSIBLE;
  }

  /** What it counts to go from a tag to the best one behind it. */
  private float outOf(byte[] tags, int index, int tag) {
    if (index == tags.length) {
      return Tags.canEnd(tag) ? 0 : IMPOSSIBLE;
    }
    int after = tags[index];
    return Tags.follows(tag, after) ? transitions[tag * COUNT + after] : IMPOSSIBLE;
  }

  private static int[][] before() {
    int[][] before = new int[COUNT][];
    for (int tag = 0; tag < COUNT; tag++) {
      before[tag] = Tags.before(tag);
    }
    return before;
  }

  private static float lead(float[] forward, float[] backward, int at, int best) {
    float other = Float.NEGATIVE_INFINITY;
    for (int tag = 0; tag < COUNT; tag++) {
      if (tag != best) {
        other = Math.max(other, forward[at + tag] + backward[at + tag]);
      }
    }
    return Math.max(0, forward[at + best] + backward[at + best] - other);
  }
}
