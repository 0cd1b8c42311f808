package org.pressgraph.store;

import java.nio.ByteBuffer;
import org.apache.jena.dboe.base.file.BufferChannel;

/**
 * A file of TDB2 that is on the disk when it has to be ({@link #settle}), not whenever TDB2 says
 * so.
 */
class HeldChannel implements BufferChannel {

  private final BufferChannel file;

  /** Whether there is something that may not be on the disk. */
  private boolean held;

  HeldChannel(BufferChannel file) {
    this.file = file;
  }

  /** Lets the disk have all that was written. */
  final void settle() {
    if (held) {
      file.sync();
      held = false;
    }
  }

  @Override
  public void sync() {
    // Whoever relies on it settles it.
  }

  /** Writes all: TDB2 does not look how much of it was written. */
  @Override
  public int write(ByteBuffer bytes) {
    held = true;
    int all = bytes.remaining();
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    return all;
  }

  @Override
  public int write(ByteBuffer bytes, long at) {
    held = true;
    int all = bytes.remaining();
    while (bytes.hasRemaining()) {
      file.write(bytes, at + all - bytes.remaining());
    }
    return all;
  }

  @Override
  public void truncate(long size) {
    held = true;
    file.truncate(size);
  }

  @Override
  public void close() {
    try {
      settle();
    } finally {
      file.close();
    }
  }

  @Override
  public BufferChannel duplicate() {
    return file.duplicate();
  }

  @Override
  public long position() {
    return file.position();
  }

  @Override
  public void position(long position) {
    file.position(position);
  }

  @Override
  public int read(ByteBuffer bytes) {
    return file.read(bytes);
  }

  @Override
  public int read(ByteBuffer bytes, long at) {
    return file.read(bytes, at);
  }

  @Override
  public long size() {
    return file.size();
  }

  @Override
  public boolean isEmpty() {
    return file.isEmpty();
  }

  @Override
  public String getLabel() {
    return file.getLabel();
  }

  @Override
  public String getFilename() {
    return file.getFilename();
  }
}
