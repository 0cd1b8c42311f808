package org.pressgraph.page;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.ChineseFigures;
import org.pressgraph.lexicon.TextPattern;

/**
 * What the head and the foot of a page tell of its issue: {@code 2024年10月29日 星期二 第3版 工人日报}.
 *
 * <p>Only lines that are made of such parts and hardly anything else count, so that a day within an
 * article is none of the issue.
 *
 * @param issue the newspaper and the day
 * @param weekday the day of the week, by which a year can be checked
 * @param number the number of the page ({@code 3}, {@code A3})
 */
public record PageHead(Issue issue, Optional<DayOfWeek> weekday, Optional<String> number) {

  /** So many lines at either end of the text are its head and foot. */
  private static final int MARGIN = 6;

  /** Of a page head so many characters may be no known part: the name of the section. */
  private static final int SECTION = 5;

  /** As many letters more, where the line tells day and weekday: 要闻·灾后重建. */
  private static final int SECTION_OF_DAY = 8;

  /**
   * As many letters altogether where a line has so many kinds of parts: the publisher, a slogan.
   */
  private static final int MANY_PARTS = 3;

  private static final int SECTION_OF_MANY = 24;

  /** As many letters beside the day in the title at the very head of a page. */
  private static final int TITLE = 14;

  /** A page head is a short line. */
  private static final int LONGEST = 120;

  /** So many parts make a page head of a line away from the ends of the text. */
  private static final int FEWEST_PARTS = 2;

  /** A line with none of these is passed over at once. */
  private static final TextPattern MARK = TextPattern.of(Pattern.compile("[版日报報期号编校]|\\d\\d"));

  /** A line with one of these is part of a sentence. */
  private static final TextPattern PAUSES = TextPattern.of(Pattern.compile("[，。；！？]"));

  /** What stands between the parts of a page head. */
  private static final Pattern MARKS = Pattern.compile("[\u3000#*|·]");

  /** The day of the week and the hour behind a day. */
  private static final String BEHIND =
      "\\s*(?:(?:星期|周)[一二三四五六日天])?\\s*(?:\\d{1,2}:\\d\\d(?::\\d\\d)?)?";

  /** 20241028 at the end of a line, also in brackets. */
  private static final Pattern DIGITS_AT_END =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?=[)）]?" + BEHIND + "$)");

  /** 2024年10月28日 or 2024-10-28 at the end of a line, also in brackets. */
  private static final Pattern DAY_AT_END =
      Pattern.compile(
          "(?<!\\d)(?<year>(?:19|20)\\d\\d)[年.-](?<month>\\d{1,2})[月.-](?<day>\\d{1,2})日?[)）]?"
              + BEHIND
              + "$");

  /** So many lines at either end of the text may tell the day of the issue without a weekday. */
  private static final int ENDS = 2;

  /** A day with blanks, or the day of the week, behind it: it is no part of a sentence. */
  private static final Pattern DAY_IN_LINE =
      Pattern.compile(
          "(?<!\\d)(?<year>(?:19|20)\\d\\d)年(?<month>\\d{1,2})月(?<day>\\d{1,2})日"
              + "(?:$|\\s*(?<weekday>(?:星期|周)[一二三四五六日天])|\\s)");

  /** The same with other marks in the day, or with the hour or a note behind it. */
  private static final Pattern DAY_OF_ISSUE =
      Pattern.compile(
          "(?<!\\d)(?<year>(?:19|20)\\d\\d)[年./-](?<month>\\d{1,2})[月./-](?<day>\\d{1,2})日?"
              + "(?:$|\\s*(?<weekday>(?:星期|周)[一二三四五六日天])|\\s|\\(|(?=\\d{1,2}:\\d\\d))");

  /** A day in the title of what is read out, or of a digest: 2025年8月5日晚间新闻文字版. */
  private static final Pattern DAY_OF_TITLE =
      Pattern.compile(
          "(?<!\\d)(?<year>(?:19|20)\\d\\d)[年./-](?<month>\\d{1,2})[月./-](?<day>\\d{1,2})日?+"
              + "(?![起至到前后以])[\\p{IsHan} ]{2,24}(?<=[稿版单录要报闻文理讯])(?:$|[ (\\[])");

  /** The same without a year, or with the year behind it. */
  private static final Pattern DAY_OF_YEAR =
      Pattern.compile(
          "(?<![年\\d])(?<month>\\d{1,2})月(?<day>\\d{1,2})日(?:$|\\s+|(?=(?:星期|周)[一二三四五六日天]))"
              + "(?:(?:星期|周)(?<weekday>[一二三四五六日天]))?(?:[^年]*\\s(?<year>(?:19|20)\\d\\d)年(?:$|\\s))?");

  /** A note in brackets: （播出稿）. */
  private static final Pattern NOTE = Pattern.compile("[(（][^()（）]*[)）]");

  /** What only the head of something read out, or of a digest, has. */
  private static final Pattern PROGRAMME = Pattern.compile("新闻|联播|广播|电视|电台|节目|[文播]稿|文字[版稿]|简报|播报");

  /** A day whose figures stand apart: 2 0 2 4 年 1 月 8 日. */
  private static final TextPattern SPACED_DAY =
      TextPattern.of(Pattern.compile("\\d(?: \\d){3} ?年(?: ?\\d){1,2} ?月(?: ?\\d){1,2} ?日"));

  /** A day between blanks, strokes or the ends of a line. */
  private static final Pattern DAY_SET_APART =
      Pattern.compile(
          "(?<![^\\s/|｜])(?:19|20)\\d{2}[年./-]\\d{1,2}[月./-]\\d{1,2}日?(?=$|[\\s/|｜]|星期|周)");

  /** 一九九六年十月二十四日, as papers of earlier years and some of today have it. */
  private static final TextPattern DAY_IN_WORDS =
      TextPattern.of(
          Pattern.compile(
              "(?<year>[一二][〇○零一二三四五六七八九]{3})年(?<month>[一二三四五六七八九十]{1,2})月"
                  + "(?<day>[一二三四五六七八九十廿]{1,3})日"));

  /** 二〇二四年 without a day behind it. */
  private static final TextPattern YEAR_IN_WORDS =
      TextPattern.of(Pattern.compile("(?<year>[一二][〇○零一二三四五六七八九]{3})年(?!\\p{IsHan})"));

  private static final Pattern SENTENCE_MARKS = Pattern.compile("[,;!?。，；！？“”《》]");

  /** The name of a newspaper at the head of a line. */
  private static final Pattern PAPER_AHEAD = Pattern.compile("\\p{IsHan}{2,8}[报報](?=\\s)");

  /** The title of a broadcast at the head of a line: 《晚间新闻》 2025年8月5日. */
  private static final Pattern TITLE_AHEAD = Pattern.compile("^《([^《》]{2,12})》");

  private static final String WEEKDAYS = "一二三四五六日";

  private static final PageHeadParts PARTS = PageHeadParts.standard();

  /**
   * Reads the head and the foot of a page.
   *
   * @param page the page as read
   * @return what they tell; what stands first counts
   */
  public static PageHead of(RawPage page) {
    List<String> shown = new ArrayList<>();
    for (Line line : page.lines()) {
      if (!line.isBlank()) {
        shown.add(line.text());
      }
    }
    PageHead found = new PageHead(Issue.UNKNOWN, Optional.empty(), Optional.empty());
    for (int i = 0; i < shown.size(); i++) {
      boolean margin = i < MARGIN || i >= shown.size() - MARGIN;
      if (shown.get(i).length() <= LONGEST && MARK.in(shown.get(i))) {
        Optional<PageHead> head = ofLine(shown.get(i), margin);
        if (head.isPresent()) {
          found = found.orElse(head.get());
        }
      }
    }
    return shown.isEmpty()
        ? found
        : found.orElse(ofTitle(shown.get(0))).orElse(ofDatedLine(shown)).orElse(ofProgramme(shown));
  }

  /**
   * What a line tells of the issue that has a day beside more than a page head has: the name of the
   * section, an edition, a slogan. Away from the ends of the page it must tell the weekday as well.
   */
  private static PageHead ofDatedLine(List<String> shown) {
    for (int i = 0; i < shown.size(); i++) {
      boolean end = i < ENDS || i >= shown.size() - ENDS;
      String line = inFigures(TITLE_AHEAD.matcher(plain(shown.get(i))).replaceFirst("$1"));
      Matcher day = DAY_OF_ISSUE.matcher(line);
      if (line.length() <= LONGEST
          && !SENTENCE_MARKS.matcher(line).find()
          && day.find()
          && (end || day.group("weekday") != null)) {
        Map<String, String> found = new LinkedHashMap<>();
        List.of("year", "month", "day").forEach(g -> found.put(g, day.group(g)));
        Matcher paper = PAPER_AHEAD.matcher(line);
        if (paper.lookingAt()) {
          found.put("newspaper", paper.group());
        }
        return head(found);
      }
    }
    return head(Map.of());
  }

  /**
   * A line in half width without the marks between its parts, and with the figures of its day
   * together.
   */
  private static String plain(String line) {
    String plain = Characters.halfWidth(MARKS.matcher(line).replaceAll(" ")).strip();
    return SPACED_DAY.in(plain)
        ? SPACED_DAY.pattern().matcher(plain).replaceAll(m -> m.group().replace(" ", ""))
        : plain;
  }

  /**
   * What the first lines tell of the day, where they are the title of a broadcast or of a digest.
   */
  private static PageHead ofProgramme(List<String> shown) {
    for (String shownLine : shown.subList(0, Math.min(ENDS, shown.size()))) {
      String line = inFigures(plain(shownLine).replaceAll("[《》]", " "));
      line = NOTE.matcher(line).replaceAll(" ").strip();
      if (line.length() > LONGEST || SENTENCE_MARKS.matcher(line).find()) {
        continue;
      }
      Map<String, String> found = new LinkedHashMap<>();
      Matcher title = DAY_OF_TITLE.matcher(line);
      Matcher issue = DAY_OF_ISSUE.matcher(line);
      Matcher day = DAY_OF_YEAR.matcher(line);
      if (title.find()) {
        List.of("year", "month", "day").forEach(g -> found.put(g, title.group(g)));
      } else if (issue.find()) {
        List.of("year", "month", "day").forEach(g -> found.put(g, issue.group(g)));
      } else if (PROGRAMME.matcher(line).find() && day.find()) {
        for (String group : List.of("year", "month", "day", "weekday")) {
          Optional.ofNullable(day.group(group)).ifPresent(text -> found.put(group, text));
        }
      }
      if (!found.isEmpty()) {
        return head(found);
      }
    }
    return head(Map.of());
  }

  /** A line with its day in figures. */
  private static String inFigures(String said) {
    TextPattern.Search years = YEAR_IN_WORDS.search(said);
    String line = said;
    if (years.find()) {
      Matcher year = years.match();
      line =
          said.substring(0, year.start())
              + ChineseFigures.year(year.group("year"))
              + "年"
              + said.substring(year.end());
    }
    TextPattern.Search days = DAY_IN_WORDS.search(line);
    if (!days.find()) {
      return line;
    }
    Matcher day = days.match();
    return line.substring(0, day.start())
        + ChineseFigures.year(day.group("year"))
        + "年"
        + ChineseFigures.number(day.group("month"))
        + "月"
        + ChineseFigures.number(day.group("day"))
        + "日"
        + line.substring(day.end());
  }

  /** The day at the end of the first line: so the titles of digests and transcripts have it. */
  private static PageHead ofTitle(String line) {
    Map<String, String> found = new LinkedHashMap<>();
    Matcher matcher = dayAtEnd(line);
    if (line.length() <= LONGEST && matcher.find()) {
      List.of("year", "month", "day").forEach(g -> found.put(g, matcher.group(g)));
    }
    return head(found);
  }

  private static Matcher dayAtEnd(String line) {
    return DAY_AT_END.matcher(
        DIGITS_AT_END.matcher(Characters.halfWidth(line).strip()).replaceFirst("$1-$2-$3"));
  }

  /** Whether a line ends with a day of a year, as the titles of digests and transcripts do. */
  static boolean hasDayAtEnd(String line) {
    return line.length() <= LONGEST && dayAtEnd(line).find();
  }

  /** Whether a line tells a day of a year, and is no sentence: so the ends of a page do. */
  static boolean isDated(String line) {
    if (line.length() > LONGEST || !MARK.in(line)) {
      return false;
    }
    String plain = inFigures(plain(line));
    return DAY_SET_APART.matcher(plain).find() && !SENTENCE_MARKS.matcher(plain).find();
  }

  /** Whether a line is a page head wherever on the page it stands. */
  static boolean isHead(String line) {
    return line.length() <= LONGEST
        && Integer.bitCount(PARTS.in(line)) >= FEWEST_PARTS
        && MARK.in(line)
        && !PAUSES.in(line)
        && ofLine(line, false).isPresent();
  }

  private PageHead orElse(PageHead other) {
    return new PageHead(
        issue.orElse(other.issue), weekday.or(other::weekday), number.or(other::number));
  }

  /** A line that is a page head; away from the ends of the text it must have several parts. */
  private static Optional<PageHead> ofLine(String line, boolean margin) {
    String rest = plain(line);
    Map<String, String> found = new LinkedHashMap<>();
    int kinds = 0;
    int possible = PARTS.in(line);
    for (PageHeadParts.Part part : PARTS.list()) {
      if (!margin && kinds + Integer.bitCount(possible) < FEWEST_PARTS) {
        return Optional.empty();
      }
      boolean mayHave = (possible & part.bit()) != 0;
      possible &= ~part.bit();
      TextPattern.Search search = mayHave ? part.pattern().search(rest) : null;
      if (mayHave && search.find()) {
        kinds++;
        Matcher matcher = search.match();
        part.groups().forEach(group -> found.putIfAbsent(group, matcher.group(group)));
        rest = matcher.replaceFirst(" ");
      }
    }
    long left =
        kinds < FEWEST_PARTS
            ? rest.codePoints().filter(Character::isLetterOrDigit).count()
            : letters(rest);
    boolean many = kinds >= MANY_PARTS && !SENTENCE_MARKS.matcher(rest).find();
    boolean alone = kinds == 1 && left > 0;
    boolean dated = found.containsKey("day") && found.containsKey("weekday");
    int section = margin && dated ? SECTION + SECTION_OF_DAY : many ? SECTION_OF_MANY : SECTION;
    if (kinds == 0 || left > section || alone || (!margin && kinds < FEWEST_PARTS)) {
      return Optional.empty();
    }
    return Optional.of(head(found));
  }

  /**
   * How many letters and digits a text has but Latin ones, of which a masthead's translation is.
   */
  private static long letters(String text) {
    return text.codePoints()
        .filter(c -> Character.isLetterOrDigit(c) && (c > 'z' || Character.isDigit(c)))
        .count();
  }

  /** Whether a line at the very head of a page is its title: a day, and what the page is about. */
  static boolean isTitle(String line) {
    String rest = plain(line);
    Matcher day = DAY_IN_LINE.matcher(rest);
    return line.length() <= LONGEST
        && day.lookingAt()
        && !SENTENCE_MARKS.matcher(rest).find()
        && letters(rest.substring(day.end())) <= TITLE;
  }

  private static PageHead head(Map<String, String> found) {
    Optional<LocalDate> date = Optional.empty();
    Optional<MonthDay> day = Optional.empty();
    try {
      if (found.containsKey("month")) {
        int month = Integer.parseInt(found.get("month"));
        day = Optional.of(MonthDay.of(month, Integer.parseInt(found.get("day"))));
        date = Optional.ofNullable(found.get("year")).map(Integer::parseInt).map(day.get()::atYear);
      }
    } catch (DateTimeException e) {
      // There is no such day: an OCR slip.
      day = Optional.empty();
    }
    return new PageHead(
        new Issue(Optional.ofNullable(found.get("newspaper")), date, day),
        Optional.ofNullable(found.get("weekday")).map(PageHead::weekday),
        Optional.ofNullable(found.get("page")).map(PageNumbers::normal));
  }

  private static DayOfWeek weekday(String name) {
    return DayOfWeek.of(1 + WEEKDAYS.indexOf(name.replace('天', '日')));
  }
}
