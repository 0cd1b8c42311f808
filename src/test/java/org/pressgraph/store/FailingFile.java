package org.pressgraph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.base.file.BufferChannel;

/**
 * A file on a disk that writes a few bytes at a time, and may become full or fail; and what of it
 * is on the disk for certain.
 */
final class FailingFile extends HeldChannel {

  /** How much is written at once, and until the disk is full; whether it fails to keep anything. */
  int most = Integer.MAX_VALUE;

  long left = Long.MAX_VALUE;
  boolean fails;

  /** Follows each step. */
  Runnable step = () -> {};

  private byte[] onDisk;

  FailingFile(BufferChannel file) {
    super(file);
    onDisk = bytes();
  }

  /** What readers see. */
  byte[] bytes() {
    ByteBuffer all = ByteBuffer.allocate((int) size());
    if (all.hasRemaining()) {
      file().read(all, 0);
    }
    return all.array();
  }

  /** What is left of it after power failed, if the disk has kept nothing of its own accord. */
  byte[] onDisk() {
    return onDisk;
  }

  @Override
  public int write(ByteBuffer bytes, long at) {
    if (left == 0) {
      throw new RuntimeIOException(new IOException("No space left on device"));
    }
    int count = (int) Math.min(left, Math.min(most, bytes.remaining()));
    file().write(bytes.duplicate().limit(bytes.position() + count), at);
    bytes.position(bytes.position() + count);
    left -= count;
    step.run();
    return count;
  }

  @Override
  public int write(ByteBuffer bytes) {
    return write(bytes, position());
  }

  @Override
  public void truncate(long size) {
    super.truncate(size);
    step.run();
  }

  @Override
  public void sync() {
    if (fails) {
      throw new RuntimeIOException(new IOException("Input/output error"));
    }
    super.sync();
    onDisk = bytes();
    step.run();
  }
}
