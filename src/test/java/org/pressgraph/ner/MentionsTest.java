package org.pressgraph.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {

  private final Mention longer = new Mention(0, 6, MentionType.ORGANIZATION, 0.5);
  private final Mention within = new Mention(0, 2, MentionType.PLACE, 0.9);
  private final Mention apart = new Mention(6, 8, MentionType.PERSON, 0.3);

  @Test
  void theLongerMentionStays() {
    assertThat(Mentions.withoutOverlaps(List.of(apart, within, longer)))
        .containsExactly(longer, apart);
  }

  @Test
  void ofEqualOnesTheMoreConfidentStays() {
    Mention sure = new Mention(0, 2, MentionType.WORK, 0.95);
    assertThat(Mentions.withoutOverlaps(List.of(within, sure))).containsExactly(sure);
  }

  @Test
  void theOrderGivenDoesNotMatter() {
    Mention other = new Mention(1, 3, MentionType.PLACE, 0.9);
    assertThat(Mentions.withoutOverlaps(List.of(within, other)))
        .isEqualTo(Mentions.withoutOverlaps(List.of(other, within)));
  }
}
