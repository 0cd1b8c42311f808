package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.WordList;

/**
 * Completes enumerations: what stands between enumeration commas beside a name, and ends as such
 * names do, is a name too (省教育工会、省邮政工会等).
 */
final class Enumerations {

  private static final double ADDED = 0.7;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 20;
  private static final char COMMA = '、';

  private static final WordList BODIES = WordList.load(Enumerations.class, "bodies-in-lists.txt");
  private static final WordList VENUES = WordList.load(Enumerations.class, "venues.txt");

  /** What leads to the first member, and what follows the last. */
  private static final Pattern LEAD = KnownBodies.PATTERNS.get("enumeration-lead");

  private static final TextPattern DEPARTMENT =
      TextPattern.of(KnownBodies.PATTERNS.get("listed-department"));

  private static final TextPattern END =
      TextPattern.of(KnownBodies.PATTERNS.get("enumeration-end"));

  private Enumerations() {}

  static void complete(MentionEditor editor, KnownBodies bodies) {
    String text = editor.text();
    for (int[] segment : segments(text)) {
      String member = text.substring(segment[0], segment[1]);
      boolean name =
          member.length() >= SHORTEST
              && member.length() <= LONGEST
              && member.codePoints().allMatch(c -> Character.isIdeographic(c) || c < 128)
              && (segment[2] > 0 && isName(editor.endingAt(segment[0] - 1))
                  || segment[3] > 0 && isName(editor.at(segment[1] + 1)));
      boolean department =
          segment[2] > 0
              && member.length() < SHORTEST
              && DEPARTMENT.matches(member)
              && isLocal(editor, editor.endingAt(segment[0] - 1), bodies);
      boolean between =
          segment[2] > 0
              && segment[3] > 0
              && isPlace(editor.endingAt(segment[0] - 1))
              && isPlace(editor.at(segment[1] + 1));
      if (department && editor.in(segment[0], segment[1]).isEmpty()) {
        editor.put(new Mention(segment[0], segment[1], MentionType.ORGANIZATION, ADDED));
      } else if (between && isShort(member) && editor.in(segment[0], segment[1]).isEmpty()) {
        editor.put(new Mention(segment[0], segment[1], MentionType.PLACE, ADDED));
      } else if (name) {
        MentionType type = type(member);
        if (type != null && !isCovered(editor, segment)) {
          editor.putOver(new Mention(segment[0], segment[1], type, ADDED), MentionType.TITLE);
        }
      }
    }
  }

  /** Whether a mention is a department of a government, or one that a list names behind such. */
  private static boolean isLocal(MentionEditor editor, Mention before, KnownBodies bodies) {
    if (before == null || before.type() != MentionType.ORGANIZATION) {
      return false;
    }
    String name = before.in(editor.text());
    return bodies.startsAsBody(name) || DEPARTMENT.matches(name);
  }

  /** What is as short between two places is a place (京沪、京台、京哈等高速公路). */
  private static boolean isShort(String member) {
    return member.length() >= 2
        && member.length() <= SHORTEST
        && member.codePoints().allMatch(Character::isIdeographic);
  }

  private static boolean isPlace(Mention neighbour) {
    return neighbour != null && neighbour.type() == MentionType.PLACE;
  }

  private static boolean isName(Mention neighbour) {
    return neighbour != null
        && (neighbour.type() == MentionType.ORGANIZATION || neighbour.type() == MentionType.PLACE);
  }

  private static MentionType type(String member) {
    if (KnownBodies.endsWith(member, VENUES)) {
      return MentionType.PLACE;
    }
    return KnownBodies.endsWith(member, BODIES) ? MentionType.ORGANIZATION : null;
  }

  private static boolean isCovered(MentionEditor editor, int[] segment) {
    Mention there = editor.at(segment[0]);
    return there != null && there.end() >= segment[1];
  }

  /** Begin and end of each member, and whether a comma stands before it and behind it. */
  private static List<int[]> segments(String text) {
    List<int[]> segments = new ArrayList<>();
    int at = text.indexOf(COMMA);
    int previous = -1;
    while (at >= 0) {
      int from = Math.max(previous + 1, at - LONGEST - SHORTEST);
      Matcher lead = LEAD.matcher(text.substring(from, at));
      if (lead.lookingAt()) {
        segments.add(new int[] {from + lead.end(), at, 0, 1});
      } else if (previous >= 0 && from == previous + 1) {
        segments.add(new int[] {from, at, 1, 1});
      }
      int next = text.indexOf(COMMA, at + 1);
      if (next < 0 || next - at > LONGEST) {
        addLast(text, at + 1, segments);
      }
      previous = at;
      at = next;
    }
    return segments;
  }

  private static void addLast(String text, int begin, List<int[]> segments) {
    int to = Math.min(text.length(), begin + LONGEST + SHORTEST);
    for (int end = begin + 2; end < to; end++) {
      boolean named = end - begin >= SHORTEST || DEPARTMENT.matches(text.substring(begin, end));
      if (named && END.matches(text.substring(end, Math.min(to, end + 2)))) {
        segments.add(new int[] {begin, end, 1, 0});
        return;
      }
    }
  }
}
