package org.pressgraph.facts;

import java.util.Arrays;

/**
 * Gathers features as hashes of their names and values. That two features share a hash now and then
 * does little harm (Weinberger and others, Feature Hashing for Large Scale Multitask Learning,
 * 2009).
 */
final class FeatureHashes {

  /** How many different hashes there are. */
  static final int SIZE = 1 << 17;

  /** Of the hash FNV-1a (Fowler, Noll and Vo). */
  private static final int BASIS = 0x811C9DC5;

  private static final int PRIME = 0x01000193;

  private int[] found = new int[256];
  private int count;

  /** Adds a feature. */
  void put(String name, Object value) {
    put(hash(name, value.toString()));
  }

  /** Adds a feature, and the same together with a kind. */
  void both(String name, Object value, char kind) {
    int hash = hash(name, value.toString());
    put(hash);
    put(with(hash, kind));
  }

  private static int with(int hash, char kind) {
    return (((hash ^ kind) * PRIME) ^ '!') * PRIME;
  }

  private static int hash(String name, String value) {
    return hash((hash(BASIS, name) ^ '=') * PRIME, value);
  }

  private static int hash(int start, String text) {
    int hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  private void put(int hash) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = hash;
  }

  /** The hashes, each once. */
  int[] toArray() {
    distinct();
    int[] hashes = new int[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = folded(found[i]);
    }
    return hashes;
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

  private void distinct() {
    Arrays.sort(found, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[kept++] = found[i];
      }
    }
    count = kept;
  }

  private static int folded(int hash) {
    // The upper bits of the hash are the better ones.
    return (hash ^ hash >>> 15) & SIZE - 1;
  }
}
