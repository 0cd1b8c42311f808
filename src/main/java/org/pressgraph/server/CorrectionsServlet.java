package org.pressgraph.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.pressgraph.decide.Corrections;
import org.pressgraph.decide.Decision;

/**
 * The decisions of editors over HTTP: {@code GET} lists them, {@code POST} makes one or undoes one.
 * Both want the password of an editor, since decisions name who made them.
 *
 * <p>A decision is a JSON object with {@code kind} (same, different, rename, not-entity, undo),
 * {@code subject}, {@code object} and {@code name}, as {@link Decision} says.
 */
final class CorrectionsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_BODY = 1 << 16;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient Corrections corrections;
  private final transient WriteGuard guard;

  CorrectionsServlet(Corrections corrections, WriteGuard guard) {
    this.corrections = corrections;
    this.guard = guard;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (mayGoOn(request, response)) {
      ArrayNode all = JSON.createArrayNode();
      List<Decision> lapsed = corrections.lapsed();
      corrections
          .all()
          .forEach(decision -> all.add(node(decision).put("lapsed", lapsed.contains(decision))));
      send(response, all);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!mayGoOn(request, response)) {
      return;
    }
    try {
      JsonNode wanted = JSON.readTree(request.getInputStream().readNBytes(LONGEST_BODY));
      String user = guard.user(request.getHeader("Authorization")).orElseThrow();
      send(response, node(decide(user, wanted)));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      refuse(response, HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
    }
  }

  private Decision decide(String user, JsonNode wanted) {
    return corrections.decide(
        user,
        wanted.path("kind").asText(),
        wanted.path("subject").asText(),
        wanted.path("object").asText(),
        wanted.path("name").asText());
  }

  /** The explorer asks for the password itself, so the browser must not: no WWW-Authenticate. */
  private boolean mayGoOn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<WriteGuard.Refusal> refusal =
        guard.refusal(
            request.getHeader("Origin"),
            request.getHeader("Host"),
            request.getHeader("Authorization"));
    if (refusal.isPresent()) {
      refuse(response, refusal.get().status(), refusal.get().reason());
    }
    return refusal.isEmpty();
  }

  private static ObjectNode node(Decision decision) {
    return JSON.createObjectNode()
        .put("number", decision.number())
        .put("time", decision.time().toString())
        .put("user", decision.user())
        .put("kind", decision.word())
        .put("subject", decision.subject())
        .put("object", decision.object())
        .put("name", decision.name());
  }

  private static void send(HttpServletResponse response, JsonNode answer) throws IOException {
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(JSON.writeValueAsBytes(answer));
  }

  private static void refuse(HttpServletResponse response, int status, String reason)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(String.valueOf(reason).getBytes(StandardCharsets.UTF_8));
  }
}
