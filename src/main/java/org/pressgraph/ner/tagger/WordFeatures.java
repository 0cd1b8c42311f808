package org.pressgraph.ner.tagger;

import java.util.Arrays;
import java.util.List;
import org.pressgraph.text.Word;

/**
 * The features of words, their tags and their clusters. All but one are the same for every
 * character of a word but for its place there, so that their larger part is worked out once.
 */
final class WordFeatures {

  /** Places in a word: first, inside, last, the only character. */
  static final int PLACES = 4;

  private static final int SINGLE = 3;

  /** What stands for the words beyond the ends of the text. */
  private static final long EDGE = 7;

  private static final int PLAIN = 11;

  /** Behind the plain ones and that of the place: those of the run of nouns around. */
  private static final int HEAD = PLAIN + 1;

  private static final int HEADS = 3;

  /** Beyond so many words it does not matter how far the head of a run is. */
  private static final int FAR_HEAD = 3;

  private static final int FAR_FIRST = 2;

  private final ClusterTable clusters;
  private final boolean withRuns;

  /** Those of the clusters of single words; null if they are given by their numbers. */
  private final FeatureRows rowsOfFeatures;

  WordFeatures(ClusterTable clusters, boolean withRuns, FeatureRows rows) {
    this.clusters = clusters;
    this.withRuns = withRuns;
    this.rowsOfFeatures = rows;
  }

  /** The sum of the number of the feature of a word's cluster but for the place in the word. */
  static long ofCluster(int word, int grain, long value) {
    return FeatureHash.sum(Templates.CLUSTER + (word + 2) * 8 + grain, value, 0);
  }

  /** The most features that a character can have from its words. */
  int count() {
    return PLAIN + 1 + HEADS + 3 * clusters.grains() + 5;
  }

  OfText of(String text, List<Word> words) {
    return new OfText(text, words);
  }

  /** The features of the words of one text. */
  final class OfText {

    private final int n;
    private final int[] begins;
    private final int[] ends;
    private final int[] wordAt;
    private final long[] words;
    private final long[] tags;
    private final int[] rows;
    private final NounRuns runs;
    private final long[] starts = new long[count()];
    private int started = -1;
    private int startCount;
    private final int[] startRows = new int[3 * clusters.grains()];
    private int startRowCount;

    OfText(String text, List<Word> list) {
      n = list.size();
      begins = new int[n];
      ends = new int[n];
      words = new long[n];
      tags = new long[n];
      rows = new int[n];
      runs = new NounRuns(text, list);
      wordAt = new int[text.length()];
      Arrays.fill(wordAt, -1);
      for (int k = 0; k < n; k++) {
        Word word = list.get(k);
        begins[k] = word.begin();
        ends[k] = word.end();
        Arrays.fill(wordAt, word.begin(), word.end(), k);
        words[k] = FeatureHash.word(text, word.begin(), word.end());
        tags[k] = FeatureHash.text(word.tag());
        rows[k] = clusters.row(words[k]);
      }
    }

    /** The number of the tag of the word at a character, 0 where no word is. */
    long tagAt(int index) {
      int k = wordAt[index];
      return k < 0 ? 0 : tags[k];
    }

    /** The sums of the numbers of all features of a character that have no row. */
    int at(int index, long[] out, int from) {
      int k = wordAt[index];
      if (k < 0) {
        return from;
      }
      if (k != started) {
        start(k);
      }
      int place = place(k, index);
      int m = from;
      for (int s = 0; s < startCount; s++) {
        out[m++] = FeatureHash.with(starts[s], place);
      }
      out[m++] =
          FeatureHash.sum(
              Templates.WORD + PLAIN,
              (long) (index - begins[k]) << 16 | ends[k] - begins[k],
              tags[k]);
      return m;
    }

    /** The rows of the features of a character that have one, once {@link #at} was asked for it. */
    int rowsAt(int index, int[] out, int from) {
      int k = wordAt[index];
      if (k < 0) {
        return from;
      }
      int place = place(k, index);
      int m = from;
      for (int s = 0; s < startRowCount; s++) {
        out[m++] = startRows[s] + place;
      }
      return m;
    }

    private int place(int k, int index) {
      int begin = begins[k];
      int end = ends[k];
      return end - begin == 1 ? SINGLE : index == begin ? 0 : index == end - 1 ? 2 : 1;
    }

    private void start(int k) {
      long word = words[k];
      long tag = tags[k];
      long before = word(k - 1);
      long behind = word(k + 1);
      long tagBefore = tag(k - 1);
      long tagBehind = tag(k + 1);
      int t = Templates.WORD;
      int m = 0;
      m = put(m, t, word, 0);
      m = put(m, t + 1, tag, 0);
      m = put(m, t + 2, before, 0);
      m = put(m, t + 3, behind, 0);
      m = put(m, t + 4, tagBefore, tag);
      m = put(m, t + 5, tag, tagBehind);
      m = put(m, t + 6, before, word);
      m = put(m, t + 7, word, behind);
      m = put(m, t + 8, tagBefore, 31 * tagBehind + tag);
      m = put(m, t + 9, word(k - 2), 0);
      m = put(m, t + 10, word(k + 2), 0);
      if (withRuns) {
        m = startRun(k, m);
      }
      startCount = startClusters(k, m);
      started = k;
    }

    private int startRun(int k, int from) {
      int head = runs.last(k);
      int first = runs.first(k);
      int t = Templates.WORD + HEAD;
      int m = put(from, t, runs.kind(head), Math.min(FAR_HEAD, head - k));
      m = put(m, t + 1, runs.lastCharacter(head), tags[k]);
      return put(m, t + 2, words[first], Math.min(FAR_FIRST, k - first));
    }

    private int put(int m, int template, long first, long second) {
      starts[m] = FeatureHash.sum(template, first, second);
      return m + 1;
    }

    private int startClusters(int k, int from) {
      int m = from;
      startRowCount = 0;
      int grains = clusters.grains();
      for (int d = -1; d <= 1; d++) {
        int row = row(k + d);
        if (row >= 0) {
          for (int g = 0; g < grains; g++) {
            int value = clusters.classOf(row, g);
            if (rowsOfFeatures == null) {
              starts[m++] = ofCluster(d, g, value);
            } else {
              startRows[startRowCount++] = rowsOfFeatures.ofCluster(d, g, value);
            }
          }
        }
      }
      // Pairs in finer grains say little that the words themselves do not.
      if (grains > 0) {
        m = pair(Templates.CLUSTER_PAIR, k, k + 1, m);
        m = pair(Templates.CLUSTER_PAIR + 1, k - 1, k, m);
        m = pair(Templates.CLUSTER_PAIR + 2, k - 1, k + 1, m);
        m = pair(Templates.CLUSTER_PAIR + 3, k + 1, k + 2, m);
        m = pair(Templates.CLUSTER_PAIR + 4, k - 2, k - 1, m);
      }
      return m;
    }

    private int pair(int template, int first, int second, int from) {
      int one = row(first);
      int two = row(second);
      if (one < 0 || two < 0) {
        return from;
      }
      return put(from, template, clusters.classOf(one, 0), clusters.classOf(two, 0));
    }

    private int row(int k) {
      return k < 0 || k >= n ? -1 : rows[k];
    }

    private long word(int k) {
      return k < 0 || k >= n ? EDGE : words[k];
    }

    private long tag(int k) {
      return k < 0 || k >= n ? EDGE : tags[k];
    }
  }
}
