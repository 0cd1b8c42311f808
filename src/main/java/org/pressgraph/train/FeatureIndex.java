package org.pressgraph.train;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Gives the features that were seen in training consecutive positions. */
final class FeatureIndex {

  private long[] keys = new long[1 << 20];
  private int[] positions = new int[1 << 20];
  private int[] counts = new int[1 << 20];
  private int size;

  /** The position of a feature, given to it now if it has none. */
  int add(long feature) {
    int slot = slot(feature + 1);
    if (keys[slot] == 0) {
      if (size * 2 >= keys.length) {
        grow();
        slot = slot(feature + 1);
      }
      keys[slot] = feature + 1;
      positions[slot] = size++;
    }
    int position = positions[slot];
    if (position >= counts.length) {
      counts = Arrays.copyOf(counts, counts.length * 2);
    }
    counts[position]++;
    return position;
  }

  /**
   * Forgets some features; the others close up.
   *
   * @param kept tells which positions are kept
   * @return for every old position the new one, -1 if there is none
   */
  int[] keepOnly(IntPredicate kept) {
    long[] old = features();
    int[] oldCounts = counts;
    int[] moved = new int[old.length];
    int n = 0;
    for (int at = 0; at < old.length; at++) {
      moved[at] = kept.test(at) ? n++ : -1;
    }
    keys = new long[1 << 20];
    positions = new int[1 << 20];
    counts = new int[1 << 20];
    size = 0;
    for (int at = 0; at < old.length; at++) {
      if (moved[at] >= 0) {
        add(old[at]);
        counts[moved[at]] = oldCounts[at];
      }
    }
    return moved;
  }

  /** How often the feature of a position was added. */
  int count(int position) {
    return counts[position];
  }

  /** The position of a feature, -1 if it has none. */
  int of(long feature) {
    int slot = slot(feature + 1);
    return keys[slot] == 0 ? -1 : positions[slot];
  }

  int size() {
    return size;
  }

  /** The features by their positions. */
  long[] features() {
    long[] features = new long[size];
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        features[positions[slot]] = keys[slot] - 1;
      }
    }
    return features;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ key >>> 20) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldPositions = positions;
    keys = new long[oldKeys.length * 2];
    positions = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        positions[slot] = oldPositions[i];
      }
    }
  }
}
