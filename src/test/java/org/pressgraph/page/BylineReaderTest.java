package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BylineReaderTest {

  @Test
  void readsNamesBehindTheirRoles() {
    List<Byline> people = read("本报记者 李明远 王 芳 本报通讯员 赵六");
    assertThat(people).extracting(Byline::name).containsExactly("李明远", "王芳", "赵六");
    assertThat(people)
        .extracting(Byline::role)
        .containsExactly(Byline.Role.REPORTER, Byline.Role.REPORTER, Byline.Role.CORRESPONDENT);
  }

  @Test
  void aRoleBehindTheNamesIsTheirs() {
    List<Byline> people = read("新华社记者 李明远 摄");
    assertThat(people).extracting(Byline::name).containsExactly("李明远");
    assertThat(people).extracting(Byline::role).containsExactly(Byline.Role.PHOTOGRAPHER);
  }

  @Test
  void theLastSentenceOfACaptionMayBeAByline() {
    assertThat(credit("图为公园里的睡莲。 本报记者 李明远 摄")).containsExactly("李明远");
    assertThat(credit("新华社记者 王芳 摄")).containsExactly("王芳");
    assertThat(credit("图为市民在拍摄。")).isEmpty();
    assertThat(credit("记者在公园里拍摄睡莲")).isEmpty();
  }

  private static List<String> credit(String caption) {
    return BylineReader.photographersAtEnd(clean(caption)).stream().map(Byline::name).toList();
  }

  @Test
  void behindARoleOfAPaperARareFamilyNameIsOneToo() {
    assertThat(read("本报记者　冰小凌 实习生 邹可")).extracting(Byline::name).containsExactly("冰小凌", "邹可");
    assertThat(read("青春江州报记者 巫门东")).extracting(Byline::name).containsExactly("巫门东");
    assertThat(BylineReader.read(clean("本报记者走基层"))).isEmpty();
  }

  @Test
  void aNameLeadsToItsCharacters() {
    String raw = "本报记者　王 芳";
    Byline byline = read(raw).get(0);
    assertThat(raw.substring(byline.begin(), byline.end())).isEqualTo("王 芳");
  }

  @Test
  void rolesWithoutNamesAreABylineToo() {
    assertThat(read("本报记者")).isEmpty();
    assertThat(read("（作者系某大学教授）")).isEmpty();
    assertThat(read("评论员文章")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"重新出发", "蓄势待发", "发现之旅", "发展成就", "发电量", "摄影大赛", "专题报道", "深度报道", "记者手记", "编辑点评"})
  void aHeadlineWithSuchWordsIsNone(String headline) {
    assertThat(BylineReader.read(clean(headline))).isEmpty();
  }

  @Test
  void aBulletMayStandBefore() {
    assertThat(read("□ 本报记者 王伟")).extracting(Byline::name).containsExactly("王伟");
  }

  @Test
  void aSentenceIsNone() {
    assertThat(BylineReader.read(clean("记者从市总工会了解到，今年春耕已全面展开。"))).isEmpty();
    assertThat(BylineReader.read(clean("春耕正当时"))).isEmpty();
  }

  @Test
  void namesWithoutRoleAreAuthors() {
    List<Byline> people = BylineReader.readNames(clean("李明远 记者王芳"));
    assertThat(people)
        .extracting(Byline::role)
        .containsExactly(Byline.Role.AUTHOR, Byline.Role.REPORTER);
  }

  @Test
  void findsPhotographersAtTheEndOfACaption() {
    List<Byline> people = BylineReader.photographersAtEnd(clean("图为春耕现场。（李明远 王芳 摄）"));
    assertThat(people).extracting(Byline::name).containsExactly("李明远", "王芳");
    assertThat(people).extracting(Byline::role).containsOnly(Byline.Role.PHOTOGRAPHER);
  }

  private static List<Byline> read(String line) {
    return BylineReader.read(clean(line)).orElseThrow();
  }

  private static CleanText clean(String line) {
    return LineCleaner.clean(new Line(1, 0, line)).text();
  }
}
