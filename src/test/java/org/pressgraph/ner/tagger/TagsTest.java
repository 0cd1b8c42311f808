package org.pressgraph.ner.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressgraph.ner.MentionType;

class TagsTest {

  @Test
  void spansComeBackFromTheirTags() {
    List<TagSpan> spans = List.of(new TagSpan(0, 1, 2), new TagSpan(1, 3, 0), new TagSpan(4, 8, 4));

    assertThat(Tags.decode(Tags.encode(9, spans))).isEqualTo(spans);
  }

  @Test
  void everyTagOfASequenceMayFollowTheOneBefore() {
    byte[] tags = Tags.encode(6, List.of(new TagSpan(0, 3, 1), new TagSpan(3, 4, 2)));

    for (int i = 1; i < tags.length; i++) {
      assertThat(Tags.follows(tags[i - 1], tags[i])).isTrue();
      assertThat(Tags.before(tags[i])).contains(tags[i - 1]);
      assertThat(Tags.after(tags[i - 1])).contains(tags[i]);
    }
    assertThat(Tags.canBegin(tags[0])).isTrue();
    assertThat(Tags.canBegin(tags[1])).isFalse();
    assertThat(Tags.canEnd(tags[0])).isFalse();
    assertThat(Tags.canEnd(tags[5])).isTrue();
    assertThat(Tags.follows(tags[1], Tags.OUTSIDE)).isFalse();
  }

  @Test
  void aWorkHasNoTag() {
    assertThat(Tags.shortName(MentionType.EVENT)).isEqualTo("EVT");
    assertThatThrownBy(() -> Tags.shortName(MentionType.WORK))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
