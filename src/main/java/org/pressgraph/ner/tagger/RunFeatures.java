package org.pressgraph.ner.tagger;

/**
 * Features of longer runs of characters. They cost more time than they bring a tagger, but the
 * first models, which collect names, find better ones with them.
 */
final class RunFeatures {

  /** How many there are for every character. */
  static final int COUNT = 7;

  private static final char EDGE = 1;
  private static final int REACH = 3;

  private final char[] padded;

  RunFeatures(String text) {
    padded = new char[text.length() + 2 * REACH];
    java.util.Arrays.fill(padded, EDGE);
    text.getChars(0, text.length(), padded, REACH);
  }

  int at(int index, long[] out, int from) {
    int i = index + REACH;
    int n = from;
    int t = Templates.RUN;
    out[n++] = FeatureHash.of(t, padded[i - 1], padded[i], padded[i + 1]);
    out[n++] = FeatureHash.of(t + 1, padded[i - 2], padded[i - 1], padded[i]);
    out[n++] = FeatureHash.of(t + 2, padded[i], padded[i + 1], padded[i + 2]);
    out[n++] = FeatureHash.of(t + 3, padded[i - 3], padded[i - 2], padded[i - 1]);
    out[n++] = FeatureHash.of(t + 4, padded[i + 1], padded[i + 2], padded[i + 3]);
    out[n++] = FeatureHash.of(t + 5, padded[i - 2] << 16 | padded[i - 1], padded[i], padded[i + 1]);
    out[n++] = FeatureHash.of(t + 6, padded[i - 1] << 16 | padded[i], padded[i + 1], padded[i + 2]);
    return n;
  }
}
