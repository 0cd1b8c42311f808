package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves what belongs to a post from the name of the body before it into the title: the leading
 * Party group of a body and a secretariat are no bodies of their own where a holder's title follows
 * (全国总工会 + 党组书记, 书记处第一书记), and 原 and 前 say that the post is held no more; and takes a body out of a
 * title that holds one (市委副书记).
 */
final class TitleBoundaries {

  private static final List<String> PARTS_OF_TITLES = List.of("党组", "书记处", "原", "前");

  /** Of all secretariats this is a body of its own. */
  private static final String CENTRAL_SECRETARIAT = "中央书记处";

  private TitleBoundaries() {}

  /** A body of the Party or the state of a place that the text does not name, before a post. */
  private static final Pattern LOCAL_BODY = KnownBodies.PATTERNS.get("local-body");

  /** The same mentions with the boundaries moved. */
  static List<Mention> resolve(String text, List<Mention> mentions) {
    List<Mention> result = new ArrayList<>();
    mentions.forEach(m -> addSplit(text, m, result));
    for (int i = 0; i + 1 < result.size(); i++) {
      Mention body = result.get(i);
      Mention title = result.get(i + 1);
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
    return result;
  }

  /** 市委副书记 is 市委 with the post 副书记; a mark before it is no part of it. */
  private static void addSplit(String text, Mention given, List<Mention> out) {
    boolean marked =
        given.type() == MentionType.TITLE
            && given.length() > 1
            && "，、；：,;".indexOf(text.charAt(given.begin())) >= 0;
    Mention mention =
        marked
            ? new Mention(given.begin() + 1, given.end(), given.type(), given.confidence())
            : given;
    Matcher body = LOCAL_BODY.matcher(mention.in(text));
    if (mention.type() == MentionType.TITLE && body.find()) {
      int end = mention.begin() + body.end();
      double confidence = mention.confidence();
      out.add(new Mention(mention.begin(), end, MentionType.ORGANIZATION, confidence));
      out.add(new Mention(end, mention.end(), MentionType.TITLE, confidence));
    } else {
      out.add(mention);
    }
  }

  private static int titleBegin(String body, int begin) {
    if (body.endsWith(CENTRAL_SECRETARIAT)) {
      return begin + body.length();
    }
    for (String part : PARTS_OF_TITLES) {
      if (body.endsWith(part)) {
        return begin + body.length() - part.length();
      }
    }
    return begin + body.length();
  }
}
