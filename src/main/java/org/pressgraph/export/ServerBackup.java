package org.pressgraph.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.pressgraph.message.PressgraphException;

/**
 * Fetches a whole database from the server that serves it, over the Graph Store Protocol, as it is
 * at one moment. An answer that the server breaks off, because it is longer than it may be, is no
 * backup.
 */
public final class ServerBackup {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  private ServerBackup() {}

  /**
   * Writes a backup as gzip-compressed N-Quads.
   *
   * @param server the address of the server, such as {@code http://localhost:3030/}, or of its data
   *     if that is another than {@code pressgraph/data}
   * @param out where to; stays open
   * @return the number of statements
   * @throws PressgraphException if there is no such server, or it does not answer with all it has
   * @throws IOException if the stream takes no more
   */
  public static long write(URI server, OutputStream out) throws IOException {
    HttpResponse<InputStream> response = get(server);
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      if (response.statusCode() != 200) {
        throw new PressgraphException("backup.status", server, response.statusCode());
      }
      GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16);
      Writer text = new BufferedWriter(new OutputStreamWriter(gzip, StandardCharsets.UTF_8));
      long count = 0;
      for (String line = next(server, in); line != null; line = next(server, in)) {
        text.write(line);
        text.write('\n');
        count++;
      }
      text.flush();
      gzip.finish();
      return count;
    }
  }

  private static String next(URI server, BufferedReader in) {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw new PressgraphException(e, "backup.broken", server);
    }
  }

  private static HttpResponse<InputStream> get(URI server) throws IOException {
    boolean root = server.getRawPath() == null || server.getRawPath().matches("/?");
    URI data = root ? server.resolve("/pressgraph/data") : server;
    try {
      HttpRequest request =
          HttpRequest.newBuilder(data).header("Accept", "application/n-quads").build();
      return HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .version(HttpClient.Version.HTTP_1_1)
          .build()
          .send(request, BodyHandlers.ofInputStream());
    } catch (ConnectException e) {
      throw new PressgraphException(e, "backup.unreachable", server);
    } catch (IllegalArgumentException e) {
      throw new PressgraphException(e, "usage.load-address", server);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PressgraphException(e, "load.interrupted");
    }
  }
}
