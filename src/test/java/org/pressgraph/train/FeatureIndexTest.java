package org.pressgraph.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureIndexTest {

  @Test
  void whatIsKeptClosesUp() {
    FeatureIndex index = new FeatureIndex();
    long[] features = {70, 0, 1L << 39, 5, 70, 5, 5};
    for (long feature : features) {
      index.add(feature);
    }

    int[] moved = index.keepOnly(at -> index.count(at) >= 2);

    assertThat(moved).containsExactly(0, -1, -1, 1);
    assertThat(index.size()).isEqualTo(2);
    assertThat(index.features()).containsExactly(70, 5);
    assertThat(index.of(5)).isEqualTo(1);
    assertThat(index.of(0)).isEqualTo(-1);
    assertThat(index.count(1)).isEqualTo(3);
  }
}
