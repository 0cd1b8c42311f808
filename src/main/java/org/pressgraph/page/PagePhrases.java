package org.pressgraph.page;

import java.util.List;

/**
 * Which stretches of two to four letters a page has anywhere. A break that makes one of them, when
 * two texts are set side by side, is likely to be mended: 营商环 and 境 go together on a page that
 * speaks of 营商环境.
 */
final class PagePhrases {

  private long[] keys = new long[256];
  private int used;

  /** A bit for some pairs together: where it is not set the page has none of them. */
  private final long[] pairBits = new long[64];

  /** Which letters pieces end with, and begin with: a bit for some letters together. */
  private final long[] ends = new long[64];

  private final long[] begins = new long[64];

  /** Of the texts of which the breaks are asked about. */
  PagePhrases(List<String> texts) {
    for (String text : texts) {
      if (!text.isEmpty()) {
        set(ends, text.charAt(text.length() - 1));
        set(begins, text.charAt(0));
      }
    }
    for (String text : texts) {
      for (int i = 1; i < text.length(); i++) {
        // Only what stands around letters that may stand on both sides of a break is asked for.
        if (isSet(ends, text.charAt(i - 1)) && isSet(begins, text.charAt(i))) {
          addAround(text, i);
        }
      }
    }
  }

  private static void set(long[] bits, char c) {
    int bit = c & (bits.length << 6) - 1;
    bits[bit >> 6] |= 1L << bit;
  }

  private static boolean isSet(long[] bits, char c) {
    int bit = c & (bits.length << 6) - 1;
    return (bits[bit >> 6] >> bit & 1) != 0;
  }

  /** Adds the stretches across the place before a letter. */
  private void addAround(String text, int at) {
    int least = at;
    while (least > Math.max(0, at - 3) && Characters.isLetterOrDigit(text.charAt(least - 1))) {
      least--;
    }
    int end = at;
    while (end < Math.min(text.length(), at + 3) && Characters.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    if (least == at || end == at) {
      return;
    }
    int pair = text.charAt(at - 1) << 16 | text.charAt(at);
    pairBits[bit(pair) >> 6] |= 1L << bit(pair);
    for (int from = least; from < at; from++) {
      long key = 0;
      for (int i = from; i < Math.min(end, from + 4); i++) {
        key = key << 16 | text.charAt(i);
        if (i >= at) {
          add(key);
        }
      }
    }
  }

  private void add(long key) {
    if (2 * (used + 1) > keys.length) {
      long[] old = keys;
      keys = new long[old.length * 2];
      for (long k : old) {
        if (k != 0) {
          keys[slot(k)] = k;
        }
      }
    }
    int at = slot(key);
    used += keys[at] == 0 ? 1 : 0;
    keys[at] = key;
  }

  private int slot(long key) {
    int at = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & (keys.length - 1);
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  /** How many stretches of three and of four letters that the page has stand across a break. */
  int across(String before, String after) {
    if (before.isEmpty()
        || after.isEmpty()
        || !hasPair(before.charAt(before.length() - 1), after.charAt(0))) {
      return 0;
    }
    int n = Math.min(3, before.length());
    String joined =
        before.substring(before.length() - n) + after.substring(0, Math.min(3, after.length()));
    int found = 0;
    for (int length = 3; length <= 4; length++) {
      for (int from = Math.max(0, n - length + 1);
          from < n && from + length <= joined.length();
          from++) {
        found += has(joined, from, length) ? 1 : 0;
      }
    }
    return found;
  }

  /** Every stretch across a break has the letters on both sides of it: most breaks end here. */
  private boolean hasPair(char last, char first) {
    long key = (long) last << 16 | first;
    int bit = bit((int) key);
    return (pairBits[bit >> 6] >> bit & 1) != 0 && keys[slot(key)] == key;
  }

  private int bit(int pair) {
    return pair * 0x9E3779B9 >>> 7 & (pairBits.length << 6) - 1;
  }

  private boolean has(String text, int from, int length) {
    long key = 0;
    for (int i = from; i < from + length; i++) {
      if (!Characters.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
      key = key << 16 | text.charAt(i);
    }
    return keys[slot(key)] == key;
  }
}
