package org.pressgraph.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.pressgraph.rdf.Schema;

/**
 * Writes the articles of graphs as <a href="https://jsonlines.org/">JSON Lines</a>, one article a
 * line. Offsets count Unicode code points of the raw page from 0, the end exclusive.
 */
final class ArticleLinesWriter {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final OutputStream out;
  private long written;

  private ArticleLinesWriter(OutputStream out) {
    this.out = out;
  }

  /** Writes the articles; gives their number. */
  static long write(ExportSource source, OutputStream out) {
    ArticleLinesWriter writer = new ArticleLinesWriter(out);
    if (source.graphs().isEmpty()) {
      writer.graph(source.union());
    }
    for (Node name : source.graphs()) {
      Graph page = GraphFactory.createDefaultGraph();
      source.triples(name).forEach(page::add);
      writer.graph(page);
    }
    return writer.written;
  }

  private void graph(Graph graph) {
    List<Node> articles =
        graph
            .find(Node.ANY, RDF.type.asNode(), Schema.NEWS_ARTICLE)
            .mapWith(Triple::getSubject)
            .toList();
    ArticleReader reader = new ArticleReader(graph);
    articles.stream()
        .sorted(Comparator.comparing(reader::begin).thenComparing(Node::getURI))
        .forEach(article -> line(reader.read(article)));
  }

  private void line(Object value) {
    try {
      out.write(MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
      out.write('\n');
      written++;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new RuntimeIOException(e);
    }
  }
}
