package org.pressgraph.ner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.pressgraph.message.Phrase;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/**
 * A service that takes JSON and gives JSON. Where it is busy or out of order for a moment it is
 * asked again, after the time that it asks for or ever longer ones; a problem that stays is a
 * {@link PressgraphException} with a key that begins with {@code remote.}. What the service says of
 * an error is not repeated, for some repeat the key. One object serves all threads.
 */
final class RemoteService {

  /** What waits between two attempts; tests do not. */
  @FunctionalInterface
  interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  /** So many times in all is a request sent: with the pauses between them, over about a minute. */
  static final int ATTEMPTS = 6;

  /** A service that asks for a longer pause is not waited for. */
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_OWN_PAUSE = Duration.ofSeconds(30);
  private static final Duration CONNECTING = Duration.ofSeconds(20);

  /** Replies are a small multiple of the passages, which have thousands of characters. */
  private static final int MOST_BYTES = 8 << 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final String keyVariable;
  private final Optional<String> authorization;
  private final Duration limit;
  private final Pause pause;
  private final HttpClient client =
      HttpClient.newBuilder()
          // Some small servers stumble over the offer of HTTP/2 that Java makes on plain HTTP.
          .version(HttpClient.Version.HTTP_1_1)
          // The key is for this address and no other.
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECTING)
          .build();

  /**
   * Makes a service; nothing is sent yet.
   *
   * @param address where requests go
   * @param keyVariable the variable that holds the key, to be named in messages
   * @param authorization the header of this name, if the service wants one
   * @param limit how long a reply may take
   * @param pause waits between attempts
   */
  RemoteService(
      URI address,
      String keyVariable,
      Optional<String> authorization,
      Duration limit,
      Pause pause) {
    this.address = address;
    this.keyVariable = keyVariable;
    this.authorization = authorization;
    this.limit = limit;
    this.pause = pause;
  }

  /** Waits for the time given. */
  static void sleep(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis());
  }

  /**
   * Sends a request.
   *
   * @param body what Jackson writes as JSON
   * @return the reply, an object
   */
  JsonNode post(Object body) {
    HttpRequest request = request(body);
    for (int attempt = 1; ; attempt++) {
      Duration wait = ownPause(attempt);
      try {
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() / 100 == 2) {
          return object(response.body());
        }
        wait = askedPause(response.headers()).orElse(wait);
        boolean passes = response.statusCode() == 429 || response.statusCode() >= 500;
        if (!passes || attempt == ATTEMPTS || wait.compareTo(LONGEST_PAUSE) > 0) {
          throw refused(response.statusCode());
        }
      } catch (LimitedBody.TooLongException e) {
        throw badReply("reason.reply-long");
      } catch (HttpConnectTimeoutException e) {
        throw unreachable(e);
      } catch (HttpTimeoutException e) {
        // Who was too slow once is so again: a model on a small machine.
        throw new PressgraphException(e, "remote.slow", address, limit.toSeconds());
      } catch (IOException e) {
        if (attempt == ATTEMPTS || e instanceof ConnectException || e instanceof SSLException) {
          throw unreachable(e);
        }
      }
      waitFor(wait);
    }
  }

  /**
   * Says that a reply cannot be used.
   *
   * @param reason the key of the {@link Phrase} that says why
   * @return the problem, to be thrown
   */
  PressgraphException badReply(String reason) {
    return new PressgraphException("remote.reply", address, new Phrase(reason));
  }

  private HttpRequest request(Object body) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address)
              .timeout(limit)
              .header("Content-Type", "application/json")
              .header("Accept", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
      authorization.ifPresent(value -> request.header("Authorization", value));
      return request.build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The request's own limit ends with the headers of the reply; this one holds for its body too.
   */
  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(request, head -> new LimitedBody(MOST_BYTES));
    try {
      return response.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      response.cancel(true);
      throw new HttpTimeoutException("no whole reply");
    } catch (InterruptedException e) {
      response.cancel(true);
      throw interrupted(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private JsonNode object(byte[] body) {
    try {
      JsonNode reply = JSON.readTree(body);
      if (reply.isObject()) {
        return reply;
      }
    } catch (IOException e) {
      // Said below, without the exception: it would repeat the reply.
    }
    throw badReply("reason.reply-json");
  }

  private PressgraphException unreachable(IOException e) {
    // Java says nothing more where a host is unknown or a port is closed.
    Object reason = e.getMessage() == null ? new Phrase("reason.no-service") : Reasons.of(e);
    return new PressgraphException(e, "remote.unreachable", address, reason);
  }

  private PressgraphException refused(int status) {
    if (status == 401 || status == 403) {
      return new PressgraphException("remote.key", address, status, keyVariable);
    }
    String remedy = "remedy.address";
    if (status == 429) {
      remedy = "remedy.fewer";
    } else if (status >= 500) {
      remedy = "remedy.later";
    } else if (status == 400 || status == 413 || status == 422) {
      remedy = "remedy.request";
    }
    return new PressgraphException("remote.status", address, status, new Phrase(remedy));
  }

  private static Duration ownPause(int attempt) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << (attempt - 1));
    return doubled.compareTo(LONGEST_OWN_PAUSE) < 0 ? doubled : LONGEST_OWN_PAUSE;
  }

  /** What the service asks for: a number of seconds, or a time of day. */
  private static Optional<Duration> askedPause(HttpHeaders headers) {
    String value = headers.firstValue("Retry-After").orElse("").strip();
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      ZonedDateTime time = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(ZonedDateTime.now(), time);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void waitFor(Duration time) {
    try {
      pause.of(time);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static PressgraphException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new PressgraphException(e, "build.interrupted");
  }
}
