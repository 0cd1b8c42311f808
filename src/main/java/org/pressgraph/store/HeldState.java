package org.pressgraph.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.jena.dboe.base.file.BufferChannel;

/**
 * The state of a file of TDB2, a few numbers, which is kept in memory, too, until the journal is
 * emptied that has it. So nothing depends on its file once a transaction is in the journal, and
 * what was written in vain is written again the next time.
 */
final class HeldState extends HeldChannel {

  /** What was committed last. */
  private byte[] state;

  /** What is known to be in the file, and what of it to be on the disk; null if nothing is. */
  private byte[] inFile;

  private byte[] onDisk;

  HeldState(BufferChannel file) {
    super(file);
  }

  /** Writes the state to the file, where others look how large the database is. */
  void write() {
    if (!Arrays.equals(state, inFile)) {
      inFile = null;
      onDisk = null;
      writeAll(state, 0);
      inFile = state;
    }
  }

  /** Lets the disk have the state. */
  void settle() {
    write();
    if (inFile != onDisk) {
      // What a disk failed to keep once the system does not write again by itself.
      byte[] written = inFile;
      inFile = null;
      file().sync();
      inFile = written;
      onDisk = written;
    }
  }

  @Override
  public int write(ByteBuffer bytes, long at) {
    if (at != 0) {
      throw new IllegalStateException("a state is always written as a whole");
    }
    byte[] whole = new byte[bytes.remaining()];
    bytes.get(whole);
    state = whole;
    return whole.length;
  }

  @Override
  public void sync() {
    // The journal has it.
  }
}
