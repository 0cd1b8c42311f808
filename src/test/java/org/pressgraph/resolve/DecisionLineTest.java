package org.pressgraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.message.PressgraphException;

/** Lines of decisions, by hand, of the explorer, and of earlier versions. */
class DecisionLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "same 甲 乙 \"丙 丁\"",
        "same http://e.org/person/a http://e.org/person/b name=甲 by=editor at=2025-01-01T00:00:00Z",
        "different http://e.org/person/a http://e.org/page/a%20b.txt http://e.org/page/c.txt",
        "rename 甲 \"a \\\"b\\\" # c\"",
        "not-entity 甲",
        "undo 3 by=editor at=2025-01-01T00:00:00Z"
      })
  void aLineIsWrittenAsItWasRead(String line) {
    assertThat(parse(line).format()).isEqualTo(line);
  }

  @Test
  void whatFollowsAHashIsAComment() {
    assertThat(parse("rename http://e.org/a#b \"# 1\"  # why").things())
        .containsExactly("http://e.org/a#b", "# 1");
    assertThat(DecisionLine.parse("f", 1, "# a comment")).isEmpty();
    assertThat(DecisionLine.parse("f", 1, "  ")).isEmpty();
  }

  @Test
  void columnsOfAnEarlierVersionAreRead() {
    DecisionLine line =
        parse("2025-01-01T00:00:00Z\teditor\tsame\thttp://e.org/b\thttp://e.org/a\t甲");
    assertThat(line.format())
        .isEqualTo("same http://e.org/a http://e.org/b name=甲 by=editor at=2025-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"merge 甲 乙", "same 甲", "rename 甲", "undo", "not-entity", "rename 甲 乙 at=gestern"})
  void aLineThatIsNoneIsRefusedWithItsPlace(String line) {
    assertThatThrownBy(() -> DecisionLine.parse("d.txt", 7, line))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("d.txt")
        .hasMessageContaining("7");
  }

  private static DecisionLine parse(String line) {
    return DecisionLine.parse("d.txt", 1, line).orElseThrow();
  }
}
