package org.pressgraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionType;

class DepartmentsByKindTest {

  static Stream<String> examples() {
    return WordList.lines(DepartmentsByKind.class, "departments-by-kind.txt").stream()
        .filter(line -> line.startsWith(">"))
        .map(line -> line.substring(1).strip());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aDepartmentIsOfTheLastBodyOfItsKind(String example) {
    String[] sides = example.split(" => ");
    String[] names = sides[0].split(" \\| ");
    Named department = meaning(names[1], names[0], "春山日报");
    assertThat(department.entity().name()).isEqualTo(sides[1]);
    assertThat(department.whole().orElseThrow().entity().name()).isEqualTo(names[0]);
  }

  @Test
  void everyLineWithDepartmentsHasAnExample() {
    List<String> lines = WordList.lines(DepartmentsByKind.class, "departments-by-kind.txt");
    assertThat(lines.get(lines.size() - 1)).startsWith(">");
    for (int i = 1; i < lines.size(); i++) {
      assertThat(lines.get(i).startsWith(">") || lines.get(i - 1).startsWith(">"))
          .as(lines.get(i))
          .isTrue();
    }
  }

  @Test
  void whatHasABodyOrAPlaceInItsNameIsNone() {
    assertThat(DepartmentsByKind.isDepartment("数学科学学院")).isTrue();
    assertThat(DepartmentsByKind.isDepartment("中央美术学院")).isFalse();
    assertThat(DepartmentsByKind.isDepartment("西安音乐学院")).isFalse();
    assertThat(DepartmentsByKind.isDepartment("江北大学文学院")).isFalse();
  }

  @Test
  void ofSeveralBodiesOfAKindThePapersOwnComesFirst() {
    assertThat(meaning("文学院", "江北大学", "我校", "江南大学").entity().name()).isEqualTo("我校文学院");
  }

  @Test
  void aDepartmentBehindAKindIsOfTheLastBodyThatEndsSo() {
    assertThat(meaning("该校数学学院", "江北大学").entity().name()).isEqualTo("江北大学数学学院");
    assertThat(meaning("公司培训中心", "江北机械有限公司", "江北大学").entity().name()).isEqualTo("江北机械有限公司培训中心");
  }

  /** What a name means behind others, in the order of the text. */
  private static Named meaning(String name, String... before) {
    KindsBefore kinds = new KindsBefore();
    for (String body : before) {
      kinds.add(Named.of(new Entity(MentionType.ORGANIZATION, body)));
    }
    Mention mention = new Mention(0, name.length(), MentionType.ORGANIZATION, 1);
    return kinds.meaning(new Occurrence(0, 0, mention, name, name)).orElseThrow();
  }
}
