package org.pressgraph.ner;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pressgraph.lexicon.WordList;

/**
 * Places that everyone knows: the countries of the Unicode CLDR, as ICU4J has them, and the
 * divisions of China in {@code administrative-divisions.txt}, whole and without the last syllable
 * of their kind (浙江省, 浙江).
 */
final class KnownPlaces {

  private static final String KIND = "(?:壮族|回族|维吾尔)?(?:省|自治区|特别行政区|自治州|地区|市|县|区|盟)$";
  private static final int SHORTEST = 2;

  private static final Set<String> COUNTRIES = countries();

  /** The whole names of divisions with their levels, from 1 for a province. */
  private static final Map<String, Integer> DIVISIONS = divisions();

  private static final Set<String> PROVINCES = provinces();
  private static final WordList NAMES = names();

  private KnownPlaces() {}

  static boolean isCountry(String name) {
    return COUNTRIES.contains(name);
  }

  /** Whether a name is the whole name of a division of China. */
  static boolean isDivision(String name) {
    return DIVISIONS.containsKey(name);
  }

  /** Whether a name is the short name of a province. */
  static boolean isProvince(String name) {
    return PROVINCES.contains(name);
  }

  /** The length of the longest known place that a text has at an index, 0 if none begins there. */
  static int longestAt(String text, int begin) {
    return NAMES.longestAt(text, begin);
  }

  private static Set<String> countries() {
    Set<String> countries = new HashSet<>();
    for (String code : Locale.getISOCountries()) {
      String name = ULocale.getDisplayCountry("und_" + code, ULocale.SIMPLIFIED_CHINESE);
      if (name.length() >= SHORTEST && name.codePoints().allMatch(Character::isIdeographic)) {
        countries.add(name);
      }
    }
    return countries;
  }

  private static Map<String, Integer> divisions() {
    Map<String, Integer> divisions = new HashMap<>();
    for (String line : WordList.lines(KnownPlaces.class, "administrative-divisions.txt")) {
      divisions.put(line.substring(2), line.charAt(0) - '0');
    }
    return divisions;
  }

  private static Set<String> provinces() {
    return DIVISIONS.keySet().stream()
        .filter(name -> DIVISIONS.get(name) == 1)
        .map(KnownPlaces::brief)
        .collect(Collectors.toSet());
  }

  private static WordList names() {
    Set<String> names = new HashSet<>(COUNTRIES);
    for (String name : DIVISIONS.keySet()) {
      names.add(name);
      names.add(brief(name));
    }
    names.removeIf(name -> name.length() < SHORTEST);
    return WordList.of(names);
  }

  private static String brief(String name) {
    return name.replaceFirst(KIND, "");
  }
}
