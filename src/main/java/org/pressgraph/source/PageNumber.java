package org.pressgraph.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a page in its issue, as sources write it. */
final class PageNumber {

  private static final Pattern NUMBER =
      Pattern.compile("(?:第|[Pp]age)?\\s*([A-Za-z]?)0*(\\d{1,3})\\s*(?:版|页)?(?:\\D.*)?");

  private PageNumber() {}

  /**
   * The number in a text of which it is the beginning.
   *
   * @param text such as {@code 03}, {@code 第3版}, {@code A03：要闻}
   * @return the number without leading zeros and with a capital letter ({@code 3}, {@code A3})
   */
  static Optional<String> of(String text) {
    Matcher matcher = NUMBER.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(matcher.group(1).toUpperCase(Locale.ROOT) + matcher.group(2))
        : Optional.empty();
  }
}
