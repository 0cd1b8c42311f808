package org.pressgraph.search;

import java.util.HashMap;
import java.util.Map;

/**
 * How to show what was found, as the argument {@code "highlight:…"} of {@code text:query} says it:
 * options set apart by {@code |}, as jena-text has them.
 *
 * @param most how many pieces of the text at most ({@code m:})
 * @param size the length of a piece in UTF-16 units ({@code z:})
 * @param start what stands before a find ({@code s:})
 * @param end what stands behind a find ({@code e:})
 * @param separator what stands between two pieces ({@code f:})
 */
record HighlightOptions(int most, int size, String start, String end, String separator) {

  private static final int LARGEST = 10_000;

  static HighlightOptions parse(String text) {
    Map<String, String> given = new HashMap<>();
    for (String option : text.strip().split("\\|")) {
      int colon = option.indexOf(':');
      if (colon > 0) {
        given.put(option.substring(0, colon).strip(), option.substring(colon + 1));
      }
    }
    return new HighlightOptions(
        number(given.get("m"), 3),
        number(given.get("z"), 128),
        given.getOrDefault("s", "\u21a6"),
        given.getOrDefault("e", "\u21a4"),
        given.getOrDefault("f", "\u2223"));
  }

  private static int number(String text, int otherwise) {
    return text != null && text.matches("\\d{1,9}")
        ? Math.max(1, Math.min(Integer.parseInt(text), LARGEST))
        : otherwise;
  }
}
