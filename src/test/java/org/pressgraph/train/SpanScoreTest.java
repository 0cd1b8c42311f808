package org.pressgraph.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pressgraph.ner.tagger.TagSpan;

class SpanScoreTest {

  @Test
  void bothEndsAndTheLabelMustBeRight() {
    SpanScore score = new SpanScore();
    List<TagSpan> gold = List.of(new TagSpan(0, 2, 0), new TagSpan(3, 6, 2), new TagSpan(7, 9, 1));

    score.add(
        new LabelledText("一二三四五六七八九", gold, Set.of(0, 1, 2, 3, 4)),
        List.of(new TagSpan(0, 2, 0), new TagSpan(3, 5, 2), new TagSpan(7, 9, 2)));

    assertThat(score.precision()).isEqualTo(1.0 / 3, within(1e-9));
    assertThat(score.recall()).isEqualTo(1.0 / 3, within(1e-9));
    assertThat(score.f1(0)).isEqualTo(1);
    assertThat(score.f1(2)).isZero();
    assertThat(score.figures()).containsEntry("PER", 1.0).containsEntry("all", 0.3333);
    assertThat(score.figures()).doesNotContainKeys("EVT", "TTL");
  }

  @Test
  void labelsThatNobodyLookedForDoNotCount() {
    SpanScore score = new SpanScore();

    score.add(
        new LabelledText("一二三", List.of(), Set.of(0, 1, 2)),
        List.of(new TagSpan(0, 1, 3), new TagSpan(1, 2, 4)));

    assertThat(score.has(3)).isFalse();
    assertThat(score.precision()).isZero();
  }
}
