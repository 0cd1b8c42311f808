package org.pressgraph.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressgraph.ner.ArticleAnnotator;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.Recognizers;
import org.pressgraph.page.ArticleSegmenter;
import org.pressgraph.page.Page;
import org.pressgraph.page.RawPage;
import org.pressgraph.text.DateContext;

/** Positions, events and relations in short texts. */
class FactExtractorTest {

  @Test
  void aChainOfTitlesSharesItsBody() {
    assertThat(positions("全国总工会党组书记、副主席、书记处第一书记李明远出席会议。"))
        .containsExactlyInAnyOrder("李明远|全国总工会|党组书记", "李明远|全国总工会|副主席", "李明远|全国总工会|书记处第一书记");
  }

  @Test
  void eachTitleMayHaveABodyOfItsOwn() {
    assertThat(positions("江苏省委常委、苏州市委书记李明远表示，要抓好春耕。"))
        .containsExactlyInAnyOrder("李明远|江苏省委|常委", "李明远|苏州市委|书记");
  }

  @Test
  void severalPeopleShareATitle() {
    assertThat(positions("浙江省总工会副主席李明远、王建国、张晓华参加会议。"))
        .containsExactlyInAnyOrder("李明远|浙江省总工会|副主席", "王建国|浙江省总工会|副主席", "张晓华|浙江省总工会|副主席");
  }

  @Test
  void aListOfHoldersSharesTheBodyOfTheFirst() {
    assertThat(positions("江苏大学党委书记李明远、校长王建国参加会议。"))
        .containsExactlyInAnyOrder("李明远|江苏大学党委|书记", "王建国|江苏大学|校长");
  }

  @Test
  void aDeputyIsOfTheBodyOfTheOneBefore() {
    assertThat(positions("浙江省总工会主席李明远主持会议，副主席王建国出席。"))
        .containsExactlyInAnyOrder("李明远|浙江省总工会|主席", "王建国|浙江省总工会|副主席");
    assertThat(positions("浙江省总工会主席李明远主持会议。副书记王建国出席。"))
        .containsExactlyInAnyOrder("李明远|浙江省总工会|主席", "王建国||副书记");
  }

  @Test
  void aDeputyOfAnotherSentenceIsOfTheLastBodyWithSuchPosts() {
    assertThat(positions("浙江省总工会主席李明远主持会议。副主席王建国出席。"))
        .containsExactlyInAnyOrder("李明远|浙江省总工会|主席", "王建国|浙江省总工会|副主席");
    assertThat(positions("江苏大学校长李明远主持会议。副主席王建国出席。"))
        .containsExactlyInAnyOrder("李明远|江苏大学|校长", "王建国||副主席");
  }

  @Test
  void otherPostsThanThoseOfACommitteeAreOfTheInstitution() {
    assertThat(positions("江苏春山机械有限公司党委书记李明远、总经理王建国参加会议。")).contains("王建国|江苏春山机械有限公司|总经理");
  }

  @Test
  void whoIsElectedInTheClauseBeforeHoldsThePostAlone() {
    assertThat(positions("浙江省总工会副主席李明远当选主席，江苏大学校长王建国到会祝贺。"))
        .contains("王建国|江苏大学|校长")
        .noneMatch(p -> p.startsWith("王建国") && p.endsWith("|主席"));
  }

  @Test
  void aWordOfTheHolderIsNoPartOfThePost() {
    assertThat(positions("江苏大学退休教授李明远参加会议。")).containsExactly("李明远|江苏大学|教授");
  }

  @Test
  void aDelegationIsLedByWhoIsNamedBeforeIt() {
    assertThat(positions("以李明远为团长的江苏省总工会代表团参加会议。")).containsExactly("李明远|江苏省总工会代表团|团长");
  }

  @Test
  void aRankBehindTheNameIsHeldWhereThePostIs() {
    assertThat(positions("江苏大学副校长李明远教授参加会议。"))
        .containsExactlyInAnyOrder("李明远|江苏大学|副校长", "李明远|江苏大学|教授");
  }

  @Test
  void aKindThatStandsForABodyIsTheOneNamedBefore() {
    assertThat(positions("苏州惠民种植专业合作社喜获丰收。合作社负责人李明远介绍，今年长势好。"))
        .containsExactly("李明远|苏州惠民种植专业合作社|负责人");
    assertThat(positions("苏州市中级人民法院开庭。书记员李明远宣布开庭。")).containsExactly("李明远|苏州市中级人民法院|书记员");
  }

  @Test
  void whatStandsBetweenABodyAndANameIsAPost() {
    assertThat(positions("江苏大学的灌溉工程师李明远出席会议。")).containsExactly("李明远|江苏大学|灌溉工程师");
    assertThat(positions("苏州市总工会主席、高级技师李明远出席会议。"))
        .containsExactlyInAnyOrder("李明远|苏州市总工会|主席", "李明远|苏州市总工会|高级技师");
  }

  @Test
  void aNameThatLooksLikeWordsIsThatOfTheHolderOfATitle() {
    assertThat(positions("江苏大学副校长宿志刚表示，要抓好春耕。")).containsExactly("宿志刚|江苏大学|副校长");
    assertThat(positions("江苏大学校长高度重视春耕。")).isEmpty();
  }

  @Test
  void aShortLifeGoesOnAboutTheOneNamedBefore() {
    assertThat(positions("李明远1963年3月出生。曾任江苏大学副校长，苏州市总工会主席。"))
        .containsExactlyInAnyOrder("李明远|江苏大学|副校长", "李明远|苏州市总工会|主席");
  }

  @Test
  void appointmentsAreListed() {
    assertThat(positions("会议决定，任命：李明远为江苏大学校长；王建国为苏州大学校长。"))
        .containsExactlyInAnyOrder("李明远|江苏大学|校长", "王建国|苏州大学|校长");
  }

  @Test
  void anEnvoyIsThatOfSomebody() {
    assertThat(positions("李明远主席特使、国务院副总理王建国抵达北京。"))
        .containsExactlyInAnyOrder("王建国||李明远主席特使", "王建国|国务院|副总理");
  }

  @Test
  void titlesWithoutAMarkBetweenThemAreTwo() {
    assertThat(positions("苏州市委常委副市长李明远出席会议。")).containsExactlyInAnyOrder("李明远|苏州市委|常委", "李明远||副市长");
  }

  @Test
  void anOfficeInBriefIsNoneBesideTheWholeOne() {
    assertThat(positions("苏州市市长李明远出席会议。苏州市长李明远致辞。")).containsExactly("李明远||苏州市市长");
    assertThat(positions("国务院总理李明远出席会议。李总理来到田间。")).containsExactly("李明远|国务院|总理");
  }

  @Test
  void aMemberIsOneOfTheConferenceThatTheArticleNames() {
    assertThat(positions("全国政协召开会议。李明远委员说，合作前景广阔。")).containsExactly("李明远|全国政协|委员");
    assertThat(positions("李明远、王建国等全国政协委员发言。"))
        .containsExactlyInAnyOrder("李明远|全国政协|委员", "王建国|全国政协|委员");
  }

  @Test
  void anAddressIsNoPostBesideTheWholeOne() {
    assertThat(positions("法国总统马克龙抵达北京。马克龙总统说，合作前景广阔。")).containsExactly("马克龙||法国总统");
    assertThat(positions("外交部长李明远出席会议。李明远外长说，合作前景广阔。")).containsExactly("李明远|外交部|部长");
  }

  @Test
  void whatSomebodyDoesForABodyIsNoPost() {
    assertThat(positions("副市长李明远代表市政府致辞。")).containsExactly("李明远||副市长");
  }

  @Test
  void aDepartmentInAChainIsOneOfItsBody() {
    assertThat(positions("苏州市委常委、宣传部部长李明远参加会议。"))
        .containsExactlyInAnyOrder("李明远|苏州市委|常委", "李明远|宣传部|部长");
  }

  @Test
  void aMinisterIsOfTheMinistryThatTheTitleHasInBrief() {
    assertThat(positions("肯尼亚外交部长王建国会见来访的客人。")).containsExactly("王建国|肯尼亚外交部|部长");
    assertThat(positions("市公安局局长王建国讲话。")).containsExactly("王建国|市公安局|局长");
    assertThat(positions("外交部长王建国会见来访的客人。")).containsExactly("王建国|外交部|部长");
  }

  @Test
  void anEnvoyIsOfOneCountryInAnother() {
    assertThat(positions("中国驻法国大使李明远出席会议。")).containsExactly("李明远||中国驻法国大使");
  }

  @Test
  void aProfessionIsAPostInABodyAlone() {
    assertThat(positions("中国作家李明远出席会议。")).isEmpty();
    assertThat(positions("护林员李明远走进林场。")).isEmpty();
    assertThat(positions("审判长李明远宣布开庭。")).containsExactly("李明远||审判长");
    assertThat(positions("中国选手李明远夺冠。")).isEmpty();
    assertThat(positions("江苏大学教师李明远出席会议。")).containsExactly("李明远|江苏大学|教师");
  }

  @Test
  void theCommitteeOfAnInstitutionHasPostsOfItsOwn() {
    assertThat(positions("江苏大学党委副书记李明远主持会议。")).containsExactly("李明远|江苏大学党委|副书记");
    assertThat(positions("江苏大学党委书记、校长李明远到访。"))
        .containsExactlyInAnyOrder("李明远|江苏大学党委|书记", "李明远|江苏大学|校长");
  }

  @Test
  void someTitlesNameTheirOffice() {
    assertThat(positions("中共中央总书记、国家主席、中央军委主席李明远出席会议。"))
        .containsExactlyInAnyOrder("李明远|中共中央|总书记", "李明远||国家主席", "李明远|中央军委|主席");
    assertThat(positions("浙江省省长李明远出席会议。")).containsExactly("李明远||浙江省省长");
  }

  @Test
  void aTitleBehindTheNameIsAFormOfAddress() {
    assertThat(positions("李明远总书记来到田间。")).containsExactly("李明远||总书记");
  }

  @Test
  void anAddressRepeatsAPostThatIsKnown() {
    assertThat(positions("浙江省总工会主席李明远出席会议。李明远主席强调，要抓好春耕。")).containsExactly("李明远|浙江省总工会|主席");
  }

  @Test
  void aPostThatIsHeldNoMoreIsMarked() {
    assertThat(statuses("浙江省总工会原主席李明远出席会议。")).containsExactly("主席 FORMER");
    assertThat(statuses("时任浙江省总工会主席李明远出席会议。")).containsExactly("主席 FORMER");
    assertThat(statuses("目前浙江省总工会主席李明远出席会议。")).containsExactly("主席 -");
  }

  @Test
  void aPostMayStandBehindTheName() {
    assertThat(positions("会议选举李明远为浙江省总工会主席。")).containsExactly("李明远|浙江省总工会|主席");
  }

  @ParameterizedTest
  @CsvSource({
    "李明远2018年起任浙江省总工会主席。, 主席 2018/ -",
    "李明远自2018年以来一直担任浙江省总工会主席。, 主席 2018/ -",
    "2018年5月起，李明远担任浙江省总工会主席。, 主席 2018-05/ -",
    "李明远于2月28日当选浙江省总工会主席。, 主席 2025-02-28/ -",
    "李明远2019年至2022年任浙江省总工会主席。, 主席 2019/2022 FORMER",
    "李明远2019年至2027年任浙江省总工会主席。, 主席 2019/2027 -",
    "李明远曾于2019年3月至2022年5月任浙江省总工会主席。, 主席 2019-03/2022-05 FORMER",
    "李明远当选浙江省总工会主席，任期至2027年12月。, 主席 /2027-12 -",
    "2022年5月，李明远辞去浙江省总工会主席职务。, 主席 /2022-05 FORMER"
  })
  void aPostHasItsTimeWhereTheTextGivesIt(String text, String post) {
    assertThat(tenures(text)).containsOnly(post);
  }

  @Test
  void postsOfALifeHaveEachTheirTime() {
    assertThat(tenures("李明远是浙江人，2010年至2015年任苏州市委书记，2015年至2020年任浙江省总工会党组书记、主席。"))
        .containsExactlyInAnyOrder(
            "书记 2010/2015 FORMER", "党组书记 2015/2020 FORMER", "主席 2015/2020 FORMER");
  }

  @Test
  void whatEndsBeforeItBeginsTellsNoTime() {
    assertThat(extract("李明远2022年至2019年任浙江省总工会主席。").positions())
        .isNotEmpty()
        .allMatch(p -> p.tenure().isEmpty());
  }

  @Test
  void aPostBehindTheNameMayBeOfAPlace() {
    assertThat(positions("李明远任江苏省委副书记、苏州市市长。"))
        .containsExactlyInAnyOrder("李明远|江苏省委|副书记", "李明远||苏州市市长");
  }

  @Test
  void aPlanIsMarked() {
    ReportedEvent event = extract("浙江省总工会将于3月9日在杭州召开座谈会。").events().get(0);
    assertThat(event.planned()).isTrue();
    assertThat(extract("浙江省总工会3月1日在杭州召开座谈会。").events().get(0).planned()).isFalse();
  }

  @Test
  void aHappeningWithoutPeopleIsAsSureAsItsRule() {
    List<ReportedEvent> events = extract("3月4日凌晨，杭州市发生一起交通事故。").events();
    assertThat(events).isNotEmpty().allMatch(event -> event.confidence() > 0.4);
  }

  @Test
  void whatSomebodySaysIsNoReport() {
    assertThat(extract("浙江省总工会主席李明远表示，浙江省总工会在杭州召开座谈会很有意义。").events()).isEmpty();
  }

  @Test
  void theHeadlineTellsTheSameOnceMore() {
    Page page =
        new ArticleSegmenter().segment(new RawPage("# 浙江省总工会召开座谈会\n\n浙江省总工会3月1日在杭州召开座谈会。\n"));
    List<ReportedEvent> events = extract(page).events();
    assertThat(events).hasSize(1);
    assertThat(events.get(0).evidence()).hasSize(2);
  }

  @Test
  void theTextStatesRelations() {
    ArticleFacts facts = extract("位于沈阳市的辽宁省总工会印发《春耕工作办法》。");
    assertThat(facts.relations())
        .extracting(
            r -> r.kind() + " " + surface(facts, r.subject()) + " " + surface(facts, r.object()))
        .contains("LOCATED_IN 辽宁省总工会 沈阳市", "PUBLISHER 春耕工作办法 辽宁省总工会");
  }

  @Test
  void aReporterOfNoNamedPaperHoldsNoPost() {
    assertThat(positions("本报讯（记者李明远）春耕今天在全市展开了。")).isEmpty();
  }

  @Test
  void theEvidenceIsTheSentence() {
    ArticleFacts facts = extract("春耕开始了。浙江省总工会主席李明远到了田间。他很高兴。");
    Evidence evidence = facts.positions().get(0).evidence();
    String text = facts.article().passages().get(evidence.passage()).text().text();
    assertThat(text.substring(evidence.begin(), evidence.end())).isEqualTo("浙江省总工会主席李明远到了田间。");
  }

  @Test
  void aMeetingHasItsTimePlaceAndHost() {
    ArticleFacts facts = extract("新华社拉萨3月4日电 全区春耕工作会议3月4日在拉萨召开，浙江省总工会主席李明远主持会议。");
    ReportedEvent event = facts.events().get(0);
    assertThat(event.type()).isEqualTo(EventType.MEETING);
    assertThat(event.start().orElseThrow()).hasToString("2025-03-04");
    assertThat(surface(facts, event.place().orElseThrow())).isEqualTo("拉萨");
    assertThat(participants(facts, event)).contains("李明远 HOST");
    assertThat(facts.filed().orElseThrow()).hasToString("2025-03-04");
  }

  @Test
  void organizersAreToldFromCoOrganizers() {
    ArticleFacts facts = extract("10月23日，由辽宁省总工会主办，沈阳市总工会承办的“流动送暖”主题活动在沈阳举行。");
    ReportedEvent event = facts.events().get(0);
    assertThat(event.type()).isEqualTo(EventType.CAMPAIGN);
    assertThat(surface(facts, event.name().orElseThrow())).isEqualTo("“流动送暖”主题活动");
    assertThat(participants(facts, event))
        .containsExactlyInAnyOrder("辽宁省总工会 ORGANIZER", "沈阳市总工会 CO_ORGANIZER");
  }

  @Test
  void laterSentencesAddWhoTookPart() {
    ArticleFacts facts = extract("3月4日，浙江省总工会在杭州召开工作会议。浙江省总工会副主席李明远出席会议并讲话。");
    assertThat(facts.events()).hasSize(1);
    assertThat(participants(facts, facts.events().get(0)))
        .contains("浙江省总工会 AGENT", "李明远 ATTENDEE", "李明远 SPEAKER");
    assertThat(facts.events().get(0).evidence()).hasSize(2);
  }

  @Test
  void aKindWithAPointerIsTheLastBodyOfThatKind() {
    ArticleFacts facts = extract("记者从长沙市公安局交警支队获悉，3月4日，该支队组织开展“春风护航”专项行动。");
    assertThat(participants(facts, facts.events().get(0))).containsExactly("长沙市公安局交警支队 ORGANIZER");
  }

  @Test
  void theItemsOfADigestAreReadOneByOne() {
    ArticleFacts facts = extract("【浙江省总工会召开座谈会】浙江省总工会3月4日在杭州召开座谈会。");
    assertThat(facts.events()).hasSize(1);
    assertThat(participants(facts, facts.events().get(0))).containsExactly("浙江省总工会 AGENT");
    assertThat(facts.events().get(0).evidence()).hasSize(1);
  }

  @Test
  void anIncidentNeedsNobodyWhereDayAndPlaceAreTold() {
    ArticleFacts facts = extract("3月4日晚，长沙市岳麓区一仓库发生火灾。");
    assertThat(facts.events()).extracting(ReportedEvent::type).containsExactly(EventType.INCIDENT);
  }

  @Test
  void somebodyElseInTheSentenceDoesSomethingElse() {
    ArticleFacts facts = extract("3月4日，浙江省总工会在杭州启动“春风”系列活动，浙江省总工会副主席李明远慰问了环卫工人。");
    assertThat(facts.events())
        .extracting(ReportedEvent::type)
        .containsExactly(EventType.CAMPAIGN, EventType.VISIT);
    assertThat(participants(facts, facts.events().get(1))).containsExactly("李明远 AGENT");
  }

  @Test
  void theYearBeforeANameTellsNoOtherDay() {
    ArticleFacts facts = extract("3月4日，浙江省总工会在杭州举行2025年“春风送岗”主题活动。");
    assertThat(facts.events().get(0).start().orElseThrow()).hasToString("2025-03-04");
  }

  @Test
  void whatNobodyDidAnywhereIsNoEvent() {
    assertThat(extract("各地要广泛开展各种活动，召开会议，加强建设。").events()).isEmpty();
  }

  private static List<String> positions(String text) {
    ArticleFacts facts = extract(text);
    return facts.positions().stream()
        .map(
            p ->
                surface(facts, p.person())
                    + "|"
                    + p.organization().map(o -> surface(facts, o)).orElse("")
                    + "|"
                    + p.title())
        .toList();
  }

  private static List<String> statuses(String text) {
    return extract(text).positions().stream()
        .map(p -> p.title() + " " + p.status().map(Enum::name).orElse("-"))
        .toList();
  }

  private static List<String> tenures(String text) {
    return extract(text).positions().stream()
        .filter(p -> p.tenure().isPresent())
        .map(
            p ->
                p.title()
                    + " "
                    + p.tenure().get().from().map(Object::toString).orElse("")
                    + "/"
                    + p.tenure().get().to().map(Object::toString).orElse("")
                    + " "
                    + p.status().map(Enum::name).orElse("-"))
        .toList();
  }

  private static List<String> participants(ArticleFacts facts, ReportedEvent event) {
    return event.participants().stream()
        .map(p -> surface(facts, p.participant()) + " " + p.role())
        .toList();
  }

  private static String surface(ArticleFacts facts, MentionRef ref) {
    return ref.surface(facts.article());
  }

  private static ArticleFacts extract(String text) {
    return extract(new ArticleSegmenter().segment(new RawPage("# 春耕\n\n" + text)));
  }

  private static ArticleFacts extract(Page page) {
    assertThat(page.articles()).hasSize(1);
    return new FactExtractor()
        .extract(
            new ArticleAnnotator(Recognizers.standard())
                .annotate(page.raw(), page.articles().get(0)),
            new DateContext(Optional.of(LocalDate.of(2025, 3, 5)), Optional.empty()));
  }
}
