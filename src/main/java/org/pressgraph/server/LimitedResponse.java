package org.pressgraph.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An answer that may not grow beyond a length. One that would, or whose query fails when half of it
 * is sent, ends with a broken connection: no client takes half an answer for a whole one.
 */
final class LimitedResponse extends HttpServletResponseWrapper {

  private final long limit;
  private long written;
  private boolean broken;
  private ServletOutputStream out;

  LimitedResponse(HttpServletResponse response, long limit) {
    super(response);
    this.limit = limit;
  }

  @Override
  public void setStatus(int status) {
    if (status >= 400 && isCommitted()) {
      breakOff();
    } else if (!broken) {
      super.setStatus(status);
    }
  }

  private void breakOff() {
    try {
      broken = true;
      // What the servlet specification gives no way to say, and Jetty understands as: abort.
      super.sendError(-1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (out == null) {
      out = new Counted(super.getOutputStream());
    }
    return out;
  }

  private void count(int length) throws IOException {
    if (broken) {
      throw new IOException("the answer was broken off");
    }
    written += length;
    if (written > limit) {
      breakOff();
      throw new IOException("the answer is too long");
    }
  }

  /** Passes on what is written, and counts it. */
  private final class Counted extends PassedOutput {

    Counted(ServletOutputStream inner) {
      super(inner);
    }

    @Override
    void passing(byte[] bytes, int from, int length) throws IOException {
      count(length);
    }

    @Override
    public void flush() throws IOException {
      if (!broken) {
        super.flush();
      }
    }

    @Override
    public void close() throws IOException {
      if (!broken) {
        super.close();
      }
    }
  }
}
