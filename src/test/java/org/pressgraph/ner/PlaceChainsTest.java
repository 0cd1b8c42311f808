package org.pressgraph.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceChainsTest {

  @ParameterizedTest
  @CsvSource({
    "江苏省苏州市, 江苏省 苏州市",
    "浙江杭州, 浙江 杭州",
    "老挝万象, 老挝 万象",
    "云南磨憨口岸, 云南 磨憨口岸",
    "新疆和田地区策勒县, 新疆 和田地区 策勒县",
    "内蒙古阿拉善盟, 内蒙古 阿拉善盟",
    "龙城街道嶂背大道, 龙城街道 嶂背大道",
    "北京, 北京",
    "北京站, 北京站",
    "南京东路, 南京东路",
    "日本海, 日本海",
    "北京城市副中心, 北京城市副中心",
    "黄河, 黄河",
    "北京国家大剧院, 北京 国家大剧院",
    "漳州百花村, 漳州 百花村",
    "长沙国际会展中心, 长沙国际会展中心",
    "北方国际陆港春山站, 北方国际陆港 春山站",
    "大同京北文化旅游带, 大同 京北文化旅游带",
    "偃师市花园镇春山村, 偃师市 花园镇 春山村",
    "江春高铁春山隧道, 江春高铁 春山隧道",
    "国道101线花园镇至春山镇路段, 国道101线 花园镇 春山镇",
    "江春高铁花园至春山区间小河隧道, 江春高铁 花园 春山 小河隧道",
    "春山铁路大桥, 春山铁路大桥",
    "萨莱省别特镇, 萨莱省 别特镇",
    "万莱省丹格朗, 万莱省 丹格朗",
    "花园镇板坝, 花园镇 板坝",
    "花园镇圩场, 花园镇圩场",
    "内罗毕卡萨拉尼体育场, 内罗毕 卡萨拉尼体育场",
    "昆明春山会堂, 昆明 春山会堂",
    "贵阳人民广场, 贵阳人民广场",
    "栾川狮子庙镇, 栾川 狮子庙镇",
    "盐田畲族乡, 盐田畲族乡",
    "春山桥畔, 春山桥",
    "春山大厦三楼, 春山大厦",
  })
  void chainsAreTakenApart(String chain, String parts) {
    List<Mention> resolved =
        PlaceChains.resolve(chain, List.of(new Mention(0, chain.length(), MentionType.PLACE, 0.9)));

    assertThat(resolved.stream().map(m -> m.in(chain))).containsExactly(parts.split(" "));
    assertThat(resolved).allMatch(m -> m.type() == MentionType.PLACE && m.confidence() == 0.9);
  }

  @Test
  void aChainBeforeTheKindOfABodyIsTheNameOfTheBody() {
    String text = "深圳市龙岗区总工会";

    List<Mention> resolved =
        PlaceChains.resolve(
            text,
            List.of(
                new Mention(0, 6, MentionType.PLACE, 0.9),
                new Mention(6, 9, MentionType.ORGANIZATION, 0.6)));

    assertThat(resolved).containsExactly(new Mention(0, 9, MentionType.ORGANIZATION, 0.6));
  }
}
