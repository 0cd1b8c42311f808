package org.pressgraph.ner.tagger;

import java.util.Arrays;

/** The features that need no words: characters, their types, the marks around them. */
final class CharacterFeatures {

  /** How many there are for every character. */
  static final int COUNT = 14;

  /** How many {@link #runsAt} gives. */
  static final int RUNS = 7;

  /** What stands for a character beyond the ends: a control character that no text has. */
  private static final char EDGE = 1;

  private static final int REACH = 3;

  private final char[] padded;
  private final Enclosures enclosures;

  CharacterFeatures(String text) {
    padded = new char[text.length() + 2 * REACH];
    Arrays.fill(padded, EDGE);
    text.getChars(0, text.length(), padded, REACH);
    enclosures = Enclosures.of(text);
  }

  int at(int index, long[] out, int from) {
    int i = index + REACH;
    long c = padded[i];
    long p1 = padded[i - 1];
    long p2 = padded[i - 2];
    long n1 = padded[i + 1];
    long n2 = padded[i + 2];
    int n = from;
    int t = Templates.CHARACTER;
    out[n++] = FeatureHash.of(t, c, 0, 0);
    out[n++] = FeatureHash.of(t + 1, p1, 0, 0);
    out[n++] = FeatureHash.of(t + 2, n1, 0, 0);
    out[n++] = FeatureHash.of(t + 3, p2, 0, 0);
    out[n++] = FeatureHash.of(t + 4, n2, 0, 0);
    out[n++] = FeatureHash.of(t + 5, p1, c, 0);
    out[n++] = FeatureHash.of(t + 6, c, n1, 0);
    out[n++] = FeatureHash.of(t + 7, p2, p1, 0);
    out[n++] = FeatureHash.of(t + 8, n1, n2, 0);
    out[n++] = FeatureHash.of(t + 9, p1, n1, 0);
    out[n++] = FeatureHash.of(Templates.TYPES, types(i), 0, 0);
    int code = enclosures.code(index);
    out[n++] = FeatureHash.of(Templates.ENCLOSURE, code, 0, 0);
    out[n++] = FeatureHash.of(Templates.ENCLOSURE + 1, code, c, 0);
    out[n++] = FeatureHash.of(Templates.ENCLOSURE + 2, code, enclosures.behind(index), 0);
    return n;
  }

  /** Those of longer runs of characters. */
  int runsAt(int index, long[] out, int from) {
    int i = index + REACH;
    int c = padded[i];
    int p1 = padded[i - 1];
    int p2 = padded[i - 2];
    int n1 = padded[i + 1];
    int n2 = padded[i + 2];
    int n = from;
    int t = Templates.RUN;
    out[n++] = FeatureHash.of(t, p1, c, n1);
    out[n++] = FeatureHash.of(t + 1, p2, p1, c);
    out[n++] = FeatureHash.of(t + 2, c, n1, n2);
    out[n++] = FeatureHash.of(t + 3, padded[i - 3], p2, p1);
    out[n++] = FeatureHash.of(t + 4, n1, n2, padded[i + 3]);
    out[n++] = FeatureHash.of(t + 5, p2 << 16 | p1, c, n1);
    out[n++] = FeatureHash.of(t + 6, p1 << 16 | c, n1, n2);
    return n;
  }

  private long types(int i) {
    long types = 0;
    for (int d = -2; d <= 2; d++) {
      char c = padded[i + d];
      int type = c == EDGE ? CharacterType.NONE : CharacterType.of(c);
      types = types * CharacterType.COUNT + type;
    }
    return types;
  }
}
