package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadingCutterTest {

  private static List<Optional<String>> headlines(String text) {
    return new ArticleSegmenter()
        .segment(new RawPage(text)).articles().stream().map(a -> a.headline().title()).toList();
  }

  @Test
  void headlinesOneAboveTheOtherGoToTheirTexts() {
    assertThat(
            headlines(
                """
                本报讯（记者 王一）昨日凌晨，云江市
                公安局石桥派出所接到报警，两辆摩托车
                在江边被人推走。民警调取监控，当天将
                偷摩托车的男子抓获，摩托车已经发还。

                专 偷 江 边 的 摩 托 车

                滨江地铁二号线周六开通

                本报讯（记者 李二）记者从云江地铁公
                司获悉，滨江地铁二号线将于周六开通，
                全线设八座车站，首班车早上六点发车，
                乘客可以在城门站换乘地铁一号线。
                """))
        .containsExactly(Optional.of("专偷江边的摩托车"), Optional.of("滨江地铁二号线周六开通"));
  }

  @Test
  void aLineAboveAHeadlineStaysWithIt() {
    assertThat(
            headlines(
                """
                # 云江大桥今日通车

                本报讯（记者 王一）云江大桥昨天正式通车，两岸车程缩短到十分钟。

                ## 不用换乘直达城门

                # 滨江地铁二号线周六开通

                本报讯（记者 李二）滨江地铁二号线将于周六开通，不用换乘就能直达城门站。
                """))
        .containsExactly(Optional.of("云江大桥今日通车"), Optional.of("滨江地铁二号线周六开通"));
  }
}
