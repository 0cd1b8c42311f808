package org.pressgraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pressgraph.PageReader;
import org.pressgraph.ner.MentionType;
import org.pressgraph.page.Issue;
import org.pressgraph.source.SourcePage;

class EntityResolverTest {

  @Test
  void theSameNameAndTypeIsOneEntityInAllArticles() {
    ResolvedPage page =
        read(
            "# 春耕\n\n浙江省总工会主席李明远到田间调研春耕生产，详细了解播种等情况，农民都很高兴，他也很高兴。\n\n"
                + "# 夏种\n\n浙江省总工会主席李明远到田间调研夏种生产，详细了解灌溉等情况，农民都很高兴，他也很高兴。\n");
    assertThat(page.articles()).hasSize(2);
    assertThat(page.entities().keySet())
        .filteredOn(e -> e.type() == MentionType.PERSON)
        .extracting(Entity::name)
        .containsExactly("李明远");
  }

  @Test
  void aNameThatABlankPartsIsTheSameName() {
    ResolvedPage page = read("# 学习《春耕 条例》\n\n全市学习《春耕条例》，农民下田播种，今年播种面积扩大了三成，农机也下田了。\n");
    assertThat(page.entities().get(new Entity(MentionType.WORK, "春耕条例")))
        .containsExactly("春耕 条例", "春耕条例");
  }

  @Test
  void aPlaceAndItsShortNameAreOne() {
    ResolvedPage page = read("# 春耕\n\n代表团在四川省成都市调研春耕生产，又到四川其他地方看望农民，了解播种灌溉等情况，农民都很高兴。\n");
    assertThat(page.entities().get(new Entity(MentionType.PLACE, "四川省")))
        .containsExactly("四川", "四川省");
    assertThat(page.entities()).doesNotContainKey(new Entity(MentionType.PLACE, "四川"));
  }

  @Test
  void aTitleIsNoEntity() {
    assertThatThrownBy(() -> new Entity(MentionType.TITLE, "主席"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ResolvedPage read(String text) {
    SourcePage source = new SourcePage("a.txt", text, "0".repeat(64), "UTF-8", java.util.List.of());
    return new PageReader().read(source, Issue.UNKNOWN);
  }
}
