package org.pressgraph.resolve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pressgraph.lexicon.WordList;

/** The letters that stand for countries ({@code country-letters.txt}): 菲 for 菲律宾. */
final class CountryLetters {

  private static final String ALWAYS = ".";

  private static final Map<String, List<String>> LETTERS = letters();

  private CountryLetters() {}

  private static Map<String, List<String>> letters() {
    Map<String, List<String>> letters = new HashMap<>();
    for (String line : WordList.lines(CountryLetters.class, "country-letters.txt")) {
      String[] parts = line.split("\\s+");
      letters.put(parts[0], Arrays.asList(parts).subList(1, parts.length));
    }
    return letters;
  }

  /**
   * The country that a letter stands for.
   *
   * @param letter a name of one letter
   * @param named whether the article names a country
   * @return the usual name of the country; nothing where the letter stands for none
   */
  static Optional<String> country(String letter, Predicate<String> named) {
    List<String> countries = LETTERS.getOrDefault(letter, List.of());
    return countries.stream()
        .filter(named)
        .findFirst()
        .or(() -> countries.contains(ALWAYS) ? Optional.of(countries.get(0)) : Optional.empty());
  }
}
