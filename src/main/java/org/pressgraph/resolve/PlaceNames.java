package org.pressgraph.resolve;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressgraph.authority.BodyPatterns;
import org.pressgraph.authority.Countries;
import org.pressgraph.authority.Division;
import org.pressgraph.authority.Divisions;
import org.pressgraph.authority.Divisions.Chain;
import org.pressgraph.authority.KnownName;
import org.pressgraph.authority.KnownName.Kind;
import org.pressgraph.authority.KnownNames;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.MentionType;

/** The full names of places, and where they lie. */
final class PlaceNames {

  private static final WordList AREA_KINDS = WordList.load(PlaceNames.class, "area-kinds.txt");
  private static final WordList ROADS = WordList.load(PlaceNames.class, "road-ends.txt");
  private static final WordList COMMON = WordList.load(PlaceNames.class, "generic-ends.txt");
  private static final NameForms FORMS = NameForms.load("place-names.txt");
  private static final WordList WHOLE_AREA = WordList.load(PlaceNames.class, "whole-area.txt");
  private static final WordList BRANCHES = WordList.load(PlaceNames.class, "branches.txt");
  private static final WordList COUNTRIES = foreignCountries();
  private static final int SHORTEST_REST = 2;
  private static final int LONGEST_REGION = 8;

  /** What the members of an enumeration share: 京沪、京哈等3条高速公路. */
  private static final Pattern SHARED = NameForms.PATTERNS.get("shared-head");

  /** A township, and a village behind it. */
  private static final Pattern CHAIN = NameForms.PATTERNS.get("village-in-chain");

  private static final Pattern VENUE = NameForms.PATTERNS.get("venue");
  private static final Pattern VILLAGE = NameForms.PATTERNS.get("village");

  /** What stands behind the name of a district in that of a branch there. */
  private static final Pattern BRANCH = NameForms.PATTERNS.get("branch-of-district");

  /** A county or city at the head of a name. */
  private static final Pattern FORMER = NameForms.PATTERNS.get("county-or-city");

  private final KnownNames known;
  private final Locality locality;
  private final String page;
  private final Divisions divisions = Divisions.standard();

  PlaceNames(KnownNames known, Locality locality, String page) {
    this.known = known;
    this.locality = locality;
    this.page = page;
  }

  private static WordList foreignCountries() {
    return WordList.of(
        Countries.standard().names().stream()
            .filter(name -> !Countries.standard().named(name).get().code().equals("CN"))
            .collect(Collectors.toSet()));
  }

  /** What a name of a place means in an article, before the text that follows it. */
  Named resolve(Occurrence name, Optional<Occurrence> placeBefore, String behind) {
    String form = name.form();
    Matcher shared = SHARED.matcher(behind);
    if (divisions.named(form).isEmpty() && shared.find() && !form.endsWith(shared.group("head"))) {
      String full = form + shared.group("head");
      return Named.of(new Entity(MentionType.PLACE, FORMS.full(full).orElse(full)))
          .because(form + " ← " + shared.group("head"));
    }
    if (AREA_KINDS.contains(form)) {
      return area(name, placeBefore);
    }
    return known
        .find(Kind.PLACE, form)
        .map(entry -> known(entry, name.article()))
        .or(() -> division(form, name.article()))
        .or(() -> Countries.standard().named(form).map(PlaceNames::country))
        .or(() -> letter(name))
        .or(() -> ofLevel(name))
        .orElseGet(() -> other(form, name.article()));
  }

  /** A place of the division where the report is from: 市文化馆. */
  private Optional<Named> ofLevel(Occurrence name) {
    String form = name.form();
    int whole = WHOLE_AREA.longestAt(form, 0);
    int length = whole > 0 ? whole : BodyPatterns.levelAt(form);
    if (length == 0 || form.length() - length < SHORTEST_REST) {
      return Optional.empty();
    }
    String level = form.substring(whole > 0 ? whole - 1 : 0, length);
    return locality
        .ofLevel(level, name)
        .map(
            d ->
                Named.of(new Entity(MentionType.PLACE, d.nameForBodies() + form.substring(length)))
                    .at(Optional.of(division(d)))
                    .because(form + " ← " + d.name()));
  }

  /** Whether something is a street, a building or the like of which its name does not say where. */
  static boolean isVenueWithoutPlace(Named named) {
    return named.entity().type() == MentionType.PLACE
        && named.place().isEmpty()
        && named.reference().isEmpty()
        && VENUE.matcher(named.entity().name()).find();
  }

  /** Whether a name is the mere kind of an area. */
  static boolean isKindOfArea(String form) {
    return AREA_KINDS.contains(form);
  }

  /** Whether a name is that of a place which others may lie in: not the mere kind of an area. */
  static boolean isOfItself(Occurrence name) {
    return name.type() == MentionType.PLACE && !AREA_KINDS.contains(name.form());
  }

  /** 浙 stands for 浙江省, and 菲 in a report on 菲律宾 for that country. */
  private Optional<Named> letter(Occurrence name) {
    String form = name.form();
    if (form.length() != 1) {
      return Optional.empty();
    }
    return CountryLetters.country(form, place -> locality.names(place, name.article()))
        .flatMap(Countries.standard()::named)
        .map(PlaceNames::country)
        .or(() -> divisions.ofLetter(form.charAt(0)).map(PlaceNames::division));
  }

  private Named area(Occurrence name, Optional<Occurrence> placeBefore) {
    if (placeBefore.isEmpty()) {
      return Named.of(new Entity(MentionType.PLACE, name.form()).within(page));
    }
    Occurrence before = placeBefore.get();
    Named around = resolve(before, Optional.empty(), "");
    boolean same = around.entity().name().endsWith(name.form());
    return same
        ? around.because(name.form() + " ← " + before.form())
        : Named.of(new Entity(MentionType.PLACE, before.form() + name.form()))
            .at(Optional.of(around))
            .because(name.form() + " ← " + before.form());
  }

  private Named known(KnownName entry, int article) {
    return Named.of(new Entity(MentionType.PLACE, entry.name()))
        .with(reference(entry))
        .at(entry.place().flatMap(place -> named(place, article)));
  }

  static Reference reference(KnownName entry) {
    return new Reference(
        entry.list(), entry.name(), Optional.empty(), Optional.empty(), entry.sameAs());
  }

  /** A place that an authority list names as that of something. */
  Optional<Named> named(String place, int article) {
    return division(place, article)
        .or(() -> known.find(Kind.PLACE, place).map(entry -> known(entry, article)))
        .or(() -> Countries.standard().named(place).map(PlaceNames::country));
  }

  private Optional<Named> division(String form, int article) {
    List<Division> candidates =
        divisions
            .chainAt(form, 0)
            .filter(chain -> chain.end() == form.length())
            .map(Chain::last)
            .orElseGet(() -> divisions.townships(form));
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    return locality
        .choose(candidates, article)
        .map(PlaceNames::division)
        .or(
            () ->
                candidates.get(0).level() == Division.TOWNSHIP
                    ? Optional.empty()
                    : Optional.of(Named.of(new Entity(MentionType.PLACE, form).within(page))));
  }

  /** A division of China with all divisions around it. */
  static Named division(Division division) {
    Entity entity = new Entity(MentionType.PLACE, division.nameForBodies(), division.path(), "");
    Named around =
        division
            .parent()
            .map(PlaceNames::division)
            .orElseGet(() -> country(Countries.standard().named("中国").orElseThrow()));
    Optional<String> code = Optional.of(division.code()).filter(c -> !c.isEmpty());
    return Named.of(entity)
        .with(
            new Reference(
                "administrative-divisions",
                code.orElse(division.path()),
                code,
                Optional.of("CN"),
                List.of()))
        .at(Optional.of(around));
  }

  private static Named country(Countries.Country country) {
    return Named.of(new Entity(MentionType.PLACE, country.name()))
        .with(
            new Reference(
                "countries",
                country.code(),
                Optional.empty(),
                Optional.of(country.code()),
                List.of()));
  }

  private Named other(String form, int article) {
    String full = FORMS.full(form).orElse(form);
    Optional<Named> around =
        ends(full, ROADS) ? Optional.empty() : beginning(full, article).or(() -> former(full));
    String own = lastOfChain(full);
    String key = around.map(a -> a.entity().key()).orElse("") + own;
    Entity entity =
        new Entity(MentionType.PLACE, own, own.length() < full.length() ? key : own, "");
    boolean common = ends(full, COMMON) && around.isEmpty();
    return Named.of(common ? entity.within(page) : entity).at(around);
  }

  /** The village or the like at the end of a chain of places: 峨山镇凤形村 is 凤形村. */
  private String lastOfChain(String name) {
    int end = divisions.chainAt(name, 0).map(Chain::end).orElse(0);
    Matcher chain = CHAIN.matcher(name);
    if (chain.matches() && chain.start("last") >= end) {
      return chain.group("last");
    }
    String rest = name.substring(end);
    return end > 0 && VILLAGE.matcher(rest).matches() ? rest : name;
  }

  /** Where a county or city was that is a district or city of the same name now: 偃师市. */
  private Optional<Named> former(String name) {
    Matcher former = FORMER.matcher(name);
    if (!former.lookingAt()) {
      return Optional.empty();
    }
    List<Division> now = divisions.named(former.group("stem"));
    return now.size() == 1 && now.get(0).level() == Division.COUNTY
        ? now.get(0).parent().map(PlaceNames::division)
        : Optional.empty();
  }

  static boolean ends(String name, WordList ends) {
    for (int begin = Math.max(0, name.length() - 4); begin < name.length(); begin++) {
      if (ends.contains(name.substring(begin))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where a body is whose name has that of its place inside, in full or before the kind of a
   * branch: 国网青海省电力公司; or that of a foreign country at its head.
   */
  Optional<Named> within(String name, int article) {
    int country = COUNTRIES.longestAt(name, 0);
    if (country > 0 && country + SHORTEST_REST <= name.length()) {
      return Countries.standard().named(name.substring(0, country)).map(PlaceNames::country);
    }
    for (int begin = SHORTEST_REST; begin + SHORTEST_REST < name.length(); begin++) {
      Optional<Chain> chain = divisions.chainAt(name, begin);
      if (chain.isPresent()) {
        Optional<Division> place = locality.choose(chain.get().last(), article);
        boolean whole =
            place.filter(d -> name.startsWith(d.name(), chain.get().lastBegin())).isPresent();
        boolean branch = BRANCHES.longestAt(name, chain.get().end()) > 0;
        if (place.filter(d -> d.level() < Division.COUNTY).isPresent() && (whole || branch)) {
          return place.map(PlaceNames::division);
        }
      }
    }
    return Optional.empty();
  }

  /** The district of a branch of a body of its city: 江州供水集团南山分公司. */
  Optional<Named> branch(String name, int article) {
    if (!BRANCH.matcher(name).find()) {
      return Optional.empty();
    }
    Optional<Chain> city = divisions.chainAt(name, 0);
    Optional<Division> around = city.flatMap(c -> locality.choose(c.last(), article));
    int begin = city.map(Chain::end).orElse(name.length());
    for (int at = begin + 1; around.isPresent() && at + SHORTEST_REST < name.length(); at++) {
      int length = divisions.longestAt(name, at);
      Optional<Division> district =
          length == 0 || !BRANCH.matcher(name.substring(at + length)).lookingAt()
              ? Optional.empty()
              : divisions.named(name.substring(at, at + length)).stream()
                  .filter(d -> d.isWithin(around.get()))
                  .findFirst();
      if (district.isPresent()) {
        return district.map(PlaceNames::division);
      }
    }
    return Optional.empty();
  }

  /** The division with which the name of something else begins: 义乌 of 义乌国际商贸城. */
  Optional<Named> beginning(String name, int article) {
    for (int end = Math.min(LONGEST_REGION, name.length() - SHORTEST_REST); end > 2; end--) {
      Optional<KnownName> region = known.find(Kind.PLACE, name.substring(0, end));
      if (region.isPresent()) {
        return region.map(entry -> known(entry, article));
      }
    }
    Optional<Chain> chain = divisions.chainAt(name, 0);
    if (chain.isEmpty() || name.length() - chain.get().end() < SHORTEST_REST) {
      return Optional.empty();
    }
    Optional<Division> division = locality.choose(chain.get().last(), article);
    boolean sure =
        division
            .filter(
                d ->
                    d.level() <= Division.PREFECTURE
                        || chain.get().several()
                        || name.startsWith(d.name(), chain.get().lastBegin())
                        || locality.speaksOf(d))
            .isPresent();
    return sure ? division.map(PlaceNames::division) : Optional.empty();
  }
}
