package org.pressgraph.ner.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeatureTableTest {

  @Test
  void addsTheWeightsOfTheFeaturesItKnows() {
    Random random = new Random(5);
    int n = FeatureTable.MOST_FEATURES;
    long[] features = random.longs(n, 0, 1L << FeatureHash.BITS).toArray();
    byte[] weights = new byte[n * Tags.COUNT];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (byte) (i % Tags.COUNT == 0 ? 0 : random.nextInt(63) - 31);
    }
    FeatureTable table = new FeatureTable(features, weights, 0.5f);
    float[] scores = new float[2 * Tags.COUNT];

    table.score(batch(features), new long[0], scores, Tags.COUNT);

    for (int tag = 0; tag < Tags.COUNT; tag++) {
      int sum = 0;
      for (int f = 0; f < n; f++) {
        sum += weights[f * Tags.COUNT + tag];
      }
      assertThat(scores[Tags.COUNT + tag]).isEqualTo(sum * 0.5f, within(1e-3f));
    }
  }

  @Test
  void theLargestSumsFitTheirLanes() {
    long[] features = new long[FeatureTable.MOST_FEATURES];
    byte[] weights = new byte[features.length * Tags.COUNT];
    Arrays.fill(weights, (byte) FeatureTable.LARGEST);
    for (int f = 0; f < features.length; f++) {
      features[f] = f;
    }
    float[] scores = new float[Tags.COUNT];

    new FeatureTable(features, weights, 1).score(batch(features), new long[0], scores, 0);

    assertThat(scores[Tags.OUTSIDE]).isZero();
    assertThat(Arrays.copyOfRange(scores, 1, scores.length))
        .containsOnly((float) FeatureTable.LARGEST * features.length);
  }

  @Test
  void featuresThatItDoesNotKnowCountNothing() {
    byte[] weights = new byte[Tags.COUNT];
    weights[3] = 7;
    long known = FeatureHash.finish(FeatureHash.sum(1, 42, 0));
    FeatureTable table = new FeatureTable(new long[] {known}, weights, 1);
    float[] scores = new float[Tags.COUNT];
    long[] features = new long[50];
    for (int f = 0; f < features.length; f++) {
      features[f] = FeatureHash.finish(FeatureHash.sum(2, f, 0));
    }
    features[20] = known;
    features[21] = 0;

    table.score(batch(features), new long[0], scores, 0);

    assertThat(scores[3]).isEqualTo(7);
    assertThat(scores[0]).isZero();
    assertThat(scores[4]).isZero();
  }

  @Test
  void charactersOfABatchAreSummedEachByItself() {
    Random random = new Random(7);
    long[] features = random.longs(200, 0, 1L << FeatureHash.BITS).toArray();
    byte[] weights = new byte[features.length * Tags.COUNT];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (byte) (i % Tags.COUNT == 0 ? 0 : random.nextInt(63) - 31);
    }
    FeatureTable table = new FeatureTable(features, weights, 0.5f);
    FeatureBatch batch = new FeatureBatch(FeatureTable.MOST_FEATURES);
    float[] expected = new float[FeatureBatch.CHARACTERS * Tags.COUNT];
    while (!batch.isFull()) {
      long[] some = random.ints(40, 0, 300).mapToLong(f -> f < 200 ? features[f] : f).toArray();
      table.score(batch(some), new long[0], expected, batch.size * Tags.COUNT);
      System.arraycopy(some, 0, batch.numbers, batch.count, some.length);
      batch.count += some.length;
      batch.endCharacter();
    }
    float[] scores = new float[expected.length];

    table.score(batch, new long[0], scores, 0);

    assertThat(scores).isEqualTo(expected);
    assertThat(batch.size).isZero();
  }

  private static FeatureBatch batch(long[] numbers) {
    FeatureBatch batch = new FeatureBatch(numbers.length);
    System.arraycopy(numbers, 0, batch.numbers, 0, numbers.length);
    batch.count = numbers.length;
    batch.endCharacter();
    return batch;
  }
}
