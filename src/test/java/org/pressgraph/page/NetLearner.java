package org.pressgraph.page;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Learns a {@link JoinNet} of choices: a conditional logit (McFadden 1974) over what it weighs,
 * with nothing to choose as an option that weighs zero; stochastic gradients with steps of their
 * own (AdaGrad, Duchi 2011).
 */
final class NetLearner {

  private static final int EPOCHS = 10;

  /** So many choices make one step. */
  private static final int BATCH = 4;

  private static final double RATE = 0.08;
  private static final double DECAY = 1e-6;

  /** What is off by less changes nothing. */
  private static final double LEAST_ERROR = 1e-3;

  /** So many steps lie between two states of the weights that their mean counts. */
  private static final int MEAN_STEPS = 100;

  private final JoinNet net;
  private final float[] inSquares;
  private final float[] outSquares = new float[JoinNet.HIDDEN];
  private final float[] inGradient;
  private final float[] outGradient = new float[JoinNet.HIDDEN];
  private final float[] inMean;
  private final float[] outMean = new float[JoinNet.HIDDEN];

  /** So many of the weights of the features are not learnt. */
  private int fixed;

  /** So many features are known; the others weigh nothing. */
  private int learnt;

  private final Random random = new Random(1);

  NetLearner(int count) {
    this.learnt = count;
    int size = count * (JoinNet.HIDDEN + 1);
    float[] in = new float[size];
    float[] out = new float[JoinNet.HIDDEN];
    for (int i = 0; i < size; i++) {
      in[i] =
          i % (JoinNet.HIDDEN + 1) == JoinNet.HIDDEN ? 0 : (float) (random.nextGaussian() * 0.1);
    }
    for (int h = 0; h < out.length; h++) {
      out[h] = (float) (random.nextGaussian() * 0.3);
    }
    this.net = new JoinNet(in, out);
    this.inSquares = new float[size];
    this.inMean = new float[size];
    this.inGradient = new float[size];
  }

  /**
   * One that learns nothing of the last features, which weigh 0.
   *
   * @param first the number of the first of these
   */
  NetLearner without(int first) {
    Arrays.fill(net.in, first * (JoinNet.HIDDEN + 1), net.in.length, 0);
    learnt = first;
    return this;
  }

  /**
   * One that leaves a network as it is but for the weights of the last features, which begin at 0.
   *
   * @param firstLearnt the number of the first of these
   */
  NetLearner(int count, JoinNet known, int firstLearnt) {
    this(count);
    this.fixed = firstLearnt * (JoinNet.HIDDEN + 1);
    System.arraycopy(known.in, 0, net.in, 0, fixed);
    Arrays.fill(net.in, fixed, net.in.length, 0);
    System.arraycopy(known.out, 0, net.out, 0, net.out.length);
  }

  /** The mean of the weights over the second half of the steps. */
  JoinNet learn(List<LearnWeights.Choice> choices) {
    int n = choices.size();
    int means = 0;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      double loss = 0;
      for (int step = 0; step < n; step++) {
        loss += learn(choices.get(random.nextInt(n)));
        if (step % BATCH == BATCH - 1) {
          step(fixed, net.in, inGradient, inSquares);
          step(fixed > 0 ? net.out.length : 0, net.out, outGradient, outSquares);
        }
        if (epoch >= EPOCHS / 2 && step % MEAN_STEPS == 0) {
          means++;
          add(net.in, inMean);
          add(net.out, outMean);
        }
      }
      System.out.printf("%d choices, loss %.4f%n", n, loss / n);
    }
    return new JoinNet(divided(inMean, means), divided(outMean, means));
  }

  private static void add(float[] values, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += values[i];
    }
  }

  private static float[] divided(float[] sums, int count) {
    float[] means = new float[sums.length];
    for (int i = 0; i < sums.length; i++) {
      means[i] = sums[i] / count;
    }
    return means;
  }

  private double learn(LearnWeights.Choice choice) {
    int options = choice.options().size();
    float[][] hidden = new float[options][JoinNet.HIDDEN + 1];
    double[] odds = new double[options];
    double total = 1;
    for (int o = 0; o < options; o++) {
      odds[o] = Math.exp(Math.min(30, weigh(choice.options().get(o), hidden[o])));
      total += odds[o];
    }
    double loss = Math.log(total);
    for (int o = 0; o < options; o++) {
      double share = choice.shares().get(o);
      loss -= share * Math.log(odds[o]);
      float error = (float) (share - odds[o] / total);
      if (Math.abs(error) > LEAST_ERROR) {
        add(choice.options().get(o), hidden[o], error);
      }
    }
    return loss;
  }

  private double weigh(float[] features, float[] hidden) {
    for (int i = 0; i < learnt; i++) {
      if (features[i] != 0) {
        int from = i * (JoinNet.HIDDEN + 1);
        for (int h = 0; h <= JoinNet.HIDDEN; h++) {
          hidden[h] += features[i] * net.in[from + h];
        }
      }
    }
    float sum = hidden[JoinNet.HIDDEN];
    for (int h = 0; h < JoinNet.HIDDEN; h++) {
      sum += Math.max(0, hidden[h]) * net.out[h];
    }
    return sum;
  }

  private void add(float[] features, float[] hidden, float error) {
    float[] back = new float[JoinNet.HIDDEN + 1];
    for (int h = 0; h < JoinNet.HIDDEN; h++) {
      outGradient[h] += error * Math.max(0, hidden[h]);
      back[h] = hidden[h] > 0 ? error * net.out[h] : 0;
    }
    back[JoinNet.HIDDEN] = error;
    for (int i = 0; i < learnt; i++) {
      if (features[i] != 0) {
        int from = i * (JoinNet.HIDDEN + 1);
        for (int h = 0; h <= JoinNet.HIDDEN; h++) {
          inGradient[from + h] += features[i] * back[h];
        }
      }
    }
  }

  private static void step(int from, float[] weights, float[] gradient, float[] squares) {
    for (int i = from; i < weights.length; i++) {
      if (gradient[i] != 0) {
        float g = (float) (gradient[i] - DECAY * weights[i]);
        squares[i] += g * g;
        weights[i] += (float) (RATE * g / Math.sqrt(squares[i] + 1e-6));
        gradient[i] = 0;
      }
    }
  }
}
