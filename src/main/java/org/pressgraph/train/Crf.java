package org.pressgraph.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.pressgraph.ner.tagger.Tags;

/**
 * The weights of a linear-chain conditional random field while it is trained.
 *
 * <p>Training climbs the likelihood of the labelled tags sentence by sentence (J. Lafferty, A.
 * McCallum and F. Pereira, ICML 2001) with steps by AdaGrad (J. Duchi, E. Hazan and Y. Singer, JMLR
 * 12, 2011). Missing a name costs extra (softmax-margin, K. Gimpel and N. Smith, NAACL 2010), for
 * else a model with many features keeps too silent. Where a label was not looked for, the
 * likelihood of all tags that agree with the labels is climbed (Y. Tsuboi et al., COLING 2008).
 * Each time a sentence is looked at, some of its features can be hidden (feature noising, S. Wang,
 * M. Wang, S. Wager, P. Liang and C. Manning, EMNLP 2013), so that many weak hints learn to say
 * together what few strong ones would say alone; the weights of the last epochs are averaged.
 *
 * <p>Where a teacher was not sure, both of its tags are climbed to, as far as it believed in each
 * (G. Hinton, O. Vinyals and J. Dean, Distilling the Knowledge in a Neural Network, 2015).
 *
 * <p>It serves one thread. Only arithmetic that Java defines to the last bit is used.
 */
final class Crf {

  private static final int COUNT = Tags.COUNT;

  /** Changes below this are left out: they are most of the time and nothing of the outcome. */
  private static final float LEAST = 1e-3f;

  private final CrfSettings settings;
  private final float[] weights;
  private final float[] squares;
  private final float[] transitions = new float[COUNT * COUNT];
  private final float[] transitionSquares = new float[COUNT * COUNT];

  /** By how much the features that are not hidden count more while training. */
  private final float louder;

  Crf(int features, CrfSettings settings) {
    this.settings = settings;
    weights = new float[features * COUNT];
    squares = new float[features * COUNT];
    louder = 1 / (1 - settings.noise());
  }

  float[] weights() {
    return weights;
  }

  float[] transitions() {
    return transitions;
  }

  /**
   * Trains.
   *
   * @param sequences what to learn from
   * @param epochs how many times each is looked at
   * @param seed the order in which
   * @param afterEpoch is told the number of each epoch behind it
   */
  void train(
      List<Sequence> sequences, int epochs, long seed, java.util.function.IntConsumer afterEpoch) {
    List<Sequence> order = new ArrayList<>(sequences);
    Random random = new Random(seed);
    FeatureNoise noise = new FeatureNoise(settings.noise(), seed);
    int averaged = Math.min(epochs, settings.averaged());
    float[] sums = new float[averaged > 1 ? weights.length : 0];
    float[] transitionSums = new float[transitions.length];
    for (int epoch = 1; epoch <= epochs; epoch++) {
      Collections.shuffle(order, random);
      order.forEach(sequence -> learn(sequence, noise));
      if (averaged > 1 && epoch > epochs - averaged) {
        add(weights, sums);
        add(transitions, transitionSums);
      }
      afterEpoch.accept(epoch);
    }
    if (averaged > 1) {
      average(sums, weights, averaged);
      average(transitionSums, transitions, averaged);
    }
  }

  private static void add(float[] values, float[] sums) {
    for (int i = 0; i < values.length; i++) {
      sums[i] += values[i];
    }
  }

  private static void average(float[] sums, float[] averages, int count) {
    for (int i = 0; i < sums.length; i++) {
      averages[i] = sums[i] / count;
    }
  }

  /** What each tag counts at each character. */
  void score(int[] features, int count, float[] scores, int from) {
    Arrays.fill(scores, from, from + COUNT, 0f);
    for (int f = 0; f < count; f++) {
      int row = features[f] * COUNT;
      for (int tag = 0; tag < COUNT; tag++) {
        scores[from + tag] += weights[row + tag];
      }
    }
  }

  private void learn(Sequence sequence, FeatureNoise noise) {
    int n = sequence.length();
    float[] scores = new float[n * COUNT];
    int[][] shown = new int[n][];
    for (int i = 0; i < n; i++) {
      shown[i] = noise.hideSome(sequence.features()[i]);
      score(shown[i], shown[i].length, scores, i * COUNT);
      for (int tag = 0; tag < COUNT; tag++) {
        scores[i * COUNT + tag] *= louder;
      }
      if (sequence.tags()[i] != Tags.OUTSIDE) {
        scores[i * COUNT + Tags.OUTSIDE] += settings.missCost();
      }
    }
    boolean complete = sequence.isComplete();
    Lattice lattice = new Lattice(n, scores, transitions, null);
    Lattice allowed = complete ? null : new Lattice(n, scores, transitions, sequence);
    float weight = complete ? 1 : settings.partialWeight();
    float[] change = new float[COUNT];
    for (int i = 0; i < n; i++) {
      boolean any = false;
      for (int tag = 0; tag < COUNT; tag++) {
        double right = complete ? sequence.right(i, tag) : allowed.marginal(i, tag);
        change[tag] = (float) (right - lattice.marginal(i, tag)) * weight * louder;
        any |= isMore(change[tag]);
      }
      if (any) {
        for (int feature : shown[i]) {
          step(feature * COUNT, change);
        }
      }
    }
    if (complete) {
      learnTransitions(sequence, lattice);
    }
  }

  private void step(int row, float[] change) {
    for (int tag = 0; tag < COUNT; tag++) {
      if (isMore(change[tag])) {
        int at = row + tag;
        float gradient = change[tag] - settings.decay() * weights[at];
        squares[at] += gradient * gradient;
        weights[at] += settings.rate() * gradient / root(squares[at] + settings.smooth());
      }
    }
  }

  private void learnTransitions(Sequence sequence, Lattice lattice) {
    float[] change = lattice.minusExpectedTransitions();
    for (int i = 1; i < sequence.length(); i++) {
      change[sequence.tags()[i - 1] * COUNT + sequence.tags()[i]] += 1;
    }
    for (int at = 0; at < change.length; at++) {
      if (change[at] != 0) {
        transitionSquares[at] += change[at] * change[at];
        transitions[at] +=
            settings.rate() * change[at] / root(transitionSquares[at] + settings.smooth());
      }
    }
  }

  private static boolean isMore(float change) {
    return change > LEAST || change < -LEAST;
  }

  private static float root(float value) {
    return (float) Math.sqrt(value);
  }
}
