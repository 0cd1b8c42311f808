package org.pressgraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.export.LoadRequest.Option;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.GraphWriter;

/** Loading into a Fuseki of another process, and into a server that fails in every way. */
class RemoteLoadTest {

  private static final String BASIC =
      "Basic " + Base64.getEncoder().encodeToString("editor:秘密".getBytes(StandardCharsets.UTF_8));

  @TempDir private Path folder;

  private final List<Duration> pauses = new ArrayList<>();
  private GraphStore store;

  @BeforeEach
  void fill() {
    store = GraphStore.openOrCreate(folder.resolve("graph"));
    put("a", "first");
    put("b é/中文?", "second");
    put("c", "third");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aFusekiOfAnotherProcessHoldsWhatTheDatabaseHolds() throws Exception {
    Path passwords = Files.writeString(folder.resolve("passwd"), "editor: 秘密\n");
    Process fuseki = start(passwords);
    try {
      String port = fuseki.inputReader().readLine();
      URI address = URI.create("http://127.0.0.1:" + port + "/ds");
      LoadRequest request = new LoadRequest(address, Optional.of(BASIC), Set.of());
      assertThat(RemoteLoad.run(store, request, LoadListener.SILENT))
          .isEqualTo(new LoadReport(3, 0, 0, 6));
      assertThat(remoteQuads(address)).isEqualTo(localQuads());

      put("c", "changed");
      remove("a");
      LoadRequest pruning = new LoadRequest(address, Optional.of(BASIC), Set.of(Option.PRUNE));
      assertThat(RemoteLoad.run(store, pruning, LoadListener.SILENT))
          .isEqualTo(new LoadReport(1, 1, 1, 2));
      assertThat(remoteQuads(address)).isEqualTo(localQuads());

      assertThatThrownBy(
              () ->
                  RemoteLoad.run(
                      store,
                      new LoadRequest(address, Optional.empty(), Set.of(Option.ALL)),
                      LoadListener.SILENT))
          .isInstanceOf(PressgraphException.class)
          .hasMessageContaining("401")
          .hasMessageContaining("--credentials");
    } finally {
      fuseki.destroyForcibly().waitFor();
    }
  }

  private Process start(Path passwords) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Fuseki.class.getName(),
            passwords.toString())
        .redirectError(folder.resolve("fuseki.log").toFile())
        .start();
  }

  /** Fuseki with an empty dataset for those with a password; prints its port. */
  static final class Fuseki {
    public static void main(String[] args) {
      FusekiServer server =
          FusekiServer.create()
              .port(0)
              .loopback(true)
              .passwordFile(args[0])
              .auth(AuthScheme.BASIC)
              .serverAuthPolicy(Auth.ANY_USER)
              .add("/ds", DatasetGraphFactory.createTxnMem(), true)
              .start();
      System.out.println(server.getPort());
      server.join();
    }
  }

  private static Set<String> remoteQuads(URI address) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Accept", "application/n-quads")
            .header("Authorization", BASIC)
            .build();
    HttpResponse<byte[]> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    DatasetGraph read = DatasetGraphFactory.create();
    RDFDataMgr.read(read, new ByteArrayInputStream(response.body()), Lang.NQUADS);
    return lines(read.stream());
  }

  private Set<String> localQuads() {
    return store.read(() -> lines(store.dataset().stream()));
  }

  private static Set<String> lines(Stream<?> quads) {
    return quads.map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void whatFailsForAPassingReasonIsTriedAgainAfterLongerPauses() throws IOException {
    try (Failing server = new Failing(request -> request < 3 ? 503 : 204)) {
      assertThat(load(server, Set.of()).put()).isEqualTo(3);
      assertThat(server.graphs).hasSize(6);
      assertThat(pauses)
          .containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7), Duration.ofSeconds(7));
    }
    pauses.clear();
    assertThatThrownBy(() -> load(URI.create("http://127.0.0.1:1/ds"), Set.of()))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("cannot be reached");
    assertThat(pauses)
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(16));
  }

  @Test
  void aLoadThatWasBrokenOffGoesOnWhereItStopped() throws IOException {
    try (Failing server = new Failing(request -> request < 2 ? 204 : 400)) {
      assertThatThrownBy(() -> load(server, Set.of()))
          .isInstanceOf(PressgraphException.class)
          .hasMessageContaining("400")
          .hasMessageContaining("http://example.org/graph/c");
      server.status = request -> 204;
      server.graphs.clear();
      assertThat(load(server, Set.of())).isEqualTo(new LoadReport(1, 2, 0, 2));
      // It asks for the first graph to see whether the store was emptied.
      assertThat(server.graphs).containsExactly("GET a", "PUT c");
      server.graphs.clear();
      server.status = request -> request == 0 ? 404 : 204;
      server.requests = 0;
      assertThat(load(server, Set.of()).put()).isEqualTo(3);
      assertThat(load(server, Set.of(Option.ALL)).put()).isEqualTo(3);
    }
  }

  @Test
  void aDryRunSendsNothing() throws IOException {
    try (Failing server = new Failing(request -> 204)) {
      assertThat(load(server, Set.of(Option.DRY_RUN))).isEqualTo(new LoadReport(3, 0, 0, 6));
      load(server, Set.of());
      put("a", "changed");
      remove("c");
      server.graphs.clear();
      assertThat(load(server, Set.of(Option.DRY_RUN, Option.PRUNE)))
          .isEqualTo(new LoadReport(1, 1, 1, 2));
      assertThat(server.graphs).isEmpty();
    }
  }

  @Test
  void anAddressMustBeThatOfAStore() {
    for (String address :
        List.of("ftp://example.org/ds", "file:///ds", "http://user:secret@example.org/ds")) {
      assertThatThrownBy(() -> load(URI.create(address), Set.of()))
          .isInstanceOf(PressgraphException.class)
          .hasMessageContaining("is no address of a store")
          .hasMessageNotContaining("secret");
    }
  }

  private LoadReport load(Failing server, Set<Option> options) {
    return load(server.address(), options);
  }

  private LoadReport load(URI address, Set<Option> options) {
    LoadRequest request = new LoadRequest(address, Optional.empty(), options);
    return new RemoteLoad(store, request, LoadListener.SILENT, pauses::add).run();
  }

  private void put(String graph, String value) {
    Node name = name(graph);
    Node says = NodeFactory.createURI("http://example.org/says");
    try (GraphWriter writer = store.writer()) {
      writer.put(
          name,
          List.of(
              Triple.create(name, says, NodeFactory.createLiteralLang(value + " 中文 \"é\"", "zh")),
              Triple.create(name, says, name)));
      writer.commit();
    }
  }

  private void remove(String graph) {
    try (GraphWriter writer = store.writer()) {
      writer.remove(name(graph));
      writer.commit();
    }
  }

  private static Node name(String graph) {
    return NodeFactory.createURI("http://example.org/graph/" + graph.replace(" ", "%20"));
  }

  /** Answers the requests, which count from 0, with what status it is told. */
  private static final class Failing implements AutoCloseable {

    final List<String> graphs = new ArrayList<>();
    IntUnaryOperator status;
    int requests;
    private final HttpServer server;

    Failing(IntUnaryOperator status) throws IOException {
      this.status = status;
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::answer);
      server.start();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
      exchange.getRequestBody().readAllBytes();
      String query = exchange.getRequestURI().getQuery();
      graphs.add(
          exchange.getRequestMethod() + " " + query.replace("graph=http://example.org/graph/", ""));
      int code = status.applyAsInt(requests++);
      exchange.getResponseHeaders().set("Retry-After", "7");
      boolean get = exchange.getRequestMethod().equals("GET") && code == 204;
      byte[] body =
          get ? "<urn:a> <urn:b> <urn:c> .".getBytes(StandardCharsets.UTF_8) : new byte[0];
      exchange.sendResponseHeaders(get ? 200 : code, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    }

    URI address() {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ds");
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
