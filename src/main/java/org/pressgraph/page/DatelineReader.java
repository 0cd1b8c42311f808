package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.ChineseFigures;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.WordList;

/**
 * Reads the dateline of a report and the people named with it: at the head (新华社北京10月28日电, 本报讯（记者甲）,
 * 本报讯 某报记者甲、乙报道) or at the end in brackets (（据新华社电）).
 */
final class DatelineReader {

  /** No dateline is longer, with the people named behind it. */
  private static final int REACH = 160;

  /** Nor is what stands before the people. */
  private static final int LONGEST_HEAD = 45;

  private static final String SITE = "[\\p{IsHan}]{2,6}(?:新闻网|网|新闻|在线)";
  private static final String AGENCY =
      "(?:"
          + SITE
          + "[—·-]{1,2})?(?<agency>"
          + WordList.AGENCIES.regex()
          + "|"
          + SITE
          + "|[\\p{IsHan}]{2,6}(?:日报|晚报|早报|时报|商报|都市报|青年报|导报|卫视|电视台|台))";
  private static final String PLACE = "(?<place>(?!记者|今年|去年|本月|今天|昨[天日])[\\p{IsHan}]{2,10}?)";
  private static final String DATE =
      "(?:(?<year>\\d{4}|"
          + ChineseFigures.YEAR
          + ")年)?(?<month>1[0-2]|0?[1-9]|"
          + ChineseFigures.MONTH
          + ")月(?<day>3[01]|[12]\\d|0?[1-9]|"
          + ChineseFigures.DAY
          + ")日";
  private static final String KIND = "(?:讯|(?:[\\p{IsHan}]{2,3}专)?电|消息)";
  private static final String SOURCE = "(?:据|综合|均据)?";
  private static final String PEOPLE =
      "[】\\]]? ?(?:[（(](?<bracketed>[^（）()]{2,60})[）)]"
          + "|(?<reported>[\\p{IsHan}]{0,8}(?:记者|通讯员)[^。，,；]{2,40}?报道))?";

  private static final TextPattern FILED =
      pattern("^[【\\[]?(?<head>" + SOURCE + AGENCY + PLACE + "?" + DATE + KIND + ")" + PEOPLE);
  private static final TextPattern NEWS =
      pattern("^[【\\[]?(?<head>" + SOURCE + AGENCY + "(?:综合)?" + KIND + ")" + PEOPLE);

  /** What may stand behind a word that also begins others: 本报电（…）, but 本报电话. */
  private static final String BEHIND_NEWS = "（(【[】] ：:，,";

  private static final Pattern REPORTER =
      Pattern.compile(
          "^[（(](?<bracketed>(?:" + WordList.AGENCIES.regex() + ")?(?:记者|通讯员)[^（）()]{2,40})[）)]");
  private static final TextPattern AT_END =
      pattern("[（(](?<head>" + SOURCE + AGENCY + PLACE + "??(?:" + DATE + ")?" + KIND + ")[）)]$");

  private static final TextPattern CREDIT =
      pattern(AGENCY + "(?:[\\p{IsHan}]{0,4}记者|发(?=[（(]|$)|供图|通讯员)");

  private DatelineReader() {}

  private static TextPattern pattern(String regex) {
    return TextPattern.of(Pattern.compile(regex));
  }

  /** What the head or the end of a text says of its origin. */
  record Origin(Dateline dateline, List<Byline> bylines) {}

  static Optional<Origin> atHead(CleanText text) {
    int reach = Math.min(REACH, text.length());
    return atHead(text, Characters.plain(text.text().substring(0, reach)));
  }

  /** The same of a text that is known in simplified letters and half-width digits. */
  static Optional<Origin> atHead(CleanText text, String plain) {
    if (!mayFile(plain)) {
      return Optional.empty();
    }
    String head = plain.substring(0, Math.min(REACH, plain.length()));
    TextPattern.Search filed = FILED.search(head);
    if (filed.find()) {
      return Optional.of(origin(text, filed.match()));
    }
    TextPattern.Search news = NEWS.search(head);
    return news.find() && endsWord(text, head, news.match().end("head"))
        ? Optional.of(origin(text, news.match()))
        : Optional.empty();
  }

  /** Whether one of the words for a report stands where the head of a text could end in one. */
  private static boolean mayFile(String head) {
    for (int i = 0; i < Math.min(LONGEST_HEAD, head.length()); i++) {
      char c = head.charAt(i);
      if (c == '讯' || c == '电' || c == '息') {
        return true;
      }
    }
    return false;
  }

  /** Whether 讯, 电 or 消息 at an index is a word by itself and not the beginning of another. */
  private static boolean endsWord(CleanText text, String head, int end) {
    if (end == head.length() || text.hasGapBefore(end)) {
      return true;
    }
    char next = head.charAt(end);
    return head.charAt(end - 1) == '讯' ? "问号息".indexOf(next) < 0 : BEHIND_NEWS.indexOf(next) >= 0;
  }

  static Optional<Origin> atEnd(CleanText text) {
    if (text.length() == 0 || "）)".indexOf(text.text().charAt(text.length() - 1)) < 0) {
      return Optional.empty();
    }
    int from = Math.max(0, text.length() - 40);
    CleanText end = text.slice(from, text.length());
    TextPattern.Search search = AT_END.search(Characters.plain(end.text()));
    return search.find() ? Optional.of(origin(end, search.match())) : Optional.empty();
  }

  /** The agency that a byline or a caption gives credit to: 新华社记者 甲 摄, 新华社发. */
  static Optional<Dateline> credit(CleanText text) {
    TextPattern.Search search = CREDIT.search(Characters.plain(text.text()));
    if (!search.find()) {
      return Optional.empty();
    }
    Matcher matcher = search.match();
    return Optional.of(
        new Dateline(
            span(text, matcher, "agency"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            text.rawBegin(matcher.start("agency")),
            text.rawEnd(matcher.end("agency"))));
  }

  /** The people named in brackets at the very head of a text that has no dateline: （记者甲）. */
  static List<Byline> reportersAtHead(CleanText text) {
    Matcher matcher = REPORTER.matcher(Characters.plain(text.text()));
    return matcher.find() ? people(text, matcher, "bracketed") : List.of();
  }

  private static Origin origin(CleanText text, Matcher matcher) {
    boolean hasDate = matcher.pattern() != NEWS.pattern();
    Dateline dateline =
        new Dateline(
            span(text, matcher, "agency"),
            hasDate ? span(text, matcher, "place") : Optional.empty(),
            hasDate ? number(matcher, "year") : Optional.empty(),
            hasDate ? number(matcher, "month") : Optional.empty(),
            hasDate ? number(matcher, "day") : Optional.empty(),
            text.rawBegin(matcher.start("head")),
            text.rawEnd(matcher.end("head")));
    List<Byline> people = new ArrayList<>();
    if (matcher.pattern() != AT_END.pattern()) {
      people.addAll(people(text, matcher, "bracketed"));
      people.addAll(people(text, matcher, "reported"));
    }
    return new Origin(dateline, people);
  }

  private static List<Byline> people(CleanText text, Matcher matcher, String group) {
    return matcher.group(group) == null
        ? List.of()
        : BylineReader.readNames(text.slice(matcher.start(group), matcher.end(group)));
  }

  private static Optional<Dateline.Span> span(CleanText text, Matcher matcher, String group) {
    if (matcher.group(group) == null) {
      return Optional.empty();
    }
    int begin = matcher.start(group);
    int end = matcher.end(group);
    return Optional.of(
        new Dateline.Span(
            text.text().substring(begin, end), text.rawBegin(begin), text.rawEnd(end)));
  }

  private static Optional<Integer> number(Matcher matcher, String group) {
    return Optional.ofNullable(matcher.group(group))
        .map(
            said ->
                group.equals("year")
                    ? Integer.valueOf(ChineseFigures.year(said))
                    : ChineseFigures.number(said));
  }
}
