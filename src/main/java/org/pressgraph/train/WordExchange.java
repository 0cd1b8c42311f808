package org.pressgraph.train;

/** One run of the exchange algorithm, see {@link WordClustering}. */
final class WordExchange {

  private static final double NEGLIGIBLE = 1e-9;

  /** A round that moves less than one word in so many is the last. */
  private static final int FEW = 200;

  /** n log n of small numbers. */
  private static final double[] LOGS = logs(1 << 16);

  private final WordPairs pairs;
  private final int words;
  private final int classes;
  private final int[] classOf;

  /** How often each class stands behind each. */
  private final int[][] counts;

  private final int[] asFirst;
  private final int[] asSecond;

  /**
   * The word that is tried: how often it stands before and behind each class, and which these are.
   */
  private final int[] before;

  private final int[] behind;
  private final int[] classesBefore;
  private final int[] classesBehind;
  private int sizeBefore;
  private int sizeBehind;
  private int self;
  private int totalFirst;
  private int totalSecond;

  WordExchange(WordPairs pairs, int words, int classes) {
    this.pairs = pairs;
    this.words = words;
    this.classes = classes;
    int all = classes + 2;
    classOf = new int[words + 2];
    for (int w = 0; w < words; w++) {
      classOf[w] = w % classes;
    }
    classOf[words] = classes;
    classOf[words + 1] = classes + 1;
    counts = new int[all][all];
    asFirst = new int[all];
    asSecond = new int[all];
    before = new int[all];
    behind = new int[all];
    classesBefore = new int[all];
    classesBehind = new int[all];
    for (int w = 0; w < words + 2; w++) {
      for (int j = 0; j < pairs.right()[w].length; j++) {
        int other = classOf[pairs.right()[w][j]];
        int count = pairs.rightCounts()[w][j];
        counts[classOf[w]][other] += count;
        asFirst[classOf[w]] += count;
        asSecond[other] += count;
      }
    }
  }

  /** Moves words until few move or the rounds are over; gives the class of every word. */
  int[] run(int rounds) {
    for (int round = 0; round < rounds; round++) {
      int moved = 0;
      for (int w = 0; w < words; w++) {
        moved += exchange(w) ? 1 : 0;
      }
      if (moved < words / FEW) {
        break;
      }
    }
    return classOf;
  }

  private boolean exchange(int word) {
    look(word);
    int old = classOf[word];
    put(old, -1);
    double best = Double.NEGATIVE_INFINITY;
    int found = old;
    for (int c = 0; c < classes; c++) {
      double gain = gain(c);
      if (gain > best + NEGLIGIBLE || c == old && gain >= best - NEGLIGIBLE) {
        best = gain;
        found = c;
      }
    }
    put(found, 1);
    classOf[word] = found;
    for (int j = 0; j < sizeBehind; j++) {
      behind[classesBehind[j]] = 0;
    }
    for (int j = 0; j < sizeBefore; j++) {
      before[classesBefore[j]] = 0;
    }
    return found != old;
  }

  private void look(int word) {
    sizeBefore = 0;
    sizeBehind = 0;
    self = 0;
    totalFirst = 0;
    totalSecond = 0;
    for (int j = 0; j < pairs.right()[word].length; j++) {
      int count = pairs.rightCounts()[word][j];
      totalFirst += count;
      if (pairs.right()[word][j] == word) {
        self = count;
        continue;
      }
      int c = classOf[pairs.right()[word][j]];
      if (behind[c] == 0) {
        classesBehind[sizeBehind++] = c;
      }
      behind[c] += count;
    }
    totalSecond = self;
    for (int j = 0; j < pairs.left()[word].length; j++) {
      if (pairs.left()[word][j] == word) {
        continue;
      }
      int count = pairs.leftCounts()[word][j];
      totalSecond += count;
      int c = classOf[pairs.left()[word][j]];
      if (before[c] == 0) {
        classesBefore[sizeBefore++] = c;
      }
      before[c] += count;
    }
  }

  private void put(int c, int sign) {
    for (int j = 0; j < sizeBehind; j++) {
      counts[c][classesBehind[j]] += sign * behind[classesBehind[j]];
    }
    for (int j = 0; j < sizeBefore; j++) {
      counts[classesBefore[j]][c] += sign * before[classesBefore[j]];
    }
    counts[c][c] += sign * self;
    asFirst[c] += sign * totalFirst;
    asSecond[c] += sign * totalSecond;
  }

  /** How much likelier the text becomes if the word is put into a class. */
  private double gain(int c) {
    double gain = 0;
    int[] row = counts[c];
    for (int j = 0; j < sizeBehind; j++) {
      int d = classesBehind[j];
      if (d != c) {
        gain += log(row[d] + behind[d]) - log(row[d]);
      }
    }
    for (int j = 0; j < sizeBefore; j++) {
      int d = classesBefore[j];
      if (d != c) {
        gain += log(counts[d][c] + before[d]) - log(counts[d][c]);
      }
    }
    int own = self + behind[c] + before[c];
    gain += log(row[c] + own) - log(row[c]);
    gain -= log(asFirst[c] + totalFirst) - log(asFirst[c]);
    return gain - (log(asSecond[c] + totalSecond) - log(asSecond[c]));
  }

  private static double log(int n) {
    return n < LOGS.length ? LOGS[n] : n * StrictMath.log(n);
  }

  private static double[] logs(int size) {
    double[] logs = new double[size];
    for (int n = 1; n < size; n++) {
      logs[n] = n * StrictMath.log(n);
    }
    return logs;
  }
}
