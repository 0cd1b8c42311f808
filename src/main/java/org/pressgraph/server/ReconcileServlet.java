package org.pressgraph.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pressgraph.server.Reconciler.Candidate;
import org.pressgraph.server.Reconciler.Question;

/**
 * The Reconciliation Service API, version 0.2 (report of the W3C Entity Reconciliation Community
 * Group, https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/), with
 * which OpenRefine and other programs link the names of a table to the graph. An entity goes by its
 * IRI.
 */
final class ReconcileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_QUERIES = 100;
  private static final int USUAL_RESULTS = 10;
  private static final int MOST_RESULTS = 50;

  private final transient Reconciler reconciler;
  private final transient ReconcileExtension extension;
  private final transient ReconcilePages pages;
  private final String base;

  ReconcileServlet(GraphQuestions graph, String base) {
    this.base = base;
    reconciler = new Reconciler(graph);
    extension = new ReconcileExtension(graph, reconciler);
    pages = new ReconcilePages(reconciler, base);
  }

  /** What is wrong with a request, told to the one who sent it. */
  private static final class BadRequest extends Exception {

    private static final long serialVersionUID = 1L;

    BadRequest(String message) {
      super(message);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    try {
      switch (path) {
        case "/" -> send(request, response, service(request));
        case "/suggest/entity" -> send(request, response, entities(request));
        case "/suggest/type" -> send(request, response, terms(request, ReconcileTerm.TYPES));
        case "/suggest/property" ->
            send(request, response, terms(request, ReconcileTerm.PROPERTIES));
        case "/properties" -> send(request, response, properties(request));
        case "/preview" -> pages.preview(parameter(request, "id"), response);
        case "/view" -> pages.view(parameter(request, "id"), response);
        default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
      }
    } catch (BadRequest e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      send(request, response, Map.of("status", "error", "message", e.getMessage()));
    }
  }

  private Object service(HttpServletRequest request) throws BadRequest {
    if (request.getParameter("queries") != null) {
      return batch(json(request.getParameter("queries")));
    }
    if (request.getParameter("extend") != null) {
      return extension.extend(json(request.getParameter("extend")));
    }
    String query = request.getParameter("query");
    if (query != null) {
      JsonNode asked =
          query.startsWith("{") ? json(query) : JSON.createObjectNode().put("query", query);
      return result(asked);
    }
    return ReconcileManifest.of(address(request), base);
  }

  /** The address of the service as the client knows it. */
  private static String address(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private Map<String, Object> batch(JsonNode queries) throws BadRequest {
    if (!queries.isObject() || queries.size() > MOST_QUERIES) {
      throw new BadRequest("queries is to be an object of at most " + MOST_QUERIES + " queries");
    }
    Map<String, Object> answers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> query : queries.properties()) {
      answers.put(query.getKey(), result(query.getValue()));
    }
    return answers;
  }

  private Map<String, Object> result(JsonNode query) throws BadRequest {
    List<Map<String, Object>> candidates = new ArrayList<>();
    for (Candidate candidate : reconciler.find(question(query))) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", candidate.id());
      one.put("name", candidate.name());
      one.put("description", description(candidate));
      one.put("type", candidate.types().stream().map(ReconcileTerm::json).toList());
      one.put("score", candidate.score());
      one.put("match", candidate.match());
      candidates.add(one);
    }
    return Map.of("result", candidates);
  }

  private static Question question(JsonNode query) throws BadRequest {
    if (!query.path("query").isTextual() && query.path("properties").isEmpty()) {
      throw new BadRequest(
          "a query has the name to look for as \"query\", a string, or \"properties\", or both");
    }
    Set<String> types = new LinkedHashSet<>();
    strings(query.path("type"), types);
    Map<String, List<String>> properties = new LinkedHashMap<>();
    for (JsonNode property : query.path("properties")) {
      Set<String> values = new LinkedHashSet<>();
      strings(property.path("v"), values);
      properties.put(property.path("pid").asText(), List.copyOf(values));
    }
    int limit = query.path("limit").asInt(USUAL_RESULTS);
    int bounded = limit < 1 ? USUAL_RESULTS : Math.min(limit, MOST_RESULTS);
    return new Question(query.path("query").asText(), types, bounded, properties);
  }

  /** A value may be a string, a number, an object with an id, or a list of such. */
  private static void strings(JsonNode value, Set<String> into) {
    if (value.isArray()) {
      value.forEach(one -> strings(one, into));
    } else if (value.isObject()) {
      strings(value.path("id"), into);
    } else if (value.isValueNode() && !value.isNull()) {
      into.add(value.asText());
    }
  }

  private Map<String, Object> entities(HttpServletRequest request) throws BadRequest {
    Question question =
        new Question(parameter(request, "prefix"), Set.of(), MOST_RESULTS, Map.of());
    List<Map<String, Object>> found = new ArrayList<>();
    for (Candidate candidate : reconciler.find(question)) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", candidate.id());
      one.put("name", candidate.name());
      one.put("description", description(candidate));
      one.put("notable", candidate.types().stream().map(ReconcileTerm::json).toList());
      found.add(one);
    }
    return page(found, request);
  }

  private static Map<String, Object> terms(HttpServletRequest request, List<ReconcileTerm> terms)
      throws BadRequest {
    String prefix = parameter(request, "prefix").toLowerCase(Locale.ROOT).strip();
    List<Map<String, Object>> found =
        terms.stream()
            .filter(
                term ->
                    term.name().toLowerCase(Locale.ROOT).contains(prefix)
                        || term.id().equals(prefix))
            .map(ReconcileTerm::json)
            .toList();
    return page(found, request);
  }

  private static Map<String, Object> page(
      List<Map<String, Object>> found, HttpServletRequest request) {
    String cursor = request.getParameter("cursor");
    int from = cursor != null && cursor.matches("\\d{1,6}") ? Integer.parseInt(cursor) : 0;
    return Map.of("result", found.subList(Math.min(from, found.size()), found.size()));
  }

  private static Map<String, Object> properties(HttpServletRequest request) {
    Map<String, Object> answer = new LinkedHashMap<>();
    if (request.getParameter("type") != null) {
      answer.put("type", request.getParameter("type"));
    }
    String asked = request.getParameter("limit");
    int limit = asked != null && asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : MOST_RESULTS;
    answer.put("limit", limit);
    answer.put(
        "properties",
        ReconcileTerm.PROPERTIES.stream().limit(limit).map(ReconcileTerm::json).toList());
    return answer;
  }

  static String description(Candidate candidate) {
    long n = candidate.articles();
    return n + " 篇文章 " + (n == 1 ? "article" : "articles");
  }

  private static String parameter(HttpServletRequest request, String name) throws BadRequest {
    String value = request.getParameter(name);
    if (value == null) {
      throw new BadRequest("the parameter " + name + " is missing");
    }
    return value;
  }

  private static JsonNode json(String text) throws BadRequest {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new BadRequest("no JSON: " + e.getOriginalMessage());
    }
  }

  /** As JSON, or as a call of a function for the pages that ask for one (JSONP). */
  private static void send(HttpServletRequest request, HttpServletResponse response, Object answer)
      throws IOException {
    String text = JSON.writeValueAsString(answer);
    String callback = request.getParameter("callback");
    if (callback != null && callback.matches("[A-Za-z_$][\\w$.]{0,99}")) {
      response.setContentType("text/javascript;charset=utf-8");
      // The comment keeps the answer from being read as something else than a script.
      text = "/**/" + callback + "(" + text + ");";
    } else {
      response.setContentType("application/json;charset=utf-8");
    }
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
