package org.pressgraph.ner.tagger;

/**
 * The numbers that stand for features: 40 bits of a hash, so that no text of a feature has to be
 * made or kept. Among half a million features fewer than one pair is expected to share a number.
 *
 * <p>The mixing is the finalizer of SplitMix64 (G. Steele, D. Lea, C. Flood, Fast Splittable
 * Pseudorandom Number Generators, OOPSLA 2014).
 */
final class FeatureHash {

  /** How many bits a feature's number has. */
  static final int BITS = 40;

  private static final long TEMPLATE = 0x9E3779B97F4A7C15L;
  private static final long FIRST = 0xC2B2AE3D27D4EB4FL;
  private static final long SECOND = 0x165667B19E3779F9L;
  private static final long THIRD = 0x27D4EB2F165667C5L;

  private FeatureHash() {}

  /** The sum of a template and two values, to which {@link #with} adds a third. */
  static long sum(int template, long first, long second) {
    return template * TEMPLATE + first * FIRST + second * SECOND;
  }

  /** A sum with its third value. */
  static long with(long sum, long third) {
    return sum + third * THIRD;
  }

  /**
   * Mixes sums into the numbers of features. It is done to many at once, so that the compiler can
   * take several in one step.
   *
   * @param sums the sums; the numbers stand in their places afterwards
   * @param from the first
   * @param to the one behind the last
   */
  static void finish(long[] sums, int from, int to) {
    for (int i = from; i < to; i++) {
      sums[i] = finish(sums[i]);
    }
  }

  /** Mixes a sum into the number of a feature. */
  static long finish(long sum) {
    long x = sum;
    x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return (x ^ (x >>> 31)) >>> (64 - BITS);
  }

  /** A number for the characters of a text from begin to end, digits being all alike. */
  static long word(CharSequence text, int begin, int end) {
    long x = 1125899906842597L;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      x = 31 * x + (CharacterType.of(c) == CharacterType.DIGIT ? '0' : c);
    }
    return x;
  }

  /** A number for a text as it stands. */
  static long text(String text) {
    long x = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      x = 31 * x + text.charAt(i);
    }
    return x;
  }
}
