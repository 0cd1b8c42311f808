package org.pressgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressgraph.FakeService;
import org.pressgraph.FakeService.Reply;

/**
 * Builds with recognizers that ask a service, in processes of their own: these have an environment
 * of their own too.
 */
class RemoteBuildTest {

  private static final String KEY = "sk-secret-0123";

  @TempDir private Path folder;

  @Test
  void aPageWhoseNamesCouldNotBeRecognizedFailsAlone() throws Exception {
    Files.writeString(folder.resolve("a.txt"), article("李明远"));
    Files.writeString(folder.resolve("b.txt"), article("王建国"));
    Files.writeString(folder.resolve("c.txt"), article("赵大海"));
    AtomicInteger count = new AtomicInteger();
    try (FakeService service =
        new FakeService(
            request -> {
              if (request.body().at("/messages/1/content").asText().contains("王建国")) {
                return new Reply(401, Map.of(), "{\"error\": \"" + KEY + "\"}");
              }
              return count.getAndIncrement() == 0
                  ? new Reply(429, Map.of("Retry-After", "0"), "")
                  : FakeService.chat(
                      "{\"names\": [{\"text\": \"青川委员会\", \"type\": \"ORGANIZATION\"},"
                          + "{\"text\": \"无此人\", \"type\": \"PERSON\"}]}");
            })) {
      Map<String, String> environment =
          Map.of(
              "PRESSGRAPH_CHAT_URL",
              service.url() + "/v1",
              "PRESSGRAPH_CHAT_MODEL",
              "some-model",
              "PRESSGRAPH_CHAT_KEY",
              KEY);
      Result built =
          run(
              environment,
              "build",
              folder.toString(),
              "-g",
              graph(),
              "--json",
              "--recognizer",
              "chat");
      assertThat(built.code).isEqualTo(1);
      assertThat(built.out).contains("\"pages\":2").contains("\"failed\":1");
      assertThat(built.err.lines())
          .singleElement()
          .asString()
          .startsWith("error: " + folder.resolve("b.txt") + ": the names in it could not")
          .contains(service.url() + "/v1/chat/completions: answered with status 401")
          .contains("PRESSGRAPH_CHAT_KEY")
          .doesNotContain(KEY);
      Result exported = run(Map.of(), "export", "-g", graph(), "--format", "nquads");
      assertThat(exported.out)
          .contains("青川委员会")
          .contains("\\\"model\\\":\\\"some-model\\\",\\\"recognizer\\\":\\\"chat\\\"")
          .doesNotContain("无此人", "王建国", KEY, service.url());
    }
  }

  @Test
  void theOtherPagesKeepWhatTheDatabaseHas() throws Exception {
    Path page = Files.writeString(folder.resolve("a.txt"), article("李明远"));
    assertThat(run(Map.of(), "build", page.toString(), "-g", graph()).code).isZero();
    List<String> before = pageGraphs();
    assertThat(before).isNotEmpty();
    try (FakeService service = new FakeService(request -> new Reply(400, Map.of(), ""))) {
      Map<String, String> environment = Map.of("HANLP_URL", service.url(), "HANLP_AUTH", KEY);
      Result again =
          run(
              environment,
              "build",
              page.toString(),
              "-g",
              graph(),
              "--recognizer",
              "hanlp-restful");
      assertThat(again.code).isEqualTo(1);
      assertThat(service.requests()).isNotEmpty();
    }
    assertThat(pageGraphs()).isEqualTo(before);
  }

  /** All that pages say; the records of the inputs tell that this one is to be tried again. */
  private List<String> pageGraphs() throws Exception {
    return run(Map.of(), "export", "-g", graph(), "--format", "nquads")
        .out
        .lines()
        .filter(line -> line.contains("/graph/"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "hanlp-restful, '', HANLP_AUTH: is not set",
    "chat, '', PRESSGRAPH_CHAT_URL: is not set",
    "chat, PRESSGRAPH_CHAT_URL=http://127.0.0.1:9/v1, PRESSGRAPH_CHAT_MODEL: is not set",
    "chat, PRESSGRAPH_CHAT_URL=x PRESSGRAPH_CHAT_MODEL=m, PRESSGRAPH_CHAT_URL: is no address",
    "other, '', 'other: there is no such recognizer; choose one of tagger, hanlp, '"
  })
  void whatIsMissingIsSaidBeforeAnythingIsRead(String name, String set, String message)
      throws Exception {
    Map<String, String> environment = new HashMap<>();
    for (String pair : set.isEmpty() ? new String[0] : set.split(" ")) {
      environment.put(pair.split("=")[0], pair.split("=")[1]);
    }
    Result result = run(environment, "build", "none", "-g", graph(), "--recognizer", name);
    assertThat(result.code).isEqualTo(2);
    assertThat(result.err.lines()).singleElement().asString().startsWith("error: " + message);
    assertThat(folder.resolve("graph")).doesNotExist();
  }

  private String graph() {
    return folder.resolve("graph").toString();
  }

  private static String article(String person) {
    return "本报讯（记者 赵六）青川委员会主席" + person + "到田间调研春耕生产，详细了解播种等情况，农民都很高兴。\n";
  }

  private record Result(int code, String out, String err) {}

  private Result run(Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-Duser.language=en", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(args));
    Path out = folder.resolve("out.log");
    Path err = folder.resolve("err.log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("PRESSGRAPH_") || name.startsWith("HANLP_"));
    builder.environment().putAll(environment);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Result(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
