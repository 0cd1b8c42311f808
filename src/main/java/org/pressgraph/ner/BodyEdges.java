package org.pressgraph.ner;

import java.util.Set;
import java.util.regex.Matcher;
import org.pressgraph.lexicon.PersonNames;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.WordList;

/**
 * Cuts off what is no part of the name of a body: the clause before it (会议还听取了市农业农村局), the person
 * behind it with a post (最高人民法院第三庭庭长王某), another body that is joined with it.
 */
final class BodyEdges {

  private static final int SHORTEST = 4;
  private static final int LONGEST_NAME = 4;

  /** How the dictionary tags what may be part of the name of a person: people and places. */
  private static final Set<String> GIVEN = Set.of("nr", "nrf", "ns");

  private static final int SHORTEST_REST = 2;
  private static final int LONGEST_REST = 2;

  /** What ends a clause before a name. */
  private static final TextPattern CLAUSE =
      TextPattern.of(KnownBodies.PATTERNS.get("clause-before-body"));

  private static final TextPattern AND = TextPattern.of(KnownBodies.PATTERNS.get("between-bodies"));

  /** The words with which a name does not begin, though a body stands behind them. */
  private static final TextPattern LEAD = TextPattern.of(KnownBodies.PATTERNS.get("lead-of-body"));

  /** Somebody, and what he does with a body. */
  private static final TextPattern SOMEBODY =
      TextPattern.of(KnownBodies.PATTERNS.get("somebody-before-body"));

  private static final TextPattern VERB = TextPattern.of(KnownBodies.PATTERNS.get("verb-in-body"));

  private static final TextPattern MARK = TextPattern.of(KnownBodies.PATTERNS.get("mark-in-body"));

  /** Where one name ends and another begins without a mark: 县委 + 县政府. */
  private static final TextPattern RUN_TOGETHER =
      TextPattern.of(KnownBodies.PATTERNS.get("bodies-run-together"));

  /** A board that is elected anew is no body beside the one that it leads. */
  private static final TextPattern NEW_BOARD =
      TextPattern.of(KnownBodies.PATTERNS.get("new-board"));

  private static final TextPattern NO_NAME =
      TextPattern.of(KnownBodies.PATTERNS.get("no-name-of-body"));

  /** How names end that do not end as those of bodies do mostly, but are whole. */
  private static final TextPattern ENDS =
      TextPattern.of(KnownBodies.PATTERNS.get("other-end-of-body"));

  /** What is said of people or things of a body behind its name. */
  private static final TextPattern BEHIND = TextPattern.of(KnownBodies.PATTERNS.get("behind-body"));

  private static final String OPENING = "（(";
  private static final String CLOSING = "）)";

  private BodyEdges() {}

  static void trim(MentionEditor editor, KnownBodies bodies) {
    for (Mention mention : editor.mentions()) {
      if (mention.type() == MentionType.ORGANIZATION) {
        String name = mention.in(editor.text());
        if (!isBalanced(name)) {
          editor.remove(mention);
        } else if (NO_NAME.matches(name)) {
          editor.remove(mention);
        } else if (!bodies.reads(name) && !cutRunTogether(editor, mention, name)) {
          cut(editor, mention, name, bodies);
        }
      }
    }
  }

  /** 县委县政府 are two bodies, and of 江北大学新一届理事会 only the university has a name. */
  private static boolean cutRunTogether(MentionEditor editor, Mention mention, String name) {
    TextPattern.Search board = NEW_BOARD.search(name);
    if (board.find()) {
      editor.remove(mention);
      put(editor, mention, 0, board.start(), MentionType.ORGANIZATION);
      return true;
    }
    TextPattern.Search joint = RUN_TOGETHER.search(name);
    int begin = 0;
    while (joint.find()) {
      if (begin == 0) {
        editor.remove(mention);
      }
      put(editor, mention, begin, joint.start(), MentionType.ORGANIZATION);
      begin = joint.start();
    }
    if (begin > 0) {
      put(editor, mention, begin, name.length(), MentionType.ORGANIZATION);
    }
    return begin > 0;
  }

  private static void cut(MentionEditor editor, Mention mention, String name, KnownBodies bodies) {
    if (cutTwice(editor, mention, name, bodies)
        || cutMarks(editor, mention, name, bodies)
        || cutLead(editor, mention, name, bodies)) {
      return;
    }
    if (cutVerb(editor, mention, name, bodies)) {
      return;
    }
    TextPattern.Search clause = CLAUSE.search(name);
    if (clause.find() && bodies.startsAsBody(name.substring(clause.end()))) {
      editor.remove(mention);
      put(editor, mention, clause.end(), name.length(), MentionType.ORGANIZATION);
      return;
    }
    if (!cutPosts(editor, mention, name)
        && !cutPerson(editor, mention, name)
        && !split(editor, mention, name, bodies)) {
      cutBehind(editor, mention, name, bodies);
    }
  }

  /** 江北机械厂工程部固机, 江北医院儿科李明远: behind the end of a body stands what is no part of it. */
  private static void cutBehind(
      MentionEditor editor, Mention mention, String name, KnownBodies bodies) {
    if (ENDS.in(name) || bodies.endsAsBody(name)) {
      return;
    }
    for (int end = name.length() - SHORTEST_REST; end >= SHORTEST; end--) {
      String body = name.substring(0, end);
      String rest = name.substring(end);
      boolean person = isPerson(editor, mention.begin() + end, rest);
      if (bodies.endsAsBody(body)) {
        boolean cut = person || rest.length() <= LONGEST_REST || BEHIND.matches(rest);
        if (cut && editor.isBetweenWords(mention.begin() + end)) {
          editor.remove(mention);
          put(editor, mention, 0, end, MentionType.ORGANIZATION);
          if (person) {
            put(editor, mention, end, name.length(), MentionType.PERSON);
          }
        }
        return;
      }
    }
  }

  /** A name in which a known body stands twice is that body, at both places. */
  private static boolean cutTwice(
      MentionEditor editor, Mention mention, String name, KnownBodies bodies) {
    int end = bodies.endAt(name);
    int again = end < SHORTEST ? -1 : name.indexOf(name.substring(0, end), end);
    if (again < 0) {
      return false;
    }
    if (!cutPerson(editor, mention, name)) {
      editor.remove(mention);
      put(editor, mention, 0, end, MentionType.ORGANIZATION);
      put(editor, mention, again, name.length(), MentionType.ORGANIZATION);
    }
    return true;
  }

  /** No name goes on behind a comma: what is left on both sides is a name where it is a body. */
  private static boolean cutMarks(
      MentionEditor editor, Mention mention, String name, KnownBodies bodies) {
    TextPattern.Search mark = MARK.search(name);
    int last = -1;
    while (mark.find()) {
      last = mark.start();
    }
    if (last < 0) {
      return false;
    }
    editor.remove(mention);
    int first = bodies.endAt(name);
    if (first > 0 && first <= last) {
      put(editor, mention, 0, first, MentionType.ORGANIZATION);
    }
    if (name.length() - last - 1 >= SHORTEST) {
      put(editor, mention, last + 1, name.length(), MentionType.ORGANIZATION);
    }
    return true;
  }

  /** 在集团公司, 要求县水务局, 李明远在集团公司: the body begins behind these words. */
  private static boolean cutLead(
      MentionEditor editor, Mention mention, String name, KnownBodies bodies) {
    TextPattern.Search lead = LEAD.search(name);
    if (lead.find() && editor.isBetweenWords(mention.begin() + lead.end())) {
      editor.remove(mention);
      put(editor, mention, lead.end(), name.length(), MentionType.ORGANIZATION);
      return true;
    }
    TextPattern.Search somebody = SOMEBODY.search(name);
    if (somebody.find()
        && PersonNames.isChinese(somebody.match().group("person"))
        && editor.isBetweenWords(mention.begin() + somebody.end())) {
      editor.remove(mention);
      put(editor, mention, 0, somebody.match().end("person"), MentionType.PERSON);
      put(editor, mention, somebody.end(), name.length(), MentionType.ORGANIZATION);
      return true;
    }
    return false;
  }

  /** 江北大学成立联合研究院: no name has these verbs; the bodies stand before and behind them. */
  private static boolean cutVerb(
      MentionEditor editor, Mention mention, String name, KnownBodies bodies) {
    TextPattern.Search verb = VERB.search(name);
    if (!verb.find() || !editor.isBetweenWords(mention.begin() + verb.start())) {
      return false;
    }
    editor.remove(mention);
    String before = name.substring(0, verb.start());
    if (bodies.reads(before) || before.length() >= SHORTEST && bodies.endsAsBody(before)) {
      put(editor, mention, 0, verb.start(), MentionType.ORGANIZATION);
    }
    String behind = name.substring(verb.end());
    if (behind.length() >= SHORTEST && bodies.startsAsBody(behind)) {
      put(editor, mention, verb.end(), name.length(), MentionType.ORGANIZATION);
    }
    return true;
  }

  /** A title within a name, with a mark of lists behind it, ends the name: 社区党委书记、居委会. */
  private static boolean cutPosts(MentionEditor editor, Mention mention, String name) {
    int mark = name.indexOf('、');
    for (int at = Math.max(SHORTEST, mark - LONGEST_NAME); at < mark; at++) {
      if (WordList.TITLE_HEADS.longestAt(name, at) == mark - at) {
        editor.remove(mention);
        put(editor, mention, 0, at, MentionType.ORGANIZATION);
        put(editor, mention, at, mark, MentionType.TITLE);
        put(editor, mention, mark + 1, name.length(), MentionType.ORGANIZATION);
        return true;
      }
    }
    return false;
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
          putRest(editor, mention, name, end + person);
          return true;
        }
      }
    }
    return false;
  }

  /** A body at the end of what stands behind a person: 李明远代表全国总工会. */
  private static void putRest(MentionEditor editor, Mention mention, String name, int end) {
    Matcher lead = LEAD.pattern().matcher(name).region(end, name.length());
    if (lead.lookingAt() && name.length() - lead.end() >= SHORTEST) {
      put(editor, mention, lead.end(), name.length(), MentionType.ORGANIZATION);
    }
  }

  /** Whether letters are a name of three, none of them a word of another kind: not 应急办. */
  private static boolean isPerson(MentionEditor editor, int begin, String name) {
    return name.length() == LONGEST_NAME - 1
        && PersonNames.isChinese(name)
        && editor.words().stream()
            .filter(w -> w.begin() >= begin && w.end() <= begin + name.length())
            .allMatch(w -> w.end() - w.begin() == 1 || GIVEN.contains(w.tag()));
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
  private static boolean split(
      MentionEditor editor, Mention mention, String name, KnownBodies bodies) {
    TextPattern.Search and = AND.search(name);
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
        return true;
      }
    }
    return false;
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
