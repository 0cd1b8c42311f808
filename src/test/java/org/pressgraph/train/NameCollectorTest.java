package org.pressgraph.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pressgraph.ner.tagger.TagSpan;

class NameCollectorTest {

  @Test
  void theCodeTellsTheLabelAndHowOftenItWasFound() {
    NameCollector collector = new NameCollector();
    List<String> texts = List.of("王东明说", "王东明说", "乌镇时间", "乌镇下雨", "乌镇乌镇乌镇");
    collector.add(texts.get(0), List.of(new TagSpan(0, 3, 0)));
    collector.add(texts.get(1), List.of(new TagSpan(0, 3, 0)));
    collector.add(texts.get(2), List.of(new TagSpan(0, 2, 2)));
    collector.add(texts.get(3), List.of(new TagSpan(0, 2, 2)));
    collector.add(texts.get(4), List.of(new TagSpan(4, 6, 1)));

    Map<String, Integer> codes = collector.codes(texts);

    // Label 0, found at all of its places, twice; label 2 at 2 of 5 places, three times.
    assertThat(codes).containsExactlyInAnyOrderEntriesOf(Map.of("王东明", 9, "乌镇", 27));
  }

  @Test
  void whatWasFoundOnceIsNoName() {
    NameCollector collector = new NameCollector();
    collector.add("王东明说", List.of(new TagSpan(0, 3, 0)));

    assertThat(collector.codes(List.of("王东明说"))).isEmpty();
  }
}
