package org.pressgraph.ner;

import java.util.HashSet;
import java.util.Set;
import org.pressgraph.authority.Countries;
import org.pressgraph.authority.Division;
import org.pressgraph.authority.Divisions;
import org.pressgraph.lexicon.WordList;

/** Places that everyone knows: countries, and the divisions of China by whole and short names. */
final class KnownPlaces {

  private static final WordList NAMES = names();

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

  /** The length of the longest known place that a text has at an index, 0 if none begins there. */
  static int longestAt(String text, int begin) {
    return NAMES.longestAt(text, begin);
  }
}
