package org.pressgraph.page;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pressgraph.page.typeset.LearnContinuity;

/**
 * Makes {@code topics.bin} of a file with one passage of news a line: of many passages at a time,
 * one part is told from parts of the others by another part; stochastic gradients with steps of
 * their own for each vector (AdaGrad, Duchi 2011).
 */
final class LearnTopics {

  private static final int SIZE = 48;
  private static final int STEPS = 16_000;
  private static final int BATCH = 256;
  private static final float RATE = 0.1f;

  /** By this part the steps get smaller. */
  private static final float SLOWER = 0.9f;

  /** Letters, and pairs of letters, seen less often have no vector. */
  private static final int FEWEST_LETTERS = 5;

  private static final int FEWEST_PAIRS = 30;

  /** The parts of passages have at least, and at most, so many letters. */
  private static final int SHORTEST = 10;

  private static final int LONGEST = 120;

  /** Between the two parts of a passage stand at most so many letters. */
  private static final int WIDEST_GAP = 80;

  private final Random random = new Random(1);
  private final Topics topics;
  private final int[] keys;
  private final float[] vectors;
  private final float[] squares;

  /** For each passage and letter the vectors of the letter and of the pair that it ends. */
  private final List<int[]> singles = new ArrayList<>();

  private final List<int[]> pairs = new ArrayList<>();

  /** What the cosine of two vectors is multiplied by to tell how likely they go together. */
  private double scale = 8;

  private double scaleSquares = 1;

  private LearnTopics(List<String> passages) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (String passage : passages) {
      char last = 0;
      for (int i = 0; i < passage.length(); i++) {
        char c = Topics.letter(passage.charAt(i));
        if (c != 0) {
          counts.merge((int) c, 1, Integer::sum);
          counts.merge(last << 16 | c, 1, Integer::sum);
        }
        last = c;
      }
    }
    this.keys =
        counts.entrySet().stream()
            .filter(e -> e.getValue() >= (e.getKey() >>> 16 == 0 ? FEWEST_LETTERS : FEWEST_PAIRS))
            .mapToInt(Map.Entry::getKey)
            .sorted()
            .toArray();
    this.vectors = new float[keys.length * SIZE];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = (float) (0.1 * random.nextGaussian());
    }
    this.squares = new float[keys.length];
    this.topics = new Topics(SIZE, keys, vectors);
    passages.stream().filter(passage -> passage.length() >= 4 * SHORTEST).forEach(this::number);
  }

  private void number(String passage) {
    int[] single = new int[passage.length()];
    int[] pair = new int[single.length];
    char last = 0;
    for (int i = 0; i < single.length; i++) {
      char c = Topics.letter(passage.charAt(i));
      single[i] = c == 0 ? Topics.NONE : topics.ofLetter(c);
      pair[i] = c == 0 || last == 0 ? Topics.NONE : topics.ofPair(last, c);
      last = c;
    }
    singles.add(single);
    pairs.add(pair);
  }

  /**
   * Learns.
   *
   * @param args the file with the text, the file to be written
   */
  public static void main(String[] args) throws Exception {
    LearnTopics learner = new LearnTopics(LearnContinuity.passages(Path.of(args[0])));
    learner.learn();
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      new Topics(SIZE, learner.keys, learner.vectors).write(out);
    }
  }

  private void learn() {
    double loss = 0;
    for (int step = 0; step < STEPS; step++) {
      Batch batch = new Batch();
      loss += batch.learn(RATE * (1 - SLOWER * step / STEPS));
      if ((step + 1) % 1000 == 0) {
        System.out.printf("%d steps, loss %.4f%n", step + 1, loss / 1000);
        loss = 0;
      }
    }
  }

  /** A part of a passage, its vector of length 1, and the length that it had. */
  private final class Part {
    final int passage;
    final int begin;
    final int end;
    final float[] vector = new float[SIZE];
    final float[] gradient = new float[SIZE];
    final float length;

    Part(int passage, int begin, int end) {
      this.passage = passage;
      this.begin = begin;
      this.end = end;
      for (int i = begin; i < end; i++) {
        add(singles.get(passage)[i]);
        add(i > begin ? pairs.get(passage)[i] : Topics.NONE);
      }
      this.length = (float) Math.sqrt(dot(vector, vector) + 1e-9);
      for (int d = 0; d < SIZE; d++) {
        vector[d] /= length;
      }
    }

    private void add(int number) {
      for (int d = 0; d < SIZE && number != Topics.NONE; d++) {
        vector[d] += vectors[number * SIZE + d];
      }
    }

    void learn(float rate) {
      float along = dot(gradient, vector);
      for (int d = 0; d < SIZE; d++) {
        gradient[d] = (gradient[d] - along * vector[d]) / length;
      }
      float square = dot(gradient, gradient) / SIZE;
      for (int i = begin; i < end; i++) {
        learn(singles.get(passage)[i], square, rate);
        learn(i > begin ? pairs.get(passage)[i] : Topics.NONE, square, rate);
      }
    }

    private void learn(int number, float square, float rate) {
      if (number != Topics.NONE) {
        squares[number] += square;
        float step = rate / (float) Math.sqrt(squares[number] + 1e-9f);
        for (int d = 0; d < SIZE; d++) {
          vectors[number * SIZE + d] -= step * gradient[d];
        }
      }
    }
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int d = 0; d < SIZE; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }

  /** Two parts of each of some passages. */
  private final class Batch {
    final Part[] firsts = new Part[BATCH];
    final Part[] seconds = new Part[BATCH];
    final float[][] cosines = new float[BATCH][BATCH];

    /** For each two parts by how much they are taken to go together more than they do. */
    final double[][] errors = new double[BATCH][BATCH];

    Batch() {
      for (int i = 0; i < BATCH; i++) {
        int passage = random.nextInt(singles.size());
        int letters = singles.get(passage).length;
        int first = Math.min(letters / 2 - SHORTEST / 2, length());
        int second = Math.min(letters / 2 - SHORTEST / 2, length());
        int room = letters - first - second;
        int gap = random.nextInt(3) == 0 ? 0 : Math.min(room, random.nextInt(WIDEST_GAP));
        int begin = random.nextInt(room - gap + 1);
        firsts[i] = new Part(passage, begin, begin + first);
        int behind = begin + first + gap;
        seconds[i] = new Part(passage, behind, behind + second);
      }
    }

    /** The logarithm of the length is as likely anywhere between the shortest and the longest. */
    private int length() {
      double share = random.nextDouble() * Math.log((double) LONGEST / SHORTEST);
      return (int) (SHORTEST * Math.exp(share));
    }

    /** Learns from the parts; what is left to learn comes back. */
    double learn(float rate) {
      for (int i = 0; i < BATCH; i++) {
        for (int k = 0; k < BATCH; k++) {
          cosines[i][k] = dot(firsts[i].vector, seconds[k].vector);
        }
      }
      double loss = 0;
      for (int i = 0; i < BATCH; i++) {
        loss += compare(i, true) + compare(i, false);
      }
      double turn = 0;
      for (int i = 0; i < BATCH; i++) {
        for (int k = 0; k < BATCH; k++) {
          turn += errors[i][k] * cosines[i][k] / BATCH;
          float error = (float) (scale * errors[i][k]);
          for (int d = 0; d < SIZE; d++) {
            firsts[i].gradient[d] += error * seconds[k].vector[d];
            seconds[k].gradient[d] += error * firsts[i].vector[d];
          }
        }
      }
      for (int i = 0; i < BATCH; i++) {
        firsts[i].learn(rate);
        seconds[i].learn(rate);
      }
      scaleSquares += turn * turn;
      scale -= 5 * rate * turn / Math.sqrt(scaleSquares);
      return loss / BATCH;
    }

    /** Compares a part with the others of all passages, as one of the first or of the second. */
    private double compare(int part, boolean first) {
      double total = 0;
      for (int k = 0; k < BATCH; k++) {
        total += Math.exp(scale * (first ? cosines[part][k] : cosines[k][part]));
      }
      for (int k = 0; k < BATCH; k++) {
        double cosine = first ? cosines[part][k] : cosines[k][part];
        double odds = Math.exp(scale * cosine) / total;
        errors[first ? part : k][first ? k : part] += (odds - (k == part ? 1 : 0)) / 2;
      }
      return (Math.log(total) - scale * cosines[part][part]) / 2;
    }
  }
}
