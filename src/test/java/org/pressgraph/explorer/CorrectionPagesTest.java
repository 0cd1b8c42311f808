package org.pressgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
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
  private Path pages;
  private Path graph;

  @BeforeEach
  void build() throws IOException {
    Browsers.browser();
    pages = Files.createDirectory(folder.resolve("pages"));
    graph = folder.resolve("graph");
    Files.writeString(
        pages.resolve("1.txt"), "安吉县总工会开展活动\n\n本报讯 10月29日，浙江省总工会主席刘忻到安吉县调研。宁波市总工会副主席王海波参加。\n");
    Files.writeString(pages.resolve("2.txt"), "杭州市总工会召开会议\n\n本报讯 10月30日，浙江省总工会主席刘忻到杭州市调研。\n");
    assertThat(SampleGraph.build(graph, pages).failed()).isZero();
  }

  /** The pages change, and are read again. */
  private void readAgain() throws IOException {
    for (String name : List.of("1.txt", "2.txt")) {
      Path page = pages.resolve(name);
      Files.writeString(page, Files.readString(page) + "\n");
    }
    assertThat(SampleGraph.build(graph, pages).failed()).isZero();
  }

  @Test
  void everyKindOfCorrectionHoldsAtOnceSurvivesARebuildAndIsUndoneWithOneClick()
      throws IOException {
    try (GraphStore store = GraphStore.open(graph);
        PressgraphServer server = PressgraphServer.start(store, editors());
        Explorer explorer = Explorer.of(server, "zh-CN")) {
      signInAt(explorer);
      rename(explorer);
      keepApart(explorer);
      makeOne(explorer);
      takeOut(explorer);
      allHold(explorer);
      explorer.forget();
    }
    readAgain();
    try (GraphStore store = GraphStore.open(graph);
        PressgraphServer server = PressgraphServer.start(store, editors());
        Explorer explorer = Explorer.of(server, "zh-CN")) {
      allHold(explorer);
      undoAll(explorer);
      noneHolds(explorer);
      explorer.forget();
    }
    readAgain();
    try (GraphStore store = GraphStore.open(graph);
        PressgraphServer server = PressgraphServer.start(store, editors());
        Explorer explorer = Explorer.of(server, "zh-CN")) {
      noneHolds(explorer);
      explorer.forget();
    }
  }

  private static void signInAt(Explorer explorer) {
    Samples.openEntity(explorer, "王海波");
    explorer.click(".correct summary");
    explorer.page().locator(".sign-in").waitFor();
    signIn(explorer, "wrong");
    explorer.page().locator(".sign-in [role=status] >> text=不对").waitFor();
    signIn(explorer, "a long secret");
    explorer.page().locator(".corrections input[name=name]").waitFor();
    assertThat(explorer.barriers()).isEmpty();
  }

  private static void correct(Explorer explorer, String name) {
    Samples.openEntity(explorer, name);
    explorer.click(".correct summary");
    explorer.page().locator(".sign-in, .corrections input[name=name]").first().waitFor();
    if (explorer.find(".sign-in").count() > 0) {
      signIn(explorer, "a long secret");
      explorer.page().locator(".corrections input[name=name]").waitFor();
    }
  }

  private static void rename(Explorer explorer) {
    explorer.page().locator(".corrections input[name=name]").fill("王海涛");
    explorer.find(".corrections form button >> text=改名").first().click();
    explorer.page().locator("h1 >> text=王海涛").waitFor();
  }

  private static void keepApart(Explorer explorer) {
    correct(explorer, "刘忻");
    assertThat(explorer.find(".articles > li").count()).isEqualTo(2);
    explorer
        .find(".corrections select[name=article]")
        .selectOption(new SelectOption().setLabel("杭州市总工会召开会议"));
    explorer.find(".corrections form button >> text=分开").click();
    explorer
        .page()
        .waitForFunction("() => document.querySelectorAll('.articles > li').length === 1");
  }

  private static void makeOne(Explorer explorer) {
    correct(explorer, "安吉县总工会");
    explorer.page().locator(".corrections input[type=search]").fill("浙江省总工会");
    explorer.page().locator(".corrections [role=option] .name").first().waitFor();
    explorer.page().keyboard().press("Enter");
    explorer.page().locator("h1 >> text=浙江省总工会").waitFor();
  }

  private static void takeOut(Explorer explorer) {
    correct(explorer, "宁波市总工会");
    explorer.find(".corrections button >> text=去掉").click();
    explorer.page().locator(".notice h1").waitFor();
  }

  private static void allHold(Explorer explorer) {
    assertThat(found(explorer, "王海涛")).containsExactly("王海涛");
    assertThat(found(explorer, "刘忻")).containsExactly("刘忻", "刘忻");
    Samples.openEntity(explorer, "浙江省总工会");
    assertThat(explorer.text(".names")).contains("安吉县总工会");
    assertThat(found(explorer, "安吉县总工会")).containsExactly("浙江省总工会");
    assertThat(found(explorer, "宁波市总工会")).isEmpty();
  }

  private static void noneHolds(Explorer explorer) {
    assertThat(found(explorer, "王海涛")).isEmpty();
    assertThat(found(explorer, "王海波")).containsExactly("王海波");
    assertThat(found(explorer, "刘忻")).containsExactly("刘忻");
    assertThat(found(explorer, "安吉县总工会")).containsExactly("安吉县总工会");
    assertThat(found(explorer, "宁波市总工会")).containsExactly("宁波市总工会");
  }

  /** All four stand there with who and when, the last first; each goes with one click. */
  private static void undoAll(Explorer explorer) {
    explorer.open("#/corrections");
    signIn(explorer, "a long secret");
    explorer.page().locator("tbody button").first().waitFor();
    assertThat(explorer.find("tbody tr").allInnerTexts())
        .hasSize(4)
        .allMatch(row -> row.contains("editor") && row.contains(Year.now() + "年"));
    assertThat(explorer.find("tbody td:nth-child(3)").allInnerTexts())
        .satisfiesExactly(
            row -> assertThat(row).contains("不是实体", "宁波市总工会"),
            row -> assertThat(row).contains("安吉县总工会", "=", "浙江省总工会"),
            row -> assertThat(row).contains("刘忻", "≠", "2.txt"),
            row -> assertThat(row).contains("王海波", "→", "王海涛"));
    assertThat(explorer.find(".lapsed").count()).isZero();
    assertThat(explorer.barriers()).isEmpty();
    explorer.screenshot("corrections");
    for (int left = 4; left > 0; left--) {
      explorer.find("tbody button").first().click();
      explorer
          .page()
          .waitForFunction(
              "left => document.querySelectorAll('tbody button').length === left", left - 1);
    }
    assertThat(explorer.find("tbody td:nth-child(4)").allInnerTexts())
        .hasSize(4)
        .allMatch(row -> row.contains("已由 editor") && row.contains(Year.now() + "年"));
  }

  /** The people and bodies that a search finds. */
  private static List<String> found(Explorer explorer, String words) {
    explorer.open("#/search?q=" + words);
    return explorer.find(".found .person + a, .found .organization + a").allInnerTexts();
  }

  @Test
  void decisionsAboutWhatThePagesNoLongerNameSaySo() throws IOException {
    try (GraphStore store = GraphStore.open(graph);
        PressgraphServer server = PressgraphServer.start(store, editors());
        Explorer explorer = Explorer.of(server, "zh-CN")) {
      signInAt(explorer);
      rename(explorer);
      takeOut(explorer);
      explorer.open("#/corrections");
      signIn(explorer, "a long secret");
      explorer.page().locator("tbody button").first().waitFor();
      assertThat(explorer.find(".lapsed").count()).isZero();
      explorer.forget();
    }
    Files.writeString(pages.resolve("1.txt"), "安吉县总工会开展活动\n\n本报讯 10月29日，浙江省总工会主席刘忻到安吉县调研。\n");
    assertThat(SampleGraph.build(graph, pages).lapsed()).hasSize(2);
    try (GraphStore store = GraphStore.open(graph);
        PressgraphServer server = PressgraphServer.start(store, editors());
        Explorer explorer = Explorer.of(server, "zh-CN").open("#/corrections")) {
      signIn(explorer, "a long secret");
      explorer.page().locator(".lapsed").first().waitFor();
      assertThat(explorer.find(".lapsed").count()).isEqualTo(2);
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
