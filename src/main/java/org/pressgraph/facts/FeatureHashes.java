package org.pressgraph.facts;

import java.util.Arrays;

/**
 * Gathers features as hashes of their names and values. That two features share a hash now and then
 * does little harm (Weinberger and others, Feature Hashing for Large Scale Multitask Learning,
 * 2009).
 */
final class FeatureHashes {

  /** How many different hashes there are. */
  static final int SIZE = 1 << 18;

  /** Of the hash FNV-1a (Fowler, Noll and Vo). */
  private static final int BASIS = 0x811C9DC5;

  private static final int PRIME = 0x01000193;

  /** Spreads hashes over the table (Knuth, The Art of Computer Programming 3, 6.4). */
  private static final int GOLDEN = 0x9E3779B9;

  /** The hashes, each once, in the order in which they were found. */
  private int[] found;

  private int count;

  /**
   * An open hash table of those that were found but for 0, twice as large as there is room: to look
   * there takes less time than to put all in order afterwards.
   */
  private int[] known;

  private int shift;

  private boolean zero;

  /** Makes room for the features of words. */
  FeatureHashes() {
    this(256);
  }

  /** Makes room for some features; more are taken as well. */
  FeatureHashes(int room) {
    found = new int[Math.max(1, room)];
    clearTable();
  }

  private void clearTable() {
    int bits = Integer.SIZE + 1 - Integer.numberOfLeadingZeros(found.length);
    known = new int[1 << bits];
    shift = Integer.SIZE - bits;
  }

  /** Adds a feature. */
  void put(String name, Object value) {
    put(hash(begin(name), value.toString()));
  }

  /** Adds a feature of which the value is two texts, one behind the other. */
  void put(String name, String value, String rest) {
    put(hash(hash(begin(name), value), rest));
  }

  /** Adds a feature of which the value is three texts, one behind the other. */
  void put(String name, String value, String next, String rest) {
    put(hash(hash(hash(begin(name), value), next), rest));
  }

  /** Adds a feature of which the value is a part of a text. */
  void part(String name, String text, int begin, int end) {
    put(hash(begin(name), text, begin, end));
  }

  private static int with(int hash, char kind) {
    return (((hash ^ kind) * PRIME) ^ '!') * PRIME;
  }

  private static int begin(String name) {
    return hash(hash(BASIS, name), '=');
  }

  private static int hash(int start, char c) {
    return (start ^ c) * PRIME;
  }

  private static int hash(int start, String text) {
    return hash(start, text, 0, text.length());
  }

  private static int hash(int start, String text, int begin, int end) {
    int hash = start;
    for (int i = begin; i < end; i++) {
      hash = hash(hash, text.charAt(i));
    }
    return hash;
  }

  private void put(int hash) {
    if (isNew(hash)) {
      if (count == found.length) {
        grow();
      }
      found[count++] = hash;
    }
  }

  /** Notes a hash in the table; false if it stands there already. */
  private boolean isNew(int hash) {
    if (hash == 0) {
      boolean first = !zero;
      zero = true;
      return first;
    }
    int at = hash * GOLDEN >>> shift;
    while (known[at] != 0) {
      if (known[at] == hash) {
        return false;
      }
      at = at + 1 & known.length - 1;
    }
    known[at] = hash;
    return true;
  }

  private void grow() {
    found = Arrays.copyOf(found, 2 * count);
    int[] before = known;
    clearTable();
    for (int hash : before) {
      if (hash != 0) {
        isNew(hash);
      }
    }
  }

  /** The hashes of the features together with a kind, each once. */
  int[] toArray(char kind) {
    sort();
    int[] hashes = new int[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = folded(with(found[i], kind));
    }
    return hashes;
  }

  /** The hashes of the features, and of all of them together with a kind. */
  int[] withAndWithout(char kind) {
    sort();
    int[] hashes = new int[2 * count];
    for (int i = 0; i < count; i++) {
      hashes[i] = folded(found[i]);
      hashes[count + i] = folded(with(found[i], kind));
    }
    return hashes;
  }

  /** What the weights of the features come to. */
  int sum(byte[] weights) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[folded(found[i])];
    }
    return sum;
  }

  /** What the weights of the features together with a kind come to. */
  int sum(byte[] weights, char kind) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[folded(with(found[i], kind))];
    }
    return sum;
  }

  /** The hashes of the features by themselves, in a smaller range, each once. */
  int[] rows(int range) {
    sort();
    int[] hashes = new int[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = folded(found[i]) & range - 1;
    }
    return Arrays.stream(hashes).distinct().toArray();
  }

  /** Adds to sums what a table has for the features, a row for each hash. */
  void addRows(byte[] table, int range, int[] sums) {
    for (int i = 0; i < count; i++) {
      int row = (folded(found[i]) & range - 1) * sums.length;
      for (int k = 0; k < sums.length; k++) {
        sums[k] += table[row + k];
      }
    }
  }

  /** Models are learnt of features in an order that does not hang on how they were found. */
  private void sort() {
    Arrays.sort(found, 0, count);
  }

  private static int folded(int hash) {
    // The upper bits of the hash are the better ones.
    return (hash ^ hash >>> 15) & SIZE - 1;
  }
}
