package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentsTest {

  private static List<String> kept(String text) {
    return ArticleSegmenter.kept(new RawPage(text)).stream().map(CleanLine::string).toList();
  }

  @Test
  void aListOfContentsIsNoText() {
    assertThat(
            kept(
                """
                # 晚间新闻（20240302）

                ## 新闻摘要

                本期节目主要内容：

                1.云江大桥今日通车；

                2.气象台发布暴雨预警：
                提醒市民减少外出；

                3.各地快讯：

                （1）南湖疏浚；

                ## 详细新闻

                ### 云江大桥今日通车

                云江大桥3月2日正式通车，两岸车程缩短到十分钟。
                """))
        .containsExactly("云江大桥今日通车", "云江大桥3月2日正式通车，两岸车程缩短到十分钟。");
  }

  @Test
  void headlinesWithABulletAtTheHeadOfAPageAreAListWhereNoTextStandsBetweenThem() {
    String text =
        """
        江州新闻联播
        ◇云江大桥今日通车
        ◇气象台发布暴雨预警
        ◇山城博物馆开放
        云江大桥昨天通车
        云江大桥3月2日正式通车，两岸车程缩短到十分钟。
        """;
    assertThat(kept(text)).doesNotContain("◇气象台发布暴雨预警").contains("云江大桥昨天通车");
    String items = text.replace("桥今日通车\n", "桥今日通车\n大桥两岸的车程从今天起缩短到十分钟。\n");
    assertThat(kept(items)).contains("◇气象台发布暴雨预警");
  }

  @Test
  void aListEndsWhereItsNumbersBeginOnceMore() {
    String text =
        """
        01 云江大桥通车预告
        02 气象台发布暴雨预警
        03 山城博物馆新馆
        —————— 正　文 ——————
        01　云江大桥今日通车
        云江大桥3月2日正式通车，两岸车程缩短到十分钟。
        02　省气象台发布暴雨预警
        省气象台今晨发布暴雨黄色预警，提醒市民减少外出。
        03　山城博物馆新馆开放
        山城博物馆新馆昨天开放，首日接待观众三千人次。
        """;
    List<String> kept =
        new ArticleSegmenter()
            .segment(new RawPage("江州新闻联播 20240302\n" + text)).articles().stream()
                .map(a -> a.headline().title().orElse("-"))
                .toList();
    assertThat(kept).hasSize(3).containsSubsequence("云江大桥今日通车", "省气象台发布暴雨预警", "山城博物馆新馆开放");
  }

  @Test
  void aListWithoutATitleIsOneWhereItsLinesStandBelowOnceMore() {
    String text =
        """
        一、云江大桥今日通车
        二、气象台发布暴雨预警
        三、博物馆开放

        云江大桥今日通车
        云江大桥3月2日正式通车，两岸车程缩短到十分钟。

        气象台发布暴雨预警
        省气象台今晨发布暴雨黄色预警，提醒市民减少外出。
        """;

    assertThat(kept(text)).hasSize(4).doesNotContain("三、博物馆开放");
    assertThat(kept(text.replace("\n云江大桥今日通车", "").replace("\n气象台发布暴雨预警", ""))).hasSize(5);
  }

  @Test
  void aListUnderATitleNeedsNoNumbers() {
    String text =
        """
        2024年3月2日 一周要闻
        主要内容
        云江大桥今日通车
        气象台发布暴雨预警
        博物馆新馆开放

        1．云江大桥通车

        云江大桥3月2日正式通车，两岸车程缩短到十分钟。
        """;
    assertThat(kept(text)).hasSize(2);
    assertThat(kept(text.replace("气象台发布暴雨预警\n", ""))).hasSizeGreaterThan(3);
  }

  @Test
  void aListMayStandInOneLine() {
    assertThat(kept("今日看点：大桥今日通车｜博物馆新馆开放\n\n云江大桥今日通车\n\n云江大桥3月2日正式通车。")).hasSize(2);
  }

  @Test
  void theTitleOfAPageIsNoHeadlineOfAnArticle() {
    assertThat(kept("每日要闻 2024年3月2日\n云江大桥今日通车\n云江大桥正式通车，两岸车程缩短到十分钟。"))
        .containsExactly("云江大桥今日通车", "云江大桥正式通车，两岸车程缩短到十分钟。");
    assertThat(kept("云江大桥定于2024年3月2日\n正式通车，两岸车程缩短到十分钟。\n这是好消息。")).hasSize(3);
  }
}
