package org.pressgraph.train;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How often words stand side by side. Two numbers beyond those of the words stand for the ends of a
 * sentence and for all rare words.
 *
 * @param right for every word those that stand behind it
 * @param rightCounts how often they do
 * @param left for every word those that stand before it
 * @param leftCounts how often they do
 */
record WordPairs(int[][] right, int[][] rightCounts, int[][] left, int[][] leftCounts) {

  static WordPairs count(List<String[]> sentences, Map<String, Integer> ids) {
    int edge = ids.size();
    int rare = edge + 1;
    int n = edge + 2;
    int total = sentences.stream().mapToInt(s -> s.length + 1).sum();
    long[] pairs = new long[total];
    int at = 0;
    for (String[] sentence : sentences) {
      int before = edge;
      for (String word : sentence) {
        int id = ids.getOrDefault(word, rare);
        pairs[at++] = (long) before * n + id;
        before = id;
      }
      pairs[at++] = (long) before * n + edge;
    }
    Arrays.sort(pairs);
    int[] outgoing = new int[n];
    int[] incoming = new int[n];
    for (int i = 0; i < total; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        outgoing[(int) (pairs[i] / n)]++;
        incoming[(int) (pairs[i] % n)]++;
      }
    }
    WordPairs result =
        new WordPairs(rows(outgoing), rows(outgoing), rows(incoming), rows(incoming));
    result.fill(pairs, n);
    return result;
  }

  private void fill(long[] pairs, int n) {
    int[] outgoing = new int[n];
    int[] incoming = new int[n];
    for (int i = 0; i < pairs.length; ) {
      int same = i;
      while (same < pairs.length && pairs[same] == pairs[i]) {
        same++;
      }
      int first = (int) (pairs[i] / n);
      int second = (int) (pairs[i] % n);
      right[first][outgoing[first]] = second;
      rightCounts[first][outgoing[first]++] = same - i;
      left[second][incoming[second]] = first;
      leftCounts[second][incoming[second]++] = same - i;
      i = same;
    }
  }

  private static int[][] rows(int[] sizes) {
    return Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
  }
}
