package org.pressgraph.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The items of a digest, whose headlines are numbered through the page (1．… 2．…) with the text of
 * each below it. A list within an article is none: there the page does not begin with it, or its
 * lines are sentences.
 */
final class NumberedItems {

  private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,2})[.．、]\\s*\\S.*");

  /** A digest has at least so many items. */
  private static final int FEWEST = 3;

  /** A digest may have so many lines of its own before its first item. */
  private static final int MOST_BEFORE = 3;

  /** Such headlines are below that of the digest, whatever its level. */
  private static final int LEVEL = 6;

  private NumberedItems() {}

  /** The lines of a page, with the headlines of a digest marked as Markdown would mark them. */
  static List<CleanLine> marked(List<CleanLine> lines) {
    if (lines.stream().filter(line -> line.headingLevel() > 0).count() >= FEWEST) {
      // The page marks its headlines by itself.
      return lines;
    }
    Map<CleanLine, CleanLine> headlines = new IdentityHashMap<>();
    int others = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      CleanLine line = lines.get(i);
      int number = number(line);
      boolean hasText = number > 0 && number(lines.get(i + 1)) == 0;
      if (hasText && number == headlines.size() + 1 && isHeadline(line)) {
        headlines.put(line, atLevel(line));
      } else if (number == 0 && headlines.isEmpty()) {
        others++;
      }
      if (others > MOST_BEFORE) {
        return lines;
      }
    }
    return headlines.size() < FEWEST ? lines : replace(lines, headlines);
  }

  private static List<CleanLine> replace(
      List<CleanLine> lines, Map<CleanLine, CleanLine> headlines) {
    List<CleanLine> replaced = new ArrayList<>(lines);
    replaced.replaceAll(line -> headlines.getOrDefault(line, line));
    return replaced;
  }

  private static boolean isHeadline(CleanLine line) {
    return !line.isClosed() && line.width() <= LineClassifier.WIDEST_HEADING;
  }

  /** The number of a line, 0 if it has none. */
  private static int number(CleanLine line) {
    Matcher matcher = NUMBERED.matcher(line.plain());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static CleanLine atLevel(CleanLine line) {
    return new CleanLine(
        line.line(), line.text(), LEVEL, line.bold(), line.spacedOut(), line.hint());
  }
}
