package org.pressgraph.ner.tagger;

import java.util.Arrays;

/** The features that need no words: characters, their types, the marks around them. */
final class CharacterFeatures {

  /** How many features there are of single characters: one for each place in {@link #PLACES}. */
  static final int SINGLES = 5;

  /** How many values {@link #ofTypes} takes. */
  static final int TYPES = (int) Math.pow(CharacterType.COUNT, 5);

  /** How many features there are for every character. */
  static final int COUNT = SINGLES + 9;

  /** How many {@link #runsAt} gives. */
  static final int RUNS = 7;

  /** What stands for a character beyond the ends: a control character that no text has. */
  private static final char EDGE = 1;

  private static final int REACH = 3;

  /** Where single characters count, from the one at hand, and moved by {@link #REACH}. */
  private static final int[] PLACES = {REACH, REACH - 1, REACH + 1, REACH - 2, REACH + 2};

  private final char[] padded;
  private final Enclosures enclosures;

  CharacterFeatures(String text) {
    padded = new char[text.length() + 2 * REACH];
    Arrays.fill(padded, EDGE);
    text.getChars(0, text.length(), padded, REACH);
    enclosures = Enclosures.of(text);
  }

  static long ofSingle(int place, int c) {
    return FeatureHash.sum(Templates.CHARACTER + place, c, 0);
  }

  static long ofTypes(int types) {
    return FeatureHash.sum(Templates.TYPES, types, 0);
  }

  static long ofCode(int code) {
    return FeatureHash.sum(Templates.ENCLOSURE, code, 0);
  }

  static long ofCodeAnd(int code, int c) {
    return FeatureHash.sum(Templates.ENCLOSURE + 1, code, c);
  }

  static long ofBehind(int code, int behind) {
    return FeatureHash.sum(Templates.ENCLOSURE + 2, code, behind);
  }

  /** The sums of the numbers of all features of a character. */
  int at(int index, long[] out, int from) {
    int n = from;
    for (int place = 0; place < SINGLES; place++) {
      out[n++] = ofSingle(place, padded[index + PLACES[place]]);
    }
    n = pairsAt(index, out, n);
    out[n++] = ofTypes(types(index + REACH));
    return enclosureAt(index, out, n);
  }

  /** Puts the features of a character that have rows there, the others where the numbers go. */
  void at(int index, FeatureRows rows, FeatureBatch batch) {
    int n = batch.rowCount;
    for (int place = 0; place < SINGLES; place++) {
      batch.rows[n++] = rows.ofCharacter(padded[index + PLACES[place]], place);
    }
    batch.rows[n++] = rows.ofTypes(types(index + REACH));
    batch.count = pairsAt(index, batch.numbers, batch.count);
    if (enclosures.code(index) == 0) {
      batch.rows[n++] = rows.ofOpen();
      batch.rows[n++] = rows.ofOpen() + 1;
      batch.rows[n++] = rows.ofCharacter(padded[index + REACH], SINGLES);
    } else {
      batch.count = enclosureAt(index, batch.numbers, batch.count);
    }
    batch.rowCount = n;
  }

  private int pairsAt(int index, long[] out, int from) {
    int i = index + REACH;
    long c = padded[i];
    long p1 = padded[i - 1];
    long p2 = padded[i - 2];
    long n1 = padded[i + 1];
    long n2 = padded[i + 2];
    int n = from;
    int t = Templates.CHARACTER + SINGLES;
    out[n++] = FeatureHash.sum(t, p1, c);
    out[n++] = FeatureHash.sum(t + 1, c, n1);
    out[n++] = FeatureHash.sum(t + 2, p2, p1);
    out[n++] = FeatureHash.sum(t + 3, n1, n2);
    out[n++] = FeatureHash.sum(t + 4, p1, n1);
    return n;
  }

  private int enclosureAt(int index, long[] out, int from) {
    int n = from;
    int code = enclosures.code(index);
    out[n++] = ofCode(code);
    out[n++] = ofCodeAnd(code, padded[index + REACH]);
    out[n++] = ofBehind(code, enclosures.behind(index));
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
    out[n++] = FeatureHash.with(FeatureHash.sum(t, p1, c), n1);
    out[n++] = FeatureHash.with(FeatureHash.sum(t + 1, p2, p1), c);
    out[n++] = FeatureHash.with(FeatureHash.sum(t + 2, c, n1), n2);
    out[n++] = FeatureHash.with(FeatureHash.sum(t + 3, padded[i - 3], p2), p1);
    out[n++] = FeatureHash.with(FeatureHash.sum(t + 4, n1, n2), padded[i + 3]);
    out[n++] = FeatureHash.with(FeatureHash.sum(t + 5, p2 << 16 | p1, c), n1);
    out[n++] = FeatureHash.with(FeatureHash.sum(t + 6, p1 << 16 | c, n1), n2);
    return n;
  }

  private int types(int i) {
    int types = 0;
    for (int d = -2; d <= 2; d++) {
      char c = padded[i + d];
      int type = c == EDGE ? CharacterType.NONE : CharacterType.of(c);
      types = types * CharacterType.COUNT + type;
    }
    return types;
  }
}
