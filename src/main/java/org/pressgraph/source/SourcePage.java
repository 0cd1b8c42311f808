package org.pressgraph.source;

import java.util.List;
import java.util.Objects;

/**
 * One page as its source gives it, before anything is made of it.
 *
 * @param name what the page goes by in the graph: the {@linkplain SourceFile#name() name} of its
 *     file
 * @param text the text as read, without a byte order mark; line ends and blanks are kept
 * @param sha256 the SHA-256 of the file's bytes, 64 hexadecimal digits in lower case
 * @param encoding the name of the encoding the bytes were read as
 * @param warnings what the reader was unsure about, one sentence each in the user's language
 */
public record SourcePage(
    String name, String text, String sha256, String encoding, List<String> warnings) {

  /** Checks that nothing is missing and keeps the warnings as they are now. */
  public SourcePage {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(encoding, "encoding");
    warnings = List.copyOf(warnings);
  }
}
