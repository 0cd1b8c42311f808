package org.pressgraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pressgraph.PageReader;
import org.pressgraph.facts.Relation;
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
    ResolvedPage page = read("# 春耕\n\n代表团在四川省调研春耕生产，又到四川一些地方看望农民，了解播种灌溉等情况，农民都很高兴。\n");
    assertThat(page.entities().get(new Entity(MentionType.PLACE, "四川省")))
        .containsExactly("四川", "四川省");
    assertThat(page.entities()).doesNotContainKey(new Entity(MentionType.PLACE, "四川"));
  }

  @Test
  void aBodyWithoutAPlaceIsThatOfTheReport() {
    ResolvedPage page =
        read("# 春耕\n\n本报讯 福建省总工会近日到三明市调研春耕生产。省农业农村厅有关负责人介绍，三明市播种面积扩大，农民都很高兴，省委高度重视。\n");
    assertThat(names(page, MentionType.ORGANIZATION)).contains("福建省总工会", "福建省农业农村厅", "中国共产党福建省委员会");
    assertThat(page.relations())
        .extracting(r -> r.kind() + " " + r.subject().name() + " " + r.object().name())
        .contains("CONTAINED_IN 三明市 福建省", "CONTAINED_IN 福建省 中国", "LOCATED_IN 中国共产党福建省委员会 福建省");
  }

  @Test
  void theTitleOfAWorkTellsWhatItIsAbout() {
    ResolvedPage page = read("# 春耕\n\n沈阳市总工会近日修订《沈阳市总工会工作规则》，沈阳市农民都很高兴，播种面积扩大了三成，农机也下田了。\n");
    assertThat(page.relations())
        .filteredOn(r -> r.kind() == Relation.Kind.ABOUT)
        .extracting(r -> r.subject().name() + " " + r.object().name())
        .containsExactly("沈阳市总工会工作规则 沈阳市总工会");
  }

  @Test
  void theTitleOfAWorkTellsWhoPutItOut() {
    ResolvedPage page =
        read("# 春耕\n\n《国务院办公厅关于支持沈阳市春耕的意见》近日印发。国务院办公厅要求沈阳市抓好落实，农民都很高兴，播种面积扩大了三成。\n");
    assertThat(page.relations())
        .filteredOn(r -> r.subject().type() == MentionType.WORK)
        .extracting(r -> r.kind() + " " + r.object().name())
        .containsExactlyInAnyOrder("PUBLISHER 国务院办公厅", "ABOUT 沈阳市");
  }

  @Test
  void anArticleIsAboutWhatItsHeadlineNamesAndItsTextTakesUp() {
    ResolvedPage page = read("# 沈阳市总工会慰问职工\n\n本报讯 沈阳市总工会近日在大连市看望职工，辽宁省总工会派人参加，了解播种灌溉等情况，农民都很高兴。\n");
    assertThat(page.about(0)).extracting(Entity::name).containsExactly("沈阳市总工会");
  }

  @Test
  void withoutANameInTheHeadlineItIsAboutWhatItComesBackTo() {
    ResolvedPage page =
        read("# 春耕全面展开\n\n沈阳市总工会近日慰问职工，大连市总工会参加。沈阳市总工会要求抓好春耕。会后沈阳市总工会下发通知，农民都很高兴。\n");
    assertThat(page.about(0)).extracting(Entity::name).containsExactly("沈阳市总工会");
    ResolvedPage nothing = read("# 春耕全面展开\n\n沈阳市总工会近日慰问职工，大连市总工会参加，了解播种灌溉等情况，农民都很高兴。\n");
    assertThat(nothing.about(0)).isEmpty();
  }

  @Test
  void namesCarryRelations() {
    ResolvedPage page =
        read(
            "# 春耕\n\n全国总工会宣传教育部近日发文。全国总工会在沈阳市召开会议，沈阳市总工会参加，" + "代表们还访问了江苏省苏州市，了解播种灌溉等情况，农民都很高兴。\n");
    assertThat(page.relations())
        .extracting(r -> r.kind() + " " + r.subject().name() + " " + r.object().name())
        .contains(
            "SUB_ORGANIZATION_OF 中华全国总工会宣传教育部 中华全国总工会",
            "LOCATED_IN 沈阳市总工会 沈阳市",
            "CONTAINED_IN 苏州市 江苏省");
  }

  @Test
  void aDepartmentAloneIsOneOfTheBodyNamedBefore() {
    ResolvedPage page = read("# 春耕\n\n本报讯 海关总署近日公布外贸数据，农机出口增长。统计分析司司长李明远介绍，播种灌溉等情况都很好，农民都很高兴。\n");
    assertThat(page.relations())
        .extracting(r -> r.kind() + " " + r.subject().name() + " " + r.object().name())
        .contains("LOCATED_IN 海关总署 中国", "SUB_ORGANIZATION_OF 海关总署统计分析司 海关总署");
  }

  @Test
  void aCompanyIsNamedWhereItsDepartmentIs() {
    ResolvedPage page = read("# 春耕\n\n本报讯 沈阳机床有限责任公司工程技术部主任李明远近日到田间调研春耕生产，了解播种灌溉等情况，农民都很高兴。\n");
    assertThat(names(page, MentionType.ORGANIZATION)).contains("沈阳机床有限责任公司", "沈阳机床有限责任公司工程技术部");
    assertThat(page.mentions(0)).extracting(m -> m.mention().length()).contains(10, 15);
    assertThat(page.relations())
        .extracting(r -> r.kind() + " " + r.subject().name() + " " + r.object().name())
        .contains("SUB_ORGANIZATION_OF 沈阳机床有限责任公司工程技术部 沈阳机床有限责任公司");
  }

  @Test
  void aPlaceOfThePageIsWhereThoseAreWhoseNamesHaveIt() {
    ResolvedPage page =
        read("# 春耕\n\n本报讯 中国驻肯尼亚大使馆近日发文。代表们到江州市春山镇花园村调研，了解肯尼亚的播种灌溉等情况，还看望春山镇卫生院医生，花园村农民都很高兴。\n");
    assertThat(page.relations())
        .extracting(r -> r.kind() + " " + r.subject().name() + " " + r.object().name())
        .contains("LOCATED_IN 中国驻肯尼亚大使馆 肯尼亚")
        .doesNotContain("LOCATED_IN 中国驻肯尼亚大使馆 中国");
  }

  @Test
  void aCountryLiesInTheRegionThatThePageNames() {
    ResolvedPage page =
        read("# 春耕\n\n本报讯 代表团近日访问哈萨克斯坦。代表们还到中亚其他国家调研春耕，了解中亚的播种灌溉等情况，哈萨克斯坦农民都很高兴。\n");
    assertThat(page.relations())
        .extracting(r -> r.kind() + " " + r.subject().name() + " " + r.object().name())
        .contains("CONTAINED_IN 哈萨克斯坦 中亚");
  }

  @Test
  void companiesArePartsOfTheGroupThatSharesTheirName() {
    ResolvedPage page =
        read("# 春耕\n\n本报讯 江纺集团有限公司近日发文。江纺机械股份有限公司和沈阳江纺机床有限公司参加春耕，了解播种灌溉等情况，农民都很高兴，今年播种面积扩大了三成。\n");
    assertThat(page.relations())
        .extracting(r -> r.kind() + " " + r.subject().name() + " " + r.object().name())
        .contains(
            "SUB_ORGANIZATION_OF 江纺机械股份有限公司 江纺集团有限公司", "SUB_ORGANIZATION_OF 沈阳江纺机床有限公司 江纺集团有限公司");
  }

  @Test
  void aListOfDepartmentsIsOfThePlaceOfTheFirst() {
    ResolvedPage page = read("# 春耕\n\n本报讯 三明市总工会近日调研春耕，市发改委、住建委、规划局有关负责人参加，了解播种灌溉等情况，三明市农民都很高兴。\n");
    assertThat(names(page, MentionType.ORGANIZATION))
        .contains("三明市发展和改革委员会", "三明市住房和城乡建设委员会", "三明市规划局");
  }

  @Test
  void aMayorHoldsTheOfficeOfAPlaceThoughTheArticleNamesItsGovernment() {
    ResolvedPage page =
        read("# 春耕\n\n本报讯 三明市委书记李明远、市长王建国近日调研春耕，市政府有关部门负责人参加，了解播种灌溉等情况，三明市农民都很高兴。\n");
    assertThat(page.articles().get(0).positions())
        .filteredOn(p -> p.title().equals("市长"))
        .allSatisfy(p -> assertThat(p.organization()).isEmpty())
        .isNotEmpty();
  }

  @Test
  void aStreetOfAReportOnOneCityIsThere() {
    ResolvedPage page = read("# 春耕\n\n本报讯 三明市总工会近日在春山大桥旁的列东街慰问职工，三明市农民都很高兴，播种面积扩大了三成，农机也下田了。\n");
    assertThat(page.relations())
        .extracting(r -> r.kind() + " " + r.subject().name() + " " + r.object().name())
        .contains("CONTAINED_IN 春山大桥 三明市");
  }

  @Test
  void aDepartmentBehindAPostOfThePartyIsOfItsCommittee() {
    ResolvedPage page = read("# 春耕\n\n本报讯 三明市委常委、宣传部部长李明远近日调研春耕，了解播种灌溉等情况，三明市农民都很高兴，农机也下田了。\n");
    assertThat(names(page, MentionType.ORGANIZATION)).contains("中国共产党三明市委员会", "中国共产党三明市委员会宣传部");
  }

  @Test
  void aLetterStandsForTheCountryThatTheArticleNames() {
    ResolvedPage page =
        read("# 春耕\n\n新华社马尼拉1月8日电 菲律宾近日春耕，代表们在菲首都马尼拉了解播种灌溉等情况，农民都很高兴，驻菲律宾使馆派人参加。\n");
    assertThat(names(page, MentionType.PLACE)).contains("菲律宾", "马尼拉").doesNotContain("菲");
    assertThat(names(page, MentionType.ORGANIZATION)).contains("中国驻菲律宾大使馆");
  }

  @Test
  void aNameInBracketsIsTheOneBeforeItInBrief() {
    ResolvedPage page = read("# 春耕\n\n中国科学院水利与土壤研究所（中科院水土所）近日调研春耕。中科院水土所研究员李明远了解播种灌溉等情况，农民都很高兴。\n");
    assertThat(names(page, MentionType.ORGANIZATION))
        .contains("中国科学院水利与土壤研究所")
        .doesNotContain("中科院水土所");
  }

  @Test
  void aVillageGoesByItsOwnNameAndAPlaceOfALevelByThatOfTheReport() {
    ResolvedPage page =
        read("# 春耕\n\n本报讯 代表们近日到福建省三明市大田县太华镇花园村调研，了解播种灌溉等情况，农民都很高兴。三明市播种面积扩大，春耕活动29日在市文化馆启动。\n");
    assertThat(names(page, MentionType.PLACE)).contains("花园村", "三明市文化馆");
  }

  @Test
  void namesOfBranchesCarryTheirPlaceAndTheirEnterprise() {
    ResolvedPage page =
        read("# 春耕\n\n国家电网江西省电力公司近日送电到田间，农民都很高兴。江西省总工会组织部派出专家，法国农业部也派人参观，了解播种灌溉等情况，大家都很高兴。\n");
    assertThat(page.relations())
        .extracting(r -> r.kind() + " " + r.subject().name() + " " + r.object().name())
        .contains(
            "LOCATED_IN 国家电网江西省电力公司 江西省",
            "SUB_ORGANIZATION_OF 国家电网江西省电力公司 国家电网有限公司",
            "SUB_ORGANIZATION_OF 江西省总工会组织部 江西省总工会",
            "LOCATED_IN 法国农业部 法国");
  }

  @Test
  void aKindStandsForTheLastThatIsOne() {
    ResolvedPage page =
        read("# 春耕\n\n江西春风机械有限公司向雄安新区送来农机。公司工会主席王建国下田，农机在新区播种，农民都很高兴，今年播种面积扩大了三成。\n");
    assertThat(names(page, MentionType.ORGANIZATION)).contains("江西春风机械有限公司工会");
    assertThat(page.entities().get(new Entity(MentionType.PLACE, "雄安新区")))
        .containsExactly("新区", "雄安新区");
  }

  @Test
  void aDivisionThatSharesItsNameIsTheOneNearby() {
    ResolvedPage page = read("# 春耕\n\n本报讯 记者在福州市采访，鼓楼区的农民下田播种，今年播种面积扩大了三成，农机也下田了，大家都很高兴。\n");
    Entity district =
        page.entities().keySet().stream().filter(e -> e.name().equals("福州市鼓楼区")).findAny().get();
    assertThat(district.key()).isEqualTo("福建省福州市鼓楼区");
    assertThat(page.reference(district)).flatMap(Reference::code).hasValue("350102");
  }

  @Test
  void membersOfAnEnumerationShareItsHead() {
    ResolvedPage page = read("# 交通\n\n本报讯 今年以来，沪渝、沪昆等5条高速公路相继建成通车，群众出行更加方便快捷，农民都很高兴，播种面积扩大。\n");
    assertThat(names(page, MentionType.PLACE)).contains("沪昆高速公路");
  }

  @Test
  void sessionsOfCongressesHaveTheirFullNames() {
    ResolvedPage page = read("# 春耕\n\n本报讯 党的十九届四中全会召开以来，各地学习贯彻党的十九大精神，春耕生产有序推进，农民都很高兴，播种面积扩大。\n");
    assertThat(names(page, MentionType.EVENT)).contains("中国共产党第十九届中央委员会第四次全体会议", "中国共产党第十九次全国代表大会");
  }

  @Test
  void aTitleGoesByTheFormThatTheTextDefines() {
    ResolvedPage page =
        read("# 春耕\n\n本报讯 《关于推进春耕生产的实施方案》（以下简称《方案》）印发。《方案》提出，扩大播种面积，农机下田，农民都很高兴，全力推进。\n");
    assertThat(names(page, MentionType.WORK)).containsExactly("关于推进春耕生产的实施方案");
    assertThat(page.entities().get(new Entity(MentionType.WORK, "关于推进春耕生产的实施方案"))).contains("方案");
  }

  @Test
  void aTitleIsNoEntity() {
    assertThatThrownBy(() -> new Entity(MentionType.TITLE, "主席"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static java.util.List<String> names(ResolvedPage page, MentionType type) {
    return page.entities().keySet().stream()
        .filter(e -> e.type() == type)
        .map(Entity::name)
        .toList();
  }

  private static ResolvedPage read(String text) {
    SourcePage source = new SourcePage("a.txt", text, "0".repeat(64), "UTF-8", java.util.List.of());
    return new PageReader().read(source, Issue.UNKNOWN);
  }
}
