package org.pressgraph.page;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pressgraph.page.typeset.LearnContinuity;

/**
 * Makes {@code coherence.bin} of a file with one passage of news a line: of many breaks at a time,
 * each is told what stands behind it from what stands behind the others; stochastic gradients with
 * steps of their own (AdaGrad, Duchi 2011).
 */
final class LearnCoherence {

  private static final int SIZE = 64;
  private static final int STEPS = 36_000;
  private static final int BATCH = 256;
  private static final float RATE = 0.08f;

  /** By this part the steps get smaller. */
  private static final float SLOWER = 0.9f;

  /** Letters seen less often are not told apart. */
  private static final int FEWEST = 8;

  private static final int REACH = Coherence.REACH;
  private static final int PLACES = Coherence.PLACES;

  private final Random random = new Random(1);

  /** The numbers of the letters of all passages, each passage behind letters that are unknown. */
  private final char[] text;

  private final char[] numbers = new char[1 << 16];
  private final int letters;
  private final int[] breaks;
  private final Table[] before = new Table[PLACES];
  private final Table[] behind = new Table[PLACES];
  private final Table[] likely = new Table[PLACES];

  /** A vector for each letter, and the squares of what it was changed by. */
  private static final class Table {
    final int size;
    final float[] values;
    final float[] squares;

    Table(int letters, int size) {
      this.size = size;
      this.values = new float[letters * size];
      this.squares = new float[letters * size];
    }

    void learn(int letter, float[] gradient, int from, float factor, float rate) {
      int at = letter * size;
      for (int d = 0; d < size; d++) {
        float g = factor * gradient[from + d];
        squares[at + d] += g * g;
        values[at + d] -= rate * g / (float) Math.sqrt(squares[at + d] + 1e-6f);
      }
    }
  }

  private LearnCoherence(List<String> passages) {
    Map<Character, Integer> counts = new HashMap<>();
    passages.forEach(
        p -> p.chars().forEach(c -> counts.merge(Continuity.letter((char) c), 1, Integer::sum)));
    List<Character> known = new ArrayList<>(counts.keySet());
    known.removeIf(c -> counts.get(c) < FEWEST);
    known.sort(Comparator.naturalOrder());
    for (int i = 0; i < known.size(); i++) {
      numbers[known.get(i)] = (char) (i + 1);
    }
    letters = known.size() + 1;
    int total = passages.stream().mapToInt(String::length).sum();
    text = new char[total];
    int[] all = new int[total];
    int at = 0;
    int n = 0;
    for (String passage : passages) {
      for (int i = 0; i < passage.length(); i++) {
        text[at + i] = numbers[Continuity.letter(passage.charAt(i))];
        if (i >= REACH && i <= passage.length() - REACH) {
          all[n++] = at + i;
        }
      }
      at += passage.length();
    }
    breaks = Arrays.copyOf(all, n);
    for (int k = 0; k < PLACES; k++) {
      before[k] = table(SIZE);
      behind[k] = table(SIZE);
      likely[k] = new Table(letters, 1);
    }
  }

  private Table table(int size) {
    Table table = new Table(letters, size);
    for (int i = 0; i < table.values.length; i++) {
      table.values[i] = (float) (0.1 * random.nextGaussian());
    }
    return table;
  }

  /**
   * Learns.
   *
   * @param args the file with the text, the file to be written
   */
  public static void main(String[] args) throws Exception {
    LearnCoherence learner = new LearnCoherence(LearnContinuity.passages(Path.of(args[0])));
    learner.learn();
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      learner.model().write(out);
    }
  }

  private Coherence model() {
    return new Coherence(SIZE, numbers, values(before), values(behind), values(likely));
  }

  private static float[][] values(Table[] tables) {
    float[][] values = new float[tables.length][];
    for (int i = 0; i < values.length; i++) {
      values[i] = tables[i].values;
    }
    return values;
  }

  private void learn() {
    double loss = 0;
    for (int step = 0; step < STEPS; step++) {
      Batch batch = new Batch();
      loss += batch.loss();
      batch.learn(RATE * (1 - SLOWER * step / STEPS));
      if ((step + 1) % 1000 == 0) {
        System.out.printf("%d steps, loss %.4f%n", step + 1, loss / 1000);
        loss = 0;
      }
    }
  }

  /** Some breaks with what stands around them, summed up, and the gradients of all that. */
  private final class Batch {
    final int[] places = new int[BATCH];
    final float[][] ends = new float[BATCH][SIZE];
    final float[][] starts = new float[BATCH][SIZE];
    final float[] bias = new float[BATCH];
    final float[][] endSums;
    final float[][] startSums;
    final float[][] endGradients = new float[BATCH][SIZE];
    final float[][] startGradients = new float[BATCH][SIZE];
    final float[] biasGradients = new float[BATCH];

    Batch() {
      for (int b = 0; b < BATCH; b++) {
        places[b] = breaks[random.nextInt(breaks.length)];
        for (int k = 0; k < REACH; k++) {
          add(ends[b], before, text[places[b] - 1 - k], k);
          add(starts[b], behind, text[places[b] + k], k);
          bias[b] += k < PLACES - 1 ? likely[k].values[text[places[b] + k]] : 0;
        }
      }
      endSums = rectify(ends);
      startSums = rectify(starts);
    }

    /** Finds the gradients; what is left to learn comes back. */
    double loss() {
      double loss = 0;
      for (int b = 0; b < BATCH; b++) {
        float[] odds = odds(ends[b], starts, bias);
        loss -= Math.log(odds[b] + 1e-9);
        odds[b] -= 1;
        for (int o = 0; o < BATCH; o++) {
          biasGradients[o] += odds[o];
          for (int d = 0; d < SIZE; d++) {
            endGradients[b][d] += odds[o] * starts[o][d];
            startGradients[o][d] += odds[o] * ends[b][d];
          }
        }
      }
      return loss / BATCH;
    }

    void learn(float rate) {
      for (int b = 0; b < BATCH; b++) {
        leak(endGradients[b], endSums[b]);
        leak(startGradients[b], startSums[b]);
        for (int k = 0; k < REACH; k++) {
          float factor = k < PLACES - 1 ? 1 : Coherence.FURTHER;
          int place = Math.min(k, PLACES - 1);
          char letter = text[places[b] + k];
          before[place].learn(text[places[b] - 1 - k], endGradients[b], 0, factor, rate);
          behind[place].learn(letter, startGradients[b], 0, factor, rate);
          if (k < PLACES - 1) {
            likely[k].learn(letter, biasGradients, b, 1, rate);
          }
        }
      }
    }
  }

  private static float[] odds(float[] end, float[][] starts, float[] bias) {
    float[] odds = new float[BATCH];
    float most = Float.NEGATIVE_INFINITY;
    for (int o = 0; o < BATCH; o++) {
      float sum = bias[o];
      float[] start = starts[o];
      for (int d = 0; d < SIZE; d++) {
        sum += end[d] * start[d];
      }
      odds[o] = sum;
      most = Math.max(most, sum);
    }
    float total = 0;
    for (int o = 0; o < BATCH; o++) {
      odds[o] = (float) Math.exp(odds[o] - most);
      total += odds[o];
    }
    for (int o = 0; o < BATCH; o++) {
      odds[o] /= total;
    }
    return odds;
  }

  private static void add(float[] sum, Table[] tables, int letter, int place) {
    float factor = place < PLACES - 1 ? 1 : Coherence.FURTHER;
    float[] values = tables[Math.min(place, PLACES - 1)].values;
    for (int d = 0; d < SIZE; d++) {
      sum[d] += factor * values[letter * SIZE + d];
    }
  }

  /** Rectifies vectors where they stand; what they were comes back. */
  private static float[][] rectify(float[][] vectors) {
    float[][] sums = new float[vectors.length][];
    for (int b = 0; b < vectors.length; b++) {
      sums[b] = vectors[b].clone();
      for (int d = 0; d < SIZE; d++) {
        vectors[b][d] *= vectors[b][d] > 0 ? 1 : Coherence.LEAK;
      }
    }
    return sums;
  }

  private static void leak(float[] gradient, float[] sum) {
    for (int d = 0; d < SIZE; d++) {
      gradient[d] *= sum[d] > 0 ? 1 : Coherence.LEAK;
    }
  }
}
