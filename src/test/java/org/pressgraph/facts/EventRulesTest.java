package org.pressgraph.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRulesTest {

  @ParameterizedTest
  @CsvSource({
    "STUDY, 中心组进行第三次集体学习",
    "CEREMONY, 活动启动仪式在广播电视台举行",
    "COMPETITION, 职业技能竞赛在海宁举办",
    "FORUM, 夏都教育论坛在西宁举行",
    "TRAINING, 委员履职能力提升培训班开班",
    "CAMPAIGN, 部署开展“春雷”专项行动",
    "MEETING, 全省工作会议6月28日在杭州召开",
    "TALK, 双方就做好工作交换意见",
    "AGREEMENT, 两地签订战略合作框架协议",
    "VISIT, 到浙江进行深入调研",
    "AWARD, 他荣获“人民工匠”国家荣誉称号",
    "PUBLICATION, 规范在安吉正式发布",
    "OPENING, 综合保税区正式运营",
  })
  void eachKindHasItsWords(EventType type, String sentence) {
    assertThat(EventRules.find(sentence, 0, sentence.length()).orElseThrow().type())
        .isEqualTo(type);
  }

  @Test
  void theTriggerLiesInTheSentence() {
    String text = "会议召开。春耕开始了。";
    assertThat(EventRules.find(text, 5, text.length())).isEmpty();
    EventRules.Trigger trigger = EventRules.find(text, 0, 5).orElseThrow();
    assertThat(text.substring(trigger.begin(), trigger.end())).isEqualTo("会议召开");
  }
}
