package org.pressgraph.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pressgraph.ner.tagger.TagSpan;

class NameMixerTest {

  private static final LabelledText TEXT =
      new LabelledText(
          "王小明和李红在苏州。王小明说。",
          List.of(
              new TagSpan(0, 3, 0),
              new TagSpan(4, 6, 0),
              new TagSpan(7, 9, 2),
              new TagSpan(10, 13, 0)),
          Set.of(0, 1, 2, 3, 4));

  @Test
  void onlyPeopleAreReplacedAndTheSameOneByTheSame() {
    LabelledText mixed = new NameMixer(List.of(TEXT), 3).mix(TEXT);

    List<String> names =
        mixed.spans().stream().map(s -> mixed.text().substring(s.begin(), s.end())).toList();
    assertThat(mixed.text())
        .isEqualTo(names.get(0) + "和" + names.get(1) + "在苏州。" + names.get(0) + "说。");
    assertThat(names.get(2)).isEqualTo("苏州");
    assertThat(names.get(3)).isEqualTo(names.get(0)).isNotEqualTo("王小明");
  }

  @Test
  void theNamesOfLeadersStay() {
    List<LabelledText> many = Collections.nCopies(100, TEXT);
    NameMixer mixer = new NameMixer(many, 3);

    assertThat(many).noneMatch(mixer::wants);
  }

  @Test
  void aFewTextsAreWrittenAgain() {
    NameMixer mixer = new NameMixer(List.of(TEXT), 3);
    long wanted = Collections.nCopies(1500, TEXT).stream().filter(mixer::wants).count();

    assertThat(wanted).isBetween(60L, 140L);
  }
}
