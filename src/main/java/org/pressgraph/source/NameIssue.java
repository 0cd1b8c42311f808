package org.pressgraph.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.page.Issue;

/**
 * What the name of a file and of the folders above it tell of its issue: the newspaper, the day,
 * the number of the page. What stands nearer to the file counts more.
 *
 * <pre>{@code
 * NameIssue.of("人民日报_2024-10-29_01.txt");  // 人民日报, 2024-10-29, page 1
 * NameIssue.of("2024-10/29/A03.pdf");         // 2024-10-29, page A3
 * }</pre>
 *
 * @param issue the newspaper and the day
 * @param number the number of the page
 */
public record NameIssue(Issue issue, Optional<String> number) {

  /** Day and page in one run of figures, as the makers of digital editions write them. */
  private static final Pattern RUN =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(\\d{2})(?:\\d{2})?(?!\\d)");

  /** Article and page, as in {@code _1-03}, behind the day. */
  private static final Pattern ARTICLE_AND_PAGE = Pattern.compile("_\\d{1,3}-(\\d{2})$");

  private static final Pattern PAGE_WORD =
      Pattern.compile("第?([A-Za-z]?\\d{1,3})[版页]|(?i:page|p)[-_]?0*(\\d{1,3})(?!\\d)");

  private static final Pattern PAGE_TOKEN = Pattern.compile("[A-Za-z]?\\d{1,3}");

  private static final Pattern DAY_OF_YEAR =
      Pattern.compile("(?<!\\d)(\\d{1,2})月(\\d{1,2})日|^(\\d{1,2})-(\\d{1,2})$");

  /** Folders of years, months and days below each other. */
  private static final Pattern FOLDERS =
      Pattern.compile("(?:^|/)((?:19|20)\\d{2})[-/年]?(\\d{1,2})月?[-/](\\d{1,2})日?(?=/|$)");

  private static final Pattern NEWSPAPER =
      Pattern.compile("[\\p{IsHan}·]{1,14}(?:报|報|新闻|消息|周刊)(?:海外版)?");

  private static final Map<String, String> CODES = codes();

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String line : WordList.lines(NameIssue.class, "newspaper-codes.txt")) {
      codes.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
    }
    return codes;
  }

  /**
   * Reads a name.
   *
   * @param name the path of a file below its input folder, its parts joined with {@code /}
   * @return what it tells
   */
  public static NameIssue of(String name) {
    List<String> parts = List.of(name.split("[/\\\\]"));
    String stem = stem(parts.get(parts.size() - 1));
    Optional<LocalDate> date = date(stem, parts);
    Optional<MonthDay> day = Optional.empty();
    Optional<String> newspaper = Optional.empty();
    for (int i = parts.size() - 1; i >= 0; i--) {
      String part = i == parts.size() - 1 ? stem : parts.get(i);
      newspaper = newspaper.or(() -> newspaper(part));
      day = day.or(() -> dayOfYear(part));
    }
    return new NameIssue(new Issue(newspaper, date, day), number(stem));
  }

  /**
   * Fills what this name does not tell from another.
   *
   * @param other what counts less
   * @return what both tell
   */
  public NameIssue orElse(NameIssue other) {
    return new NameIssue(issue.orElse(other.issue), number.or(other::number));
  }

  private static String stem(String fileName) {
    String stem = fileName.replaceFirst("(?i)\\.tar\\.(gz|bz2)$", "");
    int dot = stem.lastIndexOf('.');
    return dot > 0 && stem.length() - dot <= 9 ? stem.substring(0, dot) : stem;
  }

  private static Optional<LocalDate> date(String stem, List<String> parts) {
    Matcher run = RUN.matcher(stem);
    if (run.find()) {
      Optional<LocalDate> day = DateText.of(run.group(1), run.group(2), run.group(3));
      if (day.isPresent()) {
        return day;
      }
    }
    Optional<LocalDate> inName = DateText.first(stem);
    for (int i = parts.size() - 2; i >= 0 && inName.isEmpty(); i--) {
      inName = ofFolder(parts.get(i));
    }
    return inName.or(() -> dateOfFolders(String.join("/", parts.subList(0, parts.size() - 1))));
  }

  /** A folder is that of a day if its name says nothing else but the newspaper. */
  private static Optional<LocalDate> ofFolder(String part) {
    String rest = DateText.DAY.matcher(part).replaceFirst("");
    boolean plain = rest.matches("[-_\\s]*") || newspaper(rest.strip()).isPresent();
    return plain ? DateText.first(part) : Optional.empty();
  }

  private static Optional<LocalDate> dateOfFolders(String folders) {
    Matcher matcher = FOLDERS.matcher(folders);
    Optional<LocalDate> last = Optional.empty();
    int from = 0;
    while (matcher.find(from)) {
      last = DateText.of(matcher.group(1), matcher.group(2), matcher.group(3));
      from = matcher.start() + 1;
    }
    return last;
  }

  private static Optional<MonthDay> dayOfYear(String part) {
    Matcher matcher = DAY_OF_YEAR.matcher(part);
    if (!matcher.find()) {
      return Optional.empty();
    }
    boolean words = matcher.group(1) != null;
    try {
      return Optional.of(
          MonthDay.of(
              Integer.parseInt(matcher.group(words ? 1 : 3)),
              Integer.parseInt(matcher.group(words ? 2 : 4))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> newspaper(String part) {
    for (String token : part.split("[-_\\s.（）()\\d《》]+")) {
      token = token.replaceFirst("^[年月日版第]+", "");
      if (NEWSPAPER.matcher(token).matches()) {
        return Optional.of(token);
      }
      String code = CODES.get(token.toLowerCase(Locale.ROOT));
      if (code != null) {
        return Optional.of(code);
      }
    }
    // nw.D110000renmrb_20241029_1-01: the code of the place stands before the paper's.
    Matcher edition = Pattern.compile("\\.[A-Z]\\d{6}([a-z]+)_").matcher(part);
    return edition.find() ? Optional.ofNullable(CODES.get(edition.group(1))) : Optional.empty();
  }

  private static Optional<String> number(String stem) {
    Matcher word = PAGE_WORD.matcher(stem);
    if (word.find()) {
      return PageNumber.of(word.group(1) != null ? word.group(1) : word.group(2));
    }
    Matcher run = RUN.matcher(stem);
    if (run.find() && DateText.of(run.group(1), run.group(2), run.group(3)).isPresent()) {
      return PageNumber.of(run.group(4));
    }
    String rest = DateText.DAY.matcher(stem).replaceFirst("_");
    boolean dated = !rest.equals(stem);
    Matcher article = ARTICLE_AND_PAGE.matcher(rest);
    if (dated && article.find()) {
      return PageNumber.of(article.group(1));
    }
    String[] tokens = rest.split("[-_\\s.]+");
    String last = tokens.length == 0 ? "" : tokens[tokens.length - 1];
    // A number alone may be that of a scan; behind a day or a newspaper it is the page's.
    boolean named = dated || newspaper(stem).isPresent() || tokens.length == 1;
    return named && PAGE_TOKEN.matcher(last).matches() ? PageNumber.of(last) : Optional.empty();
  }
}
