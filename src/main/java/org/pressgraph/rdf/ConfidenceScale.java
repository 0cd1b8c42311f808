package org.pressgraph.rdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Turns how sure the tagger and the rules are into how often they are right, by the curves of
 * {@code confidence-scale.txt}. What is surer stays surer.
 */
public enum ConfidenceScale {
  /** Mentions of entities. */
  MENTION,
  /** Posts. */
  POSITION,
  /** Reported happenings. */
  EVENT;

  /** Nothing is surer than this, nor less sure than one minus this. */
  private static final double SUREST = 0.999;

  private double slope;
  private double shift;

  static {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                ConfidenceScale.class.getResourceAsStream("confidence-scale.txt"),
                StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split("\\s+"))
          .forEach(
              fields -> {
                ConfidenceScale scale = valueOf(fields[0].toUpperCase(Locale.ROOT));
                scale.slope = Double.parseDouble(fields[1]);
                scale.shift = Double.parseDouble(fields[2]);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How often something is right.
   *
   * @param sure how sure the tagger or the rule is, from 0 to 1
   * @return the share that is right of what is as sure, from 0 to 1
   */
  public double right(double sure) {
    return 1 / (1 + Math.exp(-(slope * logOdds(sure) + shift)));
  }

  /**
   * The way back.
   *
   * @param right what {@link #right} gave
   * @return how sure the tagger or the rule was
   */
  public double sure(double right) {
    return 1 / (1 + Math.exp(-(logOdds(right) - shift) / slope));
  }

  /**
   * The logarithm of the odds of a probability, which is kept away from certainty.
   *
   * @param p a probability
   * @return log(p / (1 - p))
   */
  public static double logOdds(double p) {
    double within = Math.max(1 - SUREST, Math.min(SUREST, p));
    return Math.log(within / (1 - within));
  }
}
