package org.pressgraph.explorer;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;

/**
 * Takes the pictures of the README, of the sample pages: {@code mvn -q test-compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=org.pressgraph.explorer.Screenshots}.
 */
public final class Screenshots {

  private static final Path FOLDER = Path.of("docs", "screenshots");

  private Screenshots() {}

  /**
   * Takes them all.
   *
   * @param args none
   */
  public static void main(String[] args) {
    try (Explorer explorer = Explorer.ofSamples("zh-CN", ColorScheme.LIGHT, 1080, 680)) {
      explorer.open("");
      explorer.page().locator("main input[type=search]").fill("总工会");
      explorer.page().locator("main [role=option] .name").first().waitFor();
      take(explorer, "start");
      Samples.openEntity(explorer, "徐留平");
      take(explorer, "entity");
      explorer.click(".positions .source, .timeline .source");
      explorer.page().evaluate("scrollTo(0, 0)");
      take(explorer, "article");
      Samples.openEntity(explorer, "浙江省总工会");
      explorer.click(".actions a >> nth=0");
      explorer.page().locator(".expanders button").first().waitFor();
      take(explorer, "graph");
      explorer.open("#/query?example=hosts-of-meetings&run=1");
      explorer.page().locator(".answer tbody tr").first().waitFor();
      take(explorer, "query");
    }
    System.exit(0);
  }

  private static void take(Explorer explorer, String name) {
    // A picture without a caret that may blink on or off, and with all that moves at its end.
    explorer.page().waitForTimeout(600);
    explorer.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
  }
}
