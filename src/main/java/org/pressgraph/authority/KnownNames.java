package org.pressgraph.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pressgraph.authority.KnownName.Kind;
import org.pressgraph.lexicon.WordList;

/**
 * Authority lists: who and what is known by its full name and its short forms. Those of a user go
 * before those that come with the software.
 *
 * <p>A line of a list reads {@code FULL = SHORT … < WHOLE @ PLACE}; all but the full name and the
 * equals sign may be missing.
 *
 * <pre>{@code
 * KnownNames.standard().find(Kind.ORGANIZATION, "新华社").get().name();  // 新华通讯社
 * }</pre>
 */
public final class KnownNames {

  /**
   * A name of so few characters may be a part of another word, and is known only where it stands
   * alone.
   */
  private static final int SHORTEST_IN_TEXT = 3;

  private static final WordList SHORT_IN_TEXT =
      WordList.load(KnownNames.class, "short-in-text.txt");

  private static final KnownNames STANDARD = new KnownNames(standardLists());

  private final Map<Kind, Map<String, KnownName>> byName = new HashMap<>();
  private final WordList inText;
  private final WordList placesInText;

  private KnownNames(List<KnownName> entries) {
    Set<String> inText = new HashSet<>();
    Set<String> placesInText = new HashSet<>();
    for (KnownName entry : entries) {
      put(entry, entry.name());
      entry.otherNames().forEach(name -> put(entry, name));
      if (entry.kind() == Kind.ORGANIZATION) {
        Stream.concat(Stream.of(entry.name()), entry.otherNames().stream())
            .filter(name -> name.length() >= SHORTEST_IN_TEXT || SHORT_IN_TEXT.contains(name))
            .forEach(inText::add);
      } else if (entry.kind() == Kind.PLACE) {
        Stream.concat(Stream.of(entry.name()), entry.otherNames().stream())
            .filter(name -> name.length() >= SHORTEST_IN_TEXT)
            .forEach(placesInText::add);
      }
    }
    this.inText = WordList.of(inText);
    this.placesInText = WordList.of(placesInText);
  }

  private void put(KnownName entry, String name) {
    byName.computeIfAbsent(entry.kind(), k -> new HashMap<>()).putIfAbsent(name, entry);
  }

  private static List<KnownName> standardLists() {
    List<KnownName> entries = new ArrayList<>();
    read("central-bodies", Kind.ORGANIZATION, true, entries);
    read("international-bodies", Kind.ORGANIZATION, false, entries);
    read("press", Kind.ORGANIZATION, true, entries);
    read("enterprises", Kind.ORGANIZATION, false, entries);
    read("universities", Kind.ORGANIZATION, true, entries);
    read("regions", Kind.PLACE, false, entries);
    read("landmarks", Kind.PLACE, false, entries);
    read("world-places", Kind.PLACE, false, entries);
    return List.copyOf(entries);
  }

  private static void read(
      String list, Kind kind, boolean hasDepartments, List<KnownName> entries) {
    for (String line : WordList.lines(KnownNames.class, list + ".txt")) {
      String[] place = line.split("@", 2);
      String[] whole = place[0].split("<", 2);
      String[] names = whole[0].split("=", 2);
      String shorts = names[1].strip();
      entries.add(
          new KnownName(
              kind,
              names[0].strip(),
              shorts.isEmpty() ? List.of() : List.of(shorts.split("\\s+")),
              second(whole),
              second(place),
              list,
              List.of(),
              hasDepartments));
    }
  }

  private static Optional<String> second(String[] parts) {
    return parts.length < 2 ? Optional.empty() : Optional.of(parts[1].strip());
  }

  /**
   * The lists that come with the software.
   *
   * @return the names on them
   */
  public static KnownNames standard() {
    return STANDARD;
  }

  /**
   * The lists that come with the software, behind those of a user.
   *
   * @param own the entries that go first
   * @return the names on all of them
   */
  public static KnownNames with(List<KnownName> own) {
    return own.isEmpty()
        ? STANDARD
        : new KnownNames(Stream.concat(own.stream(), standardLists().stream()).toList());
  }

  /**
   * Finds an entry by its full name or a short form.
   *
   * @param kind what it names
   * @param name a name
   * @return the entry; nothing if the name is on no list
   */
  public Optional<KnownName> find(Kind kind, String name) {
    return Optional.ofNullable(byName.getOrDefault(kind, Map.of()).get(name));
  }

  /**
   * The length of the longest name of a body that a text has at an index; one of two characters
   * counts only if it is no part of other words.
   *
   * @param text a text
   * @param begin a UTF-16 index
   * @return the length in UTF-16 units, 0 if none begins there
   */
  public int longestBodyAt(String text, int begin) {
    return inText.longestAt(text, begin);
  }

  /**
   * The length of the longest name of a listed place that a text has at an index.
   *
   * @param text a text
   * @param begin a UTF-16 index
   * @return the length in UTF-16 units, 0 if none begins there
   */
  public int longestPlaceAt(String text, int begin) {
    return placesInText.longestAt(text, begin);
  }
}
