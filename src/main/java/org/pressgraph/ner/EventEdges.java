package org.pressgraph.ner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.authority.Divisions;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.WordList;

/**
 * Cuts off what is no part of the name of a happening: the number of an item before it, a clause
 * behind it, what is done with it (揭晓). A meeting that goes by the name of the body that holds it
 * (市政府常务会议) has none of its own: the body is what is named.
 */
final class EventEdges {

  private static final int SHORTEST = 4;
  private static final String PARTY = "中国共产党";
  private static final int FURTHEST_ORDER = 6;
  private static final int LONGEST_DIVISION = 12;
  private static final String QUOTES = "“”\"";
  private static final String CLOSING = "”\"";
  private static final String LEVELS = "省市县区州";
  private static final WordList HEADS = WordList.load(EventEdges.class, "event-heads.txt");

  private static final Pattern NUMBER = KnownBodies.PATTERNS.get("item-number");

  /** What tells that somebody holds it is no name but a report: 王群在剧院举办音乐会. */
  private static final TextPattern REPORT =
      TextPattern.of(KnownBodies.PATTERNS.get("report-of-event"));

  /** What somebody does with a happening, at the head of its name. */
  private static final Pattern VERB = KnownBodies.PATTERNS.get("verb-before-event");

  /** What leads to the feast for which something takes place. */
  private static final Pattern FEAST = KnownBodies.PATTERNS.get("before-feast");

  private static final Pattern ORDER = KnownBodies.PATTERNS.get("order");
  private static final Pattern CLAUSE = KnownBodies.PATTERNS.get("clause-in-event");

  /** How the names of happenings end. */
  private static final TextPattern END = TextPattern.of(KnownBodies.PATTERNS.get("event-end"));

  /** Where one name ends and another begins, at which the first took place. */
  private static final TextPattern RUN_ON =
      TextPattern.of(KnownBodies.PATTERNS.get("event-run-on"));

  private static final Pattern DONE =
      Pattern.compile(
          "(?:" + WordList.load(EventEdges.class, "behind-event-names.txt").regex() + ")$");

  private static final WordList MEETINGS = WordList.load(EventEdges.class, "body-meetings.txt");

  private EventEdges() {}

  static void trim(MentionEditor editor, KnownBodies bodies) {
    for (Mention mention : editor.mentions()) {
      if (mention.type() != MentionType.EVENT) {
        continue;
      }
      String name = mention.in(editor.text());
      TextPattern.Search both = RUN_ON.search(name);
      if (both.find()) {
        editor.remove(mention);
        trim(editor, bodies, part(mention, 0, both.start()));
        trim(editor, bodies, part(mention, both.end(), name.length()));
      } else if (REPORT.in(name) || HEADS.contains(name)) {
        editor.remove(mention);
      } else {
        trim(editor, bodies, mention);
      }
    }
  }

  private static Mention part(Mention mention, int begin, int end) {
    return new Mention(
        mention.begin() + begin, mention.begin() + end, mention.type(), mention.confidence());
  }

  private static void trim(MentionEditor editor, KnownBodies bodies, Mention mention) {
    Mention cut = cut(editor.text(), mention);
    String name = cut.in(editor.text());
    int body = bodies.endAt(name);
    boolean ofBody = body > 0 && MEETINGS.contains(name.substring(body));
    if (ofBody) {
      editor.put(
          new Mention(cut.begin(), cut.begin() + body, MentionType.ORGANIZATION, cut.confidence()));
    } else if (cut.length() < SHORTEST || !END.in(name)) {
      editor.remove(mention);
    } else {
      editor.remove(mention);
      editor.put(cut);
    }
  }

  /** The length of 中国共产党 before a congress or session with a number of order, else 0. */
  private static int partyBefore(String text, int begin) {
    int length = text.startsWith(PARTY, begin - PARTY.length()) ? PARTY.length() : 0;
    int order = text.indexOf('第', begin);
    return order >= 0 && order - begin <= FURTHEST_ORDER ? length : 0;
  }

  /** The length of the kind of a happening right behind a name that has none: 竞赛. */
  private static int headBehind(String text, int begin, int end) {
    boolean ordered = ORDER.matcher(text).region(begin, end).lookingAt();
    return ordered && !KnownBodies.endsWith(text.substring(begin, end), HEADS)
        ? HEADS.longestAt(text, end)
        : 0;
  }

  /** The length of the division or the level before a number of order: 省 of 省十四届人大常委会会议. */
  private static int levelBefore(String text, int begin) {
    boolean level =
        begin > 0
            && LEVELS.indexOf(text.charAt(begin - 1)) >= 0
            && ORDER.matcher(text).region(begin, text.length()).lookingAt();
    if (!level) {
      return 0;
    }
    for (int from = Math.max(0, begin - LONGEST_DIVISION); from < begin - 1; from++) {
      if (Divisions.standard().longestAt(text, from) == begin - from) {
        return begin - from;
      }
    }
    return 1;
  }

  private static Mention cut(String text, Mention mention) {
    int begin = mention.begin();
    int end = mention.end();
    Matcher number = NUMBER.matcher(text).region(begin, end);
    if (number.lookingAt()) {
      begin = number.end();
    }
    Matcher verb = VERB.matcher(text).region(begin, end);
    if (verb.lookingAt()) {
      begin = verb.end();
    }
    begin -= levelBefore(text, begin);
    begin -= partyBefore(text, begin);
    begin -= feastBefore(text, begin);
    end += headBehind(text, begin, end);
    Matcher clause = CLAUSE.matcher(text).region(begin, end);
    if (clause.find()) {
      end = clause.start();
    }
    Matcher done = DONE.matcher(text).region(begin, end);
    if (done.find()) {
      end = done.start();
    }
    end += quoteBehind(text, begin, end);
    return new Mention(begin, Math.max(begin, end), mention.type(), mention.confidence());
  }

  /** The length of what leads to a feast in quotation marks: 江州市庆 of 江州市庆“五一”健步走活动. */
  private static int feastBefore(String text, int begin) {
    int from = Math.max(0, begin - LONGEST_DIVISION);
    Matcher lead = FEAST.matcher(text).region(from, begin);
    if (QUOTES.indexOf(text.charAt(begin)) < 0 || !lead.find()) {
      return 0;
    }
    for (int at = from; at < lead.start(); at++) {
      if (Divisions.standard().longestAt(text, at) == lead.start() - at) {
        return begin - at;
      }
    }
    return begin - lead.start();
  }

  /** 1 where the quotation mark behind a name closes one that stands in it. */
  private static int quoteBehind(String text, int begin, int end) {
    long marks = text.substring(begin, end).chars().filter(c -> QUOTES.indexOf(c) >= 0).count();
    boolean open = marks % 2 == 1 && QUOTES.indexOf(text.charAt(end - 1)) < 0;
    return open && end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0 ? 1 : 0;
  }
}
