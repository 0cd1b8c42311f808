package org.pressgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pressgraph.page.ArticleSegmenter;
import org.pressgraph.page.Page;
import org.pressgraph.page.RawPage;

/** Which day the items of a page are of that holds the digests of several days. */
class SectionDaysTest {

  private static final DateContext PAGE =
      new DateContext(Optional.of(LocalDate.of(2023, 1, 1)), Optional.of(MonthDay.of(1, 1)));

  @Test
  void whatStandsBehindADayIsOfThatDay() {
    Page page =
        page(
            """
            听众朋友们，早上好，今天是2024年5月20日，星期一。

            1、全市春耕工作会议19日在拉萨召开，会议部署了今年的春耕工作。

            2、江北大桥19日建成通车，两岸居民出行更加方便。

            听众朋友们，早上好，今天是2024年9月20日，星期五。

            1、江北博物馆19日正式开馆，首日迎来三千多名观众。

            2、江北图书馆19日正式开馆，首日迎来两千多名读者。
            """);
    assertThat(issued(page, "江北大桥")).contains(LocalDate.of(2024, 5, 20));
    assertThat(issued(page, "江北图书馆")).contains(LocalDate.of(2024, 9, 20));
  }

  @Test
  void theWeekdayTellsTheYear() {
    Page page =
        page(
            """
            今天是9月21日星期二，欢迎收听。

            1、江北大桥20日建成通车，两岸居民出行更加方便。

            2、江南大桥20日建成通车，两岸居民出行更加方便。

            今天是2月27日星期日，欢迎收听。

            1、江北博物馆26日正式开馆，首日迎来三千多名观众。

            2、江北图书馆26日正式开馆，首日迎来两千多名读者。
            """);
    assertThat(issued(page, "江南大桥")).contains(LocalDate.of(2021, 9, 21));
    assertThat(issued(page, "江北图书馆")).contains(LocalDate.of(2022, 2, 27));
  }

  @Test
  void oneDayIsThatOfThePage() {
    Page page = page("今天是9月21日星期二，欢迎收听。\n\n1、江北大桥20日建成通车，两岸居民出行更加方便。\n");
    assertThat(issued(page, "江北大桥")).contains(LocalDate.of(2023, 1, 1));
  }

  private static Page page(String text) {
    return new ArticleSegmenter().segment(new RawPage(text));
  }

  private static Optional<LocalDate> issued(Page page, String word) {
    String raw = page.raw().text();
    int offset = raw.codePointCount(0, raw.indexOf(word));
    return SectionDays.of(page, PAGE).at(offset, PAGE).issued();
  }
}
