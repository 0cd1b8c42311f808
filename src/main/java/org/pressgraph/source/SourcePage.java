package org.pressgraph.source;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pressgraph.page.LayoutHint;

/**
 * One page as its source gives it, before anything is made of it.
 *
 * @param name what the page goes by in the graph: the {@linkplain SourceFile#name() name} of its
 *     file, and where the file holds several pages a slash and the number of the page behind it
 * @param text the text as read, without a byte order mark; line ends and blanks are kept
 * @param hints what the layout says of the lines of the text, one for each; none for plain text
 * @param origin where the page came from
 * @param warnings what the reader was unsure about, one sentence each in the user's language
 */
public record SourcePage(
    String name, String text, List<LayoutHint> hints, PageOrigin origin, List<String> warnings) {

  /** Checks that nothing is missing and keeps the lists as they are now. */
  public SourcePage {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(origin, "origin");
    hints = List.copyOf(hints);
    warnings = List.copyOf(warnings);
  }

  /**
   * The page of a file that holds one page.
   *
   * @param name the name of the file
   * @param text the text as read
   * @param sha256 the SHA-256 of the file's bytes, 64 hexadecimal digits in lower case
   * @param encoding the name of the encoding the bytes were read as
   * @param warnings what the reader was unsure about
   */
  public SourcePage(
      String name, String text, String sha256, String encoding, List<String> warnings) {
    this(name, text, List.of(), new PageOrigin(name, sha256, encoding), warnings);
  }

  /**
   * The SHA-256 of the bytes that the page was read from.
   *
   * @return 64 hexadecimal digits in lower case
   */
  public String sha256() {
    return origin.sha256();
  }

  /**
   * The same page with another number.
   *
   * @param number the number of the page in its issue, if it is known
   * @return the page
   */
  public SourcePage withNumber(Optional<String> number) {
    PageOrigin placed =
        new PageOrigin(
            origin.file(),
            origin.sha256(),
            origin.encoding(),
            origin.issue(),
            number,
            origin.url());
    return new SourcePage(name, text, hints, placed, warnings);
  }
}
