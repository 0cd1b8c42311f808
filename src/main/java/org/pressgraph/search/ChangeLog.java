package org.pressgraph.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.atlas.lib.SinkToCollection;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;

/**
 * A file with the triples of which an index may not know whether they are there, as N-Triples:
 * those that were changed since the index was last on the disk. It is on the disk before the
 * database is.
 *
 * <p>Zeros stand behind the triples, a piece of the file at a time: where they are written over,
 * the system has nothing to note of the file itself, and whoever waits for the disk need not wait
 * for what it notes of other files that are being written.
 */
final class ChangeLog implements AutoCloseable {

  /** So many zeros are written at a time. */
  private static final int PIECE = 1 << 20;

  private final FileChannel file;

  /** Where the triples end, and where the zeros do. */
  private long end;

  private long reserved;

  /**
   * Opens the file, and makes it where there is none.
   *
   * @throws IOException if it cannot be made
   */
  ChangeLog(Path path) throws IOException {
    file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    end = file.size();
    reserved = end;
  }

  /** Notes triples; when this returns they are on the disk. */
  void append(Collection<Triple> triples) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StreamRDF out = StreamRDFWriter.getWriterStream(bytes, Lang.NTRIPLES);
    out.start();
    triples.forEach(out::triple);
    out.finish();
    try {
      if (end + bytes.size() > reserved) {
        long more = Math.max(PIECE, end + bytes.size() - reserved);
        write(new byte[(int) more], reserved);
        reserved += more;
      }
      write(bytes.toByteArray(), end);
      file.force(false);
      end += bytes.size();
    } catch (IOException e) {
      reserved = end;
      file.truncate(end);
      throw e;
    }
  }

  private void write(byte[] bytes, long place) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      file.write(left, place + left.position());
    }
  }

  /**
   * What was noted. A last line that is cut off belongs to a transaction that was never committed.
   *
   * @throws org.apache.jena.riot.RiotException if the file is damaged
   */
  List<Triple> read() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
    while (bytes.hasRemaining() && file.read(bytes, bytes.position()) >= 0) {
      // Until all is there.
    }
    String all = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    int zeros = all.indexOf(0);
    String text = zeros < 0 ? all : all.substring(0, zeros);
    List<Triple> triples = new ArrayList<>();
    RDFParser.fromString(text.substring(0, text.lastIndexOf('\n') + 1), Lang.NTRIPLES)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(StreamRDFLib.sinkTriples(new SinkToCollection<>(triples)));
    return triples;
  }

  long size() {
    return end;
  }

  /** Forgets all: the index is on the disk. */
  void clear() throws IOException {
    end = 0;
    reserved = 0;
    file.truncate(0);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
