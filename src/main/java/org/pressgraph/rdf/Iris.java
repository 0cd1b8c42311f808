package org.pressgraph.rdf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.pressgraph.facts.EventType;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.ner.MentionType;
import org.pressgraph.resolve.Entity;

/**
 * Mints the IRIs of everything, below one base: the same thing always gets the same IRI.
 *
 * <p>Whatever comes from a page or a file name is escaped: Chinese characters and the unreserved
 * characters of RFC 3986 stay readable, everything else is percent-encoded as UTF-8.
 *
 * <pre>{@code
 * new Iris("http://localhost:3030/").page("2024/a b.txt");  // http://localhost:3030/page/2024/a%20b.txt
 * }</pre>
 */
public final class Iris {

  /** The base that is used unless another is asked for. */
  public static final String DEFAULT_BASE = "http://localhost:3030/";

  private static final String UNRESERVED = "-._~";

  private final String base;

  /** The name for which a path was asked last; null at first. */
  private volatile NamePath lastPath;

  /**
   * Mints below a base.
   *
   * @param base an absolute http or https IRI that ends with a slash
   * @throws PressgraphException if it is none
   */
  public Iris(String base) {
    this.base = checked(base);
  }

  /**
   * The base.
   *
   * @return the beginning of every IRI
   */
  public String base() {
    return base;
  }

  private static String checked(String base) {
    try {
      IRIx iri = IRIx.create(base);
      boolean web = base.matches("https?://[^/?#]+/.*");
      if (iri.isAbsolute() && web && base.endsWith("/") && !base.matches(".*[?#].*")) {
        return base;
      }
    } catch (IRIException e) {
      throw new PressgraphException(e, "usage.base-iri", base);
    }
    throw new PressgraphException("usage.base-iri", base);
  }

  /** The data set as a whole, and the named graph that describes it. */
  Node dataset() {
    return node("dataset");
  }

  /**
   * The data set as a whole below a base; also the named graph that describes it.
   *
   * @param base the base
   * @return its IRI
   */
  public static Node datasetOf(String base) {
    return new Iris(base).dataset();
  }

  /**
   * A page.
   *
   * @param page the name of its source
   * @return its IRI
   */
  public Node page(String page) {
    return node("page/" + path(page));
  }

  /**
   * The named graph of a page.
   *
   * @param page the name of its source
   * @return its IRI
   */
  public Node graph(String page) {
    return node("graph/" + path(page));
  }

  /**
   * The page of a named graph.
   *
   * @param graph the IRI that {@link #graph} gave
   * @return the name of its source
   */
  public String pageOfGraph(Node graph) {
    String prefix = base + "graph/";
    String path = graph.getURI().substring(prefix.length());
    return URLDecoder.decode(path, StandardCharsets.UTF_8);
  }

  /** A part of a page's text, in NIF's scheme for offsets. */
  Node string(String page, int begin, int end) {
    return node("page/" + path(page) + "#offset_" + begin + "_" + end);
  }

  Node article(String page, int number) {
    return node("article/" + path(page) + "/" + number);
  }

  /** An article that stands on several pages, by its first piece. */
  Node whole(Node piece) {
    String article = base + "article/";
    if (!piece.getURI().startsWith(article)) {
      throw new IllegalArgumentException("no article: " + piece);
    }
    return node("whole/" + piece.getURI().substring(article.length()));
  }

  Node segment(String page, int article, int number) {
    return node("article/" + path(page) + "/" + article + "#segment_" + number);
  }

  /**
   * An entity: by its key alone, or by its scope and its key where the key is not its own.
   *
   * @param entity the entity
   * @return its IRI
   */
  public Node entity(Entity entity) {
    String scope = entity.scope().isEmpty() ? "" : path(entity.scope()) + "/";
    return node(kind(entity.type()) + "/" + scope + escape(entity.key()));
  }

  /** The kind of an entity by its IRI: the part behind the base. */
  String kindOf(Node entity) {
    String rest = entity.getURI().substring(base.length());
    return rest.substring(0, rest.indexOf('/'));
  }

  /** An entity of a kind whose name belongs to it alone. */
  Node named(String kind, String name) {
    return node(kind + "/" + escape(name));
  }

  /**
   * An entity that some pages call by the name of another.
   *
   * @param entity the other
   * @param page the name of the first of the pages
   * @return its IRI
   */
  public Node another(Node entity, String page) {
    byte[] graph = graph(page).getURI().getBytes(StandardCharsets.UTF_8);
    return NodeFactory.createURI(
        entity.getURI() + "~" + Integer.toHexString(Arrays.hashCode(graph)));
  }

  /**
   * The named graph that keeps what a user has decided.
   *
   * @return its IRI
   */
  public Node decisions() {
    return node("decisions");
  }

  /** An authority list. */
  Node authority(String list) {
    return node("authority/" + escape(list));
  }

  /** An entry of an authority list. */
  Node authority(String list, String id) {
    return node("authority/" + escape(list) + "/" + escape(id));
  }

  /** A reported happening that the text does not name. */
  Node event(String page, EventType type, int begin, int end) {
    String key = type.name().toLowerCase(Locale.ROOT) + "_" + begin + "_" + end;
    return node("event/" + path(page) + "/" + key);
  }

  Node participation(Node event, String role, Entity participant) {
    String key = role + "_" + kind(participant.type()) + "_" + escape(participant.name());
    return NodeFactory.createURI(event.getURI() + "#" + key);
  }

  Node position(String page, String person, Optional<String> organization, String title) {
    String body = organization.map(o -> escape(o) + "/").orElse("");
    return node("position/" + path(page) + "/" + escape(person) + "/" + body + escape(title));
  }

  /** That a page says how two things relate, by the last part of the property's IRI. */
  Node relation(String page, Node property, Node subject, Node object) {
    String uri = property.getURI();
    String term = uri.substring(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1);
    return node("relation/" + path(page) + "/" + term + "/" + part(subject) + "/" + part(object));
  }

  /** The IRI of an entity as one part of the path of another. */
  private String part(Node entity) {
    return entity.getURI().substring(base.length()).replace("%", "%25").replace('/', '_');
  }

  /** The time for which a post is held: 2018/2022, or 2018/.. where its end is not known. */
  Node during(Node position, String interval) {
    return NodeFactory.createURI(
        position.getURI() + "#during_" + escape(interval.replace('/', '_')));
  }

  /** A moment, by its date as XML Schema writes it. */
  Node instant(String date) {
    return node("time/" + escape(date));
  }

  /** What is known of an instant. */
  Node description(Node instant) {
    return NodeFactory.createURI(instant.getURI() + "#description");
  }

  /** The title of a post, which is the same wherever it stands. */
  Node role(String title) {
    return node("role/" + escape(title));
  }

  Node newspaper(String name) {
    return node("newspaper/" + escape(name));
  }

  Node issue(String newspaper, String date) {
    return node("issue/" + escape(newspaper) + "/" + date);
  }

  /** The issue of a page whose newspaper is not known: it is that of no other page. */
  Node issueOfPage(String page) {
    return node("issue-of/" + path(page));
  }

  /**
   * The named graph of the records of all input files.
   *
   * @return its IRI
   */
  public Node inputs() {
    return node("inputs");
  }

  /**
   * The named graph of what follows from the others.
   *
   * @return its IRI
   */
  public Node inferences() {
    return node("inferences");
  }

  /**
   * The record of an input file.
   *
   * @param name the name that the file goes by
   * @return its IRI
   */
  public Node input(String name) {
    return node("input/" + path(name));
  }

  Node file(String sha256) {
    return node("file/" + sha256);
  }

  Node run(String id) {
    return node("run/" + id);
  }

  Node software(String version) {
    return node("software/pressgraph/" + escape(version));
  }

  private static String kind(MentionType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private Node node(String rest) {
    return NodeFactory.createURI(base + rest);
  }

  /** Whether every character of a text may stand as it is, and it is no dots alone. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i)) || !isPlain(text.charAt(i))) {
        return false;
      }
    }
    return !text.equals(".") && !text.equals("..");
  }

  /** A name and its path: most IRIs of a page begin with that of its own name. */
  private record NamePath(String name, String path) {}

  private String path(String name) {
    NamePath last = lastPath;
    if (last == null || !last.name().equals(name)) {
      String path =
          Arrays.stream(name.split("/")).map(Iris::escape).collect(Collectors.joining("/"));
      last = new NamePath(name, path);
      lastPath = last;
    }
    return last.path();
  }

  /**
   * Makes one part of the path of an IRI out of any text.
   *
   * @param text any text
   * @return the text with all that does not belong there percent-encoded as UTF-8
   */
  public static String escape(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isPlain(c)) {
                escaped.appendCodePoint(c);
              } else {
                byte[] bytes = Character.toString(c).getBytes(StandardCharsets.UTF_8);
                for (byte b : bytes) {
                  escaped.append(String.format(Locale.ROOT, "%%%02X", b));
                }
              }
            });
    // A part that is one or two dots would be resolved away.
    return text.equals(".") || text.equals("..")
        ? escaped.toString().replace(".", "%2E")
        : escaped.toString();
  }

  private static boolean isPlain(int c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0;
    }
    // The unified ideographs; those for compatibility are others in disguise, and IRIs avoid them.
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x2A6DF);
  }
}
