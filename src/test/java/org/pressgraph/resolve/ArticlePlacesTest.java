package org.pressgraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressgraph.PageReader;
import org.pressgraph.facts.Relation;
import org.pressgraph.page.Issue;
import org.pressgraph.source.SourcePage;

class ArticlePlacesTest {

  @Test
  void aVillageLiesInTheDivisionThatItsSentenceNamesBeforeIt() {
    List<String> where =
        where("# 春耕\n\n本报讯 工作队4月5日从沈阳市出发，来到大连市庄河市，在春山村看望农民，了解播种灌溉等情况，农民都很高兴，播种面积扩大了三成。\n");
    assertThat(where).contains("春山村 庄河市").doesNotContain("春山村 沈阳市");
  }

  @Test
  void aBuildingLiesInTheCityOfWhichMostOfAnArticleSpeaks() {
    List<String> where =
        where(
            "# 春耕\n\n本报讯 温州市瑞安市4月5日召开春耕动员会。温州市鹿城区、瑞安市都派人参加，温州市农业农村局负责人到会。会后大家到玉泉文化馆看展览，农民都很高兴，播种面积扩大了三成。\n");
    assertThat(where).contains("玉泉文化馆 温州市");
  }

  @Test
  void bodiesOfTheOnlyForeignCountryOfAReportAreThere() {
    List<String> where =
        where("# 乌拉圭举行选举\n\n乌拉圭4月5日举行选举，选举委员会公布了结果。能源部说，投票期间供电正常，农民也到各地投了票，播种没有受到影响。\n");
    assertThat(where).contains("乌拉圭能源部 乌拉圭");
  }

  @Test
  void aReportOnSeveralCountriesTellsOfNoneWhereABodyIs() {
    List<String> where =
        where("# 两国举行会谈\n\n乌拉圭和智利4月5日举行会谈，能源部说，两国供电正常，农民也在各地播种，播种没有受到影响，农民都很高兴。\n");
    assertThat(where).noneMatch(w -> w.contains("能源部"));
  }

  @Test
  void aBranchIsInTheDistrictOfItsCity() {
    List<String> where =
        where("# 抢修\n\n本报讯 沈阳水务集团皇姑营业分公司4月5日抢修水管，员工们干了一夜，第二天清晨恢复供水，居民都很高兴，给他们送来了早饭。\n");
    assertThat(where).contains("沈阳水务集团皇姑营业分公司 沈阳市皇姑区");
  }

  private static List<String> where(String text) {
    SourcePage source = new SourcePage("a.txt", text, "0".repeat(64), "UTF-8", List.of());
    ResolvedPage page = new PageReader().read(source, Issue.UNKNOWN);
    return page.relations().stream()
        .filter(r -> r.kind() == Relation.Kind.LOCATED_IN || r.kind() == Relation.Kind.CONTAINED_IN)
        .map(r -> r.subject().name() + " " + r.object().name())
        .toList();
  }
}
