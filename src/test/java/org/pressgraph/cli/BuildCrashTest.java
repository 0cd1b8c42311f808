package org.pressgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.Pressgraph;
import org.pressgraph.export.GraphFormat;
import org.pressgraph.store.GraphStore;

/** A process that builds is killed again and again, each time at another point, and begins anew. */
class BuildCrashTest {

  private static final int KILLS = 5;
  private static final int PAGES = 240;

  @TempDir private Path folder;

  @Test
  void everyPageIsWholeOrAbsentAndTheNextBuildGoesOn() throws Exception {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    for (int i = 0; i < PAGES; i++) {
      Files.writeString(
          pages.resolve(i + ".txt"),
          "本报讯 2024年"
              + (1 + i % 12)
              + "月3日，第"
              + i
              + "届职工技能竞赛在杭州市举行。\n"
              + "竞赛由浙江省总工会主办，来自全省的一百名选手参加。\n");
    }
    Path whole = folder.resolve("whole");
    Process first = build(pages, whole);
    awaitDatabase(first, whole);
    long opened = System.nanoTime();
    assertThat(first.waitFor()).isZero();
    long writing = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - opened));
    Map<Node, Set<Quad>> expected = graphs(whole);
    assertThat(expected).hasSize(PAGES);
    Path graph = folder.resolve("graph");
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Set<Integer> sizes = new TreeSet<>();
    int before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process build = build(pages, graph);
      awaitDatabase(build, graph);
      // Reading of the model comes first; later builds have less to write.
      double share = 0.3 + 0.5 * (kill + random.nextDouble()) / KILLS;
      Thread.sleep((long) (share * writing));
      build.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
      Map<Node, Set<Quad>> there = graphs(graph);
      there.forEach(
          (name, quads) ->
              assertThat(quads).as("%s, seed %d", name, seed).isEqualTo(expected.get(name)));
      assertThat(there.size()).as("pages, seed %d", seed).isGreaterThanOrEqualTo(before);
      sizes.add(there.size());
      before = there.size() < PAGES ? there.size() : 0;
      if (before == 0) {
        FileUtils.deleteDirectory(graph.toFile());
      }
    }
    assertThat(sizes).as("pages after a kill, seed %d", seed).anyMatch(size -> size < PAGES);
    assertThat(build(pages, graph).waitFor()).isZero();
    Set<String> there = nquads(graph);
    Set<String> wanted = nquads(whole);
    assertThat(there.stream().filter(line -> !wanted.contains(line)))
        .as("what is too much, seed %d", seed)
        .isEmpty();
    assertThat(wanted.stream().filter(line -> !there.contains(line)))
        .as("what is missing, seed %d", seed)
        .isEmpty();
  }

  private static void awaitDatabase(Process build, Path graph) throws Exception {
    while (build.isAlive() && !Files.exists(graph.resolve("text"))) {
      Thread.sleep(5);
    }
  }

  private static Process build(Path pages, Path graph) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dpressgraph.transaction=200",
            "-Dpressgraph.threads=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "build",
            pages.toString(),
            "--graph",
            graph.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** What the graphs of pages say, by their names. */
  private static Map<Node, Set<Quad>> graphs(Path folder) {
    try (GraphStore store = GraphStore.open(folder)) {
      return store.read(
          () -> {
            Map<Node, Set<Quad>> graphs = new HashMap<>();
            store.dataset().stream()
                .filter(quad -> quad.getGraph().getURI().matches(".*/graph/\\d+\\.txt"))
                .forEach(
                    quad ->
                        graphs.computeIfAbsent(quad.getGraph(), g -> new HashSet<>()).add(quad));
            return graphs;
          });
    }
  }

  private static Set<String> nquads(Path graph) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pressgraph.export(graph, GraphFormat.NQUADS, out);
    return Set.copyOf(out.toString(StandardCharsets.UTF_8).lines().toList());
  }
}
