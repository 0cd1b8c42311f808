package org.pressgraph.ner;

import java.util.regex.Pattern;
import org.pressgraph.lexicon.PersonNames;
import org.pressgraph.lexicon.WordList;

/**
 * Finds people where the place of a name tells that it is one: between the marks of a list of
 * people, and behind a title of which the recognizer took the last letter for the beginning of a
 * place (厅长 + 江成, not 长江).
 */
final class PeopleInLists {

  private static final double ADDED = 0.75;
  private static final int LONGEST = 3;
  private static final int SHORTEST = 2;
  private static final int LONGEST_HEAD = 3;
  private static final char COMMA = '、';
  private static final char LEADER = '长';

  /** What stands behind a name in a list, or behind the last. */
  private static final Pattern BEHIND = KnownBodies.PATTERNS.get("behind-person-in-list");

  private PeopleInLists() {}

  static void find(MentionEditor editor) {
    for (Mention mention : editor.mentions()) {
      if (mention.type() == MentionType.PLACE
          && editor.text().charAt(mention.begin()) == LEADER
          && mention.length() == SHORTEST) {
        splitTitle(editor, mention);
      }
    }
    String text = editor.text();
    for (int at = text.indexOf(COMMA); at >= 0; at = text.indexOf(COMMA, at + 1)) {
      Mention before = editor.endingAt(at);
      if (before != null && before.type() == MentionType.PERSON) {
        addMember(editor, at + 1);
      }
    }
  }

  /** 厅 + 长江 + 成 is a head of an office and his name. */
  private static void splitTitle(MentionEditor editor, Mention place) {
    int end = place.begin() + 1;
    for (int begin = Math.max(0, end - LONGEST_HEAD); begin < place.begin(); begin++) {
      boolean free = begin == 0 || !editor.in(begin - 1, begin).isEmpty();
      int name = free ? nameAt(editor, end, false) : 0;
      if (name > 0
          && editor.in(begin, place.begin()).isEmpty()
          && WordList.TITLE_HEADS.contains(editor.text().substring(begin, end))) {
        editor.remove(place);
        editor.put(new Mention(begin, end, MentionType.TITLE, ADDED));
        editor.put(new Mention(end, end + name, MentionType.PERSON, ADDED));
        return;
      }
    }
  }

  private static void addMember(MentionEditor editor, int begin) {
    Mention there = begin < editor.text().length() ? editor.at(begin) : null;
    int length = nameAt(editor, begin, true);
    boolean free =
        there == null
            || there.type() != MentionType.PERSON
                && there.type() != MentionType.TITLE
                && there.begin() == begin
                && there.end() <= begin + length;
    if (length > 0 && free) {
      editor.put(new Mention(begin, begin + length, MentionType.PERSON, ADDED));
    }
  }

  /** The length of a name of a person that ends where it must, 0 if none stands there. */
  private static int nameAt(MentionEditor editor, int begin, boolean inList) {
    String text = editor.text();
    for (int n = Math.min(LONGEST, text.length() - begin); n >= SHORTEST; n--) {
      String name = text.substring(begin, begin + n);
      boolean ends =
          inList
              ? BEHIND.matcher(text).region(begin + n, text.length()).lookingAt()
              : editor.isBetweenWords(begin + n);
      if (ends && PersonNames.isChinese(name) && KnownPlaces.longestAt(name, 0) < n) {
        return n;
      }
    }
    return 0;
  }
}
