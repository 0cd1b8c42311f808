package org.pressgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** axe finds nothing on any page, in both languages, in light and dark, on a screen and a phone. */
class AccessibilityTest {

  private static final String[] PLACES = {
    "",
    "#/search?q=总工会",
    "#/search?q=zzzz",
    "#/none",
    "#/time",
    "#/time?years=open",
    "#/overview",
    "#/overview?list=person",
    "#/overview?check=bodyless",
    "#/overview?list=page",
    "#/corrections",
    "#/graph",
    "#/query",
    "#/query?example=hosts-of-meetings&run=1",
  };

  @ParameterizedTest
  @CsvSource({"zh-CN, LIGHT, 1280, 860", "en-GB, DARK, 390, 844"})
  void hasNoBarriers(String locale, ColorScheme colours, int width, int height) {
    try (Explorer explorer = Explorer.ofSamples(locale, colours, width, height)) {
      for (String place : PLACES) {
        explorer.open(place);
        if (place.startsWith("#/query")) {
          explorer.page().locator(".CodeMirror").waitFor();
        }
        assertThat(explorer.barriers()).as(place).isEmpty();
        fits(explorer, place);
      }
      explorer.open("");
      explorer.page().locator("main input[type=search]").fill("工会");
      explorer.page().locator("main [role=option] .name").first().waitFor();
      assertThat(explorer.barriers()).as("open search").isEmpty();
      Samples.openEntity(explorer, "陈惠霞");
      assertThat(explorer.barriers()).as("entity").isEmpty();
      fits(explorer, "entity");
      Samples.openArticle(explorer, "中共中央政治局召开会议");
      assertThat(explorer.barriers()).as("article").isEmpty();
      fits(explorer, "article");
      assertThat(explorer.find("article").boundingBox().width)
          .as("room for the text of an article")
          .isGreaterThan(Math.min(width * 0.8, 500));
      explorer.click(".chips a >> nth=1");
      assertThat(explorer.barriers()).as("raw page").isEmpty();
      fits(explorer, "raw page");
      explorer.screenshot("raw-page-" + locale);
      Samples.openEntity(explorer, "浙江省总工会");
      explorer.click(".actions a >> nth=0");
      explorer.page().locator(".expanders button").first().waitFor();
      explorer.find(".listing summary").click();
      assertThat(explorer.barriers()).as("graph of a thing").isEmpty();
      fits(explorer, "graph of a thing");
      // That a server without editors refuses corrections is reported as an error by the browser.
      explorer.forget();
    }
  }

  /** Nothing sticks out of the window to the side. */
  private static void fits(Explorer explorer, String place) {
    assertThat(
            (Integer) explorer.page().evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("%s is wider than the window", place)
        .isLessThanOrEqualTo(0);
  }
}
