package org.pressgraph.store;

import java.nio.ByteBuffer;
import org.apache.jena.dboe.base.file.BufferChannel;

/**
 * A file of TDB2 between which and TDB2 something stands that decides when it is written and when
 * it has to be on the disk.
 */
class HeldChannel implements BufferChannel {

  private final BufferChannel file;

  HeldChannel(BufferChannel file) {
    this.file = file;
  }

  /** The file itself. */
  final BufferChannel file() {
    return file;
  }

  /** Writes all to the file from a place on: TDB2 does not look how much of it was written. */
  final void writeAll(byte[] bytes, long at) {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      file.write(left, at + left.position());
    }
  }

  @Override
  public void sync() {
    file.sync();
  }

  @Override
  public int write(ByteBuffer bytes) {
    return file.write(bytes);
  }

  @Override
  public int write(ByteBuffer bytes, long at) {
    return file.write(bytes, at);
  }

  @Override
  public void truncate(long size) {
    file.truncate(size);
  }

  @Override
  public void close() {
    file.close();
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
