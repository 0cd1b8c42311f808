package org.pressgraph.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes a database to a stream as gzip-compressed N-Quads, as it was at one moment. Others read
 * and write meanwhile.
 */
public final class GraphBackup {

  private GraphBackup() {}

  /**
   * Writes a backup.
   *
   * @param store the database
   * @param out where to; stays open
   * @return the number of statements written
   * @throws IOException if the stream takes no more
   */
  public static long write(GraphStore store, OutputStream out) throws IOException {
    GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16);
    OutputStream buffered = new BufferedOutputStream(gzip, 1 << 16);
    try {
      long count = store.read(() -> writeAll(store, buffered));
      buffered.flush();
      gzip.finish();
      return count;
    } catch (RuntimeIOException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  private static long writeAll(GraphStore store, OutputStream out) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
    stream.start();
    long count = 0;
    for (Iterator<Quad> quads = store.dataset().find(); quads.hasNext(); count++) {
      stream.quad(quads.next());
    }
    stream.finish();
    return count;
  }
}
