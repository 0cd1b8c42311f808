package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * Learns a {@link LogisticModel}: stochastic gradients with steps of their own (AdaGrad; Duchi,
 * Hazan and Singer, Adaptive Subgradient Methods, 2011). It also tells how good that is on pages of
 * which it did not learn (cross-validation by pages).
 */
final class LogisticLearner {

  private static final int EPOCHS = 20;
  private static final double RATE = 0.02;
  private static final double DECAY = 1e-3;
  private static final double FIRST_SQUARE = 0.1;
  private static final int FOLDS = 8;

  private final List<Example> examples = new ArrayList<>();

  private record Example(int page, int[] features, boolean right) {}

  /** Adds what is right, or not, on a page. */
  void add(int page, int[] features, boolean right) {
    examples.add(new Example(page, features, right));
  }

  /** Prints precision and recall on pages that are left out, by how sure the model must be. */
  void validate() {
    int pages = examples.stream().mapToInt(Example::page).max().orElse(0) + 1;
    List<Integer> order = new ArrayList<>();
    for (int page = 0; page < pages; page++) {
      order.add(page);
    }
    Collections.shuffle(order, new Random(5));
    List<double[]> odds = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int part = fold;
      LogisticModel model = learn(page -> order.indexOf(page) % FOLDS != part);
      examples.stream()
          .filter(e -> order.indexOf(e.page()) % FOLDS == part)
          .forEach(e -> odds.add(new double[] {model.odds(e.features()), e.right() ? 1 : 0}));
    }
    for (double least = -2; least <= 1; least += 0.5) {
      print(odds, least);
    }
  }

  private static void print(List<double[]> odds, double least) {
    double given = odds.stream().filter(o -> o[0] > least).count();
    double right = odds.stream().filter(o -> o[0] > least && o[1] > 0).count();
    double all = odds.stream().filter(o -> o[1] > 0).count();
    System.out.printf(
        Locale.ROOT,
        "from %4.1f: precision %.3f, recall %.3f, F1 %.3f%n",
        least,
        right / given,
        right / all,
        2 * right / (given + all));
  }

  /** The model of all pages. */
  LogisticModel learn() {
    return learn(page -> true);
  }

  private LogisticModel learn(IntPredicate pages) {
    double[] weights = new double[FeatureHashes.SIZE];
    double[] squares = new double[FeatureHashes.SIZE];
    List<Example> order = new ArrayList<>(examples);
    order.removeIf(e -> !pages.test(e.page()));
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Example one : order) {
        double sum = 0;
        for (int feature : one.features()) {
          sum += weights[feature];
        }
        double error = LogisticModel.likelihood(sum) - (one.right() ? 1 : 0);
        for (int feature : one.features()) {
          double gradient = error + DECAY * weights[feature];
          squares[feature] += gradient * gradient;
          weights[feature] -= RATE * gradient / Math.sqrt(FIRST_SQUARE + squares[feature]);
        }
      }
    }
    return LogisticModel.of(weights);
  }
}
