package org.pressgraph.ner;

import org.pressgraph.lexicon.WordList;

/**
 * Cuts off what is no part of the name of a place: a recognizer taught with long names takes nouns
 * behind a division for one with it (南昌 of 南昌小商品).
 */
final class PlaceEnds {

  private static final WordList HEADS = WordList.load(PlaceEnds.class, "place-heads.txt");

  private static final int SHORTEST_REST = 2;
  private static final int LONGEST_HEAD = 4;

  private PlaceEnds() {}

  static void cut(MentionEditor editor) {
    for (Mention mention : editor.mentions()) {
      if (mention.type() == MentionType.PLACE) {
        String name = mention.in(editor.text());
        int division = KnownPlaces.longestAt(name, 0);
        int end = mention.begin() + division;
        if (division > 0
            && name.length() - division >= SHORTEST_REST
            && editor.isBetweenWords(end)
            && !endsAsPlace(name)
            && KnownPlaces.longestAt(name, division) == 0) {
          editor.put(new Mention(mention.begin(), end, MentionType.PLACE, mention.confidence()));
        }
      }
    }
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
