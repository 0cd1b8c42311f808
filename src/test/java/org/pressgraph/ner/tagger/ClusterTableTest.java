package org.pressgraph.ner.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterTableTest {

  private static final int GRAINS = 6;

  private static long number(String word) {
    return FeatureHash.word(word, 0, word.length());
  }

  @Test
  void aWordHasItsClusterInEachGrain() {
    int[] union = {1, 20, 300, 4000, Short.MAX_VALUE, 6};
    int[] chair = {7, 0, 9, 10, 11, 12};
    ClusterTable table =
        new ClusterTable(new WordClusters(GRAINS, Map.of("工会", union, "主席", chair)));

    for (int grain = 0; grain < GRAINS; grain++) {
      assertThat(table.classOf(table.row(number("工会")), grain)).isEqualTo(union[grain]);
      assertThat(table.classOf(table.row(number("主席")), grain)).isEqualTo(chair[grain]);
    }
    assertThat(table.row(number("会见"))).isNegative();
  }

  @Test
  void ofWordsThatDifferByFiguresOneCounts() {
    Map<String, int[]> years = Map.of("1999年", new int[] {1, 2}, "2008年", new int[] {4, 8});
    ClusterTable table = new ClusterTable(new WordClusters(2, years));
    int row = table.row(number("2025年"));

    assertThat(new int[] {table.classOf(row, 0), table.classOf(row, 1)}).isIn(years.values());
  }
}
