package org.pressgraph.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.sparql.core.Quad;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/**
 * Makes a database out of N-Quads, such as a backup. One thread parses while another writes. The
 * database stands under its name only when it is whole.
 */
public final class GraphRestore {

  /** So many statements of one graph are written together. */
  private static final int STATEMENTS_AT_ONCE = 50_000;

  private GraphRestore() {}

  /**
   * Restores a database.
   *
   * @param file N-Quads, plain or compressed by gzip
   * @param folder the folder of the new database
   * @return the number of statements read
   * @throws PressgraphException if the folder is there and not empty, or the file cannot be read,
   *     is not right or holds no statement; then no database is made
   */
  public static long read(Path file, Path folder) {
    if (!isFree(folder)) {
      throw new PressgraphException("restore.present", folder);
    }
    Path absolute = folder.toAbsolutePath().normalize();
    Path part = absolute.resolveSibling("." + absolute.getFileName() + ".part");
    try {
      delete(part);
      long count = fill(file, part);
      Files.deleteIfExists(absolute);
      Files.move(part, absolute);
      return count;
    } catch (IOException e) {
      throw new PressgraphException(e, "store.folder", folder, Reasons.of(e));
    } finally {
      try {
        delete(part);
      } catch (IOException e) {
        // What is left is deleted by the next restore.
      }
    }
  }

  private static boolean isFree(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new PressgraphException(e, "store.folder", folder, Reasons.of(e));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static long fill(Path file, Path folder) {
    try (InputStream in = open(file);
        GraphStore store = GraphStore.openOrCreate(folder);
        GraphWriter writer = store.writer()) {
      long count = write(in, writer);
      if (count == 0) {
        throw new PressgraphException("restore.empty", file);
      }
      writer.commit();
      return count;
    } catch (RiotException e) {
      throw new PressgraphException(e, "restore.syntax", file, e.getMessage());
    } catch (RuntimeIOException e) {
      throw new PressgraphException(e, "restore.syntax", file, e.getMessage());
    } catch (IOException e) {
      throw new PressgraphException(e, "source.unreadable", file, Reasons.of(e));
    }
  }

  /** Gzip begins with the bytes 1F 8B (RFC 1952). */
  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.mark(2);
    boolean zipped = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return zipped ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static long write(InputStream in, GraphWriter writer) {
    long count = 0;
    Node graph = null;
    List<Triple> triples = new ArrayList<>();
    IteratorCloseable<Quad> quads = AsyncParser.asyncParseQuads(in, Lang.NQUADS, null);
    try {
      while (quads.hasNext()) {
        Quad quad = quads.next();
        if (!quad.getGraph().equals(graph) || triples.size() >= STATEMENTS_AT_ONCE) {
          add(writer, graph, triples);
          graph = quad.getGraph();
        }
        triples.add(quad.asTriple());
        count++;
      }
      add(writer, graph, triples);
    } finally {
      quads.close();
    }
    return count;
  }

  private static void add(GraphWriter writer, Node graph, List<Triple> triples) {
    if (!triples.isEmpty()) {
      writer.add(graph, triples);
      writer.checkpoint();
      triples.clear();
    }
  }
}
