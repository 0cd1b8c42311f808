package org.pressgraph.server;

import java.io.IOException;
import java.io.InputStream;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.web.HttpSC;

/** Reads the text of a query or an update, up to a length that no person writes. */
final class RequestText {

  /** In bytes. */
  static final int LONGEST = 1 << 20;

  private RequestText() {}

  /** Ends the action where the text is too long. */
  static byte[] read(HttpAction action, InputStream input) {
    try {
      byte[] bytes = input.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        ServletOps.error(
            HttpSC.PAYLOAD_TOO_LARGE_413, "The text has more than " + LONGEST + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      ServletOps.errorBadRequest("The body cannot be read");
      throw new IllegalStateException(e);
    }
  }
}
