package org.pressgraph.ner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.WordList;

/**
 * Cuts off what is no part of the name of a place: a recognizer taught with long names takes nouns
 * behind a division for one with it (南昌 of 南昌小商品), and parts without a name (长江 of 长江中游).
 */
final class PlaceEnds {

  private static final WordList HEADS = WordList.load(PlaceEnds.class, "place-heads.txt");

  private static final WordList COMMON = WordList.load(PlaceEnds.class, "common-places.txt");

  /** A part of a place that has no name of its own: 长江中游. */
  private static final Pattern PART =
      Pattern.compile("(.{2,}?)" + WordList.load(PlaceEnds.class, "parts-of-places.txt").regex());

  /** 北部 before 琅勃拉邦省 says where in the country it is. */
  private static final TextPattern DIRECTION =
      TextPattern.of(KnownBodies.PATTERNS.get("direction-before-place"));

  /** 南部 between 加沙地带 and 汗尤尼斯 says where in the first the second is. */
  private static final TextPattern INSIDE =
      TextPattern.of(KnownBodies.PATTERNS.get("direction-in-place"));

  /** 至 between the ends of a stretch of a road. */
  private static final TextPattern STRETCH = TextPattern.of(KnownBodies.PATTERNS.get("from-to"));

  private static final WordList BEHIND_NAMES =
      WordList.load(PlaceEnds.class, "behind-names-of-places.txt");

  private static final Pattern SHIP = KnownBodies.PATTERNS.get("ship");

  private static final String SECTION = "段";
  private static final int SHORTEST_REST = 2;
  private static final int LONGEST_HEAD = 4;

  private PlaceEnds() {}

  static void cut(MentionEditor editor) {
    for (Mention mention : editor.mentions()) {
      if (mention.type() == MentionType.PLACE && !goesOn(editor, mention)) {
        TextPattern.Search direction = DIRECTION.search(mention.in(editor.text()));
        if (direction.find()) {
          editor.remove(mention);
          int begin = mention.begin() + direction.end();
          editor.put(new Mention(begin, mention.end(), mention.type(), mention.confidence()));
          continue;
        }
        TextPattern.Search inside = INSIDE.search(mention.in(editor.text()));
        if (inside.find()) {
          int middle = mention.begin() + inside.start();
          int rest = mention.begin() + inside.end();
          editor.put(new Mention(mention.begin(), middle, mention.type(), mention.confidence()));
          editor.put(new Mention(rest, mention.end(), mention.type(), mention.confidence()));
          continue;
        }
        if (cutStretch(editor, mention)) {
          continue;
        }
        Matcher part = PART.matcher(mention.in(editor.text()));
        if (part.matches()) {
          int end = mention.begin() + part.end(1);
          editor.put(new Mention(mention.begin(), end, mention.type(), mention.confidence()));
          continue;
        }
        String name = mention.in(editor.text());
        int division = KnownPlaces.longestAt(name, 0);
        int end = mention.begin() + division;
        if (division > 0
            && name.length() - division >= SHORTEST_REST
            && editor.isBetweenWords(end)
            && (COMMON.contains(name.substring(division))
                || !endsAsPlace(name) && KnownPlaces.longestAt(name, division) == 0)) {
          editor.put(new Mention(mention.begin(), end, MentionType.PLACE, mention.confidence()));
        }
      }
    }
  }

  /** 平陆 + 运河 is named after a place, and so is a ship, which has a crew: 大庆 + 舰. */
  private static boolean goesOn(MentionEditor editor, Mention place) {
    String text = editor.text();
    Matcher ship = SHIP.matcher(text).region(place.end(), text.length());
    boolean crew = ship.lookingAt();
    int end = crew ? ship.end() : place.end() + BEHIND_NAMES.longestAt(text, place.end());
    if (end == place.end()
        || !crew && !editor.isBetweenWords(end)
        || editor.in(place.end(), end).stream().anyMatch(m -> m.end() > end)) {
      return false;
    }
    editor.put(
        new Mention(
            place.begin(),
            end,
            crew ? MentionType.ORGANIZATION : MentionType.PLACE,
            place.confidence()));
    return true;
  }

  /** 江北至江南段 names the places at its ends. */
  private static boolean cutStretch(MentionEditor editor, Mention mention) {
    String name = mention.in(editor.text());
    TextPattern.Search stretch = STRETCH.search(name);
    if (!stretch.find()) {
      return false;
    }
    int second = KnownPlaces.longestAt(name, stretch.end());
    String rest = name.substring(stretch.end() + second);
    if (KnownPlaces.longestAt(name, 0) != stretch.start()
        || second == 0
        || !rest.isEmpty() && !rest.equals(SECTION)) {
      return false;
    }
    int begin = mention.begin() + stretch.end();
    editor.put(
        new Mention(
            mention.begin(),
            mention.begin() + stretch.start(),
            MentionType.PLACE,
            mention.confidence()));
    editor.put(new Mention(begin, begin + second, MentionType.PLACE, mention.confidence()));
    return true;
  }

  private static boolean endsAsPlace(String name) {
    for (int length = 1; length <= Math.min(LONGEST_HEAD, name.length()); length++) {
      if (HEADS.contains(name.substring(name.length() - length))) {
        return true;
      }
    }
    return false;
  }
}
