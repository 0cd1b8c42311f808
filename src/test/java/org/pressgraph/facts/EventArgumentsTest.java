package org.pressgraph.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who took part in a happening, in which role, when and where, by the phrases of news. */
class EventArgumentsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The last of a chain of places is meant.
        "3月4日，亚洲冬季运动会在意大利城市都灵开幕。 | CEREMONY 2025-03-04 都灵 亚洲冬季运动会:OBJECT",
        "以色列军队4日袭击叙利亚首都大马士革。 | INCIDENT 2025-03-04 大马士革 以色列军队:AGENT",
        // What a meeting is about is not where it is.
        "联合国安理会4日就苏丹局势召开紧急会议。 | MEETING 2025-03-04 - 联合国安理会:AGENT",
        // Where a place holds something, it is there.
        "法国4日举行总统大选。 | OTHER 2025-03-04 法国 法国:ORGANIZER",
        // A place at the head of the name of an occasion holds nothing.
        "3月4日，广东省劳动竞赛总结大会在深圳举行。 | MEETING 2025-03-04 深圳",
        // Who talks with another speaks in any case.
        "李强4日在北京会见马克龙。李强指出，合作前景广阔。 | TALK 2025-03-04 北京 李强:AGENT 马克龙:AGENT",
        "李强4日在北京会见正在中国访问的法国总统马克龙。 | TALK 2025-03-04 北京 李强:AGENT 马克龙:AGENT",
        // A spokesman speaks for the body that holds the press conference.
        "外交部发言人毛宁4日主持例行记者会。 | MEETING 2025-03-04 - 外交部:ORGANIZER 毛宁:HOST",
        // A body in the posts of a person does nothing itself.
        "3月4日，江苏省总工会党员干部李明远、王建国走访慰问职工。 | VISIT 2025-03-04 - 李明远:AGENT 王建国:AGENT",
        "王毅4日在北京会见克勒。访问法国期间，王毅将会见马克龙。 | TALK 2025-03-04 北京 克勒:AGENT 王毅:AGENT; TALK - 法国 王毅:AGENT 马克龙:AGENT",
        // The year may stand before what takes place; a congress has done what was on its agenda.
        "3月4日，江州市2024年“春风”系列活动在市文化馆启动。 | CAMPAIGN 2025-03-04 市文化馆",
        "省政协十届二次会议圆满完成各项议程，4日下午在杭州胜利闭幕。 | MEETING 2025-03-04 杭州",
        // What opens, with nothing behind, is no agent.
        "拉林铁路全长400多公里，预计今年6月30日开通。 | OPENING 2025-06-30 - 拉林铁路:OBJECT",
        // Those who are met, and not the body of their post.
        "王毅4日在北京会见香港大学荣休教授李明远。 | TALK 2025-03-04 北京 李明远:AGENT 王毅:AGENT",
        "李强4日在人民大会堂主持仪式欢迎法国总统马克龙。 | CEREMONY 2025-03-04 人民大会堂 李强:HOST 马克龙:RECIPIENT",
        "4日，江州市教育局为张丽莉同志捐款20万元。 | OTHER 2025-03-04 - 张丽莉:RECIPIENT 江州市教育局:AGENT",
        "浙江省总工会昨天公布，全省有40人获全国五一劳动奖章。 | AWARD 2025-03-04 - 浙江省总工会:AGENT",
      })
  void tells(String text, String events) {
    assertThat(ToldEvents.lines(text)).contains(events);
  }
}
