package org.pressgraph.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses of the web as sources state them. */
final class WebAddress {

  private static final int LONGEST = 2000;

  private WebAddress() {}

  /** The address, in ASCII, if it is an absolute one of http or https. */
  static Optional<String> of(String text) {
    String address = text.strip();
    if (address.length() > LONGEST || !address.matches("(?i)https?://.+")) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address);
      return uri.getHost() == null ? Optional.empty() : Optional.of(uri.toASCIIString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
