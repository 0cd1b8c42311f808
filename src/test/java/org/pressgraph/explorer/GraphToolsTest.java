package org.pressgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The graph view: beginning with a query, expanding, weights, time, touch. */
class GraphToolsTest {

  private static final String CY = "document.querySelector('.stage').cytoscape";

  @Test
  void beginsWithWhatAQueryNames() {
    String query = "SELECT ?a ?b { ?a org:subOrganizationOf ?b } LIMIT 4";
    try (Explorer explorer =
        Explorer.ofSamples("zh-CN").open("#/graph?query=" + query.replace(" ", "%20"))) {
      explorer.page().waitForFunction("() => " + CY);
      assertThat(number(explorer, CY + ".nodes().length")).isBetween(2, 8);
      assertThat(number(explorer, CY + ".edges('.structure').length")).isPositive();
      assertThat(number(explorer, CY + ".nodes('.person').length")).isZero();
    }
  }

  @Test
  void expandsByOneRelationAndBack() {
    try (Explorer explorer = open("习近平")) {
      int before = number(explorer, CY + ".nodes().length");
      explorer.find(".expanders button >> text=文章提及").click();
      explorer.page().waitForFunction("n => " + CY + ".nodes().length > n", before);
      assertThat(number(explorer, CY + ".nodes('.article').length")).isPositive();
      explorer.page().locator(".tools > button").first().click();
      assertThat(number(explorer, CY + ".nodes().length")).isEqualTo(before);
    }
  }

  @Test
  void weighsBySharedEventsAndFiltersByTime() {
    try (Explorer explorer = open("习近平")) {
      explorer.find(".expanders button >> text=共同参与").click();
      explorer.page().waitForFunction("() => " + CY + ".edges('.shared').length > 0");
      int shared = number(explorer, CY + ".edges('.shared').length");
      assertThat(shared).isPositive();
      assertThat(number(explorer, CY + ".edges('.shared').max(e => e.data('weight')).value"))
          .isPositive();
      explorer.find("input[name=least]").fill("90");
      explorer.find("input[name=least]").blur();
      assertThat(number(explorer, CY + ".edges('.shared').length")).isZero();
      explorer.find("input[name=least]").fill("1");
      explorer.find("input[name=least]").blur();
      assertThat(number(explorer, CY + ".edges('.shared').length")).isEqualTo(shared);
      int happenings = number(explorer, CY + ".edges('.participation').length");
      explorer.find("input[name=from]").fill("2090-01-01");
      explorer.find("input[name=from]").blur();
      assertThat(number(explorer, CY + ".edges('.participation').length")).isLessThan(happenings);
    }
  }

  @Test
  void isUsedByTouch() {
    try (Explorer explorer = Explorer.ofSamplesByTouch("zh-CN")) {
      Samples.openEntity(explorer, "浙江省总工会");
      explorer.click(".actions a >> nth=0");
      explorer.page().waitForFunction("() => " + CY);
      explorer.page().locator(".expanders button").first().waitFor();
      @SuppressWarnings("unchecked")
      Map<String, Object> node =
          (Map<String, Object>)
              explorer
                  .page()
                  .evaluate(
                      "() => { const n = "
                          + CY
                          + ".nodes('.person')[0]; const b = document.querySelector('.stage').getBoundingClientRect();"
                          + " const p = n.renderedPosition(); return {label: n.data('label'), x: b.left + p.x, y: b.top + p.y}; }");
      double x = ((Number) node.get("x")).doubleValue();
      double y = ((Number) node.get("y")).doubleValue();
      explorer.page().touchscreen().tap(x, y);
      explorer.page().locator("#chosen >> text=" + node.get("label")).waitFor();
      CDPSession fingers = explorer.page().context().newCDPSession(explorer.page());
      var box = explorer.find(".stage").boundingBox();
      double corner = box.x + 30;
      double edge = box.y + 30;
      int left = number(explorer, "Math.round(" + CY + ".pan().x)");
      touch(fingers, "touchStart", List.of(corner, edge));
      for (int i = 1; i <= 6; i++) {
        touch(fingers, "touchMove", List.of(corner + 12.0 * i, edge));
      }
      touch(fingers, "touchEnd", List.of());
      explorer.page().waitForFunction("x => " + CY + ".pan().x > x + 30", left);
      double zoom = ((Number) explorer.page().evaluate(CY + ".zoom()")).doubleValue();
      touch(fingers, "touchStart", List.of(corner + 40, edge, corner + 80, edge));
      for (int i = 1; i <= 6; i++) {
        touch(
            fingers,
            "touchMove",
            List.of(corner + 40 - 4.0 * i, edge, corner + 80 + 12.0 * i, edge));
      }
      touch(fingers, "touchEnd", List.of());
      explorer.page().waitForFunction("z => " + CY + ".zoom() > z * 1.2", zoom);
    }
  }

  @Test
  void aSpanOfTimeIsDrawnWithAFinger() {
    try (Explorer explorer = Explorer.ofSamplesByTouch("zh-CN").open("#/time")) {
      int all = explorer.find(".timeline > li").count();
      CDPSession finger = explorer.page().context().newCDPSession(explorer.page());
      var box = explorer.find(".chart-scroll").boundingBox();
      double from = box.x + box.width - 20;
      touch(finger, "touchStart", List.of(from, box.y + 100));
      for (int i = 1; i <= 6; i++) {
        touch(finger, "touchMove", List.of(from - 5.0 * i, box.y + 100));
      }
      touch(finger, "touchEnd", List.of());
      explorer.page().waitForURL("**from=**");
      explorer
          .page()
          .waitForFunction("all => document.querySelectorAll('.timeline > li').length < all", all);
      explorer.settled();
      assertThat(explorer.find(".timeline > li").count()).isBetween(1, all - 1);
    }
  }

  private static void touch(CDPSession fingers, String type, List<Double> places) {
    JsonArray points = new JsonArray();
    for (int i = 0; i < places.size(); i += 2) {
      JsonObject point = new JsonObject();
      point.addProperty("x", places.get(i));
      point.addProperty("y", places.get(i + 1));
      point.addProperty("id", i);
      points.add(point);
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    fingers.send("Input.dispatchTouchEvent", event);
  }

  private static Explorer open(String name) {
    Explorer explorer = Explorer.ofSamples("zh-CN");
    Samples.openEntity(explorer, name);
    explorer.click(".actions a >> nth=0");
    explorer.page().waitForFunction("() => " + CY);
    explorer.page().locator(".expanders button").first().waitFor();
    return explorer;
  }

  private static int number(Explorer explorer, String expression) {
    return ((Number) explorer.page().evaluate(expression)).intValue();
  }
}
