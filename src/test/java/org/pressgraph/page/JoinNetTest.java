package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class JoinNetTest {

  private static final int UNITS = JoinNet.HIDDEN;

  /** Two features, each with a plain weight; the first unit counts what both have beyond one. */
  private static JoinNet net() {
    float[] in = new float[3 * (UNITS + 1)];
    in[UNITS] = 1;
    in[UNITS + 1 + UNITS] = 2;
    in[0] = 1;
    in[UNITS + 1] = 1;
    in[2 * (UNITS + 1)] = -1;
    float[] out = new float[UNITS];
    out[0] = 10;
    return new JoinNet(in, out);
  }

  private static double weigh(double[] features) {
    JoinOptions options = new JoinOptions(features.length);
    options.add();
    options.add();
    for (int i = 0; i < features.length; i++) {
      options.set(i, features[i]);
    }
    assertThat(options.weigh(net())[0]).isZero();
    return options.weigh(net())[1];
  }

  @Test
  void featuresWeighMoreTogetherThanEachByItself() {
    assertThat(weigh(new double[] {1, 0, 1})).isCloseTo(1, Offset.offset(1e-6));
    assertThat(weigh(new double[] {0, 1, 1})).isCloseTo(2, Offset.offset(1e-6));
    assertThat(weigh(new double[] {1, 1, 1})).isCloseTo(13, Offset.offset(1e-6));
  }

  @Test
  void itsTextHasALineForEachFeatureAndOneForTheUnits() {
    assertThat(net().text(3, "feature %d"::formatted).lines())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("feature 0: 1.000 0.000")
        .endsWith(" 1.000");
  }

  @Test
  void aFileOfOtherFeaturesIsNotRead() {
    assertThatThrownBy(
            () -> JoinNet.read("join-net.txt", JoinFeatures.COUNT, index -> "other " + index))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("join-net.txt");
  }
}
