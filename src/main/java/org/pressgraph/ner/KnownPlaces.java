package org.pressgraph.ner;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.pressgraph.authority.BodyPatterns;
import org.pressgraph.authority.Countries;
import org.pressgraph.authority.Division;
import org.pressgraph.authority.Divisions;
import org.pressgraph.authority.KnownNames;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.text.Word;

/** Places that everyone knows: countries, and the divisions of China by whole and short names. */
final class KnownPlaces {

  private static final WordList NAMES = names();

  /** The whole names of divisions, which hardly are anything else. */
  private static final WordList WHOLE =
      WordList.of(
          Divisions.standard().names().stream()
              .filter(KnownPlaces::isDivision)
              .collect(Collectors.toSet()));

  private static final int SHORTEST_WHOLE = 3;
  private static final int SHORTEST_REST = 2;
  private static final double KNOWN = 0.85;

  /** How the dictionary tags the names of places. */
  private static final String PLACE_TAG = "ns";

  private static final String CHINA = "中国";

  /** The time of a place says nothing of the place: 北京时间. */
  private static final String TIME = "时间";

  private KnownPlaces() {}

  private static WordList names() {
    Set<String> names = new HashSet<>(Divisions.standard().names());
    names.addAll(Countries.standard().names());
    return WordList.of(names);
  }

  static boolean isCountry(String name) {
    return Countries.standard().named(name).isPresent();
  }

  /** Whether a name is the whole name of a division of China. */
  static boolean isDivision(String name) {
    return Divisions.standard().named(name).stream().anyMatch(d -> d.name().equals(name));
  }

  /** Whether a name is the short name of a province. */
  static boolean isProvince(String name) {
    return Divisions.standard().named(name).stream()
        .anyMatch(d -> d.level() == Division.PROVINCE && !d.name().equals(name));
  }

  /** Whether a name is the short name of a province that is no city. */
  static boolean isProvinceOfCities(String name) {
    return isProvince(name)
        && Divisions.standard().named(name).stream().noneMatch(d -> d.name().endsWith("市"));
  }

  /**
   * Adds the divisions that a text names by their whole names, and the places that are on a list,
   * outside other names; of a listed place the recognizer may have had pieces.
   */
  static void find(MentionEditor editor, KnownNames known) {
    String text = editor.text();
    for (Word word : editor.words()) {
      int begin = word.begin();
      int listed = begin + known.longestPlaceAt(text, begin);
      if (listed > begin && editor.isBetweenWords(listed) && hasPieces(editor, begin, listed)) {
        Mention over = editor.at(listed);
        editor.put(new Mention(begin, listed, MentionType.PLACE, KNOWN));
        if (over != null && over.begin() < listed && over.end() - listed >= SHORTEST_REST) {
          editor.put(new Mention(listed, over.end(), MentionType.PLACE, over.confidence()));
        }
        continue;
      }
      int length = WHOLE.longestAt(text, begin);
      int end = begin + length;
      if (length >= SHORTEST_WHOLE && isWhole(editor, end) && editor.in(begin, end).isEmpty()) {
        editor.put(new Mention(begin, end, MentionType.PLACE, KNOWN));
      } else if (word.tag().startsWith(PLACE_TAG)
          && isNamed(word.in(text))
          && !text.startsWith(TIME, word.end())
          && editor.in(begin, word.end()).isEmpty()) {
        editor.put(new Mention(begin, word.end(), MentionType.PLACE, KNOWN));
      }
    }
  }

  /** Whether the kind at the end of the name of a division is its end: 安吉县 of 安吉县直, not 南山区域. */
  private static boolean isWhole(MentionEditor editor, int end) {
    String kind = editor.text().substring(end - 1, Math.min(editor.text().length(), end + 2));
    return editor.isBetweenWords(end) || BodyPatterns.levelAt(kind) > 0;
  }

  /** Whether a word that is a place by the dictionary is one by the lists. */
  private static boolean isNamed(String word) {
    return word.length() >= SHORTEST_REST
        && !word.equals(CHINA)
        && NAMES.longestAt(word, 0) == word.length();
  }

  /** Whether nothing stands at a span but places that do not fill it, or reach over its end. */
  private static boolean hasPieces(MentionEditor editor, int begin, int end) {
    return editor.in(begin, end).stream()
        .allMatch(
            m ->
                m.type() == MentionType.PLACE
                    && m.begin() >= begin
                    && (m.begin() > begin || m.end() < end));
  }

  /** The length of the longest known place that a text has at an index, 0 if none begins there. */
  static int longestAt(String text, int begin) {
    return NAMES.longestAt(text, begin);
  }
}
