package org.pressgraph.page;

import java.util.Arrays;

/**
 * Runs of pieces of text that are joined, and how alike they are as wholes. A run that another one
 * is joined to has the number of the first; that of the second is out of use from then on.
 *
 * <p>How alike two runs are is kept as products of vectors, which are sums over their pieces: so
 * those of a joined run are sums of those of its parts.
 */
final class Runs {

  /** No run. */
  static final int NONE = -1;

  /** How many runs there were before any was joined. */
  final int count;

  final PageLayout layout;
  private final int[] first;
  private final int[] last;

  /** For each run its last piece at first. */
  private final int[] ownLast;

  private final int[] letters;

  /** For each run the one whose end is now its own. */
  private final int[] end;

  private final boolean[] inUse;

  /** What runs share of the pairs of letters of the page, those that tell more counting more. */
  private final float[][] words;

  /** The products of what runs are about. */
  private final float[][] topics;

  /** For each run the one joined to its end as it was at first, {@link Topics#NONE} for none. */
  private final int[] next;

  /**
   * Some runs of a page, in the order of the page.
   *
   * @param first the numbers of their first pieces
   * @param last the numbers of their last pieces; those between are theirs, too
   */
  Runs(PageLayout layout, int[] first, int[] last) {
    this.layout = layout;
    this.count = first.length;
    this.first = first;
    this.last = last.clone();
    this.ownLast = last;
    this.letters = new int[count];
    this.end = new int[count];
    this.next = new int[count];
    this.inUse = new boolean[count];
    this.words = new float[count][count];
    this.topics = new float[count][count];
    Arrays.fill(inUse, true);
    Arrays.fill(next, NONE);
    float[][] vectors = new float[count][];
    TextTopics texts = new TextTopics(Topics.standard(), layout.pairs);
    for (int run = 0; run < count; run++) {
      end[run] = run;
      for (int i = first[run]; i <= last[run]; i++) {
        letters[run] += layout.pieces.get(i).text.length();
      }
      vectors[run] = texts.of(first[run], last[run]);
    }
    multiply(vectors);
    countWords();
  }

  private Runs(Runs other) {
    this.layout = other.layout;
    this.count = other.count;
    this.first = other.first;
    this.last = other.last.clone();
    this.ownLast = other.ownLast;
    this.letters = other.letters.clone();
    this.end = other.end.clone();
    this.next = other.next.clone();
    this.inUse = other.inUse.clone();
    this.words = copy(other.words);
    this.topics = copy(other.topics);
  }

  private static float[][] copy(float[][] products) {
    float[][] copy = new float[products.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = products[i].clone();
    }
    return copy;
  }

  /** These runs as they are now; what is joined in either does not change the other. */
  Runs copy() {
    return new Runs(this);
  }

  private void multiply(float[][] vectors) {
    float[][] rows = new float[Topics.standard().size][count];
    for (int run = 0; run < count; run++) {
      for (int d = 0; d < rows.length; d++) {
        rows[d][run] = vectors[run][d];
      }
    }
    for (int run = 0; run < count; run++) {
      for (int d = 0; d < rows.length; d++) {
        add(vectors[run][d], rows[d], topics[run]);
      }
    }
  }

  /** Sums that grow side by side take a fraction of the time of sums one after the other. */
  private static void add(float factor, float[] row, float[] sums) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += factor * row[k];
    }
  }

  private void countWords() {
    int[] begin = new int[layout.pairs.numbers.size() + 1];
    int[][] pairs = new int[count][];
    int[] lastRun = new int[begin.length];
    for (int run = 0; run < count; run++) {
      pairs[run] = pairsOf(run, lastRun);
      for (int pair : pairs[run]) {
        begin[pair + 1]++;
      }
    }
    for (int pair = 1; pair < begin.length; pair++) {
      begin[pair] += begin[pair - 1];
    }
    int[] runs = new int[begin[begin.length - 1]];
    int[] free = begin.clone();
    for (int run = 0; run < count; run++) {
      for (int pair : pairs[run]) {
        runs[free[pair]++] = run;
      }
    }
    // Pair by pair, as sums of fractions depend on the order.
    for (int pair = 0; pair + 1 < begin.length; pair++) {
      if (begin[pair] < begin[pair + 1]) {
        addWord(runs, begin[pair], begin[pair + 1], (float) layout.pairs.square(pair));
      }
    }
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < a; b++) {
        words[a][b] = words[b][a];
      }
    }
  }

  /** Adds a pair to what those runs share that have it, which stand in rising order. */
  private void addWord(int[] runs, int from, int to, float square) {
    for (int i = from; i < to; i++) {
      float[] shared = words[runs[i]];
      for (int k = i; k < to; k++) {
        shared[runs[k]] += square;
      }
    }
  }

  /** The different pairs of the pieces of a run; marks with which run each was last seen. */
  private int[] pairsOf(int run, int[] lastRun) {
    int[] all = new int[letters[run]];
    int size = 0;
    for (int i = first[run]; i <= last[run]; i++) {
      for (int pair : layout.pairs.ofText(i)) {
        if (pair != PairNumbers.NONE && lastRun[pair] != run + 1) {
          lastRun[pair] = run + 1;
          all[size++] = pair;
        }
      }
    }
    return Arrays.copyOf(all, size);
  }

  /** Whether a run stands by itself and was not joined to another one. */
  boolean isInUse(int run) {
    return inUse[run];
  }

  /** The number of the first piece of a run. */
  int first(int run) {
    return first[run];
  }

  /** The number of the last piece of a run. */
  int last(int run) {
    return last[run];
  }

  /** The number of the last piece of a run as it was at first. */
  int ownLast(int run) {
    return ownLast[run];
  }

  /** The run whose end is now that of another one. */
  int end(int run) {
    return end[run];
  }

  /** How many letters a run has. */
  int letters(int run) {
    return letters[run];
  }

  /** The run whose first piece goes on from the end of another one as it was at first. */
  int next(int run) {
    return next[run];
  }

  /** How much the pairs of letters tell that two runs share. */
  double shared(int a, int b) {
    return words[a][b];
  }

  /** How alike the words of two runs are, from 0 to 1. */
  double wordsAlike(int a, int b) {
    return cosine(words, a, b);
  }

  /** How alike two runs are by what they are about, from -1 to 1. */
  double topicsAlike(int a, int b) {
    return cosine(topics, a, b);
  }

  private static double cosine(float[][] products, int a, int b) {
    double squares = (double) products[a][a] * products[b][b];
    return squares <= 0 ? 0 : products[a][b] / Math.sqrt(squares);
  }

  /** Joins one run to the end of another one. */
  void join(int a, int b) {
    next[end[a]] = b;
    end[a] = end[b];
    last[a] = last[b];
    letters[a] += letters[b];
    inUse[b] = false;
    add(words, a, b);
    add(topics, a, b);
  }

  private void add(float[][] products, int a, int b) {
    float own = products[a][a] + 2 * products[a][b] + products[b][b];
    for (int k = 0; k < count; k++) {
      if (inUse[k]) {
        products[a][k] += products[b][k];
        products[k][a] = products[a][k];
      }
    }
    products[a][a] = own;
  }

  /** Whether the last ordinal of one of the pieces of a run is this one. */
  boolean hasOrdinal(int run, int ordinal) {
    for (int part = run; part != NONE; part = next[part]) {
      for (int i = first[part]; i <= ownLast[part]; i++) {
        if (layout.pieces.get(i).lastOrdinal == ordinal) {
          return true;
        }
      }
    }
    return false;
  }
}
