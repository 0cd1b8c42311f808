package org.pressgraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.WebContent;
import org.pressgraph.message.Messages;
import org.pressgraph.store.GraphStore;

/**
 * Answers at the IRIs of the graph: a page for people, Turtle, JSON-LD, N-Triples or RDF/XML for
 * programs, as the request's {@code Accept} header or its parameter {@code format} says.
 */
final class LinkedDataServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final String HTML = "text/html";

  /** In the order of our preference. */
  private static final AcceptList OFFER =
      AcceptList.create(
          HTML,
          "application/xhtml+xml",
          WebContent.contentTypeTurtle,
          WebContent.contentTypeJSONLD,
          WebContent.contentTypeNTriples,
          WebContent.contentTypeRDFXML);

  private static final Map<String, String> FORMATS =
      Map.of(
          "html", HTML,
          "turtle", WebContent.contentTypeTurtle,
          "jsonld", WebContent.contentTypeJSONLD,
          "ntriples", WebContent.contentTypeNTriples,
          "rdfxml", WebContent.contentTypeRDFXML);

  private final transient GraphStore store;
  private final String base;

  LinkedDataServlet(GraphStore store, String base) {
    this.store = store;
    this.base = base;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Locale locale =
        request.getLocale().getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    response.setHeader("Vary", "Accept, Accept-Language");
    Optional<String> type = type(request);
    if (type.isEmpty()) {
      refuse(response, HttpServletResponse.SC_NOT_ACCEPTABLE, "page.not-acceptable", locale);
      return;
    }
    Optional<byte[]> answer = answer(request, type.get(), locale);
    if (answer.isEmpty()) {
      refuse(response, HttpServletResponse.SC_NOT_FOUND, "page.not-found", locale);
      return;
    }
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType(type.get() + ";charset=utf-8");
    if (type.get().equals(HTML)) {
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setHeader("Content-Language", locale.toLanguageTag());
    }
    response.getOutputStream().write(answer.get());
  }

  /** What to send; nothing where the request takes none of what we have. */
  private static Optional<String> type(HttpServletRequest request) {
    String format = request.getParameter("format");
    if (format != null) {
      return Optional.ofNullable(FORMATS.get(format));
    }
    String accept = request.getHeader("Accept");
    if (accept == null || accept.isBlank()) {
      return Optional.of(WebContent.contentTypeTurtle);
    }
    MediaType match = ConNeg.match(accept, OFFER);
    return Optional.ofNullable(match)
        .map(MediaType::getContentTypeStr)
        .map(type -> type.equals("application/xhtml+xml") ? HTML : type);
  }

  private Optional<byte[]> answer(HttpServletRequest request, String type, Locale locale)
      throws IOException {
    List<String> iris;
    try {
      iris = LinkedPath.iris(request.getRequestURI(), base);
    } catch (IllegalArgumentException e) {
      // A percent sign without its two digits: nothing has such a name.
      return Optional.empty();
    }
    return store.read(
        () -> {
          Graph union = store.dataset().getUnionGraph();
          for (String iri : iris) {
            Node resource = NodeFactory.createURI(iri);
            Graph description = ResourceDescription.of(union, resource);
            if (!description.isEmpty()) {
              return Optional.of(
                  type.equals(HTML)
                      ? page(description, resource, locale)
                      : bytes(description, RDFLanguages.contentTypeToLang(type)));
            }
          }
          return Optional.<byte[]>empty();
        });
  }

  private byte[] page(Graph description, Node resource, Locale locale) {
    Passages passages = new Passages(new GraphQuestions(store), base, resource);
    return new ResourcePage(description, resource, base, locale)
        .html(passages)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Graph graph, Lang lang) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, graph, lang);
    return out.toByteArray();
  }

  private static void refuse(HttpServletResponse response, int status, String key, Locale locale)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=utf-8");
    String text = Messages.text(locale, key, String.join(", ", new TreeSet<>(FORMATS.values())));
    response.getOutputStream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
