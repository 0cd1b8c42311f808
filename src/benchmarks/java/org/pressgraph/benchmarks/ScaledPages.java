package org.pressgraph.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.pressgraph.BuildListener;
import org.pressgraph.BuildRequest;
import org.pressgraph.Pressgraph;
import org.pressgraph.page.Issue;
import org.pressgraph.rdf.Iris;
import org.pressgraph.rdf.Nif;
import org.pressgraph.store.GraphStore;

/**
 * The graphs of the sample pages, as often as one likes: each copy has pages and entities of its own
 * names, so that a scaled-up database has as many different nodes as one of so many real pages.
 */
final class ScaledPages {

  /** A page graph. */
  record PageGraph(Node name, List<Triple> triples) {}

  private static final Pattern OFFSETS = Pattern.compile("(.*#offset_)(\\d+)_(\\d+)");

  private final List<PageGraph> pages;

  private ScaledPages(List<PageGraph> pages) {
    this.pages = pages;
  }

  /** Reads the sample pages in {@code seeds}. */
  static ScaledPages ofSamples() throws IOException {
    Path folder = Files.createTempDirectory("pressgraph-samples");
    try {
      Pressgraph.build(
          new BuildRequest(
              List.of(Path.of("seeds")), folder, java.util.Optional.empty(), Issue.UNKNOWN),
          BuildListener.SILENT);
      try (GraphStore store = GraphStore.open(folder)) {
        return new ScaledPages(store.read(() -> pages(store)));
      }
    } finally {
      delete(folder);
    }
  }

  private static List<PageGraph> pages(GraphStore store) {
    List<PageGraph> pages = new ArrayList<>();
    for (Node name : store.graphNames()) {
      if (name.getURI().startsWith(Iris.DEFAULT_BASE + "graph/")) {
        List<Triple> triples = new ArrayList<>();
        store
            .dataset()
            .find(name, Node.ANY, Node.ANY, Node.ANY)
            .forEachRemaining(quad -> triples.add(quad.asTriple()));
        pages.add(new PageGraph(name, triples));
      }
    }
    return pages;
  }

  /** How many pages one copy has. */
  int pages() {
    return pages.size();
  }

  /** How many triples one copy has. */
  long triples() {
    return pages.stream().mapToLong(page -> page.triples().size()).sum();
  }

  /** A page, counted over all copies from 0. */
  PageGraph page(int number) {
    PageGraph page = pages.get(number % pages.size());
    return copy(page, number / pages.size());
  }

  /** A page as it might be after a better reading: every so many triples say something else. */
  PageGraph changed(int number, int version, int every) {
    PageGraph page = page(number);
    List<Triple> triples = new ArrayList<>(page.triples());
    for (int i = 0; i < triples.size(); i += every) {
      Triple old = triples.get(i);
      Node value = NodeFactory.createLiteralString("version " + version + " of " + i);
      triples.set(i, Triple.create(old.getSubject(), old.getPredicate(), value));
    }
    return new PageGraph(page.name(), triples);
  }

  /** Another page under the name of a page: all names and places in it are new to the database. */
  PageGraph other(int number, int version) {
    PageGraph other = copy(pages.get((number + 1) % pages.size()), 1_000_000 + version);
    return new PageGraph(page(number).name(), other.triples());
  }

  /**
   * A page with a line more in its middle: what stands behind it in the text has other offsets, in
   * its IRI and as its values.
   */
  PageGraph moved(int number, int version) {
    PageGraph page = page(number);
    int by = 1 + version % 40;
    Map<Node, Node> moved = new HashMap<>();
    int middle = middle(page);
    page.triples().forEach(t -> moved.computeIfAbsent(t.getSubject(), n -> moved(n, middle, by)));
    List<Triple> triples =
        page.triples().stream()
            .map(t -> moved(t, moved.get(t.getSubject()), moved, middle, by))
            .toList();
    return new PageGraph(page.name(), triples);
  }

  private static int middle(PageGraph page) {
    return page.triples().stream()
            .filter(t -> t.getPredicate().equals(Nif.END_INDEX))
            .mapToInt(t -> Integer.parseInt(t.getObject().getLiteralLexicalForm()))
            .max()
            .orElse(0)
        / 2;
  }

  private static Node moved(Node node, int middle, int by) {
    Matcher offset = OFFSETS.matcher(node.toString());
    if (!node.isURI() || !offset.matches() || Integer.parseInt(offset.group(2)) < middle) {
      return node;
    }
    return NodeFactory.createURI(
        offset.group(1)
            + (Integer.parseInt(offset.group(2)) + by)
            + "_"
            + (Integer.parseInt(offset.group(3)) + by));
  }

  private static Triple moved(
      Triple triple, Node subject, Map<Node, Node> moved, int middle, int by) {
    boolean index =
        triple.getPredicate().equals(Nif.BEGIN_INDEX) || triple.getPredicate().equals(Nif.END_INDEX);
    Node object = moved.getOrDefault(triple.getObject(), triple.getObject());
    if (index && !subject.equals(triple.getSubject())) {
      int value = Integer.parseInt(triple.getObject().getLiteralLexicalForm()) + by;
      object = NodeFactory.createLiteralDT("" + value, triple.getObject().getLiteralDatatype());
    }
    return Triple.create(subject, triple.getPredicate(), object);
  }

  private static PageGraph copy(PageGraph page, int copy) {
    List<Triple> triples =
        page.triples().stream()
            .map(
                t ->
                    Triple.create(
                        named(t.getSubject(), copy), t.getPredicate(), named(t.getObject(), copy)))
            .toList();
    return new PageGraph(named(page.name(), copy), triples);
  }

  private static Node named(Node node, int copy) {
    if (node.isURI() && node.getURI().startsWith(Iris.DEFAULT_BASE)) {
      String rest = node.getURI().substring(Iris.DEFAULT_BASE.length());
      boolean shared = rest.startsWith("role/") || rest.startsWith("run/") || rest.startsWith("software/");
      return shared ? node : NodeFactory.createURI(Iris.DEFAULT_BASE + "c" + copy + "/" + rest);
    }
    if (node.isLiteral() && node.getLiteralLanguage().equals("zh")) {
      return NodeFactory.createLiteralLang(node.getLiteralLexicalForm() + copy, "zh");
    }
    return node;
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
