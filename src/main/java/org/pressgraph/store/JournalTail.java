package org.pressgraph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.tdb2.sys.DatabaseConnection;

/**
 * Cuts off what a process that was killed had only begun to write into the journal of a database.
 * TDB2 reads the journal when it opens a database and gives up at an entry that is cut short,
 * although such an entry, and all of its transaction, was never committed.
 *
 * <p>An entry is a header (the length of the data or -1, the Adler-32 checksum of header and data
 * with 0 in its own place, the kind, the component) and the data ({@code
 * org.apache.jena.dboe.transaction.txn.journal.Journal}).
 */
final class JournalTail {

  private static final int HEADER = 3 * Integer.BYTES + ComponentId.SIZE;
  private static final int CHECKSUM_AT = 4;
  private static final int CHUNK = 1 << 16;

  private JournalTail() {}

  /** Cuts the journals of a database that no process holds. */
  static void cut(Path folder) throws IOException {
    ProcessFileLock lock = DatabaseConnection.lockForLocation(Location.create(folder.toString()));
    if (lock.isLockedHere()) {
      return;
    }
    try {
      if (lock.tryLock()) {
        for (Path data : folders(folder)) {
          Path journal = data.resolve(Names.journalFile);
          if (Files.exists(journal) && Files.size(journal) > 0) {
            cutFile(journal);
          }
        }
      }
    } finally {
      ProcessFileLock.release(lock);
    }
  }

  private static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static void cutFile(Path journal) throws IOException {
    try (FileChannel channel =
        FileChannel.open(journal, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = 0;
      long next = endOfEntry(channel, end);
      while (next > end) {
        end = next;
        next = endOfEntry(channel, end);
      }
      if (end < channel.size()) {
        channel.truncate(end);
        channel.force(true);
      }
    }
  }

  /** The end of the entry that begins at a place; the place itself if no whole one does. */
  private static long endOfEntry(FileChannel channel, long begin) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    if (channel.size() - begin < HEADER || channel.read(header, begin) < HEADER) {
      return begin;
    }
    int length = Math.max(0, header.getInt(0));
    if (length > channel.size() - begin - HEADER) {
      return begin;
    }
    int checksum = header.getInt(CHECKSUM_AT);
    header.putInt(CHECKSUM_AT, 0);
    Adler32 adler = new Adler32();
    adler.update(header.array());
    long end = begin + HEADER + length;
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    for (long at = begin + HEADER; at < end; ) {
      chunk.clear().limit((int) Math.min(CHUNK, end - at));
      int read = channel.read(chunk, at);
      if (read <= 0) {
        return begin;
      }
      adler.update(chunk.array(), 0, read);
      at += read;
    }
    return (int) adler.getValue() == checksum ? end : begin;
  }
}
