package org.pressgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressgraph.SampleGraph;

class WordPairsTest {

  @Test
  void pairsAreCountedAsOftenAsHanLpCountsThem() throws Exception {
    List<Integer> words = new ArrayList<>();
    String text = SampleGraph.pages().get(0).text();
    for (Word word : WordSegmenter.plain().segment(text.substring(0, 3000))) {
      words.add(CoreDictionary.getWordID(word.in(text)));
    }
    words.add(CoreDictionary.BEGIN_WORD_ID);
    words.add(CoreDictionary.M_WORD_ID);
    WordPairs pairs = WordPairs.of(CoreDictionary.trie.size());
    int counted = 0;

    for (int first : words) {
      for (int second : words) {
        int count = CoreBiGramTableDictionary.getBiFrequency(first, second);
        counted += count > 0 ? 1 : 0;
        if (pairs.count(first, second) != count) {
          assertThat(pairs.count(first, second)).as(first + " " + second).isEqualTo(count);
        }
      }
    }

    assertThat(counted).isGreaterThan(words.size());
  }

  @Test
  void withADictionaryOfAnotherSizeHanLpIsAsked() {
    int first = CoreDictionary.BEGIN_WORD_ID;
    int second = CoreDictionary.M_WORD_ID;

    assertThat(WordPairs.of(7).count(first, second))
        .isEqualTo(CoreBiGramTableDictionary.getBiFrequency(first, second))
        .isPositive();
  }

  @Test
  void pairsAreFoundInATable() {
    WordPairs pairs = new WordPairs(new int[] {0, 2, 2, 3}, new int[] {1, 40, 2, 7, 0, 1});

    assertThat(pairs.count(0, 1)).isEqualTo(40);
    assertThat(pairs.count(0, 2)).isEqualTo(7);
    assertThat(pairs.count(2, 0)).isEqualTo(1);
    assertThat(pairs.count(1, 1)).isZero();
    assertThat(pairs.count(0, 0)).isZero();
  }
}
