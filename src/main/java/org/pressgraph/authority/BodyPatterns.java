package org.pressgraph.authority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pressgraph.authority.Divisions.Chain;
import org.pressgraph.lexicon.WordList;

/**
 * The patterns by which the names of public bodies are formed ({@code body-patterns.txt}): 浙江省委 is
 * 中国共产党浙江省委员会, and 省委 that of some province.
 *
 * <pre>{@code
 * BodyPatterns.standard().read("浙江省委组织部").get().fullName("浙江省");
 * // 中国共产党浙江省委员会组织部
 * }</pre>
 */
public final class BodyPatterns {

  private static final String PLACE = "{P}";
  private static final String DEPARTMENT = "{D}";
  private static final int LONGEST_DEPARTMENT = 14;

  private static final WordList LEVELS = WordList.load(BodyPatterns.class, "levels.txt");
  private static final WordList NOT_LEVELS = WordList.load(BodyPatterns.class, "not-levels.txt");
  private static final Pattern DEPARTMENTS =
      Pattern.compile(
          // What is joined with a body, and a company, is no department of it.
          "(?![与和及同])\\p{IsHan}*?"
              + WordList.load(BodyPatterns.class, "departments.txt").regex()
              + "(?<!公司)");

  private static final BodyPatterns STANDARD = new BodyPatterns();

  /** By what stands before the place and behind it. */
  private final Map<String, Map<String, Template>> exact = new LinkedHashMap<>();

  private final Map<String, Map<String, Template>> withDepartment = new HashMap<>();

  /** What may stand before the place, and for each the words that stand behind it. */
  private final String[] starts;

  private final WordList[] ends;

  /** What may stand before the place but for nothing. */
  private final WordList startWords;

  private final Divisions divisions = Divisions.standard();

  private record Template(String full, Optional<String> whole) {}

  private BodyPatterns() {
    List<String> lines = WordList.lines(BodyPatterns.class, "body-patterns.txt");
    for (String line : lines) {
      String[] wholes = line.split(" < ", 2);
      Optional<String> whole =
          wholes.length < 2 ? Optional.empty() : Optional.of(wholes[1].strip());
      String[] sides = wholes[0].split(" = ", 2);
      for (String form : sides[0].strip().split("\\s+")) {
        put(form, new Template(sides.length < 2 ? form : sides[1].strip(), whole));
      }
      if (sides.length == 2) {
        put(sides[1].strip(), new Template(sides[1].strip(), whole));
      }
    }
    starts = exact.keySet().toArray(String[]::new);
    startWords = WordList.of(nonEmpty(exact.keySet()));
    ends =
        exact.values().stream()
            .map(byEnd -> WordList.of(nonEmpty(byEnd.keySet())))
            .toArray(WordList[]::new);
  }

  private static List<String> nonEmpty(Set<String> ends) {
    return ends.stream().filter(end -> !end.isEmpty()).toList();
  }

  private void put(String form, Template template) {
    int place = form.indexOf(PLACE);
    if (form.indexOf(PLACE, place + 1) >= 0) {
      return;
    }
    String before = form.substring(0, place);
    String behind = form.substring(place + PLACE.length());
    exact.computeIfAbsent(before, b -> new HashMap<>());
    if (behind.endsWith(DEPARTMENT)) {
      withDepartment
          .computeIfAbsent(before, b -> new HashMap<>())
          .putIfAbsent(behind.substring(0, behind.length() - DEPARTMENT.length()), template);
    } else {
      exact.get(before).putIfAbsent(behind, template);
    }
  }

  /**
   * The patterns.
   *
   * @return the one set that serves all
   */
  public static BodyPatterns standard() {
    return STANDARD;
  }

  /**
   * A name that follows a pattern.
   *
   * @param places the divisions that it may mean; empty if it names a level alone
   * @param written the place or the level as the name writes it (浙江省, 省)
   * @param full the full name with {@code {P}} for the place
   * @param whole the full name of the body of which it is a part, with {@code {P}} for the place
   */
  public record Body(List<Division> places, String written, String full, Optional<String> whole) {

    /**
     * The full name.
     *
     * @param place the name of the place
     * @return the name
     */
    public String fullName(String place) {
      return full.replace(PLACE, place);
    }

    /**
     * The full name of the body of which it is a part.
     *
     * @param place the name of the place
     * @return the name; nothing if the pattern gives none
     */
    public Optional<String> wholeName(String place) {
      return whole.map(name -> name.replace(PLACE, place));
    }
  }

  /**
   * Reads a name.
   *
   * @param name the name of a body
   * @return what it means; nothing if it follows no pattern
   */
  public Optional<Body> read(String name) {
    List<String> starts = new ArrayList<>();
    for (String start : exact.keySet()) {
      if (name.startsWith(start)) {
        starts.add(start);
      }
    }
    starts.sort(Comparator.comparingInt(String::length).reversed());
    for (String start : starts) {
      Optional<Body> body = read(name, start);
      if (body.isPresent()) {
        return body;
      }
    }
    return Optional.empty();
  }

  private Optional<Body> read(String name, String start) {
    Optional<Chain> chain = divisions.chainAt(name, start.length());
    if (chain.isPresent()) {
      Optional<Body> body =
          body(
              start,
              name.substring(chain.get().end()),
              chain.get().last(),
              name.substring(start.length(), chain.get().end()));
      if (body.isPresent()) {
        return body;
      }
    }
    int level = LEVELS.longestAt(name, start.length());
    int end = start.length() + level;
    return level == 0
        ? Optional.empty()
        : body(start, name.substring(end), List.of(), name.substring(start.length(), end));
  }

  private Optional<Body> body(String before, String behind, List<Division> places, String written) {
    Template template = exact.get(before).get(behind);
    if (template != null) {
      return Optional.of(new Body(places, written, template.full(), template.whole()));
    }
    for (Map.Entry<String, Template> entry :
        withDepartment.getOrDefault(before, Map.of()).entrySet()) {
      if (behind.startsWith(entry.getKey())) {
        String department = behind.substring(entry.getKey().length());
        if (isDepartment(department)) {
          String full = entry.getValue().full().replace(DEPARTMENT, department);
          return Optional.of(new Body(places, written, full, entry.getValue().whole()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The end of the longest regular name of a body, without a department, that a text has at an
   * index: 浙江省委, 省总工会.
   *
   * @param text a text
   * @param begin the UTF-16 index at which the name must begin
   * @return the UTF-16 index after the name, 0 if none stands there
   */
  public int endAt(String text, int begin) {
    boolean started = startWords.longestAt(text, begin) > 0;
    int longest = 0;
    for (int i = 0; i < starts.length; i++) {
      if (starts[i].isEmpty() || started && text.startsWith(starts[i], begin)) {
        longest = Math.max(longest, endAt(text, begin + starts[i].length(), ends[i]));
      }
    }
    return longest;
  }

  private int endAt(String text, int place, WordList behind) {
    int after = divisions.chainAt(text, place).map(Chain::end).orElse(0);
    if (after == 0) {
      int level = LEVELS.longestAt(text, place);
      after = level == 0 ? 0 : place + level;
    }
    int length = after == 0 ? 0 : behind.longestAt(text, after);
    return length == 0 ? 0 : after + length;
  }

  /**
   * Tells whether a name may be that of a department.
   *
   * @param name what stands behind the name of a body
   * @return whether it ends as the names of departments do
   */
  public static boolean isDepartment(String name) {
    return name.length() >= 2
        && name.length() <= LONGEST_DEPARTMENT
        && DEPARTMENTS.matcher(name).matches();
  }

  /**
   * The length of the level with which a name begins that does not say of which place (省 of 省总工会).
   *
   * @param name a name
   * @return the length in UTF-16 units, 0 if it begins with none
   */
  public static int levelAt(String name) {
    return levelAt(name, 0);
  }

  /**
   * The length of the level that a text has at an index and that does not say of which place.
   *
   * @param text a text
   * @param begin a UTF-16 index
   * @return the length in UTF-16 units, 0 if none begins there
   */
  public static int levelAt(String text, int begin) {
    return NOT_LEVELS.longestAt(text, begin) > 0 ? 0 : LEVELS.longestAt(text, begin);
  }
}
