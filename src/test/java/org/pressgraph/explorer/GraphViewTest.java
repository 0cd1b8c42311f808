package org.pressgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graph view: expanding, filters, undo, ways, the address, files, keyboard. */
class GraphViewTest {

  private static final String PICTURE =
      "() => Object.fromEntries(document.querySelector('.stage').cytoscape.nodes().map(n =>"
          + " [n.id(), Math.round(n.position('x')) + ' ' + Math.round(n.position('y'))]))";

  @TempDir private Path folder;

  @Test
  @SuppressWarnings("unchecked")
  void aLinkShowsTheSamePicture() {
    String address;
    Map<String, String> before;
    try (Explorer explorer = open()) {
      explorer.page().locator(".expanders button").first().click();
      explorer.find("input[name=work]").uncheck();
      explorer.page().keyboard().press("Escape");
      explorer.page().waitForURL("**/#/graph?s=**");
      explorer.page().locator(".stage[data-kept=yes]").waitFor();
      before = (Map<String, String>) explorer.page().evaluate(PICTURE);
      address = explorer.page().url();
      assertThat(before).hasSizeGreaterThan(3);
      explorer.screenshot("graph");
    }
    try (Explorer another = Explorer.ofSamples("en-GB")) {
      another.open(address.substring(address.indexOf('#')));
      another.page().waitForFunction("document.querySelector('.stage').cytoscape");
      assertThat(another.page().evaluate(PICTURE)).isEqualTo(before);
      assertThat(another.find("input[name=work]").isChecked()).isFalse();
      assertThat(another.find("input[name=person]").isChecked()).isTrue();
    }
  }

  @Test
  void filtersPinsRemovesAndTakesItBack() {
    try (Explorer explorer = open()) {
      int all = shown(explorer);
      explorer.find("input[name=organization]").uncheck();
      assertThat(shown(explorer)).isLessThan(all);
      explorer.page().locator(".tools > button").first().click();
      assertThat(shown(explorer)).isEqualTo(all);
      assertThat(explorer.find("input[name=organization]").isChecked()).isTrue();
      explorer.click(".side .actions button >> nth=0");
      assertThat(explorer.find(".side .actions button").first().getAttribute("aria-pressed"))
          .isEqualTo("true");
      explorer.click(".side .actions button >> nth=1");
      assertThat(shown(explorer)).isEqualTo(all - 1);
      explorer.page().locator(".tools > button").first().click();
      assertThat(shown(explorer)).isEqualTo(all);
    }
  }

  @Test
  void findsAWayBetweenTwoAndALinkShowsItAgain() {
    String shown =
        "() => { const cy = document.querySelector('.stage').cytoscape; const way = cy.nodes('.near');"
            + " return [way.map(n => n.data('label')), way.edgesWith(way).filter('.near').length]; }";
    String address;
    Object before;
    try (Explorer explorer = open("徐留平")) {
      explorer.page().locator(".side input[type=search]").fill("赵俊民");
      explorer.page().locator(".side [role=option] .name").first().waitFor();
      explorer.page().keyboard().press("Enter");
      explorer.page().locator(".side .way >> text=→").waitFor();
      List<String> steps = List.of(explorer.text(".side .way").split(" → "));
      assertThat(steps).hasSizeGreaterThan(2).startsWith("徐留平").endsWith("赵俊民");
      before = explorer.page().evaluate(shown);
      // Each step is a thing in the picture, and something that is seen ties it to the next.
      List<?> picture = (List<?>) before;
      assertThat((List<?>) picture.get(0)).hasSize(steps.size());
      assertThat((Integer) picture.get(1)).isGreaterThanOrEqualTo(steps.size() - 1);
      explorer.screenshot("way");
      explorer.page().waitForURL("**/#/graph?s=**");
      explorer.page().locator(".stage[data-kept=yes]").waitFor();
      address = explorer.page().url();
    }
    try (Explorer another = Explorer.ofSamples("en-GB")) {
      another.open(address.substring(address.indexOf('#')));
      another.page().waitForFunction("() => document.querySelector('.stage').cytoscape");
      another.page().locator(".side .way >> text=赵俊民").waitFor();
      assertThat(another.page().evaluate(shown)).isEqualTo(before);
    }
  }

  @Test
  void isUsedByKeyboard() {
    try (Explorer explorer = open()) {
      explorer.find(".stage").focus();
      String chosen = explorer.text("#chosen");
      for (String key : new String[] {"ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"}) {
        explorer.page().keyboard().press(key);
      }
      explorer.page().keyboard().press("ArrowRight");
      explorer.page().keyboard().press("p");
      explorer.page().locator(".side .actions button[aria-pressed=true]").waitFor();
      int few = shown(explorer);
      explorer.page().keyboard().press("Enter");
      explorer.page().waitForFunction(MORE, few);
      explorer.page().keyboard().press("Control+z");
      assertThat(shown(explorer)).isEqualTo(few);
      int all = shown(explorer);
      explorer.page().keyboard().press("Delete");
      assertThat(shown(explorer)).isEqualTo(all - 1);
      explorer.page().keyboard().press("Control+z");
      assertThat(shown(explorer)).isEqualTo(all);
      assertThat(chosen).isNotEmpty();
      explorer.find(".listing summary").click();
      explorer.find(".listing tbody tr").nth(all - 1).waitFor();
      assertThat(explorer.find(".listing tbody tr").count()).isEqualTo(all);
    }
  }

  @Test
  void givesWhatIsSeenAsFiles() throws IOException {
    try (Explorer explorer = open()) {
      for (String format : new String[] {"png", "svg", "gexf", "ttl"}) {
        explorer.find(".menu").evaluate("menu => menu.open = true");
        String name = format.equals("ttl") ? "Turtle" : format.toUpperCase(java.util.Locale.ROOT);
        Download download =
            explorer
                .page()
                .waitForDownload(() -> explorer.find(".menu button >> text=" + name).click());
        Path file = folder.resolve("graph." + format);
        download.saveAs(file);
        switch (format) {
          case "png" -> assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G');
          case "svg" -> assertThat(Files.readString(file)).contains("<svg", "浙江省总工会");
          case "gexf" -> assertThat(Files.readString(file)).contains("<gexf", "浙江省总工会", "<edge ");
          default -> assertThat(Files.readString(file)).contains("rdfs:label", "浙江省总工会");
        }
      }
    }
  }

  private static Explorer open() {
    return open("浙江省总工会");
  }

  private static Explorer open(String name) {
    Explorer explorer = Explorer.ofSamples("zh-CN");
    Samples.openEntity(explorer, name);
    explorer.click(".actions a >> nth=0");
    explorer.page().waitForFunction("document.querySelector('.stage').cytoscape");
    explorer.page().locator(".expanders button").first().waitFor();
    return explorer;
  }

  private static final String MORE =
      "n => document.querySelector('.stage').cytoscape.nodes().length > n";

  private static int shown(Explorer explorer) {
    return (Integer)
        explorer.page().evaluate("document.querySelector('.stage').cytoscape.nodes().length");
  }
}
