package org.pressgraph.server;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream as the body of a request that is read by waiting. */
final class PlainInput extends ServletInputStream {

  private final InputStream inner;
  private boolean finished;

  PlainInput(InputStream inner) {
    this.inner = inner;
  }

  @Override
  public int read() throws IOException {
    int read = inner.read();
    finished = read < 0;
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = inner.read(bytes, from, length);
    finished = read < 0;
    return read;
  }

  @Override
  public boolean isFinished() {
    return finished;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new UnsupportedOperationException("read by waiting only");
  }
}
