package org.pressgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.pressgraph.rdf.Prefixes;
import org.pressgraph.store.GraphStore;

/**
 * Writes a whole database to a stream, graph by graph, so that memory does not grow with it.
 *
 * <p>Graphs come in the order of their names and the triples of each in order, so that databases
 * with the same content give the same bytes.
 */
public final class GraphExporter {

  /** By subject, its types first, then by property and value, as N-Triples writes them. */
  private static final Comparator<Triple> READABLE =
      Comparator.comparing((Triple t) -> NodeFmtLib.strNT(t.getSubject()))
          .thenComparing(t -> !t.getPredicate().equals(RDF.type.asNode()))
          .thenComparing(t -> NodeFmtLib.strNT(t.getPredicate()))
          .thenComparing(t -> NodeFmtLib.strNT(t.getObject()));

  private GraphExporter() {}

  /**
   * Writes a database.
   *
   * @param store the database
   * @param format the format
   * @param out where to; stays open
   * @return the number of statements written
   * @throws IOException if the stream takes no more
   */
  public static long write(GraphStore store, GraphFormat format, OutputStream out)
      throws IOException {
    try {
      return store.read(() -> writeAll(store, format, out));
    } catch (RuntimeIOException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  private static long writeAll(GraphStore store, GraphFormat format, OutputStream out) {
    boolean quads = format == GraphFormat.NQUADS;
    StreamRDF stream =
        StreamRDFWriter.getWriterStream(
            out, quads ? RDFFormat.NQUADS_UTF8 : RDFFormat.TURTLE_BLOCKS);
    stream.start();
    if (!quads) {
      StreamRDFOps.sendPrefixesToStream(Prefixes.all(), stream);
    }
    long count = 0;
    for (Node graph : store.graphNames()) {
      for (Triple triple : sorted(store, graph)) {
        if (quads) {
          stream.quad(Quad.create(graph, triple));
        } else {
          stream.triple(triple);
        }
        count++;
      }
    }
    stream.finish();
    return count;
  }

  /** A page's triples fit into memory. */
  private static List<Triple> sorted(GraphStore store, Node graph) {
    List<Triple> triples = new ArrayList<>();
    store
        .dataset()
        .find(graph, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> triples.add(quad.asTriple()));
    triples.sort(READABLE);
    return triples;
  }
}
