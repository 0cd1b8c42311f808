package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageHeadTest {

  private static final String TEXT = "全市春耕工作会议在沈阳召开，市长王强出席会议并讲话。\n".repeat(20);

  @ParameterizedTest
  @CsvSource({
    "2024年10月29日 星期二 第3版 工人日报, 工人日报, 2024-10-29, 3",
    "人民日报　2024年10月29日　星期二　03　要闻, 人民日报, 2024-10-29, 3",
    "A03 国内新闻 沈阳晚报 2024.10.29 星期二 责编：李明, 沈阳晚报, 2024-10-29, A3",
    "第十二版 2024-10-29, , 2024-10-29, 12",
    "# 大众日报, 大众日报, ,",
    "# 早间新闻 (20241029), , 2024-10-29,",
    "广播新闻文字稿（2024年10月29日）, , 2024-10-29,",
    "《晨间新闻》 20241029 19:00, , 2024-10-29,",
    "晨间新闻文字版2024-10-29 星期二, , 2024-10-29,",
    "2024年10月29日起施行新规, , ,",
    "江州日报　一九九六年十月二十四日　星期四　农历丙子年九月十三, 江州日报, 1996-10-24,",
    "1版　要闻　江州日报　二〇〇六年七月十日　星期一　农历丙戌年, 江州日报, 2006-07-10, 1",
    "二〇〇六年十一月廿一日　星期二　代号 61-8, , 2006-11-21,",
    "播出时间：2021年9月8日18:30　　审稿：王建国, , 2021-09-08,",
    "2019-08-22 （国语版）文稿, , 2019-08-22,",
    "江州之声·晚间新闻　　2022/11/11　　周五　　文稿：李明, , 2022-11-11,",
    "《晨间新闻》文字稿 2024年8月2日 星期五（全省天气综述）, , 2024-08-02,",
    "2024-08-02稿件编号三, , ,",
    "浙江日报 2009年1月20日 星期二 第00001版:要闻, 浙江日报, 2009-01-20, 1",
    "2010年4月28日 星期三 要闻·灾后重建 5, , 2010-04-28, ",
    "法院周报 COURT WEEKLY 2025年11月13日 第3版 审判, 法院周报, 2025-11-13, 3",
    "2026年8月16日　一周灾情与救援, , 2026-08-16,",
    "2025年1月29日　星期三　　　　责编 周 朗　　情系雪域·抗震救灾特刊　　　5, , 2025-01-29,",
    "2025年1月29日　全省春耕现场会，在江州召开, , ,",
    "《晨间新闻》　2025年8月5日　农历六月十二, , 2025-08-05,",
    "2026.03.13　本期12版　定价2.00元, , 2026-03-13,",
    "2024年2月31日 第3版, , , 3",
    "2 0 2 4 年 1 0 月 2 9 日　　星期二　　江州日报　　时政, 江州日报, 2024-10-29,",
    "2024年10月29日晨间新闻文字版, , 2024-10-29,",
    "《晨间新闻》 2024-10-29 文字版　　（本页由听众整理，未经审核）, , 2024-10-29,",
    "2024年10月29日《江州零距离》节目单（播出稿）, , 2024-10-29,",
    "江州台晨间新闻　播出稿　10月29日　星期二　农历九月廿七　二〇二四年, , 2024-10-29,",
    "2024年10月29日后全市新闻, , ,"
  })
  void readsTheHeadOfAPage(String line, String newspaper, LocalDate date, String number) {
    PageHead head = PageHead.of(new RawPage(line + "\n" + TEXT));
    assertThat(head.issue().newspaper().orElse(null)).isEqualTo(newspaper);
    assertThat(head.issue().date().orElse(null)).isEqualTo(date);
    assertThat(head.number().orElse(null)).isEqualTo(number);
  }

  @Test
  void aBroadcastMayTellItsDayWithoutAYear() {
    PageHead head = PageHead.of(new RawPage("江州人民广播电台《早安江州》　10月29日　07:00—07:30\n" + TEXT));
    assertThat(head.issue().dayOfYear()).contains(MonthDay.of(10, 29));
    assertThat(PageHead.of(new RawPage("春耕会议　10月29日\n" + TEXT)).issue().dayOfYear()).isEmpty();
  }

  @Test
  void aHeadWithAWeekdayMayStandAnywhere() {
    String head = "江州新报 2024年7月14日 星期日 A2·抗洪抢险特刊\n";
    assertThat(PageHead.of(new RawPage(TEXT + head + TEXT)).issue().date())
        .contains(LocalDate.of(2024, 7, 14));
    assertThat(PageHead.of(new RawPage(TEXT + "2024年7月14日　抗洪抢险特刊在江州\n" + TEXT)).issue().date())
        .isEmpty();
  }

  @Test
  void aDayWithoutYearStaysOne() {
    PageHead head = PageHead.of(new RawPage(TEXT + "10月29日 星期二\n第4版\n"));
    assertThat(head.issue().date()).isEmpty();
    assertThat(head.issue().dayOfYear()).contains(MonthDay.of(10, 29));
    assertThat(head.weekday()).contains(DayOfWeek.TUESDAY);
    assertThat(head.number()).contains("4");
  }

  @Test
  void whatAnArticleSaysIsNoPageHead() {
    String page =
        TEXT + "2023年1月5日\n" + TEXT + "《工人日报》第3版刊登了他的文章\n会议于2023年1月6日在北京召开\n（2023年1月7日）他说\n" + TEXT;
    PageHead head = PageHead.of(new RawPage(page));
    assertThat(head.issue()).isEqualTo(Issue.UNKNOWN);
    assertThat(head.number()).isEmpty();
  }

  @Test
  void aPageHeadIsInNoArticle() {
    Page page =
        new ArticleSegmenter().segment(new RawPage(TEXT + "2024年10月29日 星期二 第3版 工人日报\n" + TEXT));
    assertThat(page.noise()).extracting(Line::number).contains(21);
  }

  @Test
  void aHeadlineThatEndsLikeANewspaperIsNone() {
    PageHead head = PageHead.of(new RawPage("致全市职工的喜报\n全市职工踊跃投稿本报\n" + TEXT));
    assertThat(head.issue().newspaper()).isEmpty();
  }
}
