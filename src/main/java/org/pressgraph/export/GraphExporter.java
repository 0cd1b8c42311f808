package org.pressgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.pressgraph.rdf.Prefixes;
import org.pressgraph.store.GraphStore;

/**
 * Writes a database, or a part of it, to a stream as it was at one moment. Others read and write
 * meanwhile.
 *
 * <p>A whole database and the pages of some days are written as they are read, so that memory does
 * not grow with them; the answer of a query and the neighbourhood of an entity are held in memory.
 * Page graphs come in the order of their names and the triples of each in order; where the names of
 * the graphs are left out, each subject comes once with all that is said of it.
 *
 * <pre>{@code
 * try (GraphStore store = GraphStore.open(Path.of("graph"))) {
 *   GraphExporter.write(store, new ExportRequest(GraphFormat.TURTLE), System.out);
 * }
 * }</pre>
 */
public final class GraphExporter {

  private GraphExporter() {}

  /**
   * Writes a whole database.
   *
   * @param store the database
   * @param format the format, any but {@link GraphFormat#CSV}
   * @param out where to; stays open
   * @return the number of statements, of nodes and edges, or of articles written
   * @throws IOException if the stream takes no more
   */
  public static long write(GraphStore store, GraphFormat format, OutputStream out)
      throws IOException {
    return write(store, new ExportRequest(format), out);
  }

  /**
   * Writes a database or a part of it.
   *
   * @param store the database
   * @param request what of it, and in which format, any but {@link GraphFormat#CSV}
   * @param out where to; stays open
   * @return the number of statements, of nodes and edges, or of articles written
   * @throws org.pressgraph.message.PressgraphException if the database has no such entity, or the
   *     query gives no graph
   * @throws IOException if the stream takes no more
   */
  public static long write(GraphStore store, ExportRequest request, OutputStream out)
      throws IOException {
    return reading(store, request, source -> write(source, request.format(), out));
  }

  /**
   * Writes a database or a part of it as two tables for Neo4j.
   *
   * @param store the database
   * @param request what of it
   * @param nodes where the table of nodes goes; stays open
   * @param relationships where the table of relationships goes; stays open
   * @return the number of nodes and relationships
   * @throws org.pressgraph.message.PressgraphException as {@link #write(GraphStore, ExportRequest,
   *     OutputStream)}
   * @throws IOException if a stream takes no more
   */
  public static long writeTables(
      GraphStore store, ExportRequest request, OutputStream nodes, OutputStream relationships)
      throws IOException {
    return reading(
        store,
        request,
        source -> Neo4jCsvWriter.write(new NetworkReader(source), nodes, relationships));
  }

  /** Writes what is chosen. */
  private interface Action {
    long write(ExportSource source) throws IOException;
  }

  private static long reading(GraphStore store, ExportRequest request, Action action)
      throws IOException {
    try {
      return store.read(
          () -> {
            try {
              return action.write(ExportSelection.of(store, request));
            } catch (IOException e) {
              throw new RuntimeIOException(e);
            }
          });
    } catch (RuntimeIOException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  private static long write(ExportSource source, GraphFormat format, OutputStream out)
      throws IOException {
    return switch (format) {
      case TURTLE -> writeTriples(source, RDFFormat.TURTLE_BLOCKS, out);
      case NTRIPLES -> writeTriples(source, RDFFormat.NTRIPLES_UTF8, out);
      case NQUADS -> writeQuads(source, RDFFormat.NQUADS_UTF8, out);
      case TRIG -> writeQuads(source, RDFFormat.TRIG_BLOCKS, out);
      case JSONLD -> JsonLdWriter.write(source, out);
      case RDFXML -> RdfXmlWriter.write(source, out);
      case GEXF -> GexfWriter.write(new NetworkReader(source), out);
      case GRAPHML -> GraphMlWriter.write(new NetworkReader(source), out);
      case JSONL -> ArticleLinesWriter.write(source, out);
      case CSV -> throw new IllegalArgumentException("two tables do not go to one stream");
    };
  }

  private static long writeTriples(ExportSource source, RDFFormat format, OutputStream out) {
    StreamRDF stream = started(format, out);
    long[] count = {0};
    source.subjects(
        triples -> {
          triples.forEach(stream::triple);
          count[0] += triples.size();
        });
    stream.finish();
    return count[0];
  }

  private static long writeQuads(ExportSource source, RDFFormat format, OutputStream out) {
    StreamRDF stream = started(format, out);
    long count = 0;
    for (Triple triple : source.triples(null)) {
      stream.triple(triple);
      count++;
    }
    for (Node graph : source.graphs()) {
      for (Triple triple : source.triples(graph)) {
        stream.quad(Quad.create(graph, triple));
        count++;
      }
    }
    stream.finish();
    return count;
  }

  private static StreamRDF started(RDFFormat format, OutputStream out) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
    stream.start();
    if (format.equals(RDFFormat.TURTLE_BLOCKS) || format.equals(RDFFormat.TRIG_BLOCKS)) {
      StreamRDFOps.sendPrefixesToStream(Prefixes.all(), stream);
    }
    return stream;
  }
}
