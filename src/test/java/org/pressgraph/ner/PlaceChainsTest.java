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
