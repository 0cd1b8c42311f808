package org.pressgraph.authority;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.WordList;

/**
 * The administrative divisions of China, by their whole names and their short ones (浙江省, 浙江): those
 * of {@code administrative-divisions.txt} down to the county, and the townships of {@code
 * townships.txt}.
 *
 * <pre>{@code
 * Divisions.standard().named("义乌").get(0).path();  // 浙江省金华市义乌市
 * }</pre>
 */
public final class Divisions {

  /** The shortest name that stands for a place by itself. */
  static final int SHORTEST = 2;

  /** What makes a smaller place of the letters before it. */
  private static final WordList SMALLER = WordList.load(Divisions.class, "smaller-kinds.txt");

  /** The letter of towns: with 市 behind it, it makes 城市, any city. */
  private static final String TOWN = "城";

  private static final int COUNTY_DIGITS = 6;

  /**
   * Words that are the letters of a district or county, too, and no short name of it by themselves;
   * 西安 is a city.
   */
  private static final WordList COMMON = WordList.load(Divisions.class, "not-short-names.txt");

  private static final Divisions STANDARD = new Divisions();

  private final Map<String, List<Division>> byName = new HashMap<>();
  private final Map<String, List<Division>> townships = new HashMap<>();
  private final Map<Character, Division> byLetter = new HashMap<>();
  private final WordList names;
  private final WordList townshipNames;

  private Divisions() {
    Pattern nations = Pattern.compile(WordList.load(Divisions.class, "nations.txt").regex() + "+");
    Map<String, Division> byCode = new TreeMap<>();
    for (String line : WordList.lines(Divisions.class, "administrative-divisions.txt")) {
      Division division = division(line, byCode);
      byCode.putIfAbsent(line.substring(0, COUNTY_DIGITS), division);
      for (String name : ShortNames.of(division, nations)) {
        boolean common = division.level() == Division.COUNTY && COMMON.contains(name);
        if (name.length() >= SHORTEST && !common) {
          byName.computeIfAbsent(name, n -> new ArrayList<>()).add(division);
        }
      }
    }
    readTownships(byCode);
    addFormer(List.copyOf(byCode.values()));
    for (String line : WordList.lines(Divisions.class, "province-letters.txt")) {
      byLetter.put(line.charAt(0), byName.get(line.substring(2)).get(0));
    }
    byName.replaceAll((name, divisions) -> highest(name, divisions));
    names = WordList.of(byName.keySet());
    townshipNames = WordList.of(townships.keySet());
  }

  /**
   * The divisions.
   *
   * @return the one list that serves all
   */
  public static Divisions standard() {
    return STANDARD;
  }

  private static Division division(String line, Map<String, Division> byCode) {
    String code = line.substring(0, COUNTY_DIGITS);
    String name = line.substring(COUNTY_DIGITS + 1);
    Division province = byCode.get(code.substring(0, 2) + "0000");
    if (province == null) {
      return new Division(code, name, Division.PROVINCE, Optional.empty());
    }
    if (code.contains(".")) {
      return new Division("", name, Division.PREFECTURE, Optional.of(province));
    }
    if (code.endsWith("00")) {
      return new Division(code, name, Division.PREFECTURE, Optional.of(province));
    }
    Division prefecture = byCode.get(code.substring(0, 4) + "00");
    return new Division(
        code, name, Division.COUNTY, Optional.of(prefecture == null ? province : prefecture));
  }

  /**
   * Counties and cities of earlier times whose letters one county, city or district alone has now:
   * 海安县 for 海安市.
   */
  private void addFormer(List<Division> divisions) {
    Map<String, List<Division>> byStem = new TreeMap<>();
    for (Division division : divisions) {
      String name = division.name();
      boolean regular =
          name.length() > SHORTEST && "市区县".indexOf(name.charAt(name.length() - 1)) >= 0;
      if (division.level() == Division.COUNTY && regular && !name.contains("自治")) {
        byStem
            .computeIfAbsent(name.substring(0, name.length() - 1), n -> new ArrayList<>())
            .add(division);
      }
    }
    byStem.forEach(
        (stem, now) -> {
          if (now.size() == 1 && !COMMON.contains(stem) && !stem.endsWith(TOWN)) {
            for (String kind : List.of("县", "市")) {
              Division former = new Division("", stem + kind, Division.COUNTY, now.get(0).parent());
              byName.computeIfAbsent(former.name(), n -> new ArrayList<>(List.of(former)));
            }
          }
        });
  }

  private void readTownships(Map<String, Division> byCode) {
    for (String line : WordList.lines(Divisions.class, "townships.txt")) {
      String[] parts = line.split(" ");
      Optional<Division> county = Optional.of(byCode.get(parts[0]));
      for (int i = 1; i < parts.length; i++) {
        String name = parts[i].substring(3);
        String code = parts[0] + parts[i].substring(0, 3);
        townships
            .computeIfAbsent(name, n -> new ArrayList<>(1))
            .add(new Division(code, name, Division.TOWNSHIP, county));
      }
    }
  }

  /**
   * Whole names before short ones, and of short ones those of the highest level: 吉林 is the
   * province.
   */
  private static List<Division> highest(String name, List<Division> divisions) {
    List<Division> whole = divisions.stream().filter(d -> d.name().equals(name)).toList();
    if (!whole.isEmpty()) {
      return whole;
    }
    int level = divisions.stream().mapToInt(Division::level).min().orElseThrow();
    return divisions.stream().filter(d -> d.level() == level).toList();
  }

  /**
   * The divisions down to the county that have a name, whole or short.
   *
   * @param name a name
   * @return those of the name; several where more than one has it, none if it is no such name
   */
  public List<Division> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /**
   * The townships, towns and subdistricts of a name.
   *
   * @param name a whole name
   * @return those that have it
   */
  public List<Division> townships(String name) {
    return townships.getOrDefault(name, List.of());
  }

  /**
   * The province that a letter stands for (浙 for 浙江省).
   *
   * @param letter a character
   * @return the province; nothing if it stands for none
   */
  public Optional<Division> ofLetter(char letter) {
    return Optional.ofNullable(byLetter.get(letter));
  }

  /**
   * All names, whole and short, of the divisions down to the county.
   *
   * @return the names
   */
  public Collection<String> names() {
    return names.words();
  }

  /**
   * The length of the longest name of a division down to the county that a text has at an index.
   *
   * @param text a text
   * @param begin a UTF-16 index
   * @return the length in UTF-16 units, 0 if none begins there
   */
  public int longestAt(String text, int begin) {
    return names.longestAt(text, begin);
  }

  /**
   * Reads the chain of divisions with which a name begins: 广东省深圳市 of 广东省深圳市龙岗区税务局 and on.
   *
   * @param text a name
   * @param begin the UTF-16 index at which the chain must begin
   * @return the chain; nothing if no division stands there
   */
  public Optional<Chain> chainAt(String text, int begin) {
    Chain chain = null;
    int at = begin;
    int length;
    while ((length = longestWithin(text, at, chain)) > 0) {
      String name = text.substring(at, at + length);
      chain = new Chain(within(candidates(name), chain), at, at + length, chain != null);
      at += length;
    }
    return Optional.ofNullable(chain);
  }

  private List<Division> candidates(String name) {
    List<Division> found = named(name);
    return found.isEmpty() ? townships(name) : found;
  }

  private int longestWithin(String text, int at, Chain chain) {
    int length = longestAt(text, at);
    if (chain == null) {
      return isOfSmaller(text, at, length) ? 0 : length;
    }
    for (int n = Math.min(12, text.length() - at); n >= SHORTEST; n--) {
      boolean may = names.mayBeAt(text, at, n) || townshipNames.mayBeAt(text, at, n);
      if (may && !within(candidates(text.substring(at, at + n)), chain).isEmpty()) {
        return n;
      }
    }
    return 0;
  }

  /** Whether a short name is that of a township or a village of the same letters: 永安镇, not 永安市. */
  private boolean isOfSmaller(String text, int at, int length) {
    String name = text.substring(at, at + length);
    return length > 0
        && SMALLER.longestAt(text, at + length) > 0
        && named(name).stream().noneMatch(d -> d.name().equals(name));
  }

  private static List<Division> within(List<Division> divisions, Chain chain) {
    return chain == null
        ? divisions
        : divisions.stream()
            .filter(d -> chain.last().stream().anyMatch(c -> d.isWithin(c) && !d.equals(c)))
            .toList();
  }

  /**
   * A chain of divisions, each within the one before.
   *
   * @param last the divisions that the last name of the chain may mean
   * @param lastBegin the UTF-16 index at which the last name begins
   * @param end the UTF-16 index after the chain
   * @param several whether it has more than one name
   */
  public record Chain(List<Division> last, int lastBegin, int end, boolean several) {}
}
