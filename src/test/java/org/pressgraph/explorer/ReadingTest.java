package org.pressgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searching and reading: the start page, search, the pages of entities, articles and raw pages. */
class ReadingTest {

  @ParameterizedTest
  @CsvSource({"zh-CN, 图谱里有什么, English", "en-GB, What the graph holds, 中文"})
  void speaksTheLanguageOfTheBrowserUntilTheReaderChoosesAnother(
      String locale, String heading, String other) {
    try (Explorer explorer = Explorer.ofSamples(locale).open("")) {
      assertThat(explorer.text("#holdings")).isEqualTo(heading);
      assertThat(explorer.find(".figures li")).isNotNull();
      assertThat(explorer.text(".figures .page strong")).isEqualTo("5");
      assertThat(explorer.text("#language")).isEqualTo(other);
      explorer.screenshot("start-" + locale).click("#language");
      assertThat(explorer.text("#holdings")).isNotEqualTo(heading);
      explorer.open("");
      assertThat(explorer.text("#holdings")).isNotEqualTo(heading);
    }
  }

  @ParameterizedTest
  @CsvSource({"湖北省总工会, 湖北省总工会", "hbszgh, 湖北省总工会", "hu bei sheng zong, 湖北省总工会", "qz, 中华全国总工会"})
  void findsWhileOneTypes(String typed, String found) {
    try (Explorer explorer = Explorer.ofSamples("zh-CN").open("")) {
      explorer.page().locator("main input[type=search]").pressSequentially(typed);
      explorer.page().locator("main [role=option] .name >> text=" + found).first().waitFor();
      assertThat(explorer.text("main [role=option] .kind")).isEqualTo("机构");
      assertThat(explorer.find("main input[type=search]").getAttribute("aria-expanded"))
          .isEqualTo("true");
    }
  }

  @Test
  void saysWhyNothingIsFoundAndWhatToTry() {
    try (Explorer explorer = Explorer.ofSamples("zh-CN").open("#/search?q=无此名称")) {
      assertThat(explorer.text(".notice")).contains("没有名称或文章含有“无此名称”", "拼音");
    }
  }

  @Test
  void showsWhoHoldsAPositionWithTheSentence() {
    try (Explorer explorer = Explorer.ofSamples("zh-CN")) {
      Samples.openEntity(explorer, "陈惠霞");
      assertThat(explorer.text("h1")).isEqualTo("陈惠霞");
      assertThat(explorer.text(".positions")).contains("党组书记", "湖北省总工会");
      assertThat(explorer.find(".positions .evidence mark").first().innerText()).isEqualTo("陈惠霞");
      assertThat(explorer.find(".articles .evidence mark").first().innerText()).isEqualTo("陈惠霞");
      assertThat(explorer.text(".companions")).contains("湖北省总工会");
      explorer.screenshot("entity");
      // The source leads to the article, with the sentence lit up and in view.
      explorer.click(".positions .source");
      assertThat(explorer.find("article .target").first().isVisible()).isTrue();
      assertThat(String.join("", explorer.find("article .target").allInnerTexts()))
          .contains("党组书记", "陈惠霞");
    }
  }

  @Test
  void givesAnEntityAsTurtleAndJsonLd() {
    try (Explorer explorer = Explorer.ofSamples("en-GB")) {
      Samples.openEntity(explorer, "陈惠霞");
      for (String format : new String[] {"Turtle", "JSON-LD"}) {
        String href = explorer.find(".actions a >> text=" + format).getAttribute("href");
        assertThat(
                explorer.page().evaluate("async (u) => (await fetch(u)).text()", href).toString())
            .contains("skos:prefLabel", "陈惠霞");
      }
    }
  }

  @Test
  void laysTheRestoredArticleOverTheRawPage() {
    try (Explorer explorer = Explorer.ofSamples("zh-CN")) {
      Samples.openArticle(explorer, "中共中央政治局召开会议");
      assertThat(explorer.find("article h1").innerText()).isEqualTo("中共中央政治局召开会议");
      assertThat(explorer.find("article .text a.person").allInnerTexts()).contains("习近平");
      assertThat(explorer.find("article .text a.work").count()).isPositive();
      // A fact in the margin leads to its sentence.
      explorer.click(".fact .to-sentence");
      assertThat(String.join("", explorer.find("article .target").allInnerTexts()))
          .contains("10月28日召开会议");
      assertThat(explorer.page().url()).contains("at=");
      explorer.screenshot("article");
      explorer.click(".chips a >> nth=1");
      assertThat(explorer.find(".piece.current").count()).isPositive();
      assertThat(explorer.text(".piece.current.title pre")).contains("中 共 中 央 政 治 局");
      explorer.screenshot("raw-page");
    }
  }

  @Test
  void everyMentionOfAnArticleIsLitUpInItsText() {
    try (Explorer explorer = Explorer.ofSamples("zh-CN").open("#/search?kind=article&q=工会")) {
      int articles = explorer.find(".found a.name").count();
      assertThat(articles).isGreaterThan(5);
      for (int i = 0; i < 5; i++) {
        explorer.open("#/search?kind=article&q=工会");
        explorer.click(".found a.name >> nth=" + i);
        assertThat(explorer.find("article a.entity").count()).isPositive();
        assertThat(explorer.find("article .text p").count()).isPositive();
      }
    }
  }
}
