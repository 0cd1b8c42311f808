package org.pressgraph.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A note that an article began on another page or goes on there: （上接第1版）, （下转第3版）.
 *
 * @param from the page on which the article began
 * @param on the page on which it goes on
 * @param begin the UTF-16 index of the note in its line
 * @param end the UTF-16 index after the note
 * @param length the length of the line
 */
record Jump(Optional<String> from, Optional<String> on, int begin, int end, int length) {

  private static final Pattern JUMP =
      Pattern.compile(
          "[（(\\[【]?(?:(?<from>上接|紧接|上承)|(?<on>下转|转接|转))"
              + "第?(?<page>[A-Za-z]?\\d{1,3}|[一二三四五六七八九十]{1,3})[版页][^，。）)\\]】]{0,8}[）)\\]】]?");

  /** The note at the beginning or the end of a line, or as the whole of it. */
  static Optional<Jump> in(String line) {
    if (line.indexOf('版') < 0 && line.indexOf('页') < 0 && line.indexOf('頁') < 0) {
      return Optional.empty();
    }
    Matcher matcher = JUMP.matcher(Characters.plain(line));
    while (matcher.find()) {
      boolean atEdge = matcher.start() == 0 || matcher.end() == line.length();
      boolean inBrackets = line.substring(matcher.start(), matcher.start() + 1).matches("[（(\\[【]");
      boolean whole = matcher.start() == 0 && matcher.end() == line.length();
      if (atEdge && (inBrackets || whole)) {
        Optional<String> page = Optional.of(matcher.group("page"));
        boolean from = matcher.group("from") != null;
        return Optional.of(
            new Jump(
                from ? page : Optional.empty(),
                from ? Optional.empty() : page,
                matcher.start(),
                matcher.end(),
                line.length()));
      }
    }
    return Optional.empty();
  }

  boolean isWholeLine() {
    return begin == 0 && end == length;
  }
}
