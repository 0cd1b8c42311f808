package org.pressgraph.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pressgraph.ner.tagger.TagSpan;
import org.pressgraph.ner.tagger.Tags;

class LatticeTest {

  private static final int COUNT = Tags.COUNT;

  private final Random random = new Random(9);
  private final float[] transitions = numbers(COUNT * COUNT);
  private final float[] scores = numbers(3 * COUNT);

  @Test
  void marginalsAreThoseOfAllPossibleSequences() {
    check(new Lattice(3, scores, transitions, null), null);
  }

  @Test
  void withoutSomeLabelsTheyAreThoseOfTheSequencesThatAgree() {
    byte[] tags = Tags.encode(3, List.of(new TagSpan(1, 3, 2)));
    Sequence sequence =
        new Sequence(
            new int[3][0], tags, new boolean[] {false, false, false, true, true}, null, null);

    Lattice lattice = new Lattice(3, scores, transitions, sequence);

    check(lattice, sequence);
    assertThat(lattice.marginal(1, tags[1])).isEqualTo(1, within(1e-6));
    assertThat(lattice.marginal(0, Tags.OUTSIDE)).isBetween(0.001, 0.999);
  }

  private void check(Lattice lattice, Sequence allowed) {
    double[] sums = new double[3 * COUNT];
    double[] pairs = new double[COUNT * COUNT];
    double all = 0;
    for (int a = 0; a < COUNT; a++) {
      for (int b = 0; b < COUNT; b++) {
        for (int c = 0; c < COUNT; c++) {
          if (possible(a, b, c, allowed)) {
            double weight =
                Math.exp(
                    scores[a]
                        + scores[COUNT + b]
                        + scores[2 * COUNT + c]
                        + transitions[a * COUNT + b]
                        + transitions[b * COUNT + c]);
            all += weight;
            sums[a] += weight;
            sums[COUNT + b] += weight;
            sums[2 * COUNT + c] += weight;
            pairs[a * COUNT + b] += weight;
            pairs[b * COUNT + c] += weight;
          }
        }
      }
    }
    for (int at = 0; at < sums.length; at++) {
      assertThat(lattice.marginal(at / COUNT, at % COUNT)).isEqualTo(sums[at] / all, within(1e-6));
    }
    float[] expected = lattice.minusExpectedTransitions();
    for (int at = 0; at < pairs.length; at++) {
      assertThat((double) -expected[at]).isEqualTo(pairs[at] / all, within(1e-4));
    }
  }

  private static boolean possible(int a, int b, int c, Sequence allowed) {
    return Tags.canBegin(a)
        && Tags.follows(a, b)
        && Tags.follows(b, c)
        && Tags.canEnd(c)
        && (allowed == null
            || allowed.allows(0, a) && allowed.allows(1, b) && allowed.allows(2, c));
  }

  private float[] numbers(int n) {
    float[] numbers = new float[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = random.nextFloat() * 2 - 1;
    }
    return numbers;
  }
}
