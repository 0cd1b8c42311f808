package org.pressgraph.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pressgraph.ner.tagger.TagSpan;

class BodyMixerTest {

  private static final LabelledText TEXT =
      new LabelledText(
          "大江市教育局局长王小明到大江市教育局和欧盟。",
          List.of(
              new TagSpan(0, 6, 1),
              new TagSpan(6, 8, 4),
              new TagSpan(8, 11, 0),
              new TagSpan(12, 18, 1),
              new TagSpan(19, 21, 1)),
          Set.of(0, 1, 2, 3, 4));

  private static List<String> names(LabelledText text) {
    return text.spans().stream().map(s -> text.text().substring(s.begin(), s.end())).toList();
  }

  @Test
  void onlyLongerBodiesAreReplacedAndTheSameOneByTheSame() {
    LabelledText mixed = new BodyMixer(3).mix(TEXT);

    List<String> names = names(mixed);
    assertThat(mixed.text()).isEqualTo(names.get(0) + "局长王小明到" + names.get(3) + "和欧盟。");
    assertThat(names.subList(1, 3)).containsExactly("局长", "王小明");
    assertThat(names.get(3)).isEqualTo(names.get(0)).isNotEqualTo("大江市教育局");
    assertThat(names.get(4)).isEqualTo("欧盟");
  }

  @Test
  void shortFormsStandBeforeTitlesOnly() {
    BodyMixer mixer = new BodyMixer(3);
    LabelledText noTitle =
        new LabelledText("大江市教育局来了。", List.of(new TagSpan(0, 6, 1)), TEXT.labels());

    assertThat(IntStream.range(0, 50).mapToObj(i -> names(mixer.mix(TEXT)).get(0)))
        .anyMatch(name -> name.equals("省总"))
        .anyMatch(name -> name.length() > 5);
    assertThat(IntStream.range(0, 50).mapToObj(i -> names(mixer.mix(noTitle)).get(0)))
        .noneMatch(name -> name.equals("省总"));
  }

  @Test
  void aFewTextsAreWrittenAgain() {
    BodyMixer mixer = new BodyMixer(3);
    long wanted = Collections.nCopies(1200, TEXT).stream().filter(mixer::wants).count();

    assertThat(wanted).isBetween(60L, 140L);
  }
}
