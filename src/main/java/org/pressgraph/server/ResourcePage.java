package org.pressgraph.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.pressgraph.message.Messages;
import org.pressgraph.rdf.Nif;
import org.pressgraph.rdf.Pg;
import org.pressgraph.rdf.Prov;
import org.pressgraph.rdf.Schema;
import org.pressgraph.rdf.Skos;

/**
 * The page of a resource for people: its statements, the facts that speak of it with the sentences
 * they rest on, where it is mentioned, and what else leads to it. It needs no script. All text is
 * escaped; links lead to http and https alone.
 */
final class ResourcePage {

  private static final int MOST_LINKS = 200;
  private static final List<Node> NAMES =
      List.of(Schema.HEADLINE, Skos.PREF_LABEL, RDFS.label.asNode(), Schema.NAME);
  private static final List<Node> TEXTS = List.of(Schema.ARTICLE_BODY, Nif.IS_STRING);

  /** As the heading, as text, or of use to programs alone. */
  private static final Set<Node> SHOWN_ELSEWHERE =
      Set.of(
          RDF.type.asNode(),
          RDFS.label.asNode(),
          Schema.ARTICLE_BODY,
          Nif.IS_STRING,
          Pg.IDENTITY_KEY,
          Pg.PINYIN,
          Pg.PINYIN_INITIALS);

  private final Graph graph;
  private final Node resource;
  private final String base;
  private final Locale locale;
  private final StringBuilder html = new StringBuilder();

  /**
   * A page.
   *
   * @param graph the description of the resource
   * @param resource its IRI
   * @param base the base of the graph's IRIs
   * @param locale the language of the reader
   */
  ResourcePage(Graph graph, Node resource, String base, Locale locale) {
    this.graph = graph;
    this.resource = resource;
    this.base = base;
    this.locale = locale;
  }

  String html(Passages passages) {
    String name = name(resource);
    html.append("<!DOCTYPE html>\n<html lang=\"").append(locale.toLanguageTag());
    html.append("\"><head><meta charset=\"utf-8\"><title>").append(Html.escape(name));
    html.append("</title><meta name=\"viewport\" content=\"width=device-width\">");
    html.append("<link rel=\"stylesheet\" href=\"/web/resource.css\">");
    html.append("<link rel=\"alternate\" type=\"text/turtle\" href=\"?format=turtle\">");
    html.append("<link rel=\"alternate\" type=\"application/ld+json\" href=\"?format=jsonld\">");
    html.append("</head><body>\n<header><h1>").append(Html.escape(name)).append("</h1>\n<p>");
    html.append(types()).append("</p>\n<p class=\"iri\">");
    html.append(Html.escape(resource.getURI())).append("</p>\n<nav>");
    html.append("<a href=\"/#/").append(explorerPage()).append("?iri=");
    html.append(URLEncoder.encode(resource.getURI(), StandardCharsets.UTF_8)).append("\">");
    html.append(text("page.explorer")).append("</a> <a href=\"?format=turtle\">Turtle</a>");
    html.append(" <a href=\"?format=jsonld\">JSON-LD</a>");
    html.append(" <a href=\"?format=ntriples\">N-Triples</a></nav></header>\n<main>\n");
    texts(passages);
    facts();
    mentions(passages);
    statements();
    incoming();
    return html.append("</main></body></html>\n").toString();
  }

  private String explorerPage() {
    if (graph.contains(resource, RDF.type.asNode(), Schema.NEWS_ARTICLE)) {
      return "article";
    }
    return graph.contains(resource, RDF.type.asNode(), Pg.PAGE) ? "page" : "entity";
  }

  private String text(String key) {
    return Html.escape(Messages.text(locale, key));
  }

  private String types() {
    return graph.find(resource, RDF.type.asNode(), Node.ANY).toList().stream()
        .map(triple -> Html.escape(name(triple.getObject())))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private void texts(Passages passages) {
    for (Node property : TEXTS) {
      for (Triple triple : graph.find(resource, property, Node.ANY).toList()) {
        String value = triple.getObject().getLiteralLexicalForm();
        html.append("<section><h2>").append(Html.escape(name(property)));
        html.append("</h2>\n<div class=\"text\">");
        boolean body = property.equals(Schema.ARTICLE_BODY);
        html.append(body ? passages.marked(value) : passages.markedPage(value));
        html.append("</div></section>\n");
      }
    }
  }

  private void statements() {
    Map<String, List<Node>> byProperty = new TreeMap<>();
    for (Triple triple : graph.find(resource, Node.ANY, Node.ANY).toList()) {
      if (!SHOWN_ELSEWHERE.contains(triple.getPredicate())) {
        byProperty
            .computeIfAbsent(name(triple.getPredicate()), key -> new ArrayList<>())
            .add(triple.getObject());
      }
    }
    html.append("<section><h2>").append(text("page.statements")).append("</h2>\n<table>\n");
    byProperty.forEach(
        (property, values) -> {
          html.append("<tr><th>").append(Html.escape(property)).append("</th><td>");
          html.append(
              values.stream()
                  .sorted(Comparator.comparing(Node::toString))
                  .limit(MOST_LINKS)
                  .map(this::shown)
                  .collect(Collectors.joining("<br>")));
          html.append("</td></tr>\n");
        });
    html.append("</table></section>\n");
  }

  /** The posts, events and other nodes that rest on a sentence. */
  private void facts() {
    List<Node> facts =
        graph.find(Node.ANY, Node.ANY, resource).toList().stream()
            .map(Triple::getSubject)
            .filter(subject -> graph.contains(subject, Prov.WAS_DERIVED_FROM, Node.ANY))
            .filter(subject -> !ResourceDescription.isEvidence(graph, subject))
            .distinct()
            .sorted(Comparator.comparing(Node::toString))
            .limit(MOST_LINKS)
            .toList();
    List<Node> all = new ArrayList<>(facts);
    all.add(0, resource);
    StringBuilder items = new StringBuilder();
    for (Node fact : all) {
      String sentences = sentences(fact);
      if (!sentences.isEmpty()) {
        items.append("<li>").append(fact.equals(resource) ? "" : shown(fact));
        items.append(sentences).append("</li>\n");
      }
    }
    section("page.facts", items.toString());
  }

  private String sentences(Node fact) {
    return graph.find(fact, Prov.WAS_DERIVED_FROM, Node.ANY).toList().stream()
        .flatMap(
            triple -> graph.find(triple.getObject(), Nif.ANCHOR_OF, Node.ANY).toList().stream())
        .map(triple -> Html.escape(triple.getObject().getLiteralLexicalForm()))
        .distinct()
        .sorted()
        .map(sentence -> "<blockquote>" + sentence + "</blockquote>")
        .collect(Collectors.joining());
  }

  private void mentions(Passages passages) {
    section("page.mentions", passages.mentions());
  }

  private void incoming() {
    StringBuilder items = new StringBuilder();
    graph.find(Node.ANY, Node.ANY, resource).toList().stream()
        .filter(triple -> !ResourceDescription.mentions(triple) || isArticle(triple.getSubject()))
        .filter(triple -> !triple.getSubject().getURI().contains("#"))
        .sorted(Comparator.comparing(Triple::toString))
        .limit(MOST_LINKS)
        .forEach(
            triple ->
                items
                    .append("<li>")
                    .append(shown(triple.getSubject()))
                    .append(" (")
                    .append(Html.escape(name(triple.getPredicate())))
                    .append(")</li>\n"));
    section("page.incoming", items.toString());
  }

  private boolean isArticle(Node node) {
    return graph.contains(node, Schema.HEADLINE, Node.ANY);
  }

  private void section(String key, String items) {
    if (!items.isEmpty()) {
      html.append("<section><h2>").append(text(key)).append("</h2>\n<ul>\n");
      html.append(items).append("</ul></section>\n");
    }
  }

  private String shown(Node node) {
    if (!node.isURI()) {
      return Html.escape(node.getLiteralLexicalForm());
    }
    String name = Html.escape(name(node));
    boolean web = node.getURI().matches("https?://.*");
    return web
        ? "<a href=\"" + Html.escape(LinkedPath.of(node.getURI(), base)) + "\">" + name + "</a>"
        : name;
  }

  /** A name in the reader's language if there is one, or else in another, or a short IRI. */
  private String name(Node node) {
    for (Node property : NAMES) {
      List<Node> names =
          graph.find(node, property, Node.ANY).toList().stream()
              .map(Triple::getObject)
              .filter(Node::isLiteral)
              .sorted(Comparator.comparing(Node::toString))
              .toList();
      if (!names.isEmpty()) {
        return names.stream()
            .filter(name -> name.getLiteralLanguage().equals(locale.getLanguage()))
            .findFirst()
            .orElse(names.get(0))
            .getLiteralLexicalForm();
      }
    }
    String shorter = graph.getPrefixMapping().shortForm(node.toString());
    return shorter.startsWith(base) ? shorter.substring(base.length()) : shorter;
  }
}
