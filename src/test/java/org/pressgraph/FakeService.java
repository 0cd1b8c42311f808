package org.pressgraph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A service on this machine that keeps what it is sent and answers as a test says. */
public final class FakeService implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A request as it came.
   *
   * @param method the method of HTTP
   * @param path the path with its query
   * @param authorization the header of this name, or null
   * @param contentType the header of this name, or null
   * @param body the body, read as JSON
   */
  public record Request(
      String method, String path, String authorization, String contentType, JsonNode body) {}

  /**
   * An answer.
   *
   * @param status the status of HTTP
   * @param headers headers by name
   * @param body the body
   */
  public record Reply(int status, Map<String, String> headers, String body) {}

  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Function<Request, Reply> answer;
  private final HttpServer server;

  /**
   * Starts a service.
   *
   * @param answer what it answers to each request, on several threads at once
   */
  public FakeService(Function<Request, Reply> answer) {
    this.answer = answer;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request =
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders().getFirst("Authorization"),
              exchange.getRequestHeaders().getFirst("Content-Type"),
              JSON.readTree(exchange.getRequestBody().readAllBytes()));
      requests.add(request);
      Reply reply = answer.apply(request);
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /**
   * The requests until now.
   *
   * @return the requests in the order in which they came
   */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /**
   * The address of the service.
   *
   * @return a URL without a slash at its end
   */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * An answer that is well.
   *
   * @param body what Jackson writes as JSON
   * @return the answer
   */
  public static Reply ok(Object body) {
    return new Reply(200, Map.of(), json(body));
  }

  /**
   * An answer of a chat.
   *
   * @param content what the model says
   * @return the answer
   */
  public static Reply chat(String content) {
    Map<String, Object> message = Map.of("role", "assistant", "content", content);
    return ok(Map.of("object", "chat.completion", "choices", List.of(Map.of("message", message))));
  }

  /**
   * Writes JSON.
   *
   * @param value anything that Jackson writes
   * @return its JSON
   */
  public static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
