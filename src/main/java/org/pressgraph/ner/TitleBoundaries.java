package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.PersonNames;
import org.pressgraph.lexicon.WordList;

/**
 * Moves what belongs to a post from the name of the body before it into the title: the leading
 * Party group of a body and a secretariat are no bodies of their own where a holder's title follows
 * (全国总工会 + 党组书记, 书记处第一书记), and 原 and 前 say that the post is held no more; and takes a body out of a
 * title that holds one (市委副书记, 外交部长). A department in a chain of posts (市委常委、宣传部部长) is one of the
 * body before it, and its name a part of the post; the Party committee of a town (江北镇 + 党委书记) is a
 * body, and so is the trade union of a body that goes by its kind (公司 + 工会主席).
 */
final class TitleBoundaries {

  private static final List<String> PARTS_OF_TITLES =
      List.of("分党组", "党组", "书记处", "董事会", "监事会", "原", "前");

  /** Of all secretariats this is a body of its own. */
  private static final String CENTRAL_SECRETARIAT = "中央书记处";

  /** The last letter of a title in brief: 外交部 + 长. */
  private static final String HEAD = "长";

  private static final String CHINA = "中国";

  /** The head of a ministry that has a name. */
  private static final Pattern MINISTER = KnownBodies.PATTERNS.get("minister");

  private TitleBoundaries() {}

  /** A body of the Party or the state of a place that the text does not name, before a post. */
  private static final Pattern LOCAL_BODY = KnownBodies.PATTERNS.get("local-body");

  /** A ministry that a title in brief has before its last letter: 外交部 of 外交部长. */
  private static final Pattern MINISTRY = KnownBodies.PATTERNS.get("ministry");

  /** A department that goes by its kind alone. */
  private static final Pattern DEPARTMENT = KnownBodies.PATTERNS.get("department-in-posts");

  /** The committee at the head of a title, and the place that has one. */
  private static final Pattern PARTY_DEPARTMENT = KnownBodies.PATTERNS.get("party-department");

  private static final Pattern COMMITTEE = KnownBodies.PATTERNS.get("committee-in-title");

  /** The committee of an institution, as against that of a place, is named in the post. */
  private static final Pattern OF_INSTITUTION =
      KnownBodies.PATTERNS.get("committee-of-institution");

  private static final Pattern INSTITUTION = KnownBodies.PATTERNS.get("institution-with-committee");

  private static final Pattern AT_HEAD = KnownBodies.PATTERNS.get("committee-at-head");

  private static final Pattern UNION = KnownBodies.PATTERNS.get("union-in-title");
  private static final Pattern KIND = Pattern.compile(WordList.KINDS_OF_WHOLES.regex() + "$");

  private static final Pattern ORGAN = KnownBodies.PATTERNS.get("organ-in-title");

  private static final Pattern TOWN = KnownBodies.PATTERNS.get("place-with-committee");

  /** The same mentions with the boundaries moved. */
  static List<Mention> resolve(String text, List<Mention> mentions) {
    List<Mention> result = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention next = i + 1 < mentions.size() ? mentions.get(i + 1) : null;
      addSplit(text, mentions.get(i), next, result);
    }
    joinModifiers(text, result);
    joinDepartments(text, result);
    for (int i = 0; i + 1 < result.size(); i++) {
      Mention body = result.get(i);
      Mention title = result.get(i + 1);
      addCommittee(text, result, i);
      if (body.type() == MentionType.ORGANIZATION
          && title.type() == MentionType.TITLE
          && body.end() == title.begin()) {
        int begin = titleBegin(body.in(text), body.begin());
        if (begin < body.end()) {
          result.set(i + 1, new Mention(begin, title.end(), title.type(), title.confidence()));
          if (begin > body.begin()) {
            result.set(i, new Mention(body.begin(), begin, body.type(), body.confidence()));
          } else {
            result.remove(i);
          }
        }
      }
    }
    for (int i = 0; i + 1 < result.size(); i++) {
      addCommitteeOfInstitution(text, result, i);
    }
    return result;
  }

  /** 江北大学 + 党委书记 is the committee of the university with the post 书记. */
  private static void addCommitteeOfInstitution(String text, List<Mention> mentions, int i) {
    Mention body = mentions.get(i);
    Mention title = mentions.get(i + 1);
    Matcher committee = AT_HEAD.matcher(title.in(text));
    if (body.type() == MentionType.ORGANIZATION
        && title.type() == MentionType.TITLE
        && body.end() == title.begin()
        && committee.find()
        && INSTITUTION.matcher(body.in(text)).find()) {
      int end = title.begin() + committee.end();
      mentions.set(i, new Mention(body.begin(), end, body.type(), body.confidence()));
      mentions.set(i + 1, new Mention(end, title.end(), title.type(), title.confidence()));
    }
  }

  /** 荣休 + 教授 is one title: a word that qualifies titles is no name right before one. */
  private static void joinModifiers(String text, List<Mention> mentions) {
    for (int i = mentions.size() - 2; i >= 0; i--) {
      Mention word = mentions.get(i);
      Mention title = mentions.get(i + 1);
      if (title.type() == MentionType.TITLE
          && word.end() == title.begin()
          && WordList.TITLE_MODIFIERS.contains(word.in(text))) {
        mentions.set(i, new Mention(word.begin(), title.end(), title.type(), title.confidence()));
        mentions.remove(i + 1);
      }
    }
  }

  /** 宣传部 + 部长 behind another post is one title. */
  private static void joinDepartments(String text, List<Mention> mentions) {
    for (int i = 1; i + 1 < mentions.size(); i++) {
      Mention before = mentions.get(i - 1);
      Mention body = mentions.get(i);
      Mention title = mentions.get(i + 1);
      boolean chain =
          before.type() == MentionType.TITLE
              && before.end() == body.begin() - 1
              && text.charAt(before.end()) == '、';
      if (chain
          && title.type() == MentionType.TITLE
          && title.begin() == body.end()
          && DEPARTMENT.matcher(body.in(text)).find()
          && !PARTY_DEPARTMENT.matcher(body.in(text) + title.in(text)).find()) {
        mentions.set(i, new Mention(body.begin(), title.end(), title.type(), title.confidence()));
        mentions.remove(i + 1);
      }
    }
  }

  /** 江北镇 + 党委书记 is 江北镇党委 with the post 书记, 江北市 + 政协副主席 is 江北市政协. */
  private static void addCommittee(String text, List<Mention> mentions, int i) {
    Mention place = mentions.get(i);
    Mention title = mentions.get(i + 1);
    Matcher committee = COMMITTEE.matcher(title.in(text));
    if (place.type() == MentionType.PLACE
        && title.type() == MentionType.TITLE
        && place.end() == title.begin()
        && (committee.find() && TOWN.matcher(place.in(text)).find()
            || committee.usePattern(ORGAN).reset().find())) {
      int end = title.begin() + committee.end();
      mentions.set(
          i, new Mention(place.begin(), end, MentionType.ORGANIZATION, place.confidence()));
      mentions.set(i + 1, new Mention(end, title.end(), title.type(), title.confidence()));
    }
  }

  /** 市委副书记 is 市委 with the post 副书记; a mark before it is no part of it. */
  private static void addSplit(String text, Mention given, Mention next, List<Mention> out) {
    boolean marked =
        given.type() == MentionType.TITLE
            && given.length() > 1
            && ("，、；：,;".indexOf(text.charAt(given.begin())) >= 0
                || "任以由兼为".indexOf(text.charAt(given.begin())) >= 0
                    && TitleRecognizer.isTitle(text.substring(given.begin() + 1, given.end())));
    Mention mention =
        marked
            ? new Mention(given.begin() + 1, given.end(), given.type(), given.confidence())
            : given;
    int kind = WordList.KINDS_OF_WHOLES.longestAt(mention.in(text), 0);
    if (mention.type() == MentionType.TITLE && kind > 1 && kind + 1 < mention.length()) {
      // 公司 + 副总经理: the company was named before.
      mention =
          new Mention(mention.begin() + kind, mention.end(), mention.type(), mention.confidence());
    }
    if (mention.type() == MentionType.TITLE
        && (addUnion(text, mention, out) || addForeign(text, mention, out))) {
      return;
    }
    Matcher body = LOCAL_BODY.matcher(mention.in(text));
    Matcher ministry = MINISTRY.matcher(mention.in(text));
    boolean ofMinistry =
        mention.type() == MentionType.TITLE
            && ministry.find()
            && !isForeign(text, mention, next, out);
    Matcher department = PARTY_DEPARTMENT.matcher(mention.in(text));
    boolean ofParty = mention.type() == MentionType.TITLE && department.find();
    if (ofParty && !out.isEmpty() && isInChain(text, out.get(out.size() - 1), mention)) {
      int end = mention.begin() + department.end();
      out.add(new Mention(mention.begin(), end, MentionType.ORGANIZATION, mention.confidence()));
      out.add(new Mention(end, mention.end(), MentionType.TITLE, mention.confidence()));
    } else if (ofMinistry || mention.type() == MentionType.TITLE && body.find()) {
      int end = mention.begin() + (ofMinistry ? ministry.end() : body.end());
      double confidence = mention.confidence();
      int begin = mention.begin();
      out.add(new Mention(begin, end, MentionType.ORGANIZATION, confidence));
      out.add(new Mention(end, mention.end(), MentionType.TITLE, confidence));
    } else {
      addTitles(text, mention, out);
    }
  }

  /** 常委 + 副市长 are two titles, between which a page has lost the mark. */
  private static void addTitles(String text, Mention mention, List<Mention> out) {
    for (int at = mention.begin() + 2; at < mention.end() - 1; at++) {
      if (mention.type() == MentionType.TITLE
          && WordList.TITLES_WITHOUT_BODY.contains(text.substring(at, mention.end()))
          && TitleRecognizer.isTitle(text.substring(mention.begin(), at))) {
        out.add(new Mention(mention.begin(), at, mention.type(), mention.confidence()));
        out.add(new Mention(at, mention.end(), mention.type(), mention.confidence()));
        return;
      }
    }
    out.add(mention);
  }

  /** Whether a post stands right behind another in a list of posts. */
  private static boolean isInChain(String text, Mention before, Mention title) {
    return before.type() == MentionType.TITLE
        && before.end() == title.begin() - 1
        && text.charAt(before.end()) == '、';
  }

  /**
   * A minister of a country that stands before (肯尼亚外交部长) or elsewhere in the text, by the form of
   * his name.
   */
  private static boolean isForeign(String text, Mention title, Mention next, List<Mention> before) {
    boolean named =
        !before.isEmpty()
            && before.get(before.size() - 1).end() == title.begin()
            && before.get(before.size() - 1).type() == MentionType.PLACE;
    boolean holder =
        next != null && next.type() == MentionType.PERSON && next.begin() == title.end();
    return named || holder && !PersonNames.isChinese(next.in(text));
  }

  /** 肯尼亚 + 外交部长 is the head of a ministry of that country. */
  private static boolean addForeign(String text, Mention title, List<Mention> out) {
    Mention place = out.isEmpty() ? null : out.get(out.size() - 1);
    if (place == null
        || place.type() != MentionType.PLACE
        || place.end() != title.begin()
        || place.in(text).startsWith(CHINA)
        || !KnownPlaces.isCountry(place.in(text))
        || !MINISTER.matcher(title.in(text)).find()) {
      return false;
    }
    int end = title.end() - 1;
    out.set(
        out.size() - 1,
        new Mention(place.begin(), end, MentionType.ORGANIZATION, place.confidence()));
    out.add(new Mention(end, title.end(), MentionType.TITLE, title.confidence()));
    return true;
  }

  /** 公司 + 工会主席 is 公司工会 with the post 主席, where 公司 stands for a body named before. */
  private static boolean addUnion(String text, Mention title, List<Mention> out) {
    Matcher union = UNION.matcher(title.in(text));
    int free = out.isEmpty() ? 0 : out.get(out.size() - 1).end();
    Matcher kind = KIND.matcher(text).region(free, title.begin());
    if (!union.find() || !kind.find()) {
      return false;
    }
    int end = title.begin() + union.end();
    out.add(new Mention(kind.start(), end, MentionType.ORGANIZATION, title.confidence()));
    out.add(new Mention(end, title.end(), MentionType.TITLE, title.confidence()));
    return true;
  }

  private static int titleBegin(String body, int begin) {
    if (body.endsWith(CENTRAL_SECRETARIAT)) {
      return begin + body.length();
    }
    Matcher committee = OF_INSTITUTION.matcher(body);
    if (committee.find()) {
      return begin + committee.start("committee");
    }
    for (String part : PARTS_OF_TITLES) {
      if (body.endsWith(part)) {
        return begin + body.length() - part.length();
      }
    }
    return begin + body.length();
  }
}
