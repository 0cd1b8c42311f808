package org.pressgraph.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Room behind the end of what a file holds. The system has to find a page of memory and a place on
 * the disk for whatever is written where nothing was before, and to note that place in its own
 * journal before the file is known to be on the disk. Zeros that are written between two
 * transactions, as many bytes as the last one took, leave less to be done while somebody waits:
 * what is written over them takes a third of the time. A page that is replaced while the database
 * rests a moment before and after takes a sixth to a fifth less by it; where one follows the other
 * at once there is no time for it, and it would only be in the way (docs/benchmarks.md). It costs
 * the disk as many bytes again.
 *
 * <p>A help alone: where it fails, nothing is lost. The length of a file is always that of whole
 * segments, as TDB2 has it, which refuses to open others: the file is made longer at once, by who
 * has committed and before anybody else does, and zeros are never written behind its end. The file
 * is opened once more for it, since the system tells of a failed write only once for each opening.
 */
final class FileRoom {

  /** For a transaction of more than so many bytes no room is made: nobody waits for a load. */
  private static final long MOST = 16 << 20;

  private static final int PIECE = 1 << 18;

  /** Nobody writes when nobody has begun to for so long. */
  private static final long REST_MILLIS = 20;

  /** One thread for all files: it is not to keep others from the disk. */
  private static final ScheduledExecutorService THREAD =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "pressgraph-room");
            thread.setDaemon(true);
            return thread;
          });

  private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(PIECE);

  private final RandomAccessFile file;
  private final long segment;

  /** Nothing is written before this place any more. */
  private long taken;

  private boolean closed;

  /**
   * For a file.
   *
   * @param segment the bytes of which its length is a multiple
   */
  FileRoom(Path path, long segment) throws IOException {
    this.file = new RandomAccessFile(path.toFile(), "rw");
    this.segment = segment;
  }

  /**
   * Makes room for so many bytes from a place on, once nobody writes. For who may make the file
   * longer.
   *
   * @param isWriting tells whether a transaction writes just now
   */
  void make(long from, long bytes, BooleanSupplier isWriting) {
    if (bytes > 0 && bytes <= MOST) {
      try {
        long end = from + bytes;
        long whole = (end + segment - 1) / segment * segment;
        if (file.length() < whole) {
          file.setLength(whole);
        }
        take(from);
        THREAD.schedule(() -> fill(end, isWriting), REST_MILLIS, TimeUnit.MILLISECONDS);
      } catch (IOException e) {
        // There is no room then.
      }
    }
  }

  private void fill(long end, BooleanSupplier isWriting) {
    try {
      boolean filled = false;
      while (!isWriting.getAsBoolean() && fillPiece(end)) {
        filled = true;
      }
      if (filled) {
        file.getChannel().force(false);
      }
    } catch (IOException e) {
      // There is no room then, or the file was closed.
    }
  }

  private synchronized boolean fillPiece(long end) throws IOException {
    long last = closed ? 0 : Math.min(end, file.length());
    if (taken >= last) {
      return false;
    }
    ByteBuffer zeros = ZEROS.duplicate().limit((int) Math.min(PIECE, last - taken));
    taken += file.getChannel().write(zeros, taken);
    return true;
  }

  /** Says that others write up to a place: what is there from now on is theirs. */
  synchronized void take(long end) {
    taken = Math.max(taken, end);
  }

  /** Makes no more room. */
  synchronized void close() throws IOException {
    closed = true;
    file.close();
  }
}
