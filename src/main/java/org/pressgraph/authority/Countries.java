package org.pressgraph.authority;

import com.ibm.icu.util.ULocale;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.WordList;

/**
 * Countries by their names in Chinese: those of the Unicode CLDR, as ICU4J has them, and those of
 * {@code country-aliases.txt}.
 *
 * <pre>{@code
 * Countries.standard().named("大韩民国").get().name();  // 韩国
 * }</pre>
 */
public final class Countries {

  /** Regions that the CLDR lists beside countries, and that are divisions of China. */
  private static final Set<String> NO_COUNTRIES = Set.of("TW", "HK", "MO");

  /** What the whole name of a state has behind that of the country: 乌拉圭东岸共和国. */
  private static final Pattern STATE =
      Pattern.compile("(?<=.{2})(?:人民|民主|社会主义|伊斯兰|阿拉伯|联邦|东岸|多民族|玻利瓦尔)*(?:共和国|王国|公国|大公国|合众国|联邦)$");

  private static final Countries STANDARD = new Countries();

  private final Map<String, Country> byName = new HashMap<>();

  /**
   * A country.
   *
   * @param code its code of two letters after ISO 3166-1
   * @param name its usual name in Chinese
   */
  public record Country(String code, String name) {}

  private Countries() {
    for (String line : WordList.lines(Countries.class, "country-aliases.txt")) {
      String[] parts = line.split("\\s+");
      Country country = new Country(parts[0], parts[1]);
      for (int i = 1; i < parts.length; i++) {
        byName.put(parts[i], country);
      }
    }
    for (String code : Locale.getISOCountries()) {
      String name = ULocale.getDisplayCountry("und_" + code, ULocale.SIMPLIFIED_CHINESE);
      boolean chinese = name.length() > 1 && Character.isIdeographic(name.codePointAt(0));
      if (!NO_COUNTRIES.contains(code) && chinese) {
        byName.values().stream()
            .filter(known -> known.code().equals(code))
            .findFirst()
            .ifPresentOrElse(
                known -> byName.putIfAbsent(name, known),
                () -> byName.put(name, new Country(code, name)));
      }
    }
  }

  /**
   * The countries.
   *
   * @return the one list that serves all
   */
  public static Countries standard() {
    return STANDARD;
  }

  /**
   * All names.
   *
   * @return the names of all countries
   */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /**
   * The country of a name.
   *
   * @param name a name
   * @return the country; nothing if none has it
   */
  public Optional<Country> named(String name) {
    Country country = byName.get(name);
    Matcher state = STATE.matcher(name);
    return country == null && state.find()
        ? Optional.ofNullable(byName.get(name.substring(0, state.start())))
        : Optional.ofNullable(country);
  }
}
