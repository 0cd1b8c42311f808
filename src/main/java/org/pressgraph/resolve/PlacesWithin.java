package org.pressgraph.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.MentionType;

/**
 * Which places of a page the names of other places, of bodies and of happenings on it carry: 枫桥镇 in
 * 枫桥镇卫生院, 法国 in 中国驻法国大使馆.
 */
final class PlacesWithin {

  private static final int SHORTEST = 2;
  private static final int SHORTEST_INSIDE = 3;
  private static final String CITY = "市";
  private static final Pattern COMPANY = NameForms.PATTERNS.get("company-of-city");
  private static final char STATIONED = '驻';
  private static final String BRACKETS = "（(";

  private static final WordList ROADS = WordList.load(PlacesWithin.class, "road-ends.txt");
  private static final WordList NOWHERE = WordList.load(PlacesWithin.class, "not-where-named.txt");

  /** The kind at the end of the whole name of a division. */
  private static final Pattern WHOLE = NameForms.PATTERNS.get("whole-division");

  /** A year or a number of order at the head of the name of a happening. */
  private static final Pattern ORDER = NameForms.PATTERNS.get("order-before-event");

  /** The regions in which a country or a province lies, by its name. */
  private static final Map<String, List<String>> REGIONS = regions();

  private final List<Named> subjects = new ArrayList<>();
  private final Map<String, Named> places = new LinkedHashMap<>();
  private final Map<Entity, Set<String>> forms;

  PlacesWithin(Collection<Named> names, Map<Entity, Set<String>> forms) {
    this.forms = forms;
    Set<Entity> seen = new TreeSet<>(Entity.BY_TYPE_AND_KEY);
    for (Named name : names) {
      if (seen.add(name.entity())) {
        if (name.entity().type() == MentionType.PLACE) {
          formsOf(name).stream()
              .filter(form -> form.length() >= SHORTEST && !NOWHERE.contains(form))
              .forEach(form -> places.putIfAbsent(form, name));
          shortName(name).ifPresent(form -> places.putIfAbsent(form, name));
        }
        if (isSubject(name)) {
          subjects.add(name);
        }
      }
    }
  }

  private static Map<String, List<String>> regions() {
    Map<String, List<String>> regions = new HashMap<>();
    for (String line : WordList.lines(PlacesWithin.class, "regions-of-places.txt")) {
      String[] sides = line.split(" = ", 2);
      for (String member : sides[1].strip().split(" ")) {
        regions.computeIfAbsent(member, m -> new ArrayList<>()).add(sides[0].strip());
      }
    }
    return regions;
  }

  /** Divisions and countries lie where their lists say. */
  private static boolean isSubject(Named name) {
    return switch (name.entity().type()) {
      case ORGANIZATION, EVENT -> true;
      case PLACE -> name.reference().isEmpty();
      default -> false;
    };
  }

  /** 江州 of 江州市: other names carry it though the page writes it in full. */
  private static Optional<String> shortName(Named division) {
    String name = division.entity().name();
    return division.reference().flatMap(Reference::code).isPresent()
            && name.length() > SHORTEST
            && WHOLE.matcher(name).find()
        ? Optional.of(name.substring(0, name.length() - 1))
        : Optional.empty();
  }

  private Set<String> formsOf(Named named) {
    Set<String> all = new TreeSet<>(forms.getOrDefault(named.entity(), Set.of()));
    all.add(named.entity().name());
    return all;
  }

  /** Something and a place where it is. */
  record Place(Named of, Named place) {}

  List<Place> all() {
    List<Place> found = new ArrayList<>();
    for (Named subject : subjects) {
      for (String name : formsOf(subject)) {
        places.forEach(
            (form, place) -> {
              if (!place.entity().equals(subject.entity()) && tells(subject, name, form, place)) {
                found.add(new Place(subject, place));
              }
            });
      }
    }
    addRegions(found);
    return found;
  }

  /** Countries and provinces lie in the regions that the page names beside them. */
  private void addRegions(List<Place> found) {
    for (Named place : List.copyOf(places.values())) {
      for (String region : REGIONS.getOrDefault(place.entity().name(), List.of())) {
        Named around = places.get(region);
        if (around != null && !around.entity().equals(place.entity())) {
          found.add(new Place(place, around));
        }
      }
    }
  }

  /** A company has the city where it is in its name: 国网江州供电公司. */
  private static boolean isCity(Named place) {
    return isCoded(place) && place.entity().name().endsWith(CITY);
  }

  /** A division of China: a body that has its name inside is there (江北银行南山支行). */
  private static boolean isCoded(Named place) {
    return place.reference().filter(r -> r.code().isPresent()).isPresent();
  }

  private static boolean tells(Named subject, String name, String place, Named where) {
    int at = name.indexOf(place);
    if (at < 0 || place.length() >= name.length()) {
      return false;
    }
    Optional<Integer> stationed =
        Optional.of(name.indexOf(STATIONED)).filter(i -> i > 0 && i < name.length() - SHORTEST);
    if (stationed.isPresent()) {
      return name.startsWith(place, stationed.get() + 1);
    }
    boolean whole = WHOLE.matcher(place).find();
    return switch (subject.entity().type()) {
      case ORGANIZATION ->
          at == 0
              || place.length() >= SHORTEST_INSIDE
              || isCoded(where)
              || COMPANY.matcher(name).find() && isCity(where);
      case PLACE -> at == 0 && (whole || !PlaceNames.ends(name, ROADS)) || at > 0 && whole;
      default ->
          ORDER.matcher(name.substring(0, at)).matches()
              || whole
              || isCoded(where) && BRACKETS.indexOf(name.charAt(at - 1)) >= 0;
    };
  }
}
