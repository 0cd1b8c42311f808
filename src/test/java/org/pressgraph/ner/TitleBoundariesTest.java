package org.pressgraph.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleBoundariesTest {

  private static final String TEXT = "他拜访香港大学荣休教授李明远。";

  private static Mention mention(String name, MentionType type) {
    int begin = TEXT.indexOf(name);
    return new Mention(begin, begin + name.length(), type, 0.9);
  }

  @Test
  void aWordThatQualifiesTitlesIsNoNameBeforeOne() {
    List<Mention> mentions =
        TitleBoundaries.resolve(
            TEXT,
            List.of(
                mention("香港大学", MentionType.ORGANIZATION),
                mention("荣休", MentionType.PERSON),
                mention("教授", MentionType.TITLE),
                mention("李明远", MentionType.PERSON)));
    assertThat(mentions).extracting(m -> m.in(TEXT)).containsExactly("香港大学", "荣休教授", "李明远");
    assertThat(mentions.get(1).type()).isEqualTo(MentionType.TITLE);
  }
}
