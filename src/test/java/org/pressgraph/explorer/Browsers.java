package org.pressgraph.explorer;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine, driven by Playwright through the Node.js of this machine.
 *
 * <p>Where one of them is missing the tests are skipped and say so; with {@code
 * PRESSGRAPH_REQUIRE_BROWSER=1}, which {@code .ci/run} sets, they fail instead.
 */
final class Browsers {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static Browser browser;

  private Browsers() {}

  /** The one browser of all tests; it goes with the process. */
  static synchronized Browser browser() {
    if (browser == null) {
      Optional<Path> chromium =
          NAMES.stream().map(Browsers::program).flatMap(Optional::stream).findFirst();
      Optional<Path> node = program("node");
      require(chromium.isPresent(), "no Chromium: apt-get install chromium");
      require(node.isPresent(), "no Node.js 18 or later: apt-get install nodejs");
      System.setProperty("playwright.nodejs.path", node.orElseThrow().toString());
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(chromium.orElseThrow())
                      // Chromium's sandbox does not start for root, as whom containers run.
                      .setArgs(List.of("--no-sandbox")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }

  private static void require(boolean there, String remedy) {
    if ("1".equals(System.getenv("PRESSGRAPH_REQUIRE_BROWSER"))) {
      Assertions.assertTrue(there, remedy);
    }
    Assumptions.assumeTrue(there, "The explorer is not tested on this machine: " + remedy);
  }

  private static Optional<Path> program(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
