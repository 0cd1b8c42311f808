package org.pressgraph.ner.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ViterbiTest {

  private static final int COUNT = Tags.COUNT;

  private final Random random = new Random(3);
  private final float[] transitions = numbers(COUNT * COUNT);
  private final Viterbi viterbi = new Viterbi(transitions);

  @Test
  void findsTheBestOfAllPossibleSequences() {
    for (int round = 0; round < 20; round++) {
      float[] scores = numbers(5 * COUNT);

      byte[] best = viterbi.best(scores, 1, 4);

      assertThat(best).hasSize(3);
      assertThat(score(scores, best)).isEqualTo(bestWith(scores, -1, -1), within(1e-4f));
    }
  }

  @RepeatedTest(20)
  void theLeadIsOverTheBestSequenceThatSaysOtherwiseThere(RepetitionInfo repetition) {
    random.setSeed(repetition.getCurrentRepetition());
    float[] scores = numbers(4 * COUNT);
    byte[] best = viterbi.best(scores, 1, 4);

    float[] forward = new float[3 * COUNT];
    viterbi.forward(scores, 1, 4, forward);
    float[] leads = viterbi.leads(scores, 1, forward, best);

    for (int i = 0; i < 3; i++) {
      float lead = score(scores, best) - bestWith(scores, i, best[i]);
      float expected = best[i] == Tags.OUTSIDE ? 0 : lead;
      assertThat(leads[i]).isEqualTo(expected, within(1e-4f));
    }
  }

  /** The best score of three tags by trying all, without those that have one tag at one place. */
  private float bestWith(float[] scores, int place, int without) {
    float best = Float.NEGATIVE_INFINITY;
    for (int a = 0; a < COUNT; a++) {
      for (int b = 0; b < COUNT; b++) {
        for (int c = 0; c < COUNT; c++) {
          byte[] tags = {(byte) a, (byte) b, (byte) c};
          boolean possible =
              Tags.canBegin(a) && Tags.follows(a, b) && Tags.follows(b, c) && Tags.canEnd(c);
          if (possible && (place < 0 || tags[place] != without)) {
            best = Math.max(best, score(scores, tags));
          }
        }
      }
    }
    return best;
  }

  private float score(float[] scores, byte[] tags) {
    float score = 0;
    for (int i = 0; i < tags.length; i++) {
      score += scores[(i + 1) * COUNT + tags[i]];
      score += i == 0 ? 0 : transitions[tags[i - 1] * COUNT + tags[i]];
    }
    return score;
  }

  private float[] numbers(int n) {
    float[] numbers = new float[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = random.nextFloat() * 4 - 2;
    }
    return numbers;
  }
}
