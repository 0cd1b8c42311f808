package org.pressgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pressgraph.SampleGraph;
import org.pressgraph.server.PressgraphServer;
import org.pressgraph.store.GraphStore;

/**
 * A reader at the explorer: a page of the browser over a server of its own, in one language.
 *
 * <p>Closing it fails the test where the page reported an error or broke its own security policy.
 */
final class Explorer implements AutoCloseable {

  /** Where screenshots are kept, as output of the build. */
  static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static GraphStore sampleStore;
  private static PressgraphServer sampleServer;

  private final BrowserContext context;
  private final Page page;
  private final String root;
  private final List<String> problems = new ArrayList<>();

  private Explorer(String root, Browser.NewContextOptions options) {
    this.root = root;
    this.context = Browsers.browser().newContext(options);
    this.context.setDefaultTimeout(30_000);
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            problems.add(message.text());
          }
        });
    page.onPageError(problems::add);
    // The explorer works without a network: whoever asks another server has made a mistake.
    page.onRequest(
        request -> {
          String address = request.url();
          if (!address.startsWith(root) && !address.matches("(blob|data|about):.*")) {
            problems.add("asks elsewhere: " + address);
          }
        });
  }

  /** A reader of the sample pages. */
  static Explorer ofSamples(String locale) {
    return of(sampleServer(), locale, ColorScheme.LIGHT, 1280, 860);
  }

  /** A reader of the sample pages with other colours and another window. */
  static Explorer ofSamples(String locale, ColorScheme colours, int width, int height) {
    return of(sampleServer(), locale, colours, width, height);
  }

  /** A reader of the sample pages with a touch screen. */
  static Explorer ofSamplesByTouch(String locale) {
    Browsers.browser();
    return new Explorer(
        sampleServer().url(),
        new Browser.NewContextOptions()
            .setLocale(locale)
            .setHasTouch(true)
            .setIsMobile(true)
            .setViewportSize(390, 844));
  }

  /** A reader of another database. */
  static Explorer of(PressgraphServer server, String locale) {
    return of(server, locale, ColorScheme.LIGHT, 1280, 860);
  }

  private static Explorer of(
      PressgraphServer server, String locale, ColorScheme colours, int width, int height) {
    return new Explorer(
        server.url(),
        new Browser.NewContextOptions()
            .setLocale(locale)
            .setColorScheme(colours)
            .setAcceptDownloads(true)
            .setViewportSize(width, height));
  }

  private static synchronized PressgraphServer sampleServer() {
    // Before a server is started for nothing.
    Browsers.browser();
    if (sampleServer == null) {
      sampleStore = GraphStore.open(SampleGraph.folder());
      // Both go with the process, and the folder of the database with them.
      sampleServer = PressgraphServer.start(sampleStore, "127.0.0.1", 0);
    }
    return sampleServer;
  }

  /** Opens a place of the explorer, such as {@code #/time}, and waits until it is shown. */
  Explorer open(String place) {
    page.navigate("about:blank");
    page.navigate(root + place);
    return settled();
  }

  /** The address of a place of the explorer. */
  String address(String place) {
    return root + place;
  }

  /** Waits until the page has what it asked for. */
  Explorer settled() {
    page.waitForFunction(
        "() => { const main = document.getElementById('main');"
            + " const path = location.hash.replace(/^#\\/?/, '').split('?')[0] || 'home';"
            + " return main && main.children.length > 0 && !main.hasAttribute('aria-busy')"
            + " && (main.classList.contains('page-' + path) || main.querySelector('[role=alert]'))"
            + " && !main.querySelector('[data-busy], .waiting'); }");
    return this;
  }

  /** Clicks and waits. */
  Explorer click(String selector) {
    page.locator(selector).first().click();
    return settled();
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  String text(String selector) {
    return page.locator(selector).first().innerText();
  }

  Page page() {
    return page;
  }

  /** Keeps what is shown under a name. */
  Explorer screenshot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    return this;
  }

  /** What axe finds wrong with what is shown: empty where it finds nothing. */
  List<String> barriers() {
    return barriers(RULES);
  }

  /** What it finds wrong with the colours alone, which is all that light and dark change. */
  List<String> barriersOfColours() {
    return barriers(
        Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block")));
  }

  @SuppressWarnings("unchecked")
  private List<String> barriers(Object rules) {
    if (!(Boolean) page.evaluate("'axe' in window")) {
      page.evaluate(axe());
    }
    return (List<String>)
        page.evaluate(
            "async (rules) => (await axe.run({runOnly: rules, resultTypes: ['violations']}))"
                + ".violations.flatMap(v => v.nodes.map(n =>"
                + " `${v.id}: ${n.target.join(' ')}: ${n.failureSummary}`))",
            rules);
  }

  private static String axe() {
    try (InputStream in = Explorer.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Errors that were expected and are not held against the page. */
  Explorer forget() {
    problems.clear();
    return this;
  }

  @Override
  public void close() {
    context.close();
    assertThat(problems).as("errors in the browser").isEmpty();
  }
}
