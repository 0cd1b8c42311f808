package org.pressgraph.page;

import java.util.Locale;

/**
 * What speaks for and against the text of a picture being that of the article to which it would be
 * given: how much the article speaks of what the picture shows, not where it stands.
 */
final class CaptionFeatures {

  private enum Feature {
    BIAS,
    RELEVANCE,
    ROOT_RELEVANCE,
    LEAD
  }

  /** How many there are. */
  static final int COUNT = Feature.values().length;

  private CaptionFeatures() {}

  /**
   * The features.
   *
   * @param relevances how much each article speaks of what the picture shows
   * @param article the number of the one to which it would be given
   */
  static double[] of(double[] relevances, int article) {
    double relevance = relevances[article];
    double other = 0;
    for (int i = 0; i < relevances.length; i++) {
      other = i == article ? other : Math.max(other, relevances[i]);
    }
    double[] features = new double[COUNT];
    set(features, Feature.BIAS, 1);
    set(features, Feature.RELEVANCE, relevance);
    set(features, Feature.ROOT_RELEVANCE, Math.sqrt(relevance));
    set(features, Feature.LEAD, relevance - other);
    return features;
  }

  private static void set(double[] features, Feature feature, double value) {
    features[feature.ordinal()] = value;
  }

  /** The name of a feature by its number, as the file of the weights has it. */
  static String name(int index) {
    return Feature.values()[index].name().toLowerCase(Locale.ROOT);
  }
}
