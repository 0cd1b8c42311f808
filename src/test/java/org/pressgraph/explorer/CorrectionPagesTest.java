package org.pressgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.SampleGraph;
import org.pressgraph.server.Passwords;
import org.pressgraph.server.PressgraphServer;
import org.pressgraph.server.ServerSettings;
import org.pressgraph.store.GraphStore;

/** An editor corrects a name in the explorer. */
class CorrectionPagesTest {

  @TempDir private Path folder;
  private Path page;
  private Path graph;

  @BeforeEach
  void build() throws IOException {
    Browsers.browser();
    page = folder.resolve("1.txt");
    graph = folder.resolve("graph");
    Files.writeString(page, "安吉县总工会开展活动\n\n本报讯 10月29日，浙江省总工会主席刘忻到安吉县调研。\n");
    assertThat(SampleGraph.build(graph, page).failed()).isZero();
  }

  @Test
  void aCorrectionHoldsAtOnceSurvivesARebuildAndIsUndoneWithOneClick() throws IOException {
    try (GraphStore store = GraphStore.open(graph);
        PressgraphServer server = PressgraphServer.start(store, editors());
        Explorer explorer = Explorer.of(server, "zh-CN")) {
      Samples.openEntity(explorer, "刘忻");
      explorer.click(".correct summary");
      explorer.page().locator(".sign-in").waitFor();
      signIn(explorer, "wrong");
      explorer.page().locator(".sign-in [role=status] >> text=不对").waitFor();
      signIn(explorer, "a long secret");
      explorer.page().locator(".corrections input[name=name]").fill("刘忻然");
      assertThat(explorer.barriers()).isEmpty();
      explorer.find(".corrections form button >> text=改名").first().click();
      explorer.page().locator("h1 >> text=刘忻然").waitFor();
      assertThat(explorer.text(".names")).contains("刘忻");
      // The refusals of the server are reported as errors by the browser.
      explorer.forget();
    }
    Files.writeString(page, Files.readString(page) + "\n");
    assertThat(SampleGraph.build(graph, page).failed()).isZero();
    try (GraphStore store = GraphStore.open(graph);
        PressgraphServer server = PressgraphServer.start(store, editors());
        Explorer explorer = Explorer.of(server, "zh-CN")) {
      Samples.openEntity(explorer, "刘忻然");
      assertThat(explorer.text("h1")).isEqualTo("刘忻然");
      explorer.open("#/corrections");
      signIn(explorer, "a long secret");
      explorer.page().locator("tbody button").waitFor();
      assertThat(explorer.text("tbody")).contains("editor", "刘忻然");
      assertThat(explorer.barriers()).isEmpty();
      explorer.screenshot("corrections");
      explorer.find("tbody button").click();
      explorer.page().locator("tbody >> text=已由 editor").waitFor();
      explorer.forget();
      Samples.openEntity(explorer, "刘忻");
      assertThat(explorer.text("h1")).isEqualTo("刘忻");
    }
  }

  @Test
  void twoAreMadeOneAndWhatIsNoEntityIsTakenOut() {
    try (GraphStore store = GraphStore.open(graph);
        PressgraphServer server = PressgraphServer.start(store, editors());
        Explorer explorer = Explorer.of(server, "zh-CN")) {
      Samples.openEntity(explorer, "安吉县总工会");
      explorer.click(".correct summary");
      signIn(explorer, "a long secret");
      explorer.page().locator(".corrections input[type=search]").fill("浙江省总工会");
      explorer.page().locator(".corrections [role=option] .name").first().waitFor();
      explorer.page().keyboard().press("Enter");
      explorer.page().locator("h1 >> text=浙江省总工会").waitFor();
      assertThat(explorer.text(".names")).contains("安吉县总工会");
      explorer.open("#/search?q=安吉县总工会");
      assertThat(explorer.find(".found .organization + a").allInnerTexts())
          .contains("浙江省总工会")
          .doesNotContain("安吉县总工会");
      Samples.openEntity(explorer, "刘忻");
      explorer.click(".correct summary");
      signIn(explorer, "a long secret");
      explorer.find(".corrections button >> text=去掉").click();
      explorer.page().locator(".notice h1").waitFor();
      explorer.open("#/search?q=刘忻");
      assertThat(explorer.find(".found .person").count()).isZero();
      explorer.forget();
    }
  }

  @Test
  void aDecisionAboutWhatThePagesNoLongerNameSaysSo() throws IOException {
    try (GraphStore store = GraphStore.open(graph);
        PressgraphServer server = PressgraphServer.start(store, editors());
        Explorer explorer = Explorer.of(server, "zh-CN")) {
      Samples.openEntity(explorer, "刘忻");
      explorer.click(".correct summary");
      signIn(explorer, "a long secret");
      explorer.page().locator(".corrections input[name=name]").fill("刘忻然");
      explorer.find(".corrections form button >> text=改名").first().click();
      explorer.page().locator("h1 >> text=刘忻然").waitFor();
      explorer.open("#/corrections");
      signIn(explorer, "a long secret");
      explorer.page().locator("tbody button").waitFor();
      assertThat(explorer.find(".lapsed").count()).isZero();
      explorer.forget();
    }
    Files.writeString(page, "安吉县总工会开展活动\n\n本报讯 10月29日，浙江省总工会到安吉县调研。\n");
    assertThat(SampleGraph.build(graph, page).failed()).isZero();
    try (GraphStore store = GraphStore.open(graph);
        PressgraphServer server = PressgraphServer.start(store, editors());
        Explorer explorer = Explorer.of(server, "zh-CN").open("#/corrections")) {
      signIn(explorer, "a long secret");
      explorer.page().locator(".lapsed").waitFor();
      assertThat(explorer.text(".lapsed")).contains("图谱里已没有");
      assertThat(explorer.barriers()).isEmpty();
      explorer.forget();
    }
  }

  @Test
  void saysThatAServerWithoutPasswordsIsForReading() {
    try (GraphStore store = GraphStore.open(graph);
        PressgraphServer server = PressgraphServer.start(store, "127.0.0.1", 0);
        Explorer explorer = Explorer.of(server, "en-GB").open("#/corrections")) {
      assertThat(explorer.text("main")).contains("for reading", "--password-file");
      explorer.forget();
    }
  }

  private static void signIn(Explorer explorer, String password) {
    explorer.find(".sign-in input[name=password]").fill(password);
    explorer.find(".sign-in button").click();
  }

  private static ServerSettings editors() {
    return new ServerSettings(
        "127.0.0.1",
        0,
        ServerSettings.Limits.USUAL,
        Optional.of(Passwords.of("a long secret")),
        Optional.empty(),
        Optional.empty());
  }
}
