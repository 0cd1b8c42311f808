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
      int[] before = Tags.before(tag);
      into[tag] = new float[before.length];
      for (int k = 0; k < before.length; k++) {
        into[tag][k] = transitions[before[k] * COUNT + tag];
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
    float[] forward = new float[(end - begin) * COUNT];
    forward(scores, begin, end, forward);
    return best(forward, end - begin);
  }

  /**
   * Finds for every tag at every character what the best sequence counts that ends there.
   *
   * @param scores what each tag counts at each character
   * @param begin the first character of the sentence
   * @param end the one after the last
   * @param forward where the result goes, {@link Tags#COUNT} to a character, from 0
   */
  void forward(float[] scores, int begin, int end, float[] forward) {
    for (int tag = 0; tag < COUNT; tag++) {
      forward[tag] = Tags.canBegin(tag) ? scores[begin * COUNT + tag] : IMPOSSIBLE;
    }
    for (int i = 1; i < end - begin; i++) {
      int row = (i - 1) * COUNT;
      for (int tag = 0; tag < COUNT; tag++) {
        int[] before = Tags.before(tag);
        float[] moves = into[tag];
        float top = forward[row + before[0]] + moves[0];
        for (int k = 1; k < before.length; k++) {
          top = Math.max(top, forward[row + before[k]] + moves[k]);
        }
        forward[row + COUNT + tag] = top + scores[(begin + i) * COUNT + tag];
      }
    }
  }

  /** Goes back the way that {@link #forward} came: only there it has to be known which was best. */
  byte[] best(float[] forward, int n) {
    byte[] tags = new byte[n];
    int row = (n - 1) * COUNT;
    int last = Tags.OUTSIDE;
    for (int tag = 0; tag < COUNT; tag++) {
      if (Tags.canEnd(tag) && forward[row + tag] > forward[row + last]) {
        last = tag;
      }
    }
    for (int i = n - 1; i > 0; i--) {
      tags[i] = (byte) last;
      row -= COUNT;
      int[] before = Tags.before(last);
      float[] moves = into[last];
      int origin = 0;
      for (int k = 1; k < before.length; k++) {
        if (forward[row + before[k]] + moves[k] > forward[row + before[origin]] + moves[origin]) {
          origin = k;
        }
      }
      last = before[origin];
    }
    tags[0] = (byte) last;
    return tags;
  }

  /**
   * Tells for every character how far the best sequence is ahead of the best one that has another
   * tag there.
   *
   * @param scores what each tag counts at each character
   * @param begin the first character of the sentence
   * @param forward what {@link #forward} gave
   * @param tags the best tags
   * @return the differences in score, none below 0
   */
  float[] leads(float[] scores, int begin, float[] forward, byte[] tags) {
    int n = tags.length;
    float[] leads = new float[n];
    float[] behind = new float[COUNT];
    float[] rest = new float[COUNT];
    for (int i = n - 1; i >= 0; i--) {
      for (int tag = 0; tag < COUNT; tag++) {
        float top = i == n - 1 && Tags.canEnd(tag) ? 0 : IMPOSSIBLE;
        if (i < n - 1) {
          for (int after : Tags.after(tag)) {
            top = Math.max(top, behind[after] + transitions[tag * COUNT + after]);
          }
        }
        rest[tag] = top;
      }
      leads[i] = lead(forward, i * COUNT, rest, tags[i]);
      for (int tag = 0; tag < COUNT; tag++) {
        behind[tag] = rest[tag] + scores[(begin + i) * COUNT + tag];
      }
    }
    return leads;
  }

  private static float lead(float[] forward, int at, float[] rest, int best) {
    float other = Float.NEGATIVE_INFINITY;
    for (int tag = 0; tag < COUNT; tag++) {
      if (tag != best) {
        other = Math.max(other, forward[at + tag] + rest[tag]);
      }
    }
    return Math.max(0, forward[at + best] + rest[best] - other);
  }
}
