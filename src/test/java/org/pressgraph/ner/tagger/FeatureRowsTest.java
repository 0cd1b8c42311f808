package org.pressgraph.ner.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pressgraph.text.TokenizedText;
import org.pressgraph.text.Tokenizer;

class FeatureRowsTest {

  private static final int FEATURES_OF_TEXT = 200;

  private static final TaggerKnowledge KNOWLEDGE =
      new TaggerKnowledge(
          new WordClusters(
              2, Map.of("工会", new int[] {4, 30}, "全国", new int[] {5, 7}, "主席", new int[] {0, 1})),
          List.of(new NameDictionary(Map.of("全总", 1))));

  private static final TokenizedText TEXT = new Tokenizer().tokenize("全国工会主席（全总）在“十五大”前说：A4纸，𠀀字。");

  @Test
  void whatHasARowCountsAsMuchAsByItsNumber() {
    FeatureExtractor byNumber = new FeatureExtractor(KNOWLEDGE);
    FeatureTable table = tableOfSomeFeatures(byNumber);
    FeatureRows rows = new FeatureRows(table, KNOWLEDGE.clusters());
    FeatureExtractor.Features numbers = byNumber.of(TEXT);
    FeatureExtractor.Features both = FeatureExtractor.with(KNOWLEDGE, rows).of(TEXT);
    FeatureBatch expected = new FeatureBatch(byNumber.mostFeatures());
    FeatureBatch batch = new FeatureBatch(byNumber.mostFeatures());

    for (int i = 0; i < TEXT.text().length(); i++) {
      expected.count = numbers.at(i, expected.numbers);
      expected.endCharacter();
      both.at(i, batch);

      assertThat(batch.rowCount).isPositive();
      assertThat(batch.rowCount + batch.count).isEqualTo(expected.count);
      assertThat(scores(table, batch, rows.weights()))
          .isEqualTo(scores(table, expected, new long[0]));
    }
  }

  private static FeatureTable tableOfSomeFeatures(FeatureExtractor extractor) {
    TreeSet<Long> known = new TreeSet<>();
    long[] out = new long[extractor.mostFeatures()];
    for (int i = 0; i < TEXT.text().length(); i++) {
      int count = extractor.of(TEXT).at(i, out);
      for (int f = i % 2; f < count; f += 2) {
        known.add(out[f]);
      }
    }
    assertThat(known).hasSizeGreaterThan(FEATURES_OF_TEXT);
    byte[] weights = new byte[known.size() * Tags.COUNT];
    Random random = new Random(3);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (byte) (i % Tags.COUNT == 0 ? 0 : random.nextInt(63) - 31);
    }
    return new FeatureTable(known.stream().mapToLong(n -> n).toArray(), weights, 0.5f);
  }

  private static float[] scores(FeatureTable table, FeatureBatch batch, long[] weights) {
    float[] scores = new float[Tags.COUNT];
    table.score(batch, weights, scores, 0);
    return scores;
  }
}
