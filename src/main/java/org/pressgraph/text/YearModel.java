package org.pressgraph.text;

import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pressgraph.lexicon.WordList;

/**
 * How likely a text was written in a year, by what it says: the conditional logit (McFadden,
 * Conditional Logit Analysis of Qualitative Choice Behavior, 1974) over the years since 1949, with
 * the weights of {@code year-weights.txt}.
 *
 * @param weights for what speaks for a year its weight, as natural logarithm of the odds
 */
record YearModel(Map<String, Double> weights) {

  /** The first and the last year that is thought of. */
  static final int FIRST = 1949;

  static final int LAST = 2040;

  /** A year must be as likely as this to be told. */
  private static final double LIKELY = 0.7;

  private static final YearModel STANDARD = standard();

  private static YearModel standard() {
    Map<String, Double> weights = new HashMap<>();
    for (String line : WordList.lines(YearModel.class, "year-weights.txt")) {
      String[] parts = line.split(" ");
      weights.put(parts[0], Double.valueOf(parts[1]));
    }
    return new YearModel(Map.copyOf(weights));
  }

  /**
   * The year in which a text was written.
   *
   * @param text a text with figures in half width and Chinese punctuation
   * @param day the day of the year on which it was written
   * @return the year; nothing where the text leaves it open
   */
  static Optional<Integer> yearOf(String text, MonthDay day) {
    YearClues clues = YearClues.of(text);
    return clues.isEmpty() ? Optional.empty() : STANDARD.yearOf(clues, day);
  }

  Optional<Integer> yearOf(YearClues clues, MonthDay day) {
    double[] likely = likelihoods(clues, day);
    int best = 0;
    for (int i = 1; i < likely.length; i++) {
      best = likely[i] > likely[best] ? i : best;
    }
    return likely[best] < LIKELY ? Optional.empty() : Optional.of(FIRST + best);
  }

  /** How likely each year is, from {@link #FIRST} to {@link #LAST}. */
  double[] likelihoods(YearClues clues, MonthDay day) {
    double[] likely = new double[LAST - FIRST + 1];
    double sum = 0;
    for (int i = 0; i < likely.length; i++) {
      List<String> features = clues.features(FIRST + i, day);
      double odds = 0;
      for (String feature : features) {
        odds += weights.getOrDefault(feature, 0.0);
      }
      likely[i] = Math.exp(odds);
      sum += likely[i];
    }
    for (int i = 0; i < likely.length; i++) {
      likely[i] /= sum;
    }
    return likely;
  }
}
