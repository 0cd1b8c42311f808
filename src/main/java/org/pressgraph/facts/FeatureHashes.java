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

  private int[] found;
  private int count;

  /** How many of those that were found are in order, each once. */
  private int ordered;

  /** Makes room for the features of words. */
  FeatureHashes() {
    this(256);
  }

  /** Makes room for some features; more are taken as well. */
  FeatureHashes(int room) {
    found = new int[room];
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
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = hash;
  }

  /** The hashes of the features together with a kind, each once. */
  int[] toArray(char kind) {
    distinct();
    int[] hashes = new int[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = folded(with(found[i], kind));
    }
    return hashes;
  }

  /** The hashes of the features, and of all of them together with a kind. */
  int[] withAndWithout(char kind) {
    distinct();
    int[] hashes = new int[2 * count];
    for (int i = 0; i < count; i++) {
      hashes[i] = folded(found[i]);
      hashes[count + i] = folded(with(found[i], kind));
    }
    return hashes;
  }

  /** What the weights of the features come to. */
  int sum(byte[] weights) {
    distinct();
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[folded(found[i])];
    }
    return sum;
  }

  /** What the weights of the features together with a kind come to. */
  int sum(byte[] weights, char kind) {
    distinct();
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[folded(with(found[i], kind))];
    }
    return sum;
  }

  /** The hashes of the features by themselves, in a smaller range, each once. */
  int[] rows(int range) {
    distinct();
    int[] hashes = new int[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = folded(found[i]) & range - 1;
    }
    return Arrays.stream(hashes).distinct().toArray();
  }

  /** Adds to sums what a table has for the features, a row for each hash. */
  void addRows(byte[] table, int range, int[] sums) {
    distinct();
    for (int i = 0; i < count; i++) {
      int row = (folded(found[i]) & range - 1) * sums.length;
      for (int k = 0; k < sums.length; k++) {
        sums[k] += table[row + k];
      }
    }
  }

  private void distinct() {
    if (count == ordered) {
      return;
    }
    Arrays.sort(found, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[kept++] = found[i];
      }
    }
    count = kept;
    ordered = kept;
  }

  private static int folded(int hash) {
    // The upper bits of the hash are the better ones.
    return (hash ^ hash >>> 15) & SIZE - 1;
  }
}
