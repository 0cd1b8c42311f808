package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedItemsTest {

  private static List<Optional<String>> headlines(String text) {
    return new ArticleSegmenter()
        .segment(new RawPage(text)).articles().stream().map(a -> a.headline().title()).toList();
  }

  @Test
  void everyItemOfADigestIsAnArticle() {
    List<Optional<String>> headlines =
        headlines(
            """
            早间快报

            1．云江大桥今日通车
            云江大桥3月2日正式通车，两岸车程缩短到十分钟。
            大桥全长两公里。

            2．气象台发布暴雨预警
            省气象台今晨发布暴雨黄色预警，提醒市民减少外出。

            3．山城博物馆新馆开放
            山城博物馆新馆昨天开放，首日接待观众三千人次。
            """);

    assertThat(headlines)
        .containsExactly(
            Optional.of("云江大桥今日通车"), Optional.of("气象台发布暴雨预警"), Optional.of("山城博物馆新馆开放"));
  }

  @ParameterizedTest
  @CsvSource({"一、,二、,三、", "（一）,（二）,（三）", "①,②,③", "【1】,【2】,【3】", "1、,2、,3、", "01　,02　,03　"})
  void itemsOfADigestAreNumberedInManyWays(String first, String second, String third) {
    List<Optional<String>> headlines =
        headlines(
            """
            今日要闻
            %s云江大桥今日通车
            云江大桥3月2日正式通车，两岸车程缩短到十分钟。
            %s气象台发布暴雨预警
            省气象台今晨发布暴雨黄色预警，提醒市民减少外出。
            %s山城博物馆新馆开放
            山城博物馆新馆昨天开放，首日接待观众三千人次。
            """
                .formatted(first, second, third));

    assertThat(headlines)
        .containsExactly(
            Optional.of("云江大桥今日通车"), Optional.of("气象台发布暴雨预警"), Optional.of("山城博物馆新馆开放"));
  }

  @Test
  void twoFiguresWithoutABlankBehindThemAreNoNumber() {
    assertThat(
            headlines(
                """
                今日要闻
                01号台风今晨生成
                今年的第一个台风今天早晨在洋面上生成。
                02号线今天试运行
                城市轨道交通今天迎来首批乘客。
                03号码头开放
                新的码头昨天开放，首日迎来两艘货船。
                """))
        .noneMatch(headline -> headline.filter(title -> title.startsWith("号")).isPresent());
  }

  @Test
  void shortItemsUnderOneNumberStayTogether() {
    List<Optional<String>> headlines =
        headlines(
            """
            早间快报（2024年3月2日）

            1．云江大桥今日通车
            云江大桥3月2日正式通车，两岸车程缩短到十分钟。

            2．山城博物馆新馆开放
            山城博物馆新馆昨天开放，首日接待观众三千人次。

            3．各地快讯

            【南湖疏浚】
            南湖疏浚工程3月1日开工。

            （2）北山植树
            北山植树活动3月2日开始，五百人参加。
            """);

    assertThat(headlines)
        .containsExactly(Optional.of("云江大桥今日通车"), Optional.of("山城博物馆新馆开放"), Optional.of("各地快讯"));
  }

  @ParameterizedTest
  @CsvSource({"8,8", "4,0"})
  void manyNumbersInBracketsTellADigestWithoutATitle(int count, int told) {
    String[] subjects = {"公交", "柑橘", "博物馆", "暴雨", "大桥", "图书馆", "篮球", "航班"};
    StringBuilder page = new StringBuilder("交通之声 2024年3月2日\n");
    for (int i = 1; i <= count; i++) {
      page.append("(%d)　今天的%s新闻\n".formatted(i, subjects[i - 1]));
      page.append("记者今天从市里获悉，%s方面有了新消息，有关部门介绍了情况。\n".formatted(subjects[i - 1]));
    }
    assertThat(
            headlines(page.toString()).stream()
                .filter(h -> h.filter(title -> title.matches("今天的.*新闻")).isPresent()))
        .hasSize(told);
  }

  @Test
  void aListWithinAnArticleIsNone() {
    List<Optional<String>> headlines =
        headlines(
            """
            市图书馆公布读者须知

            本报讯（记者 王一）市图书馆昨天公布新的读者须知，明确三项规定。
            新规定自下月起施行。
            图书馆说，读者可以在网上预约。
            馆方还将延长周末的开放时间。

            1．关于借阅
            每位读者可以借阅十册图书，借期一个月。

            2．关于预约
            读者可以在网上预约座位，保留半小时。

            3．关于赔偿
            遗失图书的读者应当按原价赔偿。
            """);

    assertThat(headlines)
        .contains(Optional.of("市图书馆公布读者须知"))
        .noneMatch(headline -> headline.filter(title -> title.startsWith("1．")).isPresent());
  }
}
