package org.pressgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.server.PressgraphServer;
import org.pressgraph.server.ServerSettings;
import org.pressgraph.store.GraphStore;
import picocli.CommandLine;

/** What the options of a server and the environment come to. */
class ServerOptionsTest {

  @TempDir private Path folder;

  @Test
  void nobodyWritesUnlessThereIsAPassword() throws Exception {
    assertThat(update(settings(Map.of()), "editor", "秘密")).isEqualTo(403);
    assertThat(update(settings(Map.of(ServerOptions.PASSWORD, " ")), "editor", " ")).isEqualTo(403);
  }

  @Test
  void thePasswordOfTheEnvironmentIsTheEditors() throws Exception {
    Map<String, String> environment = Map.of(ServerOptions.PASSWORD, "秘密");
    assertThat(update(settings(environment), "editor", "秘密")).isEqualTo(204);
    assertThat(update(settings(environment), "editor", "错")).isEqualTo(401);
    assertThat(update(settings(environment), "other", "秘密")).isEqualTo(401);
    assertThat(settings(environment).toString()).doesNotContain("秘密");
  }

  @Test
  void aFileOfPasswordsCountsInPlaceOfTheEnvironment() throws Exception {
    Path file = folder.resolve("passwords");
    Process hashing =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "hash-password",
                "王")
            .redirectOutput(file.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    hashing.getOutputStream().write("密码\n".getBytes(StandardCharsets.UTF_8));
    hashing.getOutputStream().close();
    assertThat(hashing.waitFor()).isZero();
    assertThat(Files.readString(file)).contains("pbkdf2").doesNotContain("密码");
    ServerSettings settings =
        settings(Map.of(ServerOptions.PASSWORD, "秘密"), "--password-file", file.toString());
    assertThat(update(settings, "王", "密码")).isEqualTo(204);
    assertThat(update(settings, "editor", "秘密")).isEqualTo(401);
  }

  @Test
  void limitsAreThoseThatAreAskedFor() {
    assertThat(settings(Map.of()).limits()).isEqualTo(ServerSettings.Limits.USUAL);
    assertThat(
            settings(Map.of(), "--timeout", "5", "--max-result", "2", "--max-queries", "3")
                .limits())
        .isEqualTo(new ServerSettings.Limits(Duration.ofSeconds(5), 2 << 20, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--timeout=0", "--max-result=-1", "--max-queries=151", "--port=65536"})
  void whatNoServerCanDoIsRefused(String option) {
    assertThatThrownBy(() -> settings(Map.of(), option)).isInstanceOf(PressgraphException.class);
  }

  private static ServerSettings settings(Map<String, String> environment, String... options) {
    ServerOptions parsed = new ServerOptions();
    CommandLine.populateCommand(parsed, options);
    return parsed.settings(environment);
  }

  /** The status that an update gets from a server with such settings. */
  private int update(ServerSettings settings, String user, String password) throws Exception {
    ServerSettings anywhere =
        new ServerSettings(
            settings.host(),
            0,
            settings.limits(),
            settings.passwords(),
            settings.tls(),
            settings.accessLog());
    byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    try (GraphStore store = GraphStore.openOrCreate(folder.resolve("graph"));
        PressgraphServer server = PressgraphServer.start(store, anywhere)) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.url() + "pressgraph/update"))
              .header("Content-Type", "application/sparql-update")
              .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
              .POST(BodyPublishers.ofString("INSERT DATA { GRAPH <urn:g> { <urn:a> a <urn:b> } }"))
              .build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
