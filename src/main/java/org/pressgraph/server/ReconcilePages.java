package org.pressgraph.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pressgraph.server.Reconciler.Candidate;

/**
 * What a person sees of an entity in OpenRefine: a small page in a frame, and the way to its own.
 */
final class ReconcilePages {

  private final Reconciler reconciler;
  private final String base;

  ReconcilePages(Reconciler reconciler, String base) {
    this.reconciler = reconciler;
    this.base = base;
  }

  void preview(String id, HttpServletResponse response) throws IOException {
    Optional<Candidate> found = known(id, response);
    if (found.isEmpty()) {
      return;
    }
    Candidate entity = found.get();
    String types =
        entity.types().stream().map(ReconcileTerm::name).collect(Collectors.joining(", "));
    String page =
        "<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>"
            + Html.escape(entity.name())
            + "</title></head><body><h1>"
            + Html.escape(entity.name())
            + "</h1><p>"
            + Html.escape(types)
            + "</p><p>"
            + Html.escape(ReconcileServlet.description(entity))
            + "</p></body></html>";
    // Other programs show it in a frame: that is what it is for.
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    response.setContentType("text/html;charset=utf-8");
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }

  void view(String id, HttpServletResponse response) throws IOException {
    if (known(id, response).isPresent()) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", LinkedPath.of(id, base));
    }
  }

  /** An entity that is not there, or not below our base, is answered with 404. */
  private Optional<Candidate> known(String id, HttpServletResponse response) throws IOException {
    Optional<Candidate> found = id.startsWith(base) ? reconciler.byId(id) : Optional.empty();
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
    return found;
  }
}
