package org.pressgraph.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pressgraph.ner.tagger.WordClusters;

class WordClusteringTest {

  @Test
  void wordsOfTheSameSurroundingsComeIntoOneClass() {
    String[] cities = {"北京", "上海", "天津", "重庆"};
    String[] verbs = {"召开", "举行", "结束", "开幕"};
    int[] found = new WordExchange(pairs(cities, verbs), 8, 2).run(20);

    assertThat(found[0]).isEqualTo(found[1]).isEqualTo(found[2]).isEqualTo(found[3]);
    assertThat(found[4]).isEqualTo(found[5]).isEqualTo(found[6]).isEqualTo(found[7]);
    assertThat(found[0]).isNotEqualTo(found[4]);
  }

  @Test
  void theSameTextGivesTheSameClassesAndRareWordsHaveNone() {
    assertThat(clusters().classes().keySet()).contains("北京").doesNotContain("罕见");
    Map<String, List<Integer>> one = lists(clusters());
    assertThat(lists(clusters())).isEqualTo(one);
  }

  private static WordClusters clusters() {
    WordClustering clustering = new WordClustering();
    for (int i = 0; i < 5; i++) {
      clustering.add(List.of("北京", "召开", "大会"));
      clustering.add(List.of("上海", "召开", "会议"));
    }
    clustering.add(List.of("罕见"));
    return clustering.cluster();
  }

  private static Map<String, List<Integer>> lists(WordClusters clusters) {
    Map<String, List<Integer>> lists = new TreeMap<>();
    clusters
        .classes()
        .forEach((word, all) -> lists.put(word, java.util.Arrays.stream(all).boxed().toList()));
    return lists;
  }

  private static WordPairs pairs(String[] first, String[] second) {
    Map<String, Integer> ids = new TreeMap<>();
    List<String[]> sentences = new java.util.ArrayList<>();
    for (String word : first) {
      ids.put(word, ids.size());
    }
    for (String word : second) {
      ids.put(word, ids.size());
    }
    for (String one : first) {
      for (String two : second) {
        sentences.add(new String[] {one, two});
      }
    }
    return WordPairs.count(sentences, ids);
  }
}
