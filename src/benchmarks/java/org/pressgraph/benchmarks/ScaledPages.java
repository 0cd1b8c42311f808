package org.pressgraph.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.pressgraph.BuildListener;
import org.pressgraph.BuildRequest;
import org.pressgraph.Pressgraph;
import org.pressgraph.page.Issue;
import org.pressgraph.rdf.Iris;
import org.pressgraph.store.GraphStore;

/**
 * The graphs of the sample pages, as often as one likes: each copy has pages and entities of its own
 * names, so that a scaled-up database has as many different nodes as one of so many real pages.
 */
final class ScaledPages {

  /** A page graph. */
  record PageGraph(Node name, List<Triple> triples) {}

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
