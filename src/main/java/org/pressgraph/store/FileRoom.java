package org.pressgraph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Room behind the end of what a file holds. The system has to find a page of memory and a place on
 * the disk for whatever is written where nothing was before, and to note that place in its own
 * journal before the file is known to be on the disk. Zeros that are written between two
 * transactions, as many bytes as the last one took, leave less to be done while somebody waits:
 * what is written over them takes a third of the time.
 *
 * <p>A help alone: where it fails, nothing is lost.
 */
final class FileRoom {

  /** For a transaction of more than so many bytes no room is made: nobody waits for a load. */
  private static final long MOST = 16 << 20;

  private static final int PIECE = 1 << 18;

  /** One thread for all files: it is not to keep others from the disk. */
  private static final Executor THREAD =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "pressgraph-room");
            thread.setDaemon(true);
            return thread;
          });

  private final FileChannel file;

  /** Nothing is written before this place any more. */
  private long taken;

  private boolean closed;

  FileRoom(FileChannel file) {
    this.file = file;
  }

  /** Begins to make room for so many bytes from a place on. */
  void make(long from, long bytes) {
    if (bytes > 0 && bytes <= MOST) {
      take(from);
      THREAD.execute(() -> fill(from + bytes));
    }
  }

  private void fill(long end) {
    try {
      ByteBuffer zeros = ByteBuffer.allocateDirect(PIECE);
      boolean filled = false;
      while (fill(zeros, end)) {
        filled = true;
      }
      if (filled) {
        file.force(false);
      }
    } catch (IOException e) {
      // There is no room then, or the file was closed.
    }
  }

  private synchronized boolean fill(ByteBuffer zeros, long end) throws IOException {
    if (closed || taken >= end) {
      return false;
    }
    zeros.clear().limit((int) Math.min(PIECE, end - taken));
    taken += file.write(zeros, taken);
    return true;
  }

  /** Says that others write up to a place: what is there from now on is theirs. */
  synchronized void take(long end) {
    taken = Math.max(taken, end);
  }

  /** Makes no more room. */
  synchronized void close() {
    closed = true;
  }
}
