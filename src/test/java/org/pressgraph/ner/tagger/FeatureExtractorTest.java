package org.pressgraph.ner.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pressgraph.text.Tokenizer;

class FeatureExtractorTest {

  private static final Tokenizer TOKENIZER = new Tokenizer();

  private static long[] features(FeatureExtractor extractor, String text, int index) {
    long[] out = new long[extractor.mostFeatures()];
    return Arrays.copyOf(out, extractor.of(TOKENIZER.tokenize(text)).at(index, out));
  }

  private static FeatureExtractor with(WordClusters clusters, Map<String, Integer> names) {
    return new FeatureExtractor(new TaggerKnowledge(clusters, List.of()).with(names));
  }

  @Test
  void featuresAreTheSameWhateverWasLookedAtBefore() {
    FeatureExtractor extractor = with(WordClusters.NONE, Map.of("工会", 1));
    String text = "全国总工会成立";
    FeatureExtractor.Features features = extractor.of(TOKENIZER.tokenize(text));
    long[] out = new long[extractor.mostFeatures()];
    for (int i = text.length() - 1; i >= 0; i--) {
      int n = features.at(i, out);
      assertThat(Arrays.copyOf(out, n)).isEqualTo(features(extractor, text, i));
    }
  }

  @Test
  void clustersAndNamesAddFeatures() {
    String text = "全国工会";
    int plain = features(with(WordClusters.NONE, Map.of()), text, 2).length;
    WordClusters clusters = new WordClusters(1, Map.of("工会", new int[] {4}, "全国", new int[] {5}));

    assertThat(features(with(clusters, Map.of()), text, 2)).hasSizeGreaterThan(plain);
    assertThat(features(with(WordClusters.NONE, Map.of("工会", 9)), text, 2)).hasSize(plain + 3);
  }

  @Test
  void wordsWithOtherDigitsAreTheSameWord() {
    assertThat(FeatureHash.word("第18次", 0, 4)).isEqualTo(FeatureHash.word("第２９次", 0, 4));
    assertThat(FeatureHash.word("第18次", 0, 4)).isNotEqualTo(FeatureHash.word("第1次", 0, 3));
  }

  @Test
  void theLongestNameFromTheLeftCounts() {
    NameDictionary dictionary = new NameDictionary(Map.of("义乌", 1, "义乌市", 2, "市场", 3));

    assertThat(dictionary.look("在义乌市场"))
        .containsExactly((short) 0, (short) 9, (short) 10, (short) 11, (short) 0);
  }
}
