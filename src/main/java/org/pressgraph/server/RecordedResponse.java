package org.pressgraph.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/** An answer that is sent as it comes, and kept as far as it is a whole and short one. */
final class RecordedResponse extends HttpServletResponseWrapper {

  private final int longest;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private ServletOutputStream out;
  private boolean unfit;

  RecordedResponse(HttpServletResponse response, int longest) {
    super(response);
    this.longest = longest;
  }

  /** What was sent, if it is an answer to be kept. */
  Optional<byte[]> content() {
    return unfit || getStatus() != SC_OK || getContentType() == null
        ? Optional.empty()
        : Optional.of(content.toByteArray());
  }

  @Override
  public void sendError(int status) throws IOException {
    unfit = true;
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    unfit = true;
    super.sendError(status, message);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (out == null) {
      out =
          new PassedOutput(super.getOutputStream()) {
            @Override
            void passing(byte[] bytes, int from, int length) {
              copy(bytes, from, length);
            }
          };
    }
    return out;
  }

  private void copy(byte[] bytes, int from, int length) {
    if (content.size() + length > longest) {
      unfit = true;
      content.reset();
    }
    if (!unfit) {
      content.write(bytes, from, length);
    }
  }
}
