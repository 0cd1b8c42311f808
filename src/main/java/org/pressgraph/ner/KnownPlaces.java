package org.pressgraph.ner;

import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.pressgraph.lexicon.WordList;

/**
 * Places that everyone knows: the countries of the Unicode CLDR, as ICU4J has them, and the
 * divisions of China in {@code administrative-divisions.txt}, whole and without the last syllable
 * of their kind (浙江省, 浙江).
 */
final class KnownPlaces {

  private static final String KIND = "(?:省|自治区|特别行政区|自治州|地区|市|县|区|盟)$";
  private static final String PEOPLES = "(?:壮族|回族|维吾尔)$";
  private static final int SHORTEST = 2;

  private static final Set<String> PROVINCES = new HashSet<>();
  private static final Set<String> COUNTRIES = countries();
  private static final Set<String> NAMES = names();
  private static final int LONGEST = NAMES.stream().mapToInt(String::length).max().orElse(0);

  private KnownPlaces() {}

  static boolean isCountry(String name) {
    return COUNTRIES.contains(name);
  }

  static boolean isProvince(String name) {
    return PROVINCES.contains(name);
  }

  /** The length of the longest known place that a text has at an index, 0 if none begins there. */
  static int longestAt(String text, int begin) {
    for (int end = Math.min(text.length(), begin + LONGEST); end - begin >= SHORTEST; end--) {
      if (NAMES.contains(text.substring(begin, end))) {
        return end - begin;
      }
    }
    return 0;
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

  private static Set<String> names() {
    Set<String> names = new HashSet<>(COUNTRIES);
    for (String line : WordList.lines(KnownPlaces.class, "administrative-divisions.txt")) {
      String name = line.substring(2);
      names.add(name);
      if (line.startsWith("1")) {
        PROVINCES.add(name.replaceFirst(KIND, "").replaceFirst(PEOPLES, ""));
      }
      String brief = name.replaceFirst(KIND, "");
      if (brief.length() >= SHORTEST) {
        names.add(brief);
        names.add(brief.replaceFirst(PEOPLES, ""));
      }
    }
    return names;
  }
}
