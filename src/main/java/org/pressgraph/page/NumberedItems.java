package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The items of a digest, whose headlines are numbered through the page (1．… 2．…, 01　… 02　…, 一、…
 * 二、…, ①…) with the text of each below it. A list within an article is none: there the page does
 * not begin with it, its lines are sentences, or other articles stand between its numbers.
 *
 * <p>What stands before the first item is the title of the digest, and belongs to no article; the
 * numbers are no part of the headlines.
 */
final class NumberedItems {

  /** How items are numbered; but for the first way, sections of an article are numbered so too. */
  private enum Style {
    FIGURE("^(\\d{1,2})(?:[.．](?!\\d)|、)\\s*(?=\\S)"),
    BRACKETED("^[（(](\\d{1,2}|[一二三四五六七八九十]{1,3})[）)]\\s*(?=\\S)"),
    PADDED("^(0[1-9]|[1-9]\\d)\\s?(?=[^\\s\\d.])"),
    LABELLED("^[【\\[](\\d{1,2})[】\\]]\\s*(?=\\S)"),
    CIRCLED("^([①-⑳])\\s*(?=\\S)"),
    CHINESE("^([一二三四五六七八九十]{1,3})、\\s*(?=\\S)");

    final Pattern pattern;

    Style(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  private static final List<Style> STYLES = List.of(Style.values());

  private static final FirstLetters FIRST_LETTERS =
      new FirstLetters(STYLES.stream().map(style -> style.pattern).toList());

  /** A digest has at least so many items. */
  private static final int FEWEST = 3;

  /** Without a title of a digest, and with numbers that sections have too, at least so many. */
  private static final int MANY = 8;

  /** A digest may have so many lines of its own before its first item. */
  private static final int MOST_BEFORE = 3;

  private static final String NUMERALS = "一二三四五六七八九";

  /** Two figures with nothing behind them but a blank are a number of an item, too. */
  private static final int FIGURES = 2;

  private NumberedItems() {}

  /**
   * The lines of a page; on a digest without those before its items, and each line with the number
   * of its item as its article.
   *
   * @param lines the lines without noise
   * @param all all lines, the titles of the page too
   */
  static List<CleanLine> told(List<CleanLine> lines, List<CleanLine> all) {
    boolean titled =
        all.subList(0, Math.min(MOST_BEFORE, all.size())).stream()
            .anyMatch(
                line -> LineShapes.DIGEST.in(line.plain()) || LineShapes.CONTENTS.in(line.plain()));
    long marked = lines.stream().filter(line -> line.headingLevel() > 0).count();
    for (Style style : Style.values()) {
      boolean asked = titled || style != Style.CHINESE;
      List<Integer> items = asked ? items(lines, style) : List.of();
      if (!titled && style != Style.FIGURE && items.size() < MANY) {
        continue;
      }
      boolean ownMarks = marked - MOST_BEFORE <= items.size() || marked < FEWEST;
      if (items.size() >= FEWEST && ownMarks && areAll(lines, items)) {
        return tell(lines, items, style);
      }
    }
    return lines;
  }

  /** The places of the items' headlines, none if the page does not begin with them. */
  private static List<Integer> items(List<CleanLine> lines, Style style) {
    List<Integer> items = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      int number = number(lines.get(i), style);
      boolean hasText = number > 0 && number(lines.get(i + 1), style) == 0;
      if (hasText && number == items.size() + 1 && isHeadline(lines.get(i))) {
        items.add(i);
      }
      if (items.isEmpty() && i >= MOST_BEFORE) {
        return items;
      }
    }
    return items;
  }

  /** Whether no article begins but with an item. */
  private static boolean areAll(List<CleanLine> lines, List<Integer> items) {
    for (int i = items.get(0); i < lines.size(); i++) {
      boolean underHeadline = items.contains(i - 1);
      CleanLine line = lines.get(i);
      if (!items.contains(i)
          && (line.headingLevel() > 0 || (!underHeadline && line.originAtHead().isPresent()))) {
        return false;
      }
    }
    return true;
  }

  private static List<CleanLine> tell(List<CleanLine> lines, List<Integer> items, Style style) {
    List<CleanLine> told = new ArrayList<>();
    int item = -1;
    for (int i = items.get(0); i < lines.size(); i++) {
      CleanLine line = lines.get(i);
      boolean headline = items.contains(i);
      item += headline ? 1 : 0;
      CleanText text = line.text();
      if (headline) {
        Matcher matcher = style.pattern.matcher(line.plain());
        text = matcher.find() ? text.slice(matcher.end(), text.length()) : text;
      }
      told.add(line.ofItem(item, text, role(line, headline)));
    }
    return told;
  }

  /** What a line of an item is, nothing where it says so itself. */
  private static Optional<SegmentRole> role(CleanLine line, boolean headline) {
    if (headline) {
      return Optional.of(SegmentRole.TITLE);
    }
    boolean speaks =
        line.byline().isPresent()
            || line.jump().isPresent()
            || LineShapes.isOfPicture(line.plain());
    return speaks ? Optional.empty() : Optional.of(SegmentRole.BODY);
  }

  private static boolean isHeadline(CleanLine line) {
    return !line.isClosed() && line.width() <= LineClassifier.WIDEST_HEADING;
  }

  /** Where the number of an item ends with which a line begins, 0 if it begins with none. */
  static int endOfNumber(CleanLine line) {
    for (Style style : STYLES) {
      Optional<Matcher> number = find(line, style);
      if (number.isPresent()) {
        return number.get().end();
      }
    }
    return 0;
  }

  private static Optional<Matcher> find(CleanLine line, Style style) {
    String plain = line.plain();
    if (!FIRST_LETTERS.mayBegin(plain, style.ordinal())) {
      return Optional.empty();
    }
    Matcher matcher = style.pattern.matcher(plain);
    boolean may = style != Style.PADDED || hasBlankBehindFigures(line.text());
    return may && matcher.find() ? Optional.of(matcher) : Optional.empty();
  }

  /** Whether the page has a blank there, which the text of a line does not show. */
  private static boolean hasBlankBehindFigures(CleanText text) {
    return text.length() > FIGURES && text.rawBegin(FIGURES) > text.rawEnd(FIGURES);
  }

  /** The number of a line, 0 if it has none. */
  private static int number(CleanLine line, Style style) {
    Optional<Matcher> found = find(line, style);
    if (found.isEmpty()) {
      return 0;
    }
    String number = found.get().group(1);
    char first = number.charAt(0);
    return first >= '①' && first <= '⑳'
        ? first - '①' + 1
        : first <= '9' ? Integer.parseInt(number) : value(number);
  }

  /** The value of a Chinese number up to ninety-nine. */
  private static int value(String number) {
    int ten = number.indexOf('十');
    int last = 1 + NUMERALS.indexOf(number.charAt(number.length() - 1));
    if (ten < 0) {
      return last;
    }
    int tens = ten == 0 ? 1 : 1 + NUMERALS.indexOf(number.charAt(0));
    return 10 * tens + (ten == number.length() - 1 ? 0 : last);
  }
}
