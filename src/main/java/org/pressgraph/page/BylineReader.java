package org.pressgraph.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressgraph.lexicon.PersonNames;
import org.pressgraph.lexicon.Simplified;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.WordList;

/**
 * Reads who wrote or photographed: 本报记者 甲 乙, 新华社记者 甲 摄, （记者甲 通讯员乙）.
 *
 * <p>A role stands before its names (记者甲) or behind them (甲 摄); names without a role are authors.
 * The words stand in {@code byline-roles.txt}.
 */
final class BylineReader {

  private static final Map<String, Byline.Role> ROLES = new HashMap<>();
  private static final List<String> PREFIXES = new ArrayList<>();

  static {
    for (String line : WordList.lines(BylineReader.class, "byline-roles.txt")) {
      int colon = line.indexOf(": ");
      for (String word : line.substring(colon + 2).split("\\s+")) {
        if (line.startsWith("PREFIX")) {
          PREFIXES.add(word);
        } else {
          ROLES.put(word, Byline.Role.valueOf(line.substring(0, colon)));
        }
      }
    }
  }

  /** What an agency did that is named as the source of a picture: 新华社发. */
  private static final char SENT = '发';

  /** A role, with the paper that it is of: 本报记者, 工人日报首席记者, 新华社驻京记者, 新华社发. */
  private static final TextPattern ROLE =
      TextPattern.of(
          Pattern.compile(
              "(?:(?<paper>"
                  + WordList.AGENCIES.regex()
                  + "|[\\p{IsHan}]{2,8}(?:日报|晚报|时报|早报|商报|快报|晨报|青年报|都市报|报(?=\\p{IsHan}{0,4}(?:记者|通讯员))|电视台|报社|新闻|网|客户端)"
                  + "(?:·[\\p{IsHan}]{2,4}(?:新闻|网|客户端))?)?"
                  + "(?:"
                  + alternatives(PREFIXES)
                  + "|驻[\\p{IsHan}]{1,3}){0,3}(?<role>"
                  + alternatives(ROLES.keySet())
                  + ")|"
                  + WordList.AGENCIES.regex()
                  + "(?<sent>"
                  + SENT
                  + ")(?=[（(]|$))"));

  private static final Pattern AUTHOR_IS =
      Pattern.compile("^[（(]?(?:本文)?作者(?:系|为|是|单位)[^。]*[）)]?$");

  private static final Pattern CREDIT = Pattern.compile("[（(]([^（）()]{2,30}摄影?)[）)]$");

  /** Behind the last name: 某报记者甲、乙报道, at times with the place, 济南报道. */
  private static final String REPORTS = "报道";

  private static final String SEPARATORS = " 、，,;；（）()【】[]/／：:·";

  /** A role with so many letters names the paper, too. */
  private static final int OF_PAPER = 4;

  /** The last letters of all words for roles, and of what agencies do. */
  private static final BitSet LAST_LETTERS = new BitSet();

  static {
    ROLES.keySet().forEach(word -> LAST_LETTERS.set(word.charAt(word.length() - 1)));
    LAST_LETTERS.set(SENT);
  }

  private BylineReader() {}

  private static String alternatives(Iterable<String> words) {
    List<String> sorted = new ArrayList<>();
    words.forEach(sorted::add);
    sorted.sort(Comparator.comparing(String::length).reversed().thenComparing(w -> w));
    return sorted.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  /**
   * Reads a whole text as a byline.
   *
   * @return the people named, or nothing if the text says anything else too; an empty list if it
   *     has roles without names (本报记者)
   */
  static Optional<List<Byline>> read(CleanText text) {
    return read(text, Characters.plain(text.text()));
  }

  /** The same of a text that is known in simplified letters and half-width digits. */
  static Optional<List<Byline>> read(CleanText text, String plain) {
    if (!hasRole(plain)) {
      return Optional.empty();
    }
    if (AUTHOR_IS.matcher(plain).find()) {
      return Optional.of(List.of());
    }
    Matcher bullet = LineShapes.BULLET.matcher(text.text());
    CleanText line = bullet.find() ? text.slice(bullet.end(), text.length()) : text;
    if (!mayBeOnlyNames(line.text())) {
      return Optional.empty();
    }
    List<Part> parts = parts(line);
    boolean hasRole = parts.stream().anyMatch(part -> part.role != null);
    boolean onlyNames =
        parts.stream().allMatch(part -> part.role != null || part.isName())
            || announcesNames(line, parts);
    return hasRole && onlyNames ? Optional.of(people(line, parts)) : Optional.empty();
  }

  /**
   * Whether a text opens with a role of a paper ({@code 本报记者}) and has nothing behind the blank
   * that follows but what is as long as names are: there a rare family name is one.
   */
  private static boolean announcesNames(CleanText text, List<Part> parts) {
    Part first = parts.get(0);
    return first.role != null
        && first.end - first.begin >= OF_PAPER
        && parts.size() > 1
        && (parts.get(1).begin > first.end || text.hasGapBefore(first.end))
        && parts.stream().allMatch(part -> part.role != null || part.mayBeName());
  }

  /** Whether a text has one of the words for roles, or of an agency that sends a picture. */
  private static boolean hasRole(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      if (LAST_LETTERS.get(plain.charAt(i)) && endsRole(plain, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsRole(String plain, int end) {
    if (plain.charAt(end - 1) == SENT) {
      return true;
    }
    for (String word : ROLES.keySet()) {
      if (plain.startsWith(word, end - word.length())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a text has no character that can stand neither in a name or a role nor between them.
   */
  private static boolean mayBeOnlyNames(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean may =
          Character.isLetter(c)
              || SEPARATORS.indexOf(c) >= 0
              || PersonNames.isDot(c)
              || Character.isSurrogate(c);
      if (!may) {
        return false;
      }
    }
    return true;
  }

  /** Reads the people out of a text that is known to name some; what is no name is passed over. */
  static List<Byline> readNames(CleanText text) {
    return people(text, parts(text).stream().filter(p -> p.role != null || p.mayBeName()).toList());
  }

  /** The photographers named at the end of a caption: （甲 乙 摄）, or 某报记者 甲 摄 as its last sentence. */
  static List<Byline> photographersAtEnd(CleanText caption) {
    String plain = Characters.plain(caption.text());
    Matcher matcher = CREDIT.matcher(plain);
    if (matcher.find()) {
      return readNames(caption.slice(matcher.start(1), matcher.end(1)));
    }
    int begin = plain.lastIndexOf('。', plain.length() - 2) + 1;
    return read(caption.slice(begin, caption.length())).orElse(List.of());
  }

  /** Whether a text is nothing but one name of Chinese form, as an essay's author is set. */
  static boolean isLoneName(CleanText text) {
    return PersonNames.isChinese(Simplified.of(text.text().replace(" ", "")));
  }

  private static List<Byline> people(CleanText text, List<Part> parts) {
    List<Byline> people = new ArrayList<>();
    Byline.Role before = Byline.Role.AUTHOR;
    int sinceRole = 0;
    for (Part part : parts) {
      if (part.role == null) {
        people.add(part.byline(text, before));
      } else if (part.role == Byline.Role.PHOTOGRAPHER && people.size() > sinceRole) {
        for (int k = sinceRole; k < people.size(); k++) {
          Byline b = people.get(k);
          people.set(k, new Byline(b.name(), part.role, b.begin(), b.end()));
        }
        sinceRole = people.size();
      } else {
        before = part.role;
        sinceRole = people.size();
      }
    }
    return people;
  }

  /** Cuts the text into roles and what stands between them, which may be names. */
  private static List<Part> parts(CleanText text) {
    List<Part> parts = new ArrayList<>();
    String plain = Characters.plain(text.text());
    TextPattern.Search search = ROLE.search(plain);
    int from = 0;
    while (search.find()) {
      Matcher matcher = search.match();
      addNames(text, plain, from, matcher.start(), parts);
      Byline.Role role =
          matcher.group("sent") != null
              ? Byline.Role.PHOTOGRAPHER
              : ROLES.get(matcher.group("role"));
      parts.add(new Part(matcher.start(), matcher.end(), null, role));
      from = matcher.end();
    }
    addNames(text, plain, from, text.length(), parts);
    return parts;
  }

  /** Adds the stretches between separators; two single letters in a row are one name (王 博). */
  private static void addNames(CleanText text, String plain, int from, int to, List<Part> parts) {
    int begin = from;
    int last = parts.size();
    for (int i = from; i <= to; i++) {
      if (i == to || isSeparator(text, i) || (i > begin && text.hasGapBefore(i))) {
        int end = plain.startsWith(REPORTS, i - REPORTS.length()) ? i - REPORTS.length() : i;
        Part part =
            new Part(
                begin,
                Math.max(begin, end),
                text.text().substring(begin, Math.max(begin, end)),
                null);
        boolean place = end < i && last < parts.size() && !part.isName();
        if (end > begin && !place) {
          Part before = parts.size() > last ? parts.get(parts.size() - 1) : null;
          if (before != null && before.isSingleLetter() && part.isSingleLetter()) {
            parts.set(parts.size() - 1, before.with(part));
          } else {
            parts.add(part);
          }
        }
        begin = i < to && isSeparator(text, i) ? i + 1 : i;
      }
    }
  }

  /** A dot between letters belongs to a name (阿不都·热合曼). */
  private static boolean isSeparator(CleanText text, int i) {
    char c = text.text().charAt(i);
    boolean within =
        i > 0
            && i + 1 < text.length()
            && Character.isLetter(text.text().charAt(i - 1))
            && Character.isLetter(text.text().charAt(i + 1));
    return SEPARATORS.indexOf(c) >= 0 && !(c == '·' && within);
  }

  /** A role ({@code name} is null) or a stretch that may be a name ({@code role} is null). */
  private record Part(int begin, int end, String name, Byline.Role role) {

    boolean isName() {
      return PersonNames.mayBeName(Simplified.of(name));
    }

    /** Behind a role a rare family name, or one that is garbled, is still a name by its length. */
    boolean mayBeName() {
      return isName() || name.matches("[\\p{IsHan}]{2,3}");
    }

    boolean isSingleLetter() {
      return name != null && name.length() == 1;
    }

    Part with(Part next) {
      return new Part(begin, next.end, name + next.name, null);
    }

    Byline byline(CleanText text, Byline.Role role) {
      return new Byline(name, role, text.rawBegin(begin), text.rawEnd(end));
    }
  }
}
