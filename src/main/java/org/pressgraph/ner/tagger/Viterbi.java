package org.pressgraph.ner.tagger;

import java.util.Arrays;

/**
 * Finds the best possible sequence of tags of a sentence (A. J. Viterbi, IEEE Transactions on
 * Information Theory 13, 1967), with how far it is ahead of what would say otherwise.
 *
 * <p>It serves all threads.
 */
public final class Viterbi {

  private static final float IMPOSSIBLE = -1e30f;
  private static final int COUNT = Tags.COUNT;

  /** The tags at which a mention or nothing ends; behind each of them all that begin can stand. */
  private static final int[] ENDS = tags(true);

  /** The tags at which a mention or nothing begins. */
  private static final int[] BEGINNINGS = tags(false);

  private final float[] transitions;

  /** The transitions from each end to all beginnings, one end behind the other. */
  private final float[] anew = new float[ENDS.length * BEGINNINGS.length];

  /** The transitions to each beginning from all ends, one beginning behind the other. */
  private final float[] anewFrom = new float[ENDS.length * BEGINNINGS.length];

  /** The transitions into each tag, in the order of the tags before it. */
  private final float[][] into = new float[COUNT][];

  /**
   * For the best end, and for each other one, by how much more any transition to a beginning counts
   * from the other than from the best, at most, and a little more for sums that are rounded. An end
   * that is behind the best by more can never lead.
   */
  private final float[] slack;

  /** The same for what stands behind the ends: for the best beginning and each other one. */
  private final float[] slackBehind;

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
    for (int e = 0; e < ENDS.length; e++) {
      for (int b = 0; b < BEGINNINGS.length; b++) {
        float transition = transitions[ENDS[e] * COUNT + BEGINNINGS[b]];
        anew[e * BEGINNINGS.length + b] = transition;
        anewFrom[b * ENDS.length + e] = transition;
      }
    }
    slack = slack(anew, ENDS.length);
    slackBehind = slack(anewFrom, BEGINNINGS.length);
  }

  /** For each row of a table and each other one by how much the other is above it at most. */
  private static float[] slack(float[] table, int rows) {
    int columns = table.length / rows;
    float[] slack = new float[rows * rows];
    for (int best = 0; best < rows; best++) {
      for (int other = 0; other < rows; other++) {
        float most = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < columns; c++) {
          most = Math.max(most, table[other * columns + c] - table[best * columns + c]);
        }
        slack[best * rows + other] = most + Math.abs(most) * 0.001f + 0.01f;
      }
    }
    return slack;
  }

  private static int[] tags(boolean ends) {
    return java.util.stream.IntStream.range(0, COUNT)
        .filter(tag -> ends ? Tags.canEnd(tag) : Tags.canBegin(tag))
        .toArray();
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
    float[] room = new float[BEGINNINGS.length];
    for (int tag = 0; tag < COUNT; tag++) {
      forward[tag] = Tags.canBegin(tag) ? scores[begin * COUNT + tag] : IMPOSSIBLE;
    }
    for (int i = 1; i < end - begin; i++) {
      int row = (i - 1) * COUNT;
      int to = row + COUNT;
      beginAnew(forward, row, to, room);
      for (int first = 1; first < COUNT; first += Tags.PLACES) {
        goOn(forward, row, to, first + 1);
        goOn(forward, row, to, first + 2);
      }
      int from = (begin + i) * COUNT;
      for (int tag = 0; tag < COUNT; tag++) {
        forward[to + tag] += scores[from + tag];
      }
    }
  }

  /** For the tags that begin, the best of all that end before them. */
  private void beginAnew(float[] forward, int row, int to, float[] room) {
    int best = best(forward, row, ENDS);
    float most = forward[row + ENDS[best]];
    Arrays.fill(room, Float.NEGATIVE_INFINITY);
    for (int e = 0; e < ENDS.length; e++) {
      float so = forward[row + ENDS[e]];
      if (so + slack[best * ENDS.length + e] >= most) {
        raise(room, so, anew, e * room.length);
      }
    }
    for (int b = 0; b < room.length; b++) {
      forward[to + BEGINNINGS[b]] = room[b];
    }
  }

  /** The first of the tags that count most. */
  private static int best(float[] values, int row, int[] tags) {
    int best = 0;
    for (int k = 1; k < tags.length; k++) {
      best = values[row + tags[k]] > values[row + tags[best]] ? k : best;
    }
    return best;
  }

  /** Raises values to those of a way and its transitions, where these are higher. */
  private static void raise(float[] values, float so, float[] transitions, int from) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(values[i], so + transitions[from + i]);
    }
  }

  /** For a tag inside a mention or at its end, the better of the two that can stand before it. */
  private void goOn(float[] forward, int row, int to, int tag) {
    int[] before = Tags.before(tag);
    float[] moves = into[tag];
    forward[to + tag] =
        Math.max(forward[row + before[0]] + moves[0], forward[row + before[1]] + moves[1]);
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
   * Tells for every character of a mention how far the best sequence is ahead of the best one that
   * has another tag there.
   *
   * @param scores what each tag counts at each character
   * @param begin the first character of the sentence
   * @param forward what {@link #forward} gave
   * @param tags the best tags
   * @return the differences in score, none below 0; 0 outside of mentions
   */
  float[] leads(float[] scores, int begin, float[] forward, byte[] tags) {
    int n = tags.length;
    float[] leads = new float[n];
    float[] behind = new float[COUNT];
    float[] rest = new float[COUNT];
    float[] room = new float[ENDS.length];
    int first = 0;
    while (first < n && tags[first] == Tags.OUTSIDE) {
      first++;
    }
    for (int i = n - 1; i >= first; i--) {
      if (i == n - 1) {
        for (int tag = 0; tag < COUNT; tag++) {
          rest[tag] = Tags.canEnd(tag) ? 0 : IMPOSSIBLE;
        }
      } else {
        rest(behind, rest, room);
      }
      if (tags[i] != Tags.OUTSIDE) {
        leads[i] = lead(forward, i * COUNT, rest, tags[i]);
      }
      for (int tag = 0; tag < COUNT; tag++) {
        behind[tag] = rest[tag] + scores[(begin + i) * COUNT + tag];
      }
    }
    return leads;
  }

  /** What the best sequence counts behind each tag, out of what counts from the next tag on. */
  private void rest(float[] behind, float[] rest, float[] room) {
    int best = best(behind, 0, BEGINNINGS);
    float most = behind[BEGINNINGS[best]];
    Arrays.fill(room, Float.NEGATIVE_INFINITY);
    for (int b = 0; b < BEGINNINGS.length; b++) {
      float so = behind[BEGINNINGS[b]];
      if (so + slackBehind[best * BEGINNINGS.length + b] >= most) {
        raise(room, so, anewFrom, b * room.length);
      }
    }
    for (int e = 0; e < room.length; e++) {
      rest[ENDS[e]] = room[e];
    }
    for (int first = 1; first < COUNT; first += Tags.PLACES) {
      for (int open = first; open <= first + 1; open++) {
        int[] after = Tags.after(open);
        rest[open] =
            Math.max(
                behind[after[0]] + transitions[open * COUNT + after[0]],
                behind[after[1]] + transitions[open * COUNT + after[1]]);
      }
    }
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
