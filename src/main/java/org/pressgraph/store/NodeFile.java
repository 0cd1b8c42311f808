package org.pressgraph.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.file.BinaryDataFileRandomAccess;
import org.apache.jena.dboe.base.file.BinaryDataFileWriteBuffered;
import org.apache.jena.dboe.trans.data.TransBinaryDataFile;

/**
 * The file with the terms of a database. TDB2 asks the system for its length before each byte that
 * it writes, and for a few bytes at a time where it reads; half of the time that new terms take
 * goes there. Here the length is known, and reading looks a little ahead.
 *
 * <p>Writing goes to the end always: TDB2 writes behind a gap when a transaction was given up that
 * had written terms already.
 *
 * <p>TDB2 lets one thread at a time in.
 */
final class NodeFile extends RandomAccessFile {

  private static final int AHEAD = 4096;

  private final byte[] ahead = new byte[AHEAD];
  private long aheadFrom;
  private int aheadLength;
  private long length;
  private long position;

  private NodeFile(String name) throws IOException {
    super(name, "rw");
    this.length = super.length();
  }

  /** Lets a database read and write its terms so. To be called without transactions. */
  static void use(TransBinaryDataFile terms) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      BinaryDataFile buffered =
          (BinaryDataFile)
              field(lookup, TransBinaryDataFile.class, "binFile", BinaryDataFile.class).get(terms);
      if (buffered instanceof BinaryDataFileWriteBuffered
          && field(lookup, BinaryDataFileWriteBuffered.class, "other", BinaryDataFile.class)
                  .get(buffered)
              instanceof BinaryDataFileRandomAccess opened) {
        Class<BinaryDataFileRandomAccess> type = BinaryDataFileRandomAccess.class;
        VarHandle file = field(lookup, type, "file", RandomAccessFile.class);
        String name = (String) field(lookup, type, "filename", String.class).get(opened);
        RandomAccessFile before = (RandomAccessFile) file.get(opened);
        if (!(before instanceof NodeFile)) {
          file.setVolatile(opened, new NodeFile(name));
          before.close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static VarHandle field(
      MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
      throws ReflectiveOperationException {
    return MethodHandles.privateLookupIn(owner, lookup).findVarHandle(owner, name, type);
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public void seek(long position) {
    this.position = position;
  }

  @Override
  public long getFilePointer() {
    return position;
  }

  @Override
  public int read(byte[] bytes, int offset, int wanted) throws IOException {
    boolean inside = position >= aheadFrom && position < aheadFrom + aheadLength;
    if (!inside && wanted >= AHEAD) {
      super.seek(position);
      return moved(super.read(bytes, offset, wanted));
    }
    if (!inside) {
      super.seek(position);
      aheadLength = 0;
      aheadLength = Math.max(0, super.read(ahead, 0, AHEAD));
      aheadFrom = position;
    }
    int at = (int) (position - aheadFrom);
    int read = Math.min(wanted, aheadLength - at);
    System.arraycopy(ahead, at, bytes, offset, read);
    return moved(read == 0 && wanted > 0 ? -1 : read);
  }

  private int moved(int read) {
    position += Math.max(0, read);
    return read;
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    long before = length;
    try {
      super.seek(before);
      super.write(bytes, offset, count);
      length = before + count;
    } catch (IOException e) {
      super.setLength(before);
      throw e;
    } finally {
      position = length;
    }
  }

  @Override
  public void setLength(long length) throws IOException {
    super.setLength(length);
    this.length = length;
    this.position = Math.min(position, length);
    this.aheadLength = 0;
  }
}
