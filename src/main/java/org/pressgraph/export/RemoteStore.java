package org.pressgraph.export;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pressgraph.message.PressgraphException;

/**
 * A store of RDF behind the SPARQL 1.1 Graph Store HTTP Protocol (W3C Recommendation of
 * 2013-03-21), such as a dataset of Fuseki. Whole graphs are put and deleted, which may be done
 * twice without harm, so that what failed for a passing reason is tried again, after ever longer
 * pauses.
 */
final class RemoteStore {

  /** Waits; tests do not. */
  @FunctionalInterface
  interface Pause {
    void sleep(Duration duration) throws InterruptedException;
  }

  private static final int TRIES = 6;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration REPLY = Duration.ofSeconds(120);

  /** Answers that say: not now. */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final Optional<String> authorization;
  private final Pause pause;

  /**
   * Speaks to a store.
   *
   * @param address the address of the Graph Store Protocol, without the graph
   * @param authorization the value of the header of that name
   */
  RemoteStore(URI address, Optional<String> authorization, Pause pause) {
    this.address = checked(address);
    this.authorization = Objects.requireNonNull(authorization, "authorization");
    this.pause = Objects.requireNonNull(pause, "pause");
  }

  private static URI checked(URI address) {
    boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!web
        || address.getHost() == null
        || address.getRawUserInfo() != null
        || address.getRawFragment() != null) {
      throw new PressgraphException("usage.load-address", withoutSecrets(address));
    }
    return address;
  }

  /** A password in an address must not be repeated in a message. */
  private static String withoutSecrets(URI address) {
    return address.toString().replaceAll("//[^/@]*@", "//…@");
  }

  /** Puts a graph, given in Turtle, in the place of the one of that name. */
  void put(String graph, byte[] turtle) {
    check(send("PUT", graph, BodyPublishers.ofByteArray(turtle)), graph);
  }

  /** Deletes a graph, if it is there. */
  void delete(String graph) {
    HttpResponse<String> response = send("DELETE", graph, BodyPublishers.noBody());
    if (response.statusCode() != 404) {
      check(response, graph);
    }
  }

  /** Tells whether there is a graph of a name. */
  boolean has(String graph) {
    HttpResponse<String> response = send("GET", graph, BodyPublishers.noBody());
    if (response.statusCode() == 404) {
      return false;
    }
    check(response, graph);
    // Some stores answer for a graph that is not there as for an empty one.
    return !response.body().isBlank();
  }

  private HttpResponse<String> send(String method, String graph, BodyPublisher body) {
    HttpRequest request = request(method, graph, body);
    Duration wait = FIRST_PAUSE;
    for (int tries = 1; ; tries++) {
      Duration asked = Duration.ZERO;
      try {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (!PASSING.contains(response.statusCode()) || tries == TRIES) {
          return response;
        }
        asked = retryAfter(response);
      } catch (IOException e) {
        if (tries == TRIES) {
          throw new PressgraphException(
              e, "load.unreachable", address, e.getMessage() == null ? e : e.getMessage());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new PressgraphException(e, "load.interrupted");
      }
      sleep(asked.compareTo(wait) > 0 ? asked : wait);
      wait = wait.multipliedBy(2);
    }
  }

  private HttpRequest request(String method, String graph, BodyPublisher body) {
    String separator = address.getRawQuery() == null ? "?" : "&";
    String named =
        address + separator + "graph=" + URLEncoder.encode(graph, StandardCharsets.UTF_8);
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(new URI(named))
              .timeout(REPLY)
              .header("Content-Type", "text/turtle")
              .header("Accept", "application/n-triples, text/turtle;q=0.5")
              .method(method, body);
      authorization.ifPresent(value -> request.header("Authorization", value));
      return request.build();
    } catch (URISyntaxException e) {
      throw new PressgraphException(e, "usage.load-address", withoutSecrets(address));
    }
  }

  private static Duration retryAfter(HttpResponse<String> response) {
    Duration asked =
        response
            .headers()
            .firstValue("Retry-After")
            .filter(value -> value.matches("\\d{1,6}"))
            .map(value -> Duration.ofSeconds(Long.parseLong(value)))
            .orElse(Duration.ZERO);
    return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
  }

  private void sleep(Duration duration) {
    try {
      pause.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PressgraphException(e, "load.interrupted");
    }
  }

  private void check(HttpResponse<String> response, String graph) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return;
    }
    String key =
        switch (status) {
          case 401, 403 -> "load.denied";
          case 404, 405, 415, 501 -> "load.no-store";
          default ->
              PASSING.contains(status)
                  ? "load.busy"
                  : status < 400 ? "load.no-store" : "load.refused";
        };
    throw new PressgraphException(key, address, status, graph);
  }
}
