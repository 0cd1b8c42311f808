package org.pressgraph.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * Keeps the answers to queries that took a while, until the graph changes: whoever asks the same
 * again, as everyone does who opens the overview, gets it at once.
 *
 * <p>An answer is kept with the version of the graph before it was worked out, and counts as long
 * as the graph has that version. Answers that differ each time, and those that are long, are not
 * kept.
 */
final class AnswerCache extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_ANSWER = 1 << 20;
  private static final long MOST_BYTES = 32L << 20;
  private static final long WORTH_KEEPING_IN_NANOSECONDS = 10_000_000;

  private static final Pattern DIFFERS =
      Pattern.compile("\\b(now|rand|uuid|struuid|bnode)\\s*\\(", Pattern.CASE_INSENSITIVE);

  private final transient LongSupplier version;
  private final transient Map<String, Answer> answers = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /** An answer with the version of the graph before it was worked out. */
  private record Answer(long version, String type, byte[] content) {}

  /** For a graph whose version is another one after each change. */
  AnswerCache(LongSupplier version) {
    this.version = version;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    byte[] body = new byte[0];
    HttpServletRequest passedOn = request;
    if (request.getMethod().equals("POST")) {
      if (!String.valueOf(request.getContentType()).startsWith("application/sparql-query")) {
        chain.doFilter(request, response);
        return;
      }
      body = request.getInputStream().readNBytes(RequestText.LONGEST);
      passedOn = new ReadRequest(request, body);
    }
    String key = key(request, body);
    long before = version.getAsLong();
    Optional<Answer> known = find(key, before);
    if (known.isPresent()) {
      response.setHeader("Cache-Control", "must-revalidate,no-cache,no-store");
      response.setContentType(known.get().type());
      response.getOutputStream().write(known.get().content());
      return;
    }
    RecordedResponse recorded = new RecordedResponse(response, LONGEST_ANSWER);
    long start = System.nanoTime();
    chain.doFilter(passedOn, recorded);
    boolean slow = System.nanoTime() - start >= WORTH_KEEPING_IN_NANOSECONDS;
    if (slow && !DIFFERS.matcher(key).find()) {
      recorded
          .content()
          .ifPresent(content -> keep(key, new Answer(before, recorded.getContentType(), content)));
    }
  }

  private static String key(HttpServletRequest request, byte[] body) {
    return String.join(
        "\n",
        request.getMethod(),
        request.getRequestURI(),
        String.valueOf(request.getQueryString()),
        String.valueOf(request.getHeader("Accept")),
        new String(body, StandardCharsets.UTF_8));
  }

  private synchronized Optional<Answer> find(String key, long now) {
    return Optional.ofNullable(answers.get(key)).filter(answer -> answer.version() == now);
  }

  private synchronized void keep(String key, Answer answer) {
    Answer old = answers.put(key, answer);
    bytes += size(key, answer) - (old == null ? 0 : size(key, old));
    Iterator<Map.Entry<String, Answer>> eldest = answers.entrySet().iterator();
    while (bytes > MOST_BYTES) {
      Map.Entry<String, Answer> entry = eldest.next();
      bytes -= size(entry.getKey(), entry.getValue());
      eldest.remove();
    }
  }

  private static long size(String key, Answer answer) {
    return 2L * key.length() + answer.content().length + 100;
  }

  /** A request of which the beginning was read already. */
  private static final class ReadRequest extends HttpServletRequestWrapper {

    private final InputStream whole;

    ReadRequest(HttpServletRequest request, byte[] beginning) throws IOException {
      super(request);
      whole =
          new SequenceInputStream(new ByteArrayInputStream(beginning), request.getInputStream());
    }

    @Override
    public ServletInputStream getInputStream() {
      return new PlainInput(whole);
    }
  }
}
