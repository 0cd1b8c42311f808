package org.pressgraph.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** Passes on what is written to an answer, and looks at it before. */
abstract class PassedOutput extends ServletOutputStream {

  private final ServletOutputStream inner;

  PassedOutput(ServletOutputStream inner) {
    this.inner = inner;
  }

  /** Looks at bytes that are about to be passed on. */
  abstract void passing(byte[] bytes, int from, int length) throws IOException;

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    passing(bytes, from, length);
    inner.write(bytes, from, length);
  }

  @Override
  public void flush() throws IOException {
    inner.flush();
  }

  @Override
  public void close() throws IOException {
    inner.close();
  }

  @Override
  public boolean isReady() {
    return inner.isReady();
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    inner.setWriteListener(listener);
  }
}
