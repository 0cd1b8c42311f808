package org.pressgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * axe finds nothing on any page, in both languages, in light and dark, on a screen and on a phone.
 * Each page is opened in each language and looked at in both widths. The dark changes colours
 * alone, whatever the language: they are looked at on a screen with the pages in Chinese, on a
 * phone with those in English.
 */
class AccessibilityTest {

  private static final int[] SCREEN = {1280, 860};
  private static final int[] PHONE = {390, 844};

  private static final String[] PLACES = {
    "",
    "#/search?q=总工会",
    "#/search?q=无此名称",
    "#/none",
    "#/entity?iri=http://e.org/none",
    "#/article?iri=http://e.org/none",
    "#/time",
    "#/overview",
    "#/overview?list=person",
    "#/overview?check=bodyless",
    "#/overview?list=page",
    "#/corrections",
    "#/graph",
    "#/query",
    "#/query?example=hosts-of-meetings&run=1",
    "#/query?run=1&query=SELECT%20nonsense",
  };

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-GB"})
  void hasNoBarriers(String locale) {
    try (Explorer explorer = Explorer.ofSamples(locale)) {
      for (String place : PLACES) {
        explorer.open(place);
        if (place.startsWith("#/query")) {
          explorer.page().locator(".CodeMirror").waitFor();
        }
        look(explorer, place);
      }
      explorer.open("");
      explorer.page().locator("main input[type=search]").fill("工会");
      explorer.page().locator("main [role=option] .name").first().waitFor();
      look(explorer, "open search");
      Samples.openEntity(explorer, "习近平");
      look(explorer, "person");
      explorer.click(".timeline .event-name");
      look(explorer, "event");
      Samples.openEntity(explorer, "浙江省总工会");
      look(explorer, "organization");
      explorer.find(".correct summary").click();
      explorer.settled();
      look(explorer, "corrections of a thing");
      explorer.click(".actions a >> nth=0");
      explorer.page().locator(".expanders button").first().waitFor();
      explorer.find(".listing summary").click();
      explorer.find(".menu summary").click();
      look(explorer, "graph of a thing");
      Samples.openArticle(explorer, "中共中央政治局召开会议");
      look(explorer, "article");
      explorer.click(".fact .to-sentence");
      look(explorer, "article with a sentence lit up");
      explorer.click(".chips a >> nth=1");
      look(explorer, "raw page");
      // That a server without editors refuses corrections is reported as an error by the browser.
      explorer.forget();
    }
  }

  /** In light and dark and in both windows there is no barrier, and nothing sticks out. */
  private static void look(Explorer explorer, String place) {
    Page page = explorer.page();
    int[] dark = page.evaluate("document.documentElement.lang").equals("en") ? PHONE : SCREEN;
    for (int[] window : new int[][] {PHONE, SCREEN}) {
      page.setViewportSize(window[0], window[1]);
      // Under the bar that stays at the top, what has been scrolled half away counts as covered.
      page.evaluate("scrollTo(0, 0)");
      assertThat(explorer.barriers()).as("%s, %d wide", place, window[0]).isEmpty();
      if (window == dark) {
        colours(page, ColorScheme.DARK);
        assertThat(explorer.barriersOfColours()).as("%s in the dark", place).isEmpty();
        colours(page, ColorScheme.LIGHT);
      }
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
          .as("%s is wider than a window of %d", place, window[0])
          .isLessThanOrEqualTo(0);
      if (page.locator("article").count() > 0) {
        assertThat(page.locator("article").boundingBox().width)
            .as("room for the text of an article")
            .isGreaterThan(Math.min(window[0] * 0.8, 500));
      }
    }
  }

  private static void colours(Page page, ColorScheme colours) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
  }
}
