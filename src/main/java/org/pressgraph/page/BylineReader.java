package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.PersonNames;
import org.pressgraph.lexicon.WordList;

/**
 * Reads who wrote or photographed: 本报记者 甲 乙, 新华社记者 甲 摄, （记者甲 通讯员乙）.
 *
 * <p>A role stands before its names (记者甲) or behind them (甲 摄); names without a role are authors.
 */
final class BylineReader {

  private static final String BODY = WordList.AGENCIES.regex();

  /** A role, with the paper that it is of: 本报记者, 工人日报首席记者, 通讯员. */
  private static final Pattern ROLE =
      Pattern.compile(
          "(?<paper>"
              + BODY
              + "|[\\p{IsHan}]{2,8}(?:日报|晚报|时报|早报|商报|电视台|新闻网|报社))?"
              + "(?:全媒体|融媒体|融媒|首席|实习|见习|特约|特派|驻[\\p{IsHan}]{1,3}){0,3}"
              + "(?<role>记者|通讯员|特派员|特约撰稿人|撰稿人|作者|评论员|摄影报道|摄影|图文|文/图|摄|撰文|报道|编辑|责编|发)");

  private static final Pattern AUTHOR_IS =
      Pattern.compile("^[（(]?(?:本文)?作者(?:系|为|是|单位)[^。]*[）)]?$");

  private static final Pattern CREDIT = Pattern.compile("[（(]([^（）()]{2,30}摄影?)[）)]$");

  private BylineReader() {}

  /**
   * Reads a whole text as a byline.
   *
   * @return the people named, or nothing if the text says anything else too; an empty list if it
   *     has roles without names (本报记者)
   */
  static Optional<List<Byline>> read(CleanText text) {
    if (AUTHOR_IS.matcher(text.text()).find()) {
      return Optional.of(List.of());
    }
    List<Part> parts = parts(text);
    boolean hasRole = parts.stream().anyMatch(part -> part.role != null);
    boolean onlyNames = parts.stream().allMatch(part -> part.role != null || part.isName());
    return hasRole && onlyNames ? Optional.of(people(text, parts)) : Optional.empty();
  }

  /** Reads the people out of a text that is known to name some; what is no name is passed over. */
  static List<Byline> readNames(CleanText text) {
    return people(text, parts(text).stream().filter(p -> p.role != null || p.isName()).toList());
  }

  /** The photographers named in brackets at the end of a caption: （甲 乙 摄）. */
  static List<Byline> photographersAtEnd(CleanText caption) {
    Matcher matcher = CREDIT.matcher(caption.text());
    return matcher.find() ? readNames(caption.slice(matcher.start(1), matcher.end(1))) : List.of();
  }

  /** Whether a text is nothing but one name of Chinese form, as an essay's author is set. */
  static boolean isLoneName(CleanText text) {
    return PersonNames.isChinese(text.text().replace(" ", ""));
  }

  private static List<Byline> people(CleanText text, List<Part> parts) {
    List<Byline> people = new ArrayList<>();
    Byline.Role before = Byline.Role.AUTHOR;
    int sinceRole = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.role == null) {
        people.add(part.byline(text, before));
      } else if (follows(part.role) && people.size() > sinceRole) {
        for (int k = sinceRole; k < people.size(); k++) {
          Byline b = people.get(k);
          people.set(k, new Byline(b.name(), role(part.role), b.begin(), b.end()));
        }
        sinceRole = people.size();
      } else {
        before = role(part.role);
        sinceRole = people.size();
      }
    }
    return people;
  }

  private static boolean follows(String role) {
    return role.startsWith("摄") || role.equals("图文") || role.equals("文/图");
  }

  private static Byline.Role role(String word) {
    return switch (word) {
      case "记者", "特派员", "报道" -> Byline.Role.REPORTER;
      case "通讯员" -> Byline.Role.CORRESPONDENT;
      case "摄", "摄影", "摄影报道", "图文", "文/图", "发" -> Byline.Role.PHOTOGRAPHER;
      default -> Byline.Role.AUTHOR;
    };
  }

  /** Cuts the text into roles and what stands between them, which may be names. */
  private static List<Part> parts(CleanText text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = ROLE.matcher(text.text());
    int from = 0;
    while (matcher.find()) {
      addNames(text, from, matcher.start(), parts);
      parts.add(new Part(matcher.start(), matcher.end(), null, matcher.group("role")));
      from = matcher.end();
    }
    addNames(text, from, text.length(), parts);
    return parts;
  }

  /** Adds the stretches between separators; two single letters in a row are one name (王 博). */
  private static void addNames(CleanText text, int from, int to, List<Part> parts) {
    int begin = from;
    int last = parts.size();
    for (int i = from; i <= to; i++) {
      if (i == to || isSeparator(text.text().charAt(i)) || (i > begin && text.hasGapBefore(i))) {
        if (i > begin) {
          Part part = new Part(begin, i, text.text().substring(begin, i), null);
          Part before = parts.size() > last ? parts.get(parts.size() - 1) : null;
          if (before != null && before.isSingleLetter() && part.isSingleLetter()) {
            parts.set(parts.size() - 1, before.with(part));
          } else {
            parts.add(part);
          }
        }
        begin = i < to && isSeparator(text.text().charAt(i)) ? i + 1 : i;
      }
    }
  }

  private static boolean isSeparator(char c) {
    return " 、，,;；（）()【】[]/：:".indexOf(c) >= 0;
  }

  /** A role ({@code name} is null) or a stretch that may be a name ({@code role} is null). */
  private record Part(int begin, int end, String name, String role) {

    boolean isName() {
      return PersonNames.mayBeName(name) || name.matches("[\\p{IsHan}]{2,3}");
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
