package org.pressgraph.source;

import java.util.Objects;
import java.util.Optional;
import org.pressgraph.page.Issue;

/**
 * Where a page came from, as far as its source says it.
 *
 * @param file the {@linkplain SourceFile#name() name} of the file that holds the page
 * @param sha256 the SHA-256 of the bytes that the page was read from, 64 hexadecimal digits in
 *     lower case: those of the file, or where a file holds many articles those of its own
 * @param encoding the name of the encoding the bytes were read as
 * @param issue the newspaper and the day that the file itself states, not its name
 * @param number the number of the page in its issue ({@code 3}, {@code A3})
 * @param url the address at which the page was published
 */
public record PageOrigin(
    String file,
    String sha256,
    String encoding,
    Issue issue,
    Optional<String> number,
    Optional<String> url) {

  /** Checks that nothing is missing. */
  public PageOrigin {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(encoding, "encoding");
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(url, "url");
  }

  /**
   * The origin of a page whose file states nothing of its issue.
   *
   * @param file the name of the file
   * @param sha256 the SHA-256 of its bytes
   * @param encoding the name of its encoding
   */
  public PageOrigin(String file, String sha256, String encoding) {
    this(file, sha256, encoding, Issue.UNKNOWN, Optional.empty(), Optional.empty());
  }
}
