package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.WordList;

/**
 * The parts of which heads and feet of pages are made, from {@code page-heads.txt}. Every line of a
 * page could be one: most are told by their letters to have no such part.
 */
final class PageHeadParts {

  private static final List<String> GROUPS =
      List.of("year", "month", "day", "weekday", "page", "newspaper");

  /** A full-width letter or digit stands so far behind its half-width form. */
  private static final int FULL_WIDTH = '０' - '0';

  private final List<Part> list;

  /** For each UTF-16 unit the parts that may have it, one bit for each. */
  private final short[] partsWith = new short[1 << 16];

  /**
   * A part.
   *
   * @param bit its bit
   * @param pattern what it looks like, in half-width digits and letters
   * @param groups the names of the groups in it
   */
  record Part(int bit, TextPattern pattern, List<String> groups) {}

  private PageHeadParts(List<String> lines) {
    List<Part> parts = new ArrayList<>();
    for (String line : lines) {
      int bit = 1 << parts.size();
      int colon = line.indexOf("]: ");
      String regex = line.substring(colon + 3);
      List<String> groups = GROUPS.stream().filter(g -> regex.contains("(?<" + g + ">")).toList();
      parts.add(new Part(bit, TextPattern.of(Pattern.compile(regex)), groups));
      for (char c : line.substring(line.indexOf('[') + 1, colon).toCharArray()) {
        partsWith[c] |= (short) bit;
        if (Characters.isAsciiAlphanumeric(c)) {
          partsWith[c + FULL_WIDTH] |= (short) bit;
        }
      }
    }
    this.list = List.copyOf(parts);
  }

  static PageHeadParts standard() {
    return new PageHeadParts(WordList.lines(PageHeadParts.class, "page-heads.txt"));
  }

  /** All parts, in the order in which they are looked for. */
  List<Part> list() {
    return list;
  }

  /** The bits of the parts that a line may have, by its letters. */
  int in(String line) {
    int parts = 0;
    for (int i = 0; i < line.length(); i++) {
      parts |= partsWith[line.charAt(i)];
    }
    return parts & 0xFFFF;
  }
}
