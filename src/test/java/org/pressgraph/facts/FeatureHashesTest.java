package org.pressgraph.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureHashesTest {

  private static FeatureHashes of(int room, int from, int to) {
    FeatureHashes features = new FeatureHashes(room);
    for (int i = from; i < to; i++) {
      features.put("f", i);
    }
    return features;
  }

  private static byte[] weights() {
    byte[] weights = new byte[FeatureHashes.SIZE];
    Arrays.fill(weights, (byte) 1);
    return weights;
  }

  @Test
  void whatIsFoundTwiceCountsOnce() {
    FeatureHashes features = of(8, 0, 5);
    features.put("f", 3);
    features.put("f", "", "3");
    features.part("f", "13", 1, 2);

    assertThat(features.sum(weights())).isEqualTo(5);
    assertThat(features.sum(weights(), 'k')).isEqualTo(5);
    assertThat(features.toArray('k')).hasSize(5);
    assertThat(features.withAndWithout('k')).hasSize(10);
  }

  @Test
  void moreThanThereIsRoomForAreTakenAsWell() {
    int[] roomy = of(1000, 0, 700).toArray('k');

    for (int room : new int[] {0, 1, 3, 64, 699, 700}) {
      FeatureHashes features = of(room, 0, 700);
      IntStream.range(0, 700).forEach(i -> features.put("f", i));
      assertThat(features.toArray('k')).isEqualTo(roomy);
    }
  }

  @Test
  void theOrderInWhichTheyAreFoundCountsNothing() {
    FeatureHashes backwards = new FeatureHashes();
    for (int i = 299; i >= 0; i--) {
      backwards.put("f", i);
    }

    assertThat(backwards.toArray('k')).isEqualTo(of(300, 0, 300).toArray('k'));
    assertThat(backwards.rows(ChoiceModel.RANGE))
        .isEqualTo(of(300, 0, 300).rows(ChoiceModel.RANGE));
  }

  @Test
  void whatHasNothingForAHashIsOneFeature() {
    String zero = zero();
    FeatureHashes features = new FeatureHashes(2);
    features.part(zero, "", 0, 0);
    features.part(zero, "", 0, 0);
    features.put("f", 1);

    assertThat(features.sum(weights())).isEqualTo(2);
  }

  /** A name whose hash with the equals sign is 0, worked out backwards. */
  private static String zero() {
    // The last step is (hash ^ '=') * PRIME: it is 0 where the hash before is '='.
    for (char first = 1; first < 0xFFFF; first++) {
      int one = (0x811C9DC5 ^ first) * 0x01000193;
      for (char second = 1; second < 0xFFFF; second++) {
        int two = (one ^ second) * 0x01000193;
        int third = two ^ '=' * inverse();
        if (third > 0 && third <= 0xFFFF) {
          return "" + first + second + (char) third;
        }
      }
    }
    throw new IllegalStateException();
  }

  /** What times the prime of FNV-1a is 1. */
  private static int inverse() {
    int x = 1;
    for (int i = 0; i < 6; i++) {
      x *= 2 - 0x01000193 * x;
    }
    return x;
  }
}
