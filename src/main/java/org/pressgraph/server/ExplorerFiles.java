package org.pressgraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the explorer: its page at the root, its modules, styles and libraries under {@code /web/}.
 *
 * <p>The page may run scripts and take styles from this server alone, and none that stand in the
 * page itself, so that text from the graph can never become code.
 */
final class ExplorerFiles extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "mjs", "text/javascript;charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "rq", "application/sparql-query;charset=utf-8");

  private final transient WebResources resources = new WebResources();
  private final transient Map<String, WebFile> files = new ConcurrentHashMap<>();

  private record WebFile(byte[] content, String type, String tag) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String info = request.getPathInfo();
    String path = info == null || info.equals("/") ? "index.html" : info.substring(1);
    Optional<WebFile> file = file(path);
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    // Asked again each time, and sent again only after an update of the software.
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", file.get().tag());
    if (file.get().tag().equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(file.get().type());
    response.setContentLength(file.get().content().length);
    response.getOutputStream().write(file.get().content());
  }

  private Optional<WebFile> file(String path) throws IOException {
    WebFile known = files.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    Optional<WebFile> read =
        type == null
            ? Optional.empty()
            : resources.read(path).map(content -> new WebFile(content, type, tag(content)));
    // What is not there is not remembered: anyone could ask for any number of names.
    read.ifPresent(found -> files.put(path, found));
    return read;
  }

  private static String tag(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
