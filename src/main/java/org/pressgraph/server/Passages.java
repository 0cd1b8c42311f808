package org.pressgraph.server;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/** The passages of pages in which a resource is mentioned, with the mention marked, as HTML. */
final class Passages {

  private static final int MOST = 100;

  /** In UTF-16 units, before and behind a mention. */
  private static final int AROUND = 60;

  private static final Query MENTIONS =
      GraphQuestions.query(
          "SELECT ?page ?begin ?end ?article ?headline {"
              + " ?mention itsrdf:taIdentRef ?resource ; nif:referenceContext ?page ;"
              + " nif:beginIndex ?begin ; nif:endIndex ?end ."
              + " OPTIONAL { ?article schema:isPartOf ?page ; schema:mentions ?resource ;"
              + " pg:segment ?segment . ?segment nif:beginIndex ?from ; nif:endIndex ?to ."
              + " FILTER(?from <= ?begin && ?end <= ?to)"
              + " OPTIONAL { ?article schema:headline ?headline } } }"
              + " ORDER BY ?page ?begin LIMIT "
              + MOST);

  private static final Query TEXT =
      GraphQuestions.query("SELECT ?text { ?page nif:isString ?text } LIMIT 1");

  private static final Query NAMES =
      GraphQuestions.query(
          "SELECT DISTINCT ?text ?entity { ?resource pg:segment ?segment ; schema:isPartOf ?page ."
              + " ?segment nif:beginIndex ?from ; nif:endIndex ?to ."
              + " ?mention nif:referenceContext ?page ; itsrdf:taIdentRef ?entity ;"
              + " nif:anchorOf ?text ; nif:beginIndex ?begin ; nif:endIndex ?end ."
              + " FILTER(?from <= ?begin && ?end <= ?to) } LIMIT 1000");

  private static final Query SPANS =
      GraphQuestions.query(
          "SELECT ?begin ?end ?entity { ?mention nif:referenceContext ?resource ;"
              + " itsrdf:taIdentRef ?entity ; nif:beginIndex ?begin ; nif:endIndex ?end ."
              + " } ORDER BY ?begin DESC(?end) LIMIT 5000");

  private final GraphQuestions graph;
  private final String base;
  private final Node resource;

  Passages(GraphQuestions graph, String base, Node resource) {
    this.graph = graph;
    this.base = base;
    this.resource = resource;
  }

  /** Where an entity is mentioned: list items, each with its article; empty where it is nowhere. */
  String mentions() {
    StringBuilder html = new StringBuilder();
    Map<Node, String> texts = new HashMap<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Map<String, Node> row : graph.rows(MENTIONS, Map.of("resource", resource))) {
      if (!seen.add(List.of(row.get("page"), number(row, "begin"), number(row, "end")))) {
        continue;
      }
      String text = texts.computeIfAbsent(row.get("page"), this::text);
      html.append("<li>").append(excerpt(text, number(row, "begin"), number(row, "end")));
      Node place = row.getOrDefault("article", row.get("page"));
      Node headline = row.get("headline");
      String name = headline == null ? place.getURI() : headline.getLiteralLexicalForm();
      html.append(" — ").append(link(place.getURI(), name)).append("</li>\n");
    }
    return html.toString();
  }

  private String text(Node page) {
    return graph.rows(TEXT, Map.of("page", page)).stream()
        .map(row -> row.get("text").getLiteralLexicalForm())
        .findFirst()
        .orElse("");
  }

  private static String excerpt(String text, int beginCodePoint, int endCodePoint) {
    if (endCodePoint > text.codePointCount(0, text.length())) {
      return "";
    }
    int begin = text.offsetByCodePoints(0, beginCodePoint);
    int end = text.offsetByCodePoints(begin, endCodePoint - beginCodePoint);
    int from = whole(text, Math.max(0, begin - AROUND));
    int to = whole(text, Math.min(text.length(), end + AROUND));
    return (from > 0 ? "…" : "")
        + Html.escape(text.substring(from, begin))
        + "<mark>"
        + Html.escape(text.substring(begin, end))
        + "</mark>"
        + Html.escape(text.substring(end, to))
        + (to < text.length() ? "…" : "");
  }

  /** An index that does not part a pair of surrogates. */
  private static int whole(String text, int index) {
    boolean within =
        index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
    return within ? index - 1 : index;
  }

  /** The body of an article with every name that was found in it linked to its entity. */
  String marked(String body) {
    Map<String, String> names =
        new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(n -> n));
    graph
        .rows(NAMES, Map.of("resource", resource))
        .forEach(
            row ->
                names.putIfAbsent(
                    row.get("text").getLiteralLexicalForm(), row.get("entity").getURI()));
    StringBuilder html = new StringBuilder();
    int at = 0;
    while (at < body.length()) {
      int here = at;
      Map.Entry<String, String> name =
          names.entrySet().stream()
              .filter(entry -> !entry.getKey().isEmpty() && body.startsWith(entry.getKey(), here))
              .findFirst()
              .orElse(null);
      if (name == null) {
        html.append(Html.escape(body.substring(at, at + 1)));
        at++;
      } else {
        html.append("<mark>").append(link(name.getValue(), name.getKey())).append("</mark>");
        at += name.getKey().length();
      }
    }
    return html.toString();
  }

  /** The text of a page with the mentions marked by their offsets. */
  String markedPage(String text) {
    StringBuilder html = new StringBuilder();
    int at = 0;
    int atCodePoint = 0;
    for (Map<String, Node> row : graph.rows(SPANS, Map.of("resource", resource))) {
      int begin = number(row, "begin");
      int end = number(row, "end");
      if (begin < atCodePoint || end > text.codePointCount(0, text.length())) {
        continue;
      }
      int from = text.offsetByCodePoints(at, begin - atCodePoint);
      int to = text.offsetByCodePoints(from, end - begin);
      html.append(Html.escape(text.substring(at, from)))
          .append("<mark>")
          .append(link(row.get("entity").getURI(), text.substring(from, to)))
          .append("</mark>");
      at = to;
      atCodePoint = end;
    }
    return html.append(Html.escape(text.substring(at))).toString();
  }

  private String link(String iri, String text) {
    return "<a href=\""
        + Html.escape(LinkedPath.of(iri, base))
        + "\">"
        + Html.escape(text)
        + "</a>";
  }

  private static int number(Map<String, Node> row, String name) {
    return ((Number) row.get(name).getLiteralValue()).intValue();
  }
}
