package org.pressgraph.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureNoiseTest {

  private static final int[] FEATURES = IntStream.range(0, 40).toArray();

  @Test
  void hidesAsManyAsItIsToldTo() {
    FeatureNoise noise = new FeatureNoise(0.25f, 7);
    int left = 0;
    for (int i = 0; i < 1000; i++) {
      int[] shown = noise.hideSome(FEATURES);
      assertThat(shown).isSorted().doesNotHaveDuplicates();
      left += shown.length;
    }
    assertThat(left / 40_000.0).isEqualTo(0.75, within(0.02));
  }

  @Test
  void theSameSeedHidesTheSame() {
    FeatureNoise one = new FeatureNoise(0.5f, 3);
    FeatureNoise other = new FeatureNoise(0.5f, 3);
    for (int i = 0; i < 20; i++) {
      assertThat(one.hideSome(FEATURES)).isEqualTo(other.hideSome(FEATURES));
    }
    assertThat(new FeatureNoise(0.5f, 4).hideSome(FEATURES))
        .isNotEqualTo(new FeatureNoise(0.5f, 3).hideSome(FEATURES));
  }

  @Test
  void withoutNoiseNothingIsHidden() {
    assertThat(new FeatureNoise(0, 7).hideSome(FEATURES)).isEqualTo(FEATURES);
  }
}
