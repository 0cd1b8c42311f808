package org.pressgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pressgraph.cli.CommandRun.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.GraphWriter;

/** {@code load --to} as one types it, into a Fuseki that asks for a password. */
class LoadCommandTest {

  @TempDir private Path folder;

  private final DatasetGraph remote = DatasetGraphFactory.createTxnMem();
  private Locale before;
  private FusekiServer fuseki;
  private String graph;
  private String address;
  private String credentials;

  @BeforeEach
  void start() throws IOException {
    before = Locale.getDefault();
    Locale.setDefault(Locale.ENGLISH);
    Path passwords = Files.writeString(folder.resolve("passwd"), "editor: 秘密\n");
    fuseki =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .passwordFile(passwords.toString())
            .auth(AuthScheme.BASIC)
            .serverAuthPolicy(Auth.ANY_USER)
            .add("/ds", remote, true)
            .start();
    address = "http://127.0.0.1:" + fuseki.getPort() + "/ds";
    credentials = Files.writeString(folder.resolve("who"), "editor:秘密\n").toString();
    graph = folder.resolve("graph").toString();
    try (GraphStore store = GraphStore.openOrCreate(Path.of(graph));
        GraphWriter writer = store.writer()) {
      for (String name : List.of("a", "b")) {
        Node node = NodeFactory.createURI("http://example.org/graph/" + name);
        writer.put(node, List.of(Triple.create(node, node, node)));
      }
      writer.commit();
    }
  }

  @AfterEach
  void stop() {
    fuseki.stop();
    Locale.setDefault(before);
  }

  @Test
  void aDryRunNamesWhatWouldBeSent() {
    CommandRun dry = run("load", "-g", graph, "--to", address, "--dry-run");
    assertThat(dry.code()).isZero();
    assertThat(dry.out()).contains("graphs to be put: 2 (2 statements)", "nothing was sent");
    assertThat(dry.err()).contains("http://example.org/graph/a", "http://example.org/graph/b");
    assertThat(held()).isZero();
  }

  @Test
  void whatWasLoadedIsNotLoadedAgainUnlessAllIsAskedFor() throws IOException {
    CommandRun first = run("load", "-g", graph, "--to", address, "--credentials", credentials);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("graphs put: 2 (2 statements), unchanged: 0");
    assertThat(held()).isEqualTo(2);
    CommandRun again =
        run("load", "-g", graph, "--to", address, "--credentials", credentials, "--json");
    JsonNode report = new ObjectMapper().readTree(again.out());
    assertThat(report.path("put").asInt()).isZero();
    assertThat(report.path("skipped").asInt()).isEqualTo(2);
    CommandRun all =
        run("load", "-g", graph, "--to", address, "--credentials", credentials, "--all");
    assertThat(all.out()).contains("graphs put: 2");
  }

  @Test
  void whoMayNotWriteIsToldHow() throws IOException {
    CommandRun nobody = run("load", "-g", graph, "--to", address);
    assertThat(nobody.code()).isEqualTo(1);
    assertThat(nobody.err()).contains("401", "--credentials", "PRESSGRAPH_LOAD_USER");
    String wrong = Files.writeString(folder.resolve("wrong"), "editor:falsch").toString();
    CommandRun refused = run("load", "-g", graph, "--to", address, "--credentials", wrong);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("401").doesNotContain("falsch");
    String empty = Files.writeString(folder.resolve("empty"), "").toString();
    assertThat(run("load", "-g", graph, "--to", address, "--credentials", empty).err())
        .contains(empty);
    assertThat(held()).isZero();
  }

  @Test
  void theEnvironmentHasCredentialsToo() {
    Map<String, String> user =
        Map.of("PRESSGRAPH_LOAD_USER", "editor", "PRESSGRAPH_LOAD_PASSWORD", "x");
    assertThat(Credentials.find(Optional.empty(), user)).contains("Basic ZWRpdG9yOng=");
    assertThat(Credentials.find(Optional.empty(), Map.of("PRESSGRAPH_LOAD_TOKEN", "t")))
        .contains("Bearer t");
    assertThat(Credentials.find(Optional.empty(), Map.of())).isEmpty();
  }

  private long held() {
    return Txn.calculateRead(remote, () -> remote.stream().count());
  }
}
