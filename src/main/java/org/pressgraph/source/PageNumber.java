package org.pressgraph.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.page.PageNumbers;

/** The number of a page in its issue, as sources write it. */
final class PageNumber {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:第|[Pp]age)?\\s*([A-Za-z]?\\d{1,3}|[一二三四五六七八九十]{1,3}(?=版))\\s*(?:版|页)?(?:\\D.*)?");

  private PageNumber() {}

  /**
   * The number in a text of which it is the beginning.
   *
   * @param text such as {@code 03}, {@code 第3版}, {@code A03：要闻}
   * @return the number without leading zeros and with a capital letter ({@code 3}, {@code A3})
   */
  static Optional<String> of(String text) {
    Matcher matcher = NUMBER.matcher(text.strip());
    return matcher.matches() ? Optional.of(PageNumbers.normal(matcher.group(1))) : Optional.empty();
  }
}
