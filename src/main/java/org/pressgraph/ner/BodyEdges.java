package org.pressgraph.ner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.PersonNames;
import org.pressgraph.lexicon.WordList;

/**
 * Cuts off what is no part of the name of a body: the clause before it (会议还听取了市农业农村局), the person
 * behind it with a post (最高人民法院第三庭庭长王某), another body that is joined with it.
 */
final class BodyEdges {

  private static final int SHORTEST = 4;
  private static final int LONGEST_NAME = 4;

  /** What ends a clause before a name. */
  private static final Pattern CLAUSE =
      Pattern.compile("^.*(?:了|向|由|还|并|[，。；：])(?=.{3})", Pattern.DOTALL);

  private static final Pattern AND = Pattern.compile("[与和]|联合(?![会国体大])|会同|携手");

  private static final String OPENING = "（(";
  private static final String CLOSING = "）)";

  private BodyEdges() {}

  static void trim(MentionEditor editor, KnownBodies bodies) {
    for (Mention mention : editor.mentions()) {
      if (mention.type() == MentionType.ORGANIZATION) {
        String name = mention.in(editor.text());
        if (!isBalanced(name)) {
          editor.remove(mention);
        } else if (!bodies.reads(name)) {
          cut(editor, mention, name, bodies);
        }
      }
    }
  }

  private static void cut(MentionEditor editor, Mention mention, String name, KnownBodies bodies) {
    Matcher clause = CLAUSE.matcher(name);
    if (clause.find() && bodies.startsAsBody(name.substring(clause.end()))) {
      editor.remove(mention);
      put(editor, mention, clause.end(), name.length(), MentionType.ORGANIZATION);
      return;
    }
    if (!cutPerson(editor, mention, name)) {
      split(editor, mention, name, bodies);
    }
  }

  /** A title within a name, with a person behind it, ends the name. */
  private static boolean cutPerson(MentionEditor editor, Mention mention, String name) {
    for (int at = SHORTEST; at < name.length() - 2; at++) {
      int head = WordList.TITLE_HEADS.longestAt(name, at);
      int end = at + head;
      if (head > 1 && end < name.length() && editor.isBetweenWords(mention.begin() + at)) {
        int person = personAt(editor, mention, name, end);
        if (person > 0) {
          editor.remove(mention);
          put(editor, mention, 0, at, MentionType.ORGANIZATION);
          put(editor, mention, at, end, MentionType.TITLE);
          put(editor, mention, end, end + person, MentionType.PERSON);
          return true;
        }
      }
    }
    return false;
  }

  /** The length of the name of a person that stands at the end or before a verb, 0 if none does. */
  private static int personAt(MentionEditor editor, Mention mention, String name, int begin) {
    for (int length = Math.min(LONGEST_NAME, name.length() - begin); length >= 2; length--) {
      String person = name.substring(begin, begin + length);
      boolean ends =
          begin + length == name.length()
              || editor.isBetweenWords(mention.begin() + begin + length);
      if (ends && length <= 3 && PersonNames.isChinese(person)) {
        return length;
      }
    }
    return 0;
  }

  /** 省政府与华为技术有限公司 are two, where the first is known. */
  private static void split(
      MentionEditor editor, Mention mention, String name, KnownBodies bodies) {
    Matcher and = AND.matcher(name);
    while (and.find()) {
      String first = name.substring(0, and.start());
      boolean two =
          name.length() - and.end() >= SHORTEST
              && (bodies.reads(first)
                  || and.group().length() > 1
                      && first.length() >= SHORTEST
                      && bodies.startsAsBody(name.substring(and.end())))
              && (editor.isBetweenWords(mention.begin() + and.start())
                  || bodies.startsAsBody(name.substring(and.end())));
      if (two) {
        editor.remove(mention);
        put(editor, mention, 0, and.start(), MentionType.ORGANIZATION);
        put(editor, mention, and.end(), name.length(), MentionType.ORGANIZATION);
        return;
      }
    }
  }

  private static void put(
      MentionEditor editor, Mention mention, int begin, int end, MentionType type) {
    editor.put(
        new Mention(mention.begin() + begin, mention.begin() + end, type, mention.confidence()));
  }

  private static boolean isBalanced(String name) {
    int depth = 0;
    for (char c : name.toCharArray()) {
      depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }
}
