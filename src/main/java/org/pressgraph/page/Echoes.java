package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the lines that say once more, and by themselves, a sentence that the page has within its
 * text: set apart without a mark, they show only in that they stand twice, and that the full stop
 * is missing where they end.
 */
final class Echoes {

  /** So many letters are looked for elsewhere. */
  private static final int SEED = 7;

  /** So many seeds one behind the other are looked for, as a letter of one may be misread. */
  private static final int SEEDS = 2;

  /** A shorter sentence may well stand twice. */
  private static final int SHORTEST = 14;

  /** One letter in so many may be misread in one of both places. */
  private static final int MISREAD = 6;

  private static final int MOST_LINES = 5;

  /** Spreads seeds over their table (Knuth, The Art of Computer Programming 3, 6.4). */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private static final long FACTOR = 31;

  /** So many places has the table for each seed, as most letters of a page begin none. */
  private static final int ROOM = 16;

  /** What the first letter of a seed is multiplied by. */
  private static final long GREATEST = FACTOR * FACTOR * FACTOR * FACTOR * FACTOR * FACTOR;

  private final List<CleanLine> lines;
  private final List<LineKind> kinds;
  private final char[] letters;

  /** For each line where its letters begin; one more for their end. */
  private final int[] begins;

  private Echoes(List<CleanLine> lines, List<LineKind> kinds) {
    this.lines = lines;
    this.kinds = kinds;
    this.begins = new int[lines.size() + 1];
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      begins[i] = text.length();
      if (kinds.get(i) == LineKind.TEXT || kinds.get(i) == LineKind.HEADING) {
        text.append(lines.get(i).plain());
      }
    }
    begins[lines.size()] = text.length();
    this.letters = text.toString().toCharArray();
  }

  /** The first line and the end of each sentence that stands by itself once more. */
  static List<int[]> in(List<CleanLine> lines, List<LineKind> kinds) {
    return new Echoes(lines, kinds).runs();
  }

  private List<int[]> runs() {
    int[] heads = new int[lines.size()];
    int n = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (mayBegin(i)) {
        heads[n++] = i;
      }
    }
    List<int[]> runs = new ArrayList<>();
    if (n == 0) {
      return runs;
    }
    int[] ends = ends(heads, n);
    int end = 0;
    for (int h = 0; h < n; h++) {
      if (heads[h] >= end && ends[h] > heads[h]) {
        runs.add(new int[] {heads[h], ends[h]});
        end = ends[h];
      }
    }
    return runs;
  }

  /** Whether a line may be the first of a sentence by itself: one of the next ones ends open. */
  private boolean mayBegin(int i) {
    if (kinds.get(i) != LineKind.TEXT || begins[i] + SEED > letters.length) {
      return false;
    }
    return i == 0
        || kinds.get(i - 1) != LineKind.TEXT
        || lines.get(i - 1).isClosed()
        || lines.get(i).number() > lines.get(i - 1).number() + 1;
  }

  /**
   * For each of some lines behind which line a sentence ends that begins with it and stands
   * elsewhere too; the line itself or 0 if there is none. One of its first two seeds is right.
   */
  private int[] ends(int[] heads, int n) {
    int size = Integer.highestOneBit(ROOM * SEEDS * n);
    int[] table = new int[size];
    int[] next = new int[SEEDS * n];
    int[] ends = new int[n];
    for (int s = 0; s < next.length; s++) {
      int begin = seed(heads, s);
      if (begin + SEED <= letters.length) {
        int slot = slot(key(begin), size);
        next[s] = table[slot];
        table[slot] = s + 1;
      }
    }
    long key = key(0);
    for (int at = 0; at + SEED <= letters.length; at++) {
      // The key of the letters one further on is made of that of these.
      key = at == 0 ? key : (key - letters[at - 1] * GREATEST) * FACTOR + letters[at + SEED - 1];
      for (int s = table[slot(key, size)] - 1; s >= 0; s = next[s] - 1) {
        int begin = seed(heads, s);
        int line = heads[s / SEEDS];
        int elsewhere = at - (begin - begins[line]);
        if (begin != at && ends[s / SEEDS] <= line && elsewhere >= 0 && isSeed(begin, at)) {
          ends[s / SEEDS] = end(line, elsewhere);
        }
      }
    }
    return ends;
  }

  /** Where a seed of one of some lines begins. */
  private int seed(int[] heads, int seed) {
    return begins[heads[seed / SEEDS]] + seed % SEEDS * SEED;
  }

  /** The letters of a seed as one number. */
  private long key(int at) {
    long key = 0;
    for (int i = at; i < at + SEED; i++) {
      key = key * FACTOR + letters[i];
    }
    return key;
  }

  private static int slot(long key, int size) {
    return (int) (key * GOLDEN >>> 40) & (size - 1);
  }

  private boolean isSeed(int begin, int at) {
    for (int i = 0; i < SEED; i++) {
      if (letters[begin + i] != letters[at + i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Behind which line a sentence ends that stands elsewhere too; the line itself if it does not.
   */
  private int end(int line, int elsewhere) {
    int begin = begins[line];
    for (int to = line + 1; to <= Math.min(lines.size(), line + MOST_LINES); to++) {
      if (to > line + 1
          && kinds.get(to - 1) != LineKind.TEXT
          && kinds.get(to - 1) != LineKind.HEADING) {
        return line;
      }
      int length = begins[to] - begin;
      int stop = elsewhere + length;
      boolean apart = elsewhere >= begins[to] || stop <= begin;
      if (!apart
          || stop >= letters.length
          || misread(begin, elsewhere, length) * MISREAD > length) {
        return line;
      }
      boolean closed = Characters.isClosed(lines.get(to - 1).plain());
      if (length >= SHORTEST && !closed && "。！？".indexOf(letters[stop]) >= 0) {
        return to;
      }
    }
    return line;
  }

  private int misread(int begin, int other, int length) {
    int misread = 0;
    for (int i = 0; i < length; i++) {
      misread += letters[begin + i] == letters[other + i] ? 0 : 1;
    }
    return misread;
  }
}
