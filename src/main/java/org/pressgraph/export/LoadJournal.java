package org.pressgraph.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What has been loaded into one remote store, so that a load that was broken off goes on where it
 * stopped: a file beside the data of the database, with a line for each graph that was put or
 * deleted. Nothing else of the file counts than lines that are whole.
 */
final class LoadJournal implements AutoCloseable {

  private static final String DELETED = "-";

  private final Map<String, String> digests = new LinkedHashMap<>();
  private final Path file;
  private Writer writer;

  private LoadJournal(Path file) {
    this.file = file;
  }

  /** Opens the journal of a database and a remote store; makes no file yet. */
  static LoadJournal open(Path folder, URI address) {
    String name = digest(address.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    LoadJournal journal = new LoadJournal(folder.resolve("loaded-" + name + ".txt"));
    journal.read();
    return journal;
  }

  /** The SHA-256 of bytes in hexadecimal digits. */
  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void read() {
    if (!Files.exists(file)) {
      return;
    }
    try {
      String text = Files.readString(file);
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      whole.lines().map(line -> line.split(" ")).filter(p -> p.length == 2).forEach(this::note);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(String[] parts) {
    if (parts[0].equals(DELETED)) {
      digests.remove(parts[1]);
    } else {
      digests.put(parts[1], parts[0]);
    }
  }

  /** The digests of the graphs in the remote store by their names. */
  Map<String, String> digests() {
    return digests;
  }

  /** Notes that a graph was put. */
  void put(String graph, String digest) {
    digests.put(graph, digest);
    append(digest, graph);
  }

  /** Notes that a graph was deleted. */
  void deleted(String graph) {
    digests.remove(graph);
    append(DELETED, graph);
  }

  /** Forgets everything: the remote store is another, or empty again. */
  void forget() {
    digests.clear();
    try {
      close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(String digest, String graph) {
    try {
      if (writer == null) {
        writer =
            Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        // A line that a crash has cut off must not swallow the next one.
        writer.write('\n');
      }
      writer.write(digest + " " + graph + "\n");
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (writer != null) {
        writer.close();
        writer = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
