package org.pressgraph.ner;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.authority.Divisions;
import org.pressgraph.lexicon.TextPattern;

/**
 * Tells bodies from places where the recognizer took one for the other, or one for both: a basin is
 * no body, a school with the name of its place before its own is one, and two places in brief
 * before a name are places.
 */
final class BodiesAndPlaces {

  private static final TextPattern LAND = TextPattern.of(KnownBodies.PATTERNS.get("land-form"));
  private static final TextPattern BODY =
      TextPattern.of(KnownBodies.PATTERNS.get("body-not-place"));
  private static final Pattern SCHOOL = KnownBodies.PATTERNS.get("school-behind-place");
  private static final TextPattern NO_COUNTRY =
      TextPattern.of(KnownBodies.PATTERNS.get("letter-in-word"));
  private static final TextPattern TAKEN = TextPattern.of(KnownBodies.PATTERNS.get("taken-place"));
  private static final TextPattern MUSEUM = TextPattern.of(KnownBodies.PATTERNS.get("museum"));
  private static final TextPattern WITH_POSTS =
      TextPattern.of(KnownBodies.PATTERNS.get("place-with-posts"));
  private static final TextPattern ACTS = TextPattern.of(KnownBodies.PATTERNS.get("museum-acts"));
  private static final TextPattern COMPANY = TextPattern.of(KnownBodies.PATTERNS.get("company"));
  private static final int SHORTEST_REST = 4;
  private static final int SHORT = 2;

  private BodiesAndPlaces() {}

  static void retype(MentionEditor editor) {
    for (Mention mention : editor.mentions()) {
      if (mention.type() == MentionType.ORGANIZATION) {
        if (LAND.matches(mention.in(editor.text()))) {
          put(editor, mention.begin(), mention.end(), MentionType.PLACE, mention);
        } else {
          splitPlaces(editor, mention);
        }
      } else if (mention.type() == MentionType.PLACE) {
        String behind = editor.text().substring(mention.begin());
        if (mention.length() == 1 && NO_COUNTRY.in(behind)) {
          editor.remove(mention);
        } else if (BODY.matches(mention.in(editor.text()))) {
          put(editor, mention.begin(), mention.end(), MentionType.ORGANIZATION, mention);
        } else {
          joinSchool(editor, mention);
        }
      }
    }
  }

  /**
   * Gives museums that act, or that somebody is head of, their type wherever the text has them;
   * where something takes place in one, it is a place there.
   */
  static void museums(MentionEditor editor) {
    Set<String> acting = new HashSet<>();
    for (Mention mention : editor.mentions()) {
      String name = mention.in(editor.text());
      if (mention.type() == MentionType.PLACE
          && (MUSEUM.in(name) && ACTS.in(editor.text().substring(mention.end()))
              || hasPosts(editor, mention))) {
        acting.add(name);
      }
    }
    for (Mention mention : editor.mentions()) {
      if (mention.type() == MentionType.PLACE && acting.contains(mention.in(editor.text()))) {
        put(editor, mention.begin(), mention.end(), MentionType.ORGANIZATION, mention);
      } else if (mention.type() == MentionType.ORGANIZATION && isVenue(editor, mention)) {
        put(editor, mention.begin(), mention.end(), MentionType.PLACE, mention);
      }
    }
  }

  /** 在 + 市文化馆 + 启动. */
  private static boolean isVenue(MentionEditor editor, Mention museum) {
    return museum.begin() > 0
        && editor.text().charAt(museum.begin() - 1) == '在'
        && MUSEUM.in(museum.in(editor.text()))
        && TAKEN.in(editor.text().substring(museum.end()));
  }

  /** Whether somebody's post stands right behind something that was built: 江北美术馆 + 副馆长. */
  private static boolean hasPosts(MentionEditor editor, Mention place) {
    Mention behind = place.end() < editor.text().length() ? editor.at(place.end()) : null;
    return behind != null
        && behind.type() == MentionType.TITLE
        && behind.begin() == place.end()
        && WITH_POSTS.in(place.in(editor.text()));
  }

  /** 定安县 + 第三小学礼堂 is the school. */
  private static void joinSchool(MentionEditor editor, Mention place) {
    Matcher school = SCHOOL.matcher(editor.text()).region(place.end(), editor.text().length());
    if (KnownPlaces.isDivision(place.in(editor.text()))
        && school.lookingAt()
        && editor.in(place.end(), school.end()).stream()
            .allMatch(m -> m.type() == MentionType.PLACE)) {
      put(editor, place.begin(), school.end(), MentionType.ORGANIZATION, place);
    }
  }

  /** 苏州吴江春山商学院 is in 吴江 of 苏州; a place where something takes place is no body. */
  private static void splitPlaces(MentionEditor editor, Mention body) {
    String name = body.in(editor.text());
    int first = shortNameAt(name, 0);
    int second = first == 0 ? 0 : shortNameAt(name, first);
    int rest = first + second;
    if (second == 0
        || KnownPlaces.isProvince(name.substring(0, first))
        || COMPANY.in(name)
        || name.length() - rest < SHORTEST_REST
        || !editor.isBetweenWords(body.begin() + rest)
        || Divisions.standard()
            .chainAt(name, 0)
            .filter(chain -> chain.several() && chain.end() == rest)
            .isEmpty()) {
      return;
    }
    TextPattern.Search taken = TAKEN.search(editor.text().substring(body.end()));
    put(editor, body.begin(), body.begin() + first, MentionType.PLACE, body);
    put(editor, body.begin() + first, body.begin() + rest, MentionType.PLACE, body);
    put(
        editor,
        body.begin() + rest,
        body.end(),
        taken.find() ? MentionType.PLACE : MentionType.ORGANIZATION,
        body);
  }

  /** The length of the short name of a division at an index, 0 if none stands there. */
  private static int shortNameAt(String name, int begin) {
    int length = KnownPlaces.longestAt(name, begin);
    boolean brief =
        length >= SHORT && !KnownPlaces.isDivision(name.substring(begin, begin + length));
    return brief ? length : 0;
  }

  private static void put(
      MentionEditor editor, int begin, int end, MentionType type, Mention mention) {
    editor.put(new Mention(begin, end, type, mention.confidence()));
  }
}
