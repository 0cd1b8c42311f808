package org.pressgraph.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressgraph.ner.AnnotatedArticle;

/** What kinds of happenings short news report, who took part, when and where. */
class ReportedEventTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "杭州市公安局4日在宁波的缉毒行动中抓获一名毒枭。 | INCIDENT 2025-03-04 宁波 杭州市公安局:AGENT",
        "3月4日，浙江省检察院依法以涉嫌受贿罪对李明远作出逮捕决定。 | INCIDENT 2025-03-04 - 李明远:OBJECT 浙江省检察院:AGENT",
        "财政部4日紧急预拨1亿元救灾资金。 | OTHER 2025-03-04 - 财政部:AGENT",
        "伊朗宣布，伊朗立即重新开放霍尔木兹海峡。 | OPENING - - 伊朗:AGENT 霍尔木兹海峡:OBJECT",
        "国务院总理李强同法国总统马克龙通电话。 | TALK - - 李强:AGENT 马克龙:AGENT",
        "国家主席习近平给张连生回信。 | OTHER - - 习近平:AGENT 张连生:RECIPIENT",
        "七国集团峰会4日在巴黎闭幕。 | MEETING 2025-03-04 巴黎",
        "第五届上海车展4日在上海开幕。 | CEREMONY 2025-03-04 上海 第五届上海车展:OBJECT",
        "教育部4日就春季开学举行新闻发布会。 | MEETING 2025-03-04 - 教育部:ORGANIZER",
        "外交部发言人毛宁在当日举行的例行记者会上回应了提问。 | MEETING - - 外交部:ORGANIZER 毛宁:SPEAKER",
        "中国与伊朗4日在维也纳举行新一轮磋商。 | TALK 2025-03-04 维也纳 中国:AGENT 伊朗:AGENT",
        "浙江省总工会获全国五一劳动奖状。 | AWARD - - 浙江省总工会:RECIPIENT",
        "3月4日，运载火箭在酒泉卫星发射中心点火升空。 | OTHER 2025-03-04 酒泉卫星发射中心",
        "李明远涉嫌受贿一案，由国家监察委员会调查终结。 | INCIDENT - - 国家监察委员会:AGENT 李明远:OBJECT",
        "以色列军队4日袭击叙利亚首都大马士革。 | INCIDENT 2025-03-04 大马士革 以色列军队:AGENT",
        "李明远会见了来访的德国汉堡市市长彼得·陈切尔一行。 | TALK - - 彼得·陈切尔:AGENT 李明远:AGENT",
        "李明远先后来到杭州、宁波等地。 | VISIT - 杭州 李明远:AGENT",
        "3、4日，浙江省总工会在杭州召开座谈会。 | MEETING 2025-03-04 杭州 浙江省总工会:AGENT",
        "3月4日，在台州一处矿井里被困的6名矿工全部获救。 | OTHER 2025-03-04 台州",
        "3月4日，冷空气给浙江带来大风降温天气。 | OTHER 2025-03-04 浙江",
        "3月4日，中国铁路总公司新开通宁波至杭州、杭州至上海两条线路。 | OPENING 2025-03-04 - 中国铁路总公司:AGENT",
        "3月4日，院士王建国在宁波作科普报告。 | FORUM 2025-03-04 宁波 王建国:SPEAKER",
        "法国国防部4日发表公报说，法国海军4日截获一艘海盗船。 |"
            + " PUBLICATION 2025-03-04 - 法国国防部:AGENT; INCIDENT 2025-03-04 - 法国海军:AGENT",
        "3月4日，6名矿工成功升井。 | OTHER 2025-03-04 -",
        "截至3月4日，25个省份的学校已经开学。 |",
        "3月4日，王建国在出席第五届上海车展期间签署了合作备忘录。 |"
            + " OTHER 2025-03-04 - 王建国:ATTENDEE; AGREEMENT 2025-03-04 - 王建国:AGENT",
        "恐怖分子正在策划4日对法国发动袭击。 |",
        "本期节目主要内容：3月4日，浙江省总工会在杭州召开座谈会。 |",
        "2024年，杭州市推出多种措施。 |",
      })
  void tells(String text, String events) {
    assertThat(ToldEvents.lines(text)).isEqualTo(Optional.ofNullable(events).orElse(""));
  }

  @Test
  void thoseWhoWereThereAreToldInALongList() {
    AnnotatedArticle article =
        ToldEvents.article(
            "浙江省总工会4日在杭州召开座谈会。浙江省总工会主席李明远，党组成员王建国，浙江大学、江苏大学负责同志参加会议。" + "座谈会上，张晓华表示感谢。");
    ReportedEvent event = ToldEvents.of(article).get(0);
    assertThat(ToldEvents.line(article, event))
        .isEqualTo(
            "MEETING 2025-03-04 杭州 张晓华:SPEAKER 李明远:ATTENDEE 江苏大学:ATTENDEE"
                + " 浙江大学:ATTENDEE 浙江省总工会:AGENT 王建国:ATTENDEE");
  }

  @Test
  void talksWithDifferentPeopleAreDifferentTalks() {
    assertThat(events("李强4日在北京会见马克龙。李强还会见了默克尔。")).hasSize(2);
  }

  @Test
  void deedsOfOneSideAreToldApart() {
    assertThat(events("俄军4日完全控制五一村。俄军当天还击落了三架无人机。")).hasSize(2);
  }

  @Test
  void incidentsAtTwoPlacesAreTwo() {
    assertThat(events("3月4日，不明人员在杭州劫持一辆客车。当天，另有人员袭击了宁波附近的车辆。")).hasSize(2);
  }

  @Test
  void howLongAnOccasionTakesTellsItsOtherDay() {
    ReportedEvent over = events("为期三天的职工技能大赛4日在江州市落下帷幕。").get(0);
    assertThat(over.start()).hasToString("Optional[2025-03-02]");
    assertThat(over.end()).hasToString("Optional[2025-03-04]");
    ReportedEvent begun = events("为期五天的第三届读书论坛3月4日在江州市举行。").get(0);
    assertThat(begun.start()).hasToString("Optional[2025-03-04]");
    assertThat(begun.end()).hasToString("Optional[2025-03-08]");
  }

  private static List<ReportedEvent> events(String text) {
    return ToldEvents.of(ToldEvents.article(text));
  }
}
