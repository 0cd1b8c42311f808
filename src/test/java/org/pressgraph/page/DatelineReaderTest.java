package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatelineReaderTest {

  @Test
  void readsAgencyPlaceAndDay() {
    String raw = "新华社拉萨3月4日电（记者李明远）春耕开始。";
    DatelineReader.Origin origin = DatelineReader.atHead(clean(raw)).orElseThrow();
    Dateline dateline = origin.dateline();
    assertThat(dateline.agency().orElseThrow().text()).isEqualTo("新华社");
    assertThat(dateline.place().orElseThrow().text()).isEqualTo("拉萨");
    assertThat(dateline.month()).contains(3);
    assertThat(dateline.day()).contains(4);
    assertThat(raw.substring(dateline.begin(), dateline.end())).isEqualTo("新华社拉萨3月4日电");
    assertThat(origin.bylines()).extracting(Byline::name).containsExactly("李明远");
  }

  @Test
  void readsAYear() {
    DatelineReader.Origin origin =
        DatelineReader.atHead(clean("中新社东京2024年12月31日电 春耕")).orElseThrow();
    assertThat(origin.dateline().year()).contains(2024);
  }

  @Test
  void readsFiguresInWords() {
    Dateline dateline =
        DatelineReader.atHead(clean("新华社拉萨一九九六年十二月三十一日电 春耕")).orElseThrow().dateline();
    assertThat(dateline.year()).contains(1996);
    assertThat(dateline.month()).contains(12);
    assertThat(dateline.day()).contains(31);
    assertThat(dateline.place().orElseThrow().text()).isEqualTo("拉萨");
    Dateline own = DatelineReader.atHead(clean("本报十一月廿二日讯 春耕")).orElseThrow().dateline();
    assertThat(own.month()).contains(11);
    assertThat(own.day()).contains(22);
    assertThat(own.place()).isEmpty();
  }

  @Test
  void readsTheReportersOfTheNewspaperItself() {
    assertThat(DatelineReader.atHead(clean("本报讯（实习记者 王芳）春耕开始。")).orElseThrow().bylines())
        .extracting(Byline::name)
        .containsExactly("王芳");
    assertThat(
            DatelineReader.atHead(clean("本报讯 工人日报记者李明远、王芳报道 3月4日，春耕开始。")).orElseThrow().bylines())
        .extracting(Byline::name)
        .containsExactly("李明远", "王芳");
  }

  @Test
  void readsADatelineAtTheEnd() {
    Dateline dateline = DatelineReader.atEnd(clean("春耕开始了。（新华社拉萨3月4日电）")).orElseThrow().dateline();
    assertThat(dateline.place().orElseThrow().text()).isEqualTo("拉萨");
    assertThat(DatelineReader.atEnd(clean("春耕开始了。（据新华社电）"))).isPresent();
    assertThat(DatelineReader.atEnd(clean("春耕开始了。"))).isEmpty();
  }

  @Test
  void readsOtherSourcesAndFullWidthFigures() {
    Dateline dateline = DatelineReader.atHead(clean("据新华社广州１１月１日电 春耕")).orElseThrow().dateline();
    assertThat(dateline.day()).contains(1);
    assertThat(dateline.place().orElseThrow().text()).isEqualTo("广州");
    assertThat(DatelineReader.atHead(clean("新华社东京3月4日体育专电 比赛"))).isPresent();
    assertThat(DatelineReader.atHead(clean("【本报讯】春耕开始。"))).isPresent();
    assertThat(DatelineReader.atHead(clean("南方日报讯（记者/王芳）春耕开始。")).orElseThrow().bylines())
        .extracting(Byline::name)
        .containsExactly("王芳");
  }

  @Test
  void anotherTextHasNone() {
    assertThat(DatelineReader.atHead(clean("本报电话采访了多位专家。"))).isEmpty();
    assertThat(DatelineReader.atHead(clean("人民日报电子阅报栏已建成。"))).isEmpty();
    assertThat(DatelineReader.atHead(clean("新华社记者10月28日电话采访"))).isEmpty();
    assertThat(DatelineReader.atHead(clean("今年春耕，新华社记者走进田间。"))).isEmpty();
    assertThat(DatelineReader.atHead(clean("新华社拉萨13月4日电"))).isEmpty();
  }

  @Test
  void givesCreditToTheAgencyOfAPicture() {
    assertThat(
            DatelineReader.credit(clean("新华社记者 李明远 摄")).orElseThrow().agency().orElseThrow().text())
        .isEqualTo("新华社");
    assertThat(DatelineReader.credit(clean("春耕。 新华社发（李明远 摄）"))).isPresent();
    assertThat(DatelineReader.credit(clean("新华社发展迅速"))).isEmpty();
  }

  private static CleanText clean(String line) {
    return LineCleaner.clean(new Line(1, 0, line)).text();
  }
}
